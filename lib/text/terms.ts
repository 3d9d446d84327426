import type { Term, TermMatch } from './annotation.ts';
import type { Container } from './container.ts';
import type { Span } from './span.ts';
import { bookFromContainer, bookFromTerms, type TermBook } from './term-book.ts';
import { COMMON_USAGE } from './term-record.ts';
import {
  balancedSpan,
  isLatin,
  isNumeral,
  isQuoted,
  makeFold,
  TRANSPARENT,
  viewFromText,
} from './term-view.ts';
import { childOf, ROOT, valueOf } from './term-trie.ts';

/** The glossary of news expressions with the reader's own: finds terms in a text, and tells what is known of one. */
export interface Terms {
  /** Number of terms, variants not counted. */
  readonly size: number;
  /**
   * The same glossary with these terms of the reader's instead of those that it had: they win over a term of the glossary
   * that covers the same stretch, and `get` gives them first. Forms that two of them share belong to the first.
   */
  withOwn(own: readonly Term[]): Terms;
  /**
   * The outermost terms of `text`, sorted, without overlap; where two overlap the longer is taken, then the earlier.
   * `words` is the base segmentation: with it, a term of up to three characters is found only where it does not cut
   * a word (强省会 not in 加强省会). Quotes and brackets inside a term, and those that balance them, belong to its span.
   * Cost is linear in the text.
   */
  match(text: string, words?: readonly Span[]): TermMatch[];
  /** The terms inside a match, outermost first: 三高四新 in “三高四新”美好蓝图. Empty where there is none. */
  inner(text: string, match: Span): TermMatch[];
  /** The term of a headword or variant, in either script, with or without its quotes; null where it is not known. */
  get(headword: string): Term | null;
}

/** Terms shorter than this must not cut a word of the base segmentation. */
const SURE_LENGTH = 4;
/** More signs than this between two characters of a term, and it is not one expression: a quote, a bracket, a break. */
const LONGEST_GAP = 8;

interface Candidate extends Span {
  readonly book: TermBook;
  readonly id: number;
  /** Characters of the term itself. */
  readonly length: number;
}

/**
 * The glossary in `container`: sections `terms.*` (written by scripts/lexicon/terms.ts) and the lexicon's `fold.*`.
 * @throws RangeError where they are missing.
 */
export function openTerms(container: Container): Terms {
  const fold = makeFold(container.u16('fold.from'), container.u16('fold.to'));
  return termsOver([bookFromContainer(container)], fold);
}

/** Finds the terms of the books; the earlier book wins over the later. */
function termsOver(books: readonly TermBook[], fold: Uint16Array): Terms {
  const toMatch = ({ start, end, book, id }: Candidate): TermMatch => {
    const { headword, gloss, source } = book.term(id);
    return { start, end, headword, gloss, isCommon: source === COMMON_USAGE, origin: 'glossary' };
  };

  /** Adds to `out` every term of the book that begins at `start` and ends by `limit`. */
  const collect = (
    book: TermBook,
    text: string,
    start: number,
    limit: number,
    cuts: WordCuts | null,
    out: Candidate[],
  ): void => {
    const { trie } = book;
    const first = fold[text.charCodeAt(start)] as number;
    let node = book.fromRoot[first] as number;
    if (node === ROOT || start + 1 >= limit) return;
    const second = fold[text.charCodeAt(start + 1)] as number;
    if (second !== TRANSPARENT && !book.pairs.mayHave(first, second)) return;
    let length = 1;
    let end = start + 1;
    let hasBreak = false;
    for (;;) {
      const value = trie.values[node] ?? 0;
      if (value !== 0 && (!hasBreak || !isInHeading(text, start))) {
        const candidate = check(book, text, start, end, value - 1, length, cuts);
        if (candidate && candidate.end <= limit) out.push(candidate);
      }
      let next = end;
      while (next < limit && next - end <= LONGEST_GAP && fold[text.charCodeAt(next)] === TRANSPARENT) {
        if (text.charCodeAt(next) === 10) hasBreak = true;
        next++;
      }
      if (next >= limit || next - end > LONGEST_GAP) return;
      node = childOf(trie, node, fold[text.charCodeAt(next)] ?? 0);
      if (node === ROOT) return;
      length++;
      end = next + 1;
    }
  };

  const check = (
    book: TermBook,
    text: string,
    start: number,
    end: number,
    id: number,
    length: number,
    cuts: WordCuts | null,
  ): Candidate | null => {
    if (length < SURE_LENGTH && cuts && (cuts.isInside(start) || cuts.isInside(end))) return null;
    const first = fold[text.charCodeAt(start)] ?? 0;
    const last = fold[text.charCodeAt(end - 1)] ?? 0;
    const before = start > 0 ? (fold[text.charCodeAt(start - 1)] ?? 0) : 0;
    const after = end < text.length ? (fold[text.charCodeAt(end)] ?? 0) : 0;
    if ((isLatin(first) && isLatin(before)) || (isLatin(last) && isLatin(after))) return null;
    // 二十四五 is a number, not 十四五.
    if ((isNumeral(first) && isNumeral(before)) || (isNumeral(last) && isNumeral(after))) return null;
    const guard = book.guards.get(id);
    if (guard) {
      if (guard.before.some((sign) => text.endsWith(sign, start))) return null;
      if (guard.after.some((sign) => text.startsWith(sign, end))) return null;
    }
    const span = balancedSpan(text, start, end);
    if (span && guard?.isQuotedOnly && span.start === start && span.end === end) {
      if (!isQuoted(text, start, end)) return null;
    }
    return span && { start: span.start, end: span.end, book, id, length };
  };

  return {
    size: books.reduce((sum, book) => sum + book.size, 0),
    withOwn: (own) => {
      const glossary = books.slice(-1);
      return own.length === 0
        ? termsOver(glossary, fold)
        : termsOver([bookFromTerms(own, fold), ...glossary], fold);
    },
    match(text, words) {
      const cuts = words ? new WordCuts(words) : null;
      const found: Candidate[] = [];
      for (let start = 0; start < text.length; start++)
        for (const book of books) collect(book, text, start, text.length, cuts, found);
      return withoutOverlap(found).map(toMatch);
    },
    inner(text, match) {
      const found: Candidate[] = [];
      for (let start = match.start; start < match.end; start++)
        for (const book of books) collect(book, text, start, match.end, null, found);
      const whole = Math.max(0, ...found.map((candidate) => candidate.length));
      const isWhole = (c: Candidate): boolean =>
        c.start === match.start && c.end === match.end && c.length === whole;
      return longestFirst(found.filter((candidate) => !isWhole(candidate))).map(toMatch);
    },
    get(headword) {
      const view = viewFromText(headword, fold);
      for (const book of books) {
        const value = valueOf(book.trie, view);
        if (value !== 0) return book.term(value - 1);
      }
      return null;
    },
  };
}

/** The candidates that stay, sorted: longest first, then earliest, each only where it overlaps none before it. */
function longestFirst(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.length - a.length || a.start - b.start)) {
    if (kept.every((other) => candidate.end <= other.start || other.end <= candidate.start))
      kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** `longestFirst`, applied to each run of candidates that overlap one another, so that the cost stays linear. */
function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let first = 0;
  let end = 0;
  candidates.forEach((candidate, i) => {
    if (candidate.start >= end) {
      kept.push(...longestFirst(candidates.slice(first, i)));
      first = i;
    }
    end = Math.max(end, candidate.end);
  });
  kept.push(...longestFirst(candidates.slice(first)));
  return kept;
}

/** Where words of the base segmentation begin; asked at rising offsets or not, each costs a binary search. */
class WordCuts {
  readonly #words: readonly Span[];

  constructor(words: readonly Span[]) {
    this.#words = words;
  }

  /** True where `offset` lies strictly inside a word. */
  isInside(offset: number): boolean {
    let low = 0;
    let high = this.#words.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const word = this.#words[middle];
      if (!word) return false;
      if (offset <= word.start) high = middle - 1;
      else if (offset >= word.end) low = middle + 1;
      else return true;
    }
    return false;
  }
}

/** True where `offset` stands in a line that begins with #: a heading is not read on into the text below it. */
function isInHeading(text: string, offset: number): boolean {
  return text.charAt(text.lastIndexOf('\n', offset) + 1) === '#';
}
