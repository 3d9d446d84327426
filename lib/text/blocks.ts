import type { Annotation, Gloss } from './annotation.ts';
import type { ArticleFacts, Engine } from './annotate.ts';
import { flowFromOffset, flowFromText, HARD_BREAK, SOFT_BREAK } from './flow.ts';
import { capitalize } from './pinyin.ts';
import { UNSURE } from './reading.ts';
import { applySandhi } from './sandhi.ts';
import { countHan } from './script.ts';
import { sentenceAt } from './sentence.ts';
import { isOverlapping, isWithin, type Span } from './span.ts';

/** A block's text, and whether the next block is its neighbour in one article. As in lib/messages.ts. */
export interface Block {
  readonly text: string;
  readonly flowsOn: boolean;
  /** Where two nodes of the page meet inside `text`, ascending: a word over one of them is drawn in two parts. */
  readonly cuts?: readonly number[] | undefined;
}

/** What is drawn in one block: spans count in the block's text. As in lib/messages.ts. */
export interface BlockMarks {
  readonly block: number;
  readonly words: readonly (readonly [start: number, end: number, pinyin: string, unsure: 0 | 1])[];
  readonly terms: readonly (readonly [start: number, end: number])[];
  readonly persons: readonly (readonly [start: number, end: number])[];
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly organisations: readonly (readonly [start: number, end: number])[];
  /** Empty unless they are asked for. */
  readonly quantities: readonly (readonly [start: number, end: number])[];
}

/** The blocks as one text, and where each begins in it. */
function joinBlocks(blocks: readonly Block[]): { text: string; starts: readonly number[] } {
  let text = '';
  const starts: number[] = [];
  blocks.forEach((block, i) => {
    starts.push(text.length);
    text += block.text;
    if (i + 1 < blocks.length) text += block.flowsOn ? SOFT_BREAK : HARD_BREAK;
  });
  return { text, starts };
}

/** The part of `span` that lies in the block at `start`, in the block's own offsets; null where there is none. */
function clip(span: Span, start: number, length: number): [number, number] | null {
  const from = Math.max(span.start, start) - start;
  const to = Math.min(span.end, start + length) - start;
  return from < to ? [from, to] : null;
}

/** What of the reader's wishes changes the marks. */
export interface BlockWishes {
  /** 一 and 不 in the tones that they are said in. */
  readonly sandhi?: boolean;
  /** Numbers and dates are marked too. */
  readonly numbers?: boolean;
  /** Words that wear no pinyin: asked of each word, term and name as it is written. Absent for none. */
  readonly isPlain?: (surface: string) => boolean;
}

/** The stretches that wear no pinyin, as `isPlain` says of terms and names; sorted by start. */
function plainSpans(
  { terms, mentions }: Annotation,
  text: string,
  isPlain: BlockWishes['isPlain'],
): readonly Span[] {
  if (!isPlain) return [];
  const isPlainSpan = ({ start, end }: Span): boolean => isPlain(text.slice(start, end));
  return [
    // 优化营商环境 is 营商环境优化 in the glossary, and marked as that.
    ...terms.filter((term) => isPlain(term.headword) || isPlainSpan(term)),
    ...mentions.filter(isPlainSpan),
  ];
}

/**
 * The marks of the `wanted` blocks, read as the flow they are: a word or name over a break has a part in each block, with
 * the syllables of that part. With `sandhi`, 一 and 不 are in the tones that they are said in (一个 yí ge), else in
 * citation tones.
 */
export function annotateBlocks(
  engine: Engine,
  blocks: readonly Block[],
  wanted: readonly number[],
  article?: ArticleFacts,
  wishes: BlockWishes = {},
): BlockMarks[] {
  const { text, starts } = joinBlocks(blocks);
  const cited = engine.annotate(text, article);
  const annotation = wishes.sandhi === true ? { ...cited, tokens: applySandhi(text, cited.tokens) } : cited;
  return wanted.flatMap((block) => {
    const start = starts[block];
    const { text: own = '', cuts = [] } = blocks[block] ?? {};
    return start === undefined
      ? []
      : [marksOf(annotation, text, { block, start, length: own.length, cuts }, wishes)];
  });
}

function marksOf(
  annotation: Annotation,
  text: string,
  { block, start, length, cuts }: { block: number; start: number; length: number; cuts: readonly number[] },
  { numbers = false, isPlain }: BlockWishes,
): BlockMarks {
  const words: (readonly [number, number, string, 0 | 1])[] = [];
  const plain = plainSpans(annotation, text, isPlain);
  const isBare = (token: Span): boolean =>
    isPlain?.(text.slice(token.start, token.end)) === true || plain.some((span) => isWithin(token, span));
  for (const token of annotation.tokens) {
    if (token.readings.length === 0) continue;
    const clippedToken = clip(token, start, length);
    if (!clippedToken) continue;
    const bare = isBare(token);
    for (const piece of splitAt(clippedToken, cuts)) {
      const [from, to] = withoutDigits(text, start, piece);
      const before = countHan(text, token.start, start + from);
      const count = countHan(text, start + from, start + to);
      if (count === 0) continue;
      if (bare) {
        words.push([from, to, '', 0]);
        continue;
      }
      const readings = token.readings.slice(before, before + count);
      const isWhole = count === token.readings.length && from === piece[0] && to === piece[1];
      const pinyin = isWhole
        ? token.pinyin
        : partPinyin(
            readings.map((r) => r.syllable),
            token.pinyin,
            before,
          );
      words.push([from, to, pinyin, readings.some((reading) => reading.confidence < UNSURE) ? 1 : 0]);
    }
  }
  const clipped = (spans: readonly Span[]): [number, number][] =>
    spans.flatMap((span) => {
      const part = clip(span, start, length);
      return part ? [part] : [];
    });
  const ofType = (type: string): [number, number][] =>
    clipped(annotation.mentions.filter((m) => m.type === type));
  return {
    block,
    words,
    terms: clipped(annotation.terms.filter(({ isCommon }) => !isCommon)),
    persons: ofType('person'),
    places: ofType('place'),
    organisations: ofType('organisation'),
    quantities: numbers ? clipped(annotation.quantities) : [],
  };
}

/** The piece without what is not Han at its ends: 亿 of 612.4亿, whose digits need no pinyin. Itself where it has no Han. */
function withoutDigits(
  text: string,
  start: number,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const piece = text.slice(start + from, start + to);
  const first = piece.search(/\p{Script=Han}/u);
  if (first < 0) return [from, to];
  const last = /\P{Script=Han}*$/u.exec(piece)?.index ?? piece.length;
  return [from + first, from + last];
}

/** A stretch in the pieces that the cuts inside it make. */
function splitAt([from, to]: readonly [number, number], cuts: readonly number[]): [number, number][] {
  const borders = [from, ...cuts.filter((cut) => from < cut && cut < to), to];
  return borders.slice(1).map((end, i) => [borders[i] ?? from, end]);
}

/** Pinyin of a piece of a word that a break has cut: its syllables, with the word's capital if it has the beginning. */
function partPinyin(syllables: readonly string[], whole: string, before: number): string {
  const joined = syllables.join('');
  return before === 0 && /^\p{Lu}/u.test(whole) ? capitalize(joined) : joined;
}

/**
 * The card for `offset` of block `block`, its span clipped to that block, and the sentence around it, which may reach into
 * the neighbours.
 */
export function glossBlocks(
  engine: Engine,
  blocks: readonly Block[],
  block: number,
  offset: number,
  article?: ArticleFacts,
): { readonly gloss: Gloss | null; readonly sentence: string } {
  const { text, starts } = joinBlocks(blocks);
  const start = starts[block];
  if (start === undefined) return { gloss: null, sentence: '' };
  const length = blocks[block]?.text.length ?? 0;
  const found = engine.gloss(text, start + offset, article);
  const sentence = sentenceOf(text, start + offset);
  if (!found) return { gloss: null, sentence };
  const shift = (span: Span): Span | null => {
    const part = clip(span, start, length);
    return part ? { start: part[0], end: part[1] } : null;
  };
  const span = shift(found.span);
  const parts = found.parts.flatMap((part) => {
    const own = shift(part.span);
    return own && isOverlapping(own, { start: 0, end: length }) ? [{ ...part, span: own }] : [];
  });
  return { gloss: span ? { ...found, span, parts } : null, sentence };
}

/** The sentence at `offset`, without the breaks between blocks that cut it. */
function sentenceOf(text: string, offset: number): string {
  const flow = flowFromText(text);
  const { start, end } = sentenceAt(flow.text, flowFromOffset(flow, offset));
  return flow.text.slice(start, end);
}
