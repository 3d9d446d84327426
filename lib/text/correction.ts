import { countHan, isHan, isPairAt } from './script.ts';
import type { Span } from './span.ts';

/*
 * What the reader has put right: wherever this stretch of text stands, it is cut so and read so; see
 * docs/decisions/0005-corrections.md. Kept by lib/store, matched here.
 */

/** One word of a corrected stretch. */
export interface CorrectedWord {
  /** UTF-16 units; at least 1. */
  readonly length: number;
  /** One a Han character, as in `Reading`: `['zhǎng', 'dà']`. Null leaves the reading to the engine: only the cut is told. */
  readonly syllables: readonly string[] | null;
}

/** A stretch of text as it is written, simplified or traditional, and what is to be made of it. */
export interface Stretch {
  /**
   * For one character only, else empty: the word that must stand right before it, 跑 for 得 in 跑得快. Empty means that
   * no Han may stand there, so that one character by itself never changes all others.
   */
  readonly before: string;
  readonly text: string;
  /** The same for the word right after it. */
  readonly after: string;
  /** They tile `text`. */
  readonly words: readonly CorrectedWord[];
}

/** A stretch that the reader has corrected. */
export interface Correction extends Stretch {
  readonly id: string;
  /** Milliseconds since 1970: of two that say different things of one stretch the newer holds. */
  readonly createdAt: number;
}

/** Where a corrected stretch stands in a text: the span is that of its `text`, without what stands around it. */
export interface CorrectionMatch extends Span {
  readonly correction: Correction;
}

/** No stretch is longer than this, so that the search stays linear: a clause of a long name. */
export const LONGEST_STRETCH = 24;
/** Nor what stands around one character: two words of the longest. */
const LONGEST_CONTEXT = 12;

/** What a stretch is made of: words only, no marks and no spaces. */
const WORDS_ONLY = /^[\p{L}\p{N}]+$/u;
const SYLLABLE = /^[\p{Ll}\p{M}]{1,8}$/u;

/** True for text that can be corrected: Han, perhaps with letters or digits (A股), without any mark. */
export function isCorrectable(text: string): boolean {
  return text.length <= LONGEST_STRETCH && WORDS_ONLY.test(text) && countHan(text) > 0;
}

/** True for one character, of one or two units. */
export function isOneSign(text: string): boolean {
  return text.length === (isPairAt(text, 0) ? 2 : 1);
}

/** True for what the engine can follow: words that tile the text, a syllable for each Han character, and something told. */
export function isSound({ before, text, after, words }: Stretch): boolean {
  if (!isCorrectable(text)) return false;
  if (!isOneSign(text) && before + after !== '') return false;
  for (const around of [before, after])
    if (around !== '' && !(around.length <= LONGEST_CONTEXT && WORDS_ONLY.test(around))) return false;
  let end = 0;
  for (const { length, syllables } of words) {
    if (!Number.isInteger(length) || length < 1 || isPairAt(text, end + length - 1)) return false;
    if (syllables && !(syllables.length === countHan(text, end, end + length) && syllables.every(isSyllable)))
      return false;
    end += length;
  }
  return end === text.length && (!isOneSign(text) || words[0]?.syllables !== null);
}

function isSyllable(syllable: string): boolean {
  return SYLLABLE.test(syllable) && syllable === syllable.normalize('NFC');
}

interface Node {
  readonly next: Map<number, Node>;
  /** Corrections whose whole text, with what stands around it, ends here. */
  readonly corrections: Correction[];
}

/** Corrections that can be looked for in texts. */
export interface CorrectionSet {
  /**
   * Where they stand in a text: the longest first, then those with more around them, then the newest; of equal ones, in
   * the order of the text. One pass over the text; linear, since no stretch is longer than {@link LONGEST_STRETCH}.
   */
  find(text: string): readonly CorrectionMatch[];
}

/** The corrections as one trie; null where none of them is sound, so that a text without any costs nothing. */
export function openCorrections(list: readonly Correction[]): CorrectionSet | null {
  const root: Node = { next: new Map(), corrections: [] };
  for (const correction of list.filter(isSound)) {
    const key = correction.before + correction.text + correction.after;
    let node = root;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const child: Node = node.next.get(unit) ?? { next: new Map(), corrections: [] };
      node.next.set(unit, child);
      node = child;
    }
    node.corrections.push(correction);
  }
  return root.next.size === 0 ? null : { find: (text) => findAll(text, root) };
}

function findAll(text: string, root: Node): readonly CorrectionMatch[] {
  const found: CorrectionMatch[] = [];
  for (let at = 0; at < text.length; at++) {
    let node = root.next.get(text.charCodeAt(at));
    for (let end = at + 1; node; end++) {
      for (const correction of node.corrections) {
        const match = {
          correction,
          start: at + correction.before.length,
          end: end - correction.after.length,
        };
        if (isAtEdges(text, match)) found.push(match);
      }
      node = node.next.get(text.charCodeAt(end));
    }
  }
  return found.sort(byRank);
}

/** For one character, where nothing is to stand beside it: true where no Han does. */
function isAtEdges(text: string, { correction, start, end }: CorrectionMatch): boolean {
  if (!isOneSign(correction.text)) return true;
  if (correction.before === '' && isHanBefore(text, start)) return false;
  return correction.after !== '' || !isHan(text.codePointAt(end) ?? 0);
}

function isHanBefore(text: string, at: number): boolean {
  return isHan(text.codePointAt(isPairAt(text, at - 2) ? at - 2 : at - 1) ?? 0);
}

function byRank(a: CorrectionMatch, b: CorrectionMatch): number {
  const length = (match: CorrectionMatch): number => match.end - match.start;
  const around = ({ correction }: CorrectionMatch): number =>
    correction.before.length + correction.after.length;
  return (
    length(b) - length(a) ||
    around(b) - around(a) ||
    b.correction.createdAt - a.correction.createdAt ||
    a.start - b.start
  );
}
