import type { Evidence } from './mention-article.ts';
import type { Candidate, Node } from './mention-lattice.ts';
import { HEADS } from './mention-organisation-words.ts';
import { KIND } from './names.ts';
import { SIGN, signOf } from './script.ts';
import type { Span } from './span.ts';

/*
 * What a whole list says of its items: 三一重工、蓝思科技、星邦智能装备股份有限公司. Where some items are organisations, an item
 * that ends like one is one too.
 */

/** Signs that an item of a list may hold beside Han, letters and digits. */
const INSIDE = new Set('“”（）()·');
/** What follows the last item: 等企业. */
const TAIL = /等(?:\p{Script=Han}{0,4})?$/u;
/** An item longer than this is a phrase, not a name. */
const LONGEST_ITEM = 24;

function endsLikeBody(item: string): boolean {
  for (let length = Math.min(8, item.length - 1); length >= 2; length--)
    if (HEADS.has(item.slice(-length))) return true;
  return false;
}

/** The items of each list of three or more that 、 parts; the last without what follows it (等企业). */
function listsOf(text: string): Span[][] {
  const lists: Span[][] = [];
  let items: Span[] = [];
  let from = 0;
  for (let mark = text.indexOf('、'); mark >= 0; ) {
    let start = mark;
    while (start > from && isInside(text, start - 1)) start--;
    // A mark that does not follow on the last item begins a new list.
    if (start > from || items.length === 0) {
      if (items.length >= 3) lists.push(items);
      items = [{ start, end: mark }];
    }
    let end = mark + 1;
    while (end < text.length && isInside(text, end)) end++;
    const tail = TAIL.exec(text.slice(mark + 1, end));
    items.push({ start: mark + 1, end: tail ? mark + 1 + tail.index : end });
    from = mark + 1;
    mark = text.indexOf('、', mark + 1);
  }
  if (items.length >= 3) lists.push(items);
  return lists;
}

function isInside(text: string, at: number): boolean {
  const sign = signOf(text.charCodeAt(at));
  return sign === SIGN.han || sign === SIGN.latin || sign === SIGN.digit || INSIDE.has(text.charAt(at));
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
  for (const items of listsOf(text)) {
    const bodies = items.filter(({ end }) => byEnd.has(end)).length;
    if (bodies < 2) continue;
    // The first item begins where the sentence does, so only those after it are whole slots.
    for (const { start, end } of items.slice(1)) {
      if (end - start > LONGEST_ITEM || end - start < 3 || byEnd.get(end)?.start === start) continue;
      if (endsLikeBody(text.slice(start, end))) added.push({ start, end, kind: KIND.organisation, evidence: 0, isWord: false });
    }
  }
  return added.length === 0
    ? [...found]
    : [...found, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a person on the other side of 、 is worth to a name. */
const NEIGHBOUR = 2.5;

/**
 * The candidates with those cheaper that share a list with a person: 任立新、乐嘉、仇保华. Null where no list has an item
 * that is not yet a person, so that the path stays.
 */
export function raiseLists(
  text: string,
  nodes: readonly Node[],
  candidates: readonly Candidate[],
): Candidate[] | null {
  const starts = new Set<number>();
  const ends = new Set<number>();
  nodes.forEach((node, i) => {
    if (text.charAt(node.start) !== '、') return;
    const isBefore = nodes[i - 1]?.kind === KIND.person;
    const isAfter = nodes[i + 1]?.kind === KIND.person;
    if (isBefore && !isAfter && nodes[i + 1]?.kind === KIND.none) starts.add(node.end);
    if (isAfter && !isBefore && nodes[i - 1]?.kind === KIND.none) ends.add(node.start);
  });
  if (starts.size === 0 && ends.size === 0) return null;
  return candidates.map((candidate) => {
    if (candidate.kind !== KIND.person) return candidate;
    const by = (starts.has(candidate.start) ? NEIGHBOUR : 0) + (ends.has(candidate.end) ? NEIGHBOUR : 0);
    return by === 0 ? candidate : { ...candidate, cost: Math.max(1, candidate.cost - by) };
  });
}
