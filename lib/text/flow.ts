import { SIGN, signOf } from './script.ts';
import type { Span } from './span.ts';

/*
 * A newspaper's column ends where it ends, in the middle of a word if need be: 国家级专 | 精特新. A text is therefore
 * read as a flow: the same text without those breaks over which a word may go on, and a table of where each unit of the
 * flow stands in the text.
 */

/** Between blocks that are no neighbours of one article: nothing is joined over it. */
export const HARD_BREAK = '\n\f\n';
/** Between neighbouring blocks of one article. */
export const SOFT_BREAK = '\n\n';

/** A text with its joinable breaks taken out. */
export interface Flow {
  readonly text: string;
  /** Offset in the original text of each unit of the flow, and of its end: one longer than `text`. */
  readonly offsets: Uint32Array;
  /**
   * Offsets in the flow, ascending, before which a break was taken out by its looks alone: a word over it needs to be
   * worth it.
   */
  readonly joints: readonly number[];
}

/** A line this long is running text, whatever it looks like: headlines of Chinese papers stay below 30 characters. */
const LONG = 36;
/** What a sentence, or what stands between sentences, ends with. */
const FINAL = /[。！？：；…!?:;”’』」》）)\]】.]$/u;
/** Marks that stand inside running text, and seldom in a headline. */
const INNER = /[，。；：！？、,;:]/u;

/** True for a line that looks like a headline or a by-line rather than a paragraph or a piece of one: `## 新增企业10家`. */
function isHeading(line: string): boolean {
  if (/^\s*(?:#{1,6}\s|\*\*.*\*\*\s*$)/u.test(line)) return true;
  return line.length < LONG && !INNER.test(line);
}

/** What a list item or a heading begins with. */
const ITEM = /^(?:#{1,6}\s|\*\*|[■●◆▲※★□○·•▶►]|[（(]\d|\d+[.、])/u;

/** True where a paragraph that ends with `before` may go on in `after`: neither is a heading, and no sentence ends. */
function mayGoOn(before: string, after: string): boolean {
  const head = before.trimEnd();
  const tail = after.trimStart();
  if (head === '' || tail === '' || FINAL.test(head) || ITEM.test(tail)) return false;
  return !isHeading(head) && !isHeading(tail);
}

/** What the lines of one block, without blank lines in it, have in common. */
interface Block {
  readonly end: number;
  readonly longestLine: number;
  readonly isProse: boolean;
}

function blockFrom(text: string, start: number): Block {
  const blank = text.indexOf('\n\n', start);
  const end = blank < 0 ? text.length : blank;
  const block = text.slice(start, end);
  const longestLine = block.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  return { end, longestLine, isProse: INNER.test(block) };
}

/** True where a line feed after `line` looks like a wrapped line of its block: the line is about as long as any. */
function isWrapped(block: Block, line: string): boolean {
  return block.isProse && line.length >= block.longestLine * 0.7 && !FINAL.test(line.trimEnd());
}

const LINE_FEED = 0x0a;

/** Space that a break may have around it; a form feed, the sign of a hard break, is none. */
function isSpace(unit: number): boolean {
  return (
    unit === 0x20 || unit === LINE_FEED || unit === 0x0d || unit === 0x09 || unit === 0x3000 || unit === 0xa0
  );
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

function isWordSign(unit: number): boolean {
  const sign = signOf(unit);
  // Surrogates count: a pair's halves are never apart, and a break beside one is a break beside its character.
  return sign === SIGN.han || (unit >= 0xd800 && unit <= 0xdfff);
}

/**
 * The flow of a text. A break is taken out where Han stands on both sides and
 * - it is a single line feed (hard-wrapped text) after a line that is no heading, or
 * - it is one or more blank lines between pieces of running text that no sentence end divides, or
 * - it lies inside one of `joined`: a term or name that was found to go on over it.
 */
export function flowFromText(text: string, joined: readonly Span[] = []): Flow {
  const offsets = new Uint32Array(text.length + 1);
  const joints: number[] = [];
  if (!text.includes('\n')) {
    for (let i = 0; i <= text.length; i++) offsets[i] = i;
    return { text, offsets, joints };
  }
  const parts: string[] = [];
  let length = 0;
  const take = (start: number, end: number): void => {
    parts.push(text.slice(start, end));
    for (let i = start; i < end; i++) offsets[length++] = i;
  };
  let lineStart = 0;
  let taken = 0;
  let block = blockFrom(text, 0);
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', lineStart)) {
    let start = feed;
    while (start > lineStart && isSpace(text.charCodeAt(start - 1))) start--;
    let end = feed + 1;
    let feeds = 1;
    while (end < text.length && isSpace(text.charCodeAt(end)))
      if (text.charCodeAt(end++) === LINE_FEED) feeds++;
    const before = text.slice(lineStart, start);
    lineStart = end;
    if (end > block.end) block = blockFrom(text, end);
    if (!isWordSign(text.charCodeAt(start - 1)) || !isWordSign(text.charCodeAt(end))) continue;
    const isInside = joined.some((span) => span.start < start && end < span.end);
    if (!isInside && !(feeds === 1 ? isWrapped(block, before) : mayGoOn(before, lineAt(text, end)))) continue;
    take(taken, start);
    if (!isInside) joints.push(length);
    taken = end;
  }
  take(taken, text.length);
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1), joints };
}

/** Where `offset` of the original text stands in the flow; inside a taken-out break, at the joint. */
export function flowFromOffset(flow: Flow, offset: number): number {
  let low = 0;
  let high = flow.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((flow.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The end in the original text of a piece of flow that ends at `end`: right after its last unit, before any break. */
export function endFromFlow(flow: Flow, end: number): number {
  return end === 0 ? 0 : (flow.offsets[end - 1] ?? 0) + 1;
}
