import { unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';
import type { Span } from './span.ts';

/*
 * Papers by the head of their dispatches: 皖西日报讯（记者 …）, 大皖新闻讯. Every county has one, and no list has them all.
 */

const SLUG = '讯';
const OPENERS = signSet('（( \u3000');
/** A paper's whole name before 讯: its place or its own name, and what kind of paper it is. */
const PAPER = /^\p{Script=Han}{1,8}(?:报|新闻网|新闻|融媒体|融媒|在线|云|网|客户端)$/u;
/** What stands before the name and is none of it. */
const BEFORE = /^(?:本报|据|日|电|新华社|来源)/u;
const LONGEST = 12;

/** Where papers stand that report for themselves, in order. Linear in the text. */
export function findMedia(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(SLUG); at >= 0; at = text.indexOf(SLUG, at + 1)) {
    if (!hasSign(OPENERS, unitAt(text, at + 1))) continue;
    let start = at;
    while (start > 0 && at - start < LONGEST && /[\p{Script=Han}·]/u.test(text.charAt(start - 1))) start--;
    const before = text.slice(start, at);
    if (BEFORE.test(before)) continue;
    // Two papers of one house share a dispatch: 大众新闻·海报新闻讯.
    for (const part of before.matchAll(/[^·]+/gu)) {
      if (!PAPER.test(part[0])) continue;
      found.push({ start: start + part.index, end: start + part.index + part[0].length });
    }
  }
  return found;
}
