import type { Evidence } from './mention-article.ts';
import { HEADS } from './mention-organisation-words.ts';
import { KIND } from './names.ts';

/*
 * What a whole list says of its items: 三一重工、蓝思科技、星邦智能装备股份有限公司. Where some items are organisations, an item
 * that ends like one is one too.
 */

const LIST = /[\p{Script=Han}A-Za-z0-9“”（）()·]+(?:、[\p{Script=Han}A-Za-z0-9“”（）()·]+){2,}/gu;
/** An item longer than this is a phrase, not a name. */
const LONGEST_ITEM = 24;

function endsLikeBody(item: string): boolean {
  for (let length = Math.min(8, item.length - 1); length >= 2; length--) if (HEADS.has(item.slice(-length))) return true;
  return false;
}

/** The names with those that their list vouches for, sorted by start, then longest first. */
export function fillLists(text: string, found: readonly Evidence[]): Evidence[] {
  const added: Evidence[] = [];
  const byEnd = new Map<number, Evidence>();
  for (const one of found) {
    const other = byEnd.get(one.end);
    if (one.kind === KIND.organisation && (!other || other.start > one.start)) byEnd.set(one.end, one);
  }
  if (byEnd.size < 2) return [...found];
  for (const match of text.matchAll(LIST)) {
    let start = match.index;
    const items = match[0].split('、').map((item) => {
      const span = { start, end: start + item.length };
      start = span.end + 1;
      return span;
    });
    const bodies = items.filter(({ end }) => byEnd.has(end)).length;
    if (bodies < 2) continue;
    // The first item begins and the last one ends where the sentence does, so only those between are whole slots.
    for (const { start: from, end } of items.slice(1, -1)) {
      if (end - from > LONGEST_ITEM || end - from < 3 || byEnd.get(end)?.start === from) continue;
      if (endsLikeBody(text.slice(from, end))) added.push({ start: from, end, kind: KIND.organisation, evidence: 0, isWord: false });
    }
  }
  return added.length === 0 ? [...found] : [...found, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}
