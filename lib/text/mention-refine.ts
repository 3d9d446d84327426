import type { Evidence } from './mention-article.ts';
import type { Candidate, Node } from './mention-lattice.ts';
import { HEADS } from './mention-organisation-words.ts';
import { KIND, type Kind } from './names.ts';
import { SIGN, signOf } from './script.ts';
import type { Span } from './span.ts';

/*
 * What a whole list says of its items: 三一重工、蓝思科技、星邦智能装备股份有限公司. Where some items are organisations, an item
 * that ends like one is one too.
 */

/** Signs that an item of a list may hold beside Han, letters and digits. */
const INSIDE = new Set('“”（）()·');
/** What follows the last item: 等企业. */
const TAIL = /等[\p{Script=Han}\d]*$/u;
/** An item longer than this is a phrase, not a name. */
const LONGEST_ITEM = 24;

function endsLikeBody(item: string): boolean {
  for (let length = Math.min(8, item.length - 1); length >= 2; length--)
    if (HEADS.has(item.slice(-length))) return true;
  return false;
}

/** The items of each list that 、 parts; the last without what follows it (等企业). */
function listsOf(text: string): Span[][] {
  const lists: Span[][] = [];
  let items: Span[] = [];
  let from = 0;
  for (let mark = text.indexOf('、'); mark >= 0;) {
    let start = mark;
    while (start > from && isInside(text, start - 1)) start--;
    // A mark that does not follow on the last item begins a new list.
    if (start > from || items.length === 0) {
      if (items.length >= 2) lists.push(items);
      items = [{ start, end: mark }];
    }
    let end = mark + 1;
    while (end < text.length && isInside(text, end)) end++;
    const tail = TAIL.exec(text.slice(mark + 1, end));
    items.push({ start: mark + 1, end: tail ? mark + 1 + tail.index : end });
    from = mark + 1;
    mark = text.indexOf('、', mark + 1);
  }
  if (items.length >= 2) lists.push(items);
  return lists;
}

function isInside(text: string, at: number): boolean {
  const sign = signOf(text.charCodeAt(at));
  return sign === SIGN.han || sign === SIGN.latin || sign === SIGN.digit || INSIDE.has(text.charAt(at));
}

/** What a list's last words call its items: 江霞、八达等码头 are places. */
const CALLED: readonly (readonly [RegExp, Kind])[] = [
  [
    /^等(?:\p{Script=Han}{0,4}?|\d+[家所个支])(?:园区|开发区|企业|公司|高校|院校|大学|学校|单位|部门|机构|银行|医院|集团|媒体|球队|社团|车企|药企|品牌)/u,
    KIND.organisation,
  ],
  [
    /^等(?:\p{Script=Han}{0,4}?|\d+[个座条家])(?:码头|乡镇|镇|乡|村|县|区|市|省|城市|国家|地区|景区|景点|街道|社区|港口|港|车站|机场|水库|河流|路段|道路|岛屿)(?!\p{Script=Han}*(?:长|委|局|府|民|企业))/u,
    KIND.place,
  ],
  [
    /^等(?:\p{Script=Han}{0,4}?|\d+[名位人])(?:同志|领导|专家|学者|记者|演员|选手|队员|运动员|嘉宾|院士|教授|作家|艺术家|名将|人参加|人出席)/u,
    KIND.person,
  ],
];

/** Two items are a list only where just this follows them: 、德勤等机构, but not 、曾咏诗等企业家. */
const PAIR_OF_BODIES =
  /^等(?:\d+[家所个])?(?:企业|公司|高校|机构|医院|银行|媒体|品牌|平台)(?!家|人|高管|负责|代表|员工|领导|创始)/u;

/** A first item of this many characters has no words before it. */
const LONGEST_FIRST = 3;
const LINKED = /[和与及的]/u;
/** With more evidence than a list gives, a name keeps its kind. */
const FIRM_EVIDENCE = 4.5;
/** A name in such a list has at most this many characters where nothing else says that it is one. */
const LONGEST_CALLED = 5;

/** 、深川动力两家企业 is what 、深川动力等企业 is. */
const COUNTED =
  /^[两三四五六七八九十多\d]{1,2}[家所个座]((?:企业|公司|高校|学校|医院|银行|单位|园区|村|镇|县|市))/u;

/** What the list is said to be a list of; null where nothing is said. `end` is where its last item ends. */
function calledAt(text: string, end: number): Kind | null {
  const tail = text.slice(end, end + 16).replace(COUNTED, '等$1');
  return tail.startsWith('等') ? (CALLED.find(([pattern]) => pattern.test(tail))?.[1] ?? null) : null;
}

const listed = (start: number, end: number, kind: Kind): Evidence => ({
  start,
  end,
  kind,
  evidence: 0,
  isWord: false,
  isListed: false,
});

const mayBeBody = (item: string): boolean =>
  item.length >= 3 && item.length <= LONGEST_ITEM && endsLikeBody(item);

const mayBeName = (item: string): boolean =>
  item.length >= 2 && item.length <= LONGEST_CALLED && /^\p{Script=Han}+$/u.test(item);

/**
 * The names with those that their list vouches for, sorted by start, then longest first. `isWord` tells whether a
 * stretch is an ordinary word of the lexicon.
 */
export function fillLists(
  text: string,
  found: readonly Evidence[],
  isWord: (start: number, end: number) => boolean,
): Evidence[] {
  if (!text.includes('、')) return [...found];
  const added: Evidence[] = [];
  const removed = new Set<Evidence>();
  const byEnd = new Map<number, Evidence>();
  for (const one of found) {
    const other = byEnd.get(one.end);
    if (!other || other.start > one.start) byEnd.set(one.end, one);
  }
  for (const items of listsOf(text)) {
    const called = calledAt(text, items.at(-1)?.end ?? 0);
    if (items.length < 3 && !PAIR_OF_BODIES.test(text.slice(items.at(-1)?.end ?? 0))) continue;
    const bodies = items.filter(({ end }) => byEnd.get(end)?.kind === KIND.organisation).length;
    const villages = items.filter(({ end }) => isVillage(text, byEnd.get(end))).length;
    if (called === null && bodies < 2 && villages < 2) continue;
    // What looks like a person in a list of places is a place too.
    const isVouched =
      called !== null &&
      items.some(({ end }) => {
        const known = byEnd.get(end);
        return known?.kind === called || (known?.kind === KIND.person && known.evidence < FIRM_EVIDENCE);
      });
    // In a list of short names one may be a word too: 松柏 in 江霞、八达、松柏等码头.
    const isSure =
      isVouched &&
      called === KIND.place &&
      items.every(({ start, end }, i) => i === 0 || end - start <= LONGEST_FIRST);
    for (const [i, { start, end }] of items.entries()) {
      // The first item begins where the sentence does: only a short one may be all of it.
      if (i === 0 && (called === null || end - start > LONGEST_FIRST)) continue;
      const item = text.slice(start, end);
      if (LINKED.test(item)) continue;
      const known = byEnd.get(end);
      const isWhole = known?.start === start;
      // 、西上碾头村、 is one name, whose rare signs no list has.
      if (known && villages >= 2 && isVillage(text, known) && LOST.test(text.slice(start, known.start))) {
        removed.add(known);
        added.push({ ...known, start });
        continue;
      }
      if (bodies >= 2 && !(isWhole && known.kind === KIND.organisation) && mayBeBody(item)) {
        added.push(listed(start, end, KIND.organisation));
      } else if (called !== null && isWhole && known.kind === KIND.person && known.evidence < FIRM_EVIDENCE) {
        removed.add(known);
        added.push(listed(start, end, called));
      } else if (
        called !== null &&
        isVouched &&
        known === undefined &&
        mayBeName(item) &&
        (isSure || !isWord(start, end))
      ) {
        added.push(listed(start, end, called));
      }
    }
  }
  if (added.length === 0) return [...found];
  return [...found.filter((one) => !removed.has(one)), ...added].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** Last characters of villages and the like, whose names begin with any sign. */
const VILLAGES = new Set('村寨屯庄组');
/** A sign or two that a list item has before its village, none of which stands before names: 、到大坪村. */
const LOST = /^(?![\s\S]*[到在去赴往从向和与及至抵对把为由经入于等])\p{Script=Han}{1,2}$/u;

function isVillage(text: string, name: Evidence | undefined): boolean {
  return name?.kind === KIND.place && VILLAGES.has(text.charAt(name.end - 1));
}

const LIST_MARK = '、'.charCodeAt(0);
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
  if (!text.includes('、')) return null;
  const starts = new Set<number>();
  const ends = new Set<number>();
  nodes.forEach((node, i) => {
    if (text.charCodeAt(node.start) !== LIST_MARK) return;
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
