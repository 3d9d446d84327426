import type { Mention } from './annotation.ts';
import type { ForcedSpan } from './segment.ts';
import type { Span } from './span.ts';
import { isSide } from './token-role.ts';

/*
 * What names, terms and corrections ask of the cut into words: borders that no word crosses, and stretches that are one word.
 */

/** A person's name is one token up to this many characters. */
const WHOLE_NAME = 10;

/** A stretch whose ends are borders of words. */
export function asBorder({ start, end }: Span): ForcedSpan {
  return { start, end, isWhole: false };
}

/** A person's name is one word, or one a part where dots part it: 阿尔贝托·费尔南德斯. Of other names, the borders. */
export function forceMention(text: string, mention: Mention): ForcedSpan[] {
  if (mention.type !== 'person')
    return isSide(text, mention)
      ? [{ start: mention.start, end: mention.end + 1, isWhole: true }]
      : [asBorder(mention)];
  const parts: ForcedSpan[] = [];
  for (const match of text.slice(mention.start, mention.end).matchAll(/\p{Script=Han}+/gu)) {
    const start = mention.start + match.index;
    const end = start + match[0].length;
    parts.push({ start, end, isWhole: end - start <= WHOLE_NAME });
  }
  return parts;
}

/** A whole span that another's border cuts is no longer whole: borders always win, and are all kept. */
export function withoutClashes(forced: readonly ForcedSpan[]): readonly ForcedSpan[] {
  if (!forced.some(({ isWhole }) => isWhole)) return forced;
  const borders = [...new Set(forced.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return forced.map((span) => {
    if (!span.isWhole) return span;
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((borders[middle] ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    return (borders[low] ?? span.end) < span.end ? { ...span, isWhole: false } : span;
  });
}
