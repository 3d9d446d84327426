import type { Lexicon } from './lexicon.ts';
import { isPairAt } from './script.ts';
import type { Segment } from './segment.ts';
import type { Span } from './span.ts';

/** What is joined is at most this long, so that a line can break around it. */
const LONGEST = 4;

/**
 * Joins runs of single characters inside a term or a name of a place or organisation: what the lexicon cannot cut there
 * is a word it does not have. 专|精|特|新 → 专精特新, 蓝|思|科技 → 蓝思|科技. Runs stay within the innermost of `spans`.
 */
export function mergeSigns(
  text: string,
  segments: readonly Segment[],
  spans: readonly Span[],
  lexicon: Lexicon,
): readonly Segment[] {
  if (spans.length === 0) return segments;
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Span[] = [];
  const merged: Segment[] = [];
  let next = 0;
  let runSpan: Span | undefined;
  for (const item of segments) {
    for (let span = sorted[next]; span && span.start <= item.start; span = sorted[++next]) open.push(span);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= item.start) open.pop();
    const inner = open.at(-1);
    const isSingle = item.end - item.start === (isPairAt(text, item.start) ? 2 : 1);
    const last = merged.at(-1);
    if (
      item.kind !== 'word' ||
      !isSingle ||
      isFunctionWord(item, lexicon) ||
      !inner ||
      item.end > inner.end
    ) {
      runSpan = undefined;
    } else if (last && runSpan === inner && item.end - last.start <= LONGEST) {
      merged[merged.length - 1] = { start: last.start, end: item.end, kind: 'word', word: -1 };
      continue;
    } else {
      runSpan = inner;
    }
    merged.push(item);
  }
  return merged;
}

/** Particles, conjunctions and prepositions stay words of their own: 党|的|二十大. */
function isFunctionWord(item: Segment, lexicon: Lexicon): boolean {
  return item.word >= 0 && ['u', 'c', 'p'].includes(lexicon.pos(item.word));
}
