import type { Lexicon } from './lexicon.ts';
import { isPairAt } from './script.ts';
import type { Segment } from './segment.ts';
import { isWithin, type Span } from './span.ts';

/** What is joined is at most this long, so that a line can break around it. */
const LONGEST = 4;
/** An odd one out of three goes with neither, unless all three are known as one: 省域|副|中心, but 长株潭|一体化. */
const ODD = 3;
const NUMERALS = new Set('一二两三四五六七八九十百千万');
const PAIR = 2;

/**
 * Joins runs of single characters inside a term or a name of a place or organisation: what the lexicon cannot cut there
 * is a word it does not have. 专|精|特|新 → 专精特新, 蓝|思|科技 → 蓝思|科技. Runs stay within the innermost span.
 * `isTerm` says whether a stretch is a term by itself. Cost is linear in the segments.
 */
export function mergeSigns(
  text: string,
  segments: readonly Segment[],
  terms: readonly Span[],
  names: readonly Span[],
  lexicon: Lexicon,
  isTerm: (surface: string) => boolean,
): readonly Segment[] {
  if (terms.length + names.length === 0) return segments;
  const nameSet = new Set(names);
  const sorted = [...terms, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Span[] = [];
  const merged: Segment[] = [];
  let next = 0;
  let runSpan: Span | undefined;
  let run: Segment[] = [];
  const closeRun = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && runSpan) {
      const isOdd =
        run.length === ODD &&
        !nameSet.has(runSpan) &&
        !isWithin(runSpan, { start: first.start, end: last.end }) &&
        !isTerm(text.slice(first.start, last.end));
      merged.push(...joined(text, run, isOdd ? PAIR : LONGEST));
    }
    run = [];
    runSpan = undefined;
  };
  for (const item of segments) {
    for (let span = sorted[next]; span && span.start <= item.start; span = sorted[++next]) open.push(span);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= item.start) open.pop();
    const inner = open.at(-1);
    const isSingle = item.end - item.start === (isPairAt(text, item.start) ? 2 : 1);
    const mayJoin =
      item.kind === 'word' && isSingle && !isFunctionWord(item, lexicon) && inner && item.end <= inner.end;
    if (!mayJoin || runSpan !== inner) closeRun();
    if (mayJoin) {
      runSpan = inner;
      run.push(item);
    } else {
      merged.push(item);
    }
  }
  closeRun();
  return merged;
}

/** The run in words of up to `longest` units, from its beginning; a numeral begins another: 三高|四新, 一港|两园. */
function joined(text: string, run: readonly Segment[], longest: number): Segment[] {
  const words: Segment[] = [];
  const isNumeral = (item: Segment | undefined): boolean =>
    item !== undefined && NUMERALS.has(text.charAt(item.start));
  for (const [i, item] of run.entries()) {
    const last = words.at(-1);
    const begins =
      isNumeral(item) && !isNumeral(run[i - 1]) && last !== undefined && last.end - last.start >= PAIR;
    if (last && item.end - last.start <= longest && !begins)
      words[words.length - 1] = { start: last.start, end: item.end, kind: 'word', word: -1 };
    else words.push(item);
  }
  return words;
}

/** Particles, conjunctions and prepositions stay words of their own: 党|的|二十大. */
export function isFunctionWord(item: Segment, lexicon: Lexicon): boolean {
  return item.word >= 0 && ['u', 'c', 'p'].includes(lexicon.pos(item.word));
}
