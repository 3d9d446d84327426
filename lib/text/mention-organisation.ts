import type { Lexicon } from './lexicon.ts';
import type { Node } from './mention-lattice.ts';
import { AREAS, HEAD, HEADS, LEVEL_WORDS, NEVER_INSIDE, ORGANS, PARKS, type Head } from './mention-organisation-words.ts';
import { KIND, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * Organisations are found on the words of the cheapest path: an ending (公司, 委员会) and, leftwards from it, the words
 * that belong to the name. Each word says by a score whether names go on over it; the best left border wins.
 */

/** A name made of several nodes; `first` and `last` are their indices. */
export interface Compound {
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
}

/** Words that a name has at most before its ending. */
const LONGEST = 12;
/** Scores in nats: how much likelier the word is inside the name than before it. */
const ANCHOR = 2.5;
const STRANGE = 1.2;
const NOUN = -0.5;
const VERB = -3.5;
const ADJECTIVE = -1.5;
/** Last characters of offices, whose names say what they do: 省乡村振兴局. */
const OFFICE = new Set('局厅委办署');
/** What any word costs at least before a company's legal ending. */
const LEGAL_FILLER = -0.4;
const LEGAL = /有限(?:责任)?公司$/u;
/** Where the sum falls below this, no border further left is looked for. */
const HOPELESS = -2.5;
const THRESHOLD = 1;

const WHAT = {
  /** Ends the search. */
  stop: 0,
  /** May be inside, but is no reason to take the whole for a name. */
  filler: 1,
  /** An area or a parent body, whose body this is: 衡阳市, 省, 国务院. */
  owner: 2,
  /** A name or a strange word: 格力, 三一, A3. */
  own: 3,
} as const;

interface Part {
  readonly score: number;
  readonly what: (typeof WHAT)[keyof typeof WHAT];
}
const STOP: Part = { score: 0, what: WHAT.stop };

const STOP_POS = new Set(['r', 'p', 'c', 'u', 'd', 'y', 'e', 'q', 't', 'f', 'm']);
/** Last characters of areas that have a government of their own. */
const LEVELS = new Set('省市县区州旗盟镇乡');
const isQuote = (text: string): boolean => text === '“' || text === '”' || text === '「' || text === '」';

/** How the ending of this node makes a name; null where it is none. */
export function headOf(text: string, node: Node, lexicon: Lexicon): Head | null {
  if (node.kind === KIND.person || node.kind === KIND.place) return null;
  if (node.kind === KIND.organisation) return HEAD.body;
  const surface = text.slice(node.start, node.end);
  const whole = HEADS.get(surface);
  if (whole !== undefined) return whole;
  for (let length = Math.min(6, surface.length - 1); length >= 2; length--) {
    const head = HEADS.get(surface.slice(-length));
    if (head === HEAD.body || head === HEAD.facility) return head;
  }
  const isNoun = node.word >= 0 && lexicon.pos(node.word) === 'n' && surface.length >= 3;
  return isNoun && HEADS.get(surface.slice(-1)) !== undefined ? HEAD.weak : null;
}

function partOf(text: string, nodes: readonly Node[], at: number, lexicon: Lexicon, names: NameStatistics): Part {
  const node = nodes[at] as Node;
  const surface = text.slice(node.start, node.end);
  // 电 ends the head of a dispatch: 北京5月5日电.
  if (NEVER_INSIDE.has(surface) && (surface !== '电' || text.charAt(node.start - 1) === '日')) return STOP;
  if (node.kind === KIND.place || node.kind === KIND.organisation || AREAS.has(surface)) return { score: ANCHOR, what: WHAT.owner };
  if (node.kind === KIND.person) return { score: STRANGE, what: WHAT.own };
  const sign = signOf(text.charCodeAt(node.start));
  if (sign === SIGN.latin) return { score: STRANGE, what: node.end - node.start > 1 ? WHAT.own : WHAT.filler };
  if (sign === SIGN.digit) {
    const after = text.charAt(node.end);
    return '年月日时分秒届次个家名岁元万亿%％：:.'.includes(after) ? STOP : { score: 0.4, what: WHAT.filler };
  }
  if (isQuote(surface)) return { score: 0, what: WHAT.filler };
  if (sign !== SIGN.han) return STOP;
  if (node.word < 0) return { score: STRANGE, what: WHAT.own };
  const inside = (names.inside[node.word] as number) / 8;
  if (inside > 0) return { score: Math.min(2, inside), what: inside > 3 ? WHAT.owner : WHAT.filler };
  const pos = lexicon.pos(node.word);
  if (STOP_POS.has(pos)) return STOP;
  if (inside <= VERB) return { score: VERB, what: WHAT.filler };
  if (pos === 'v') return { score: VERB, what: WHAT.filler };
  if (pos === 'a') return { score: ADJECTIVE, what: WHAT.filler };
  // A character that stands alone is more often a piece of a name than a word.
  if (node.end - node.start === 1) return { score: 0.5, what: WHAT.own };
  return { score: NOUN, what: WHAT.filler };
}

/** True where a number stands right before the word, which is then its measure: 5局, 11日电, 两国会. */
function isCounted(text: string, node: Node): boolean {
  const before = text.charCodeAt(node.start - 1);
  if (signOf(before) === SIGN.digit) return '日月年时分秒点个名家条项届次局战胜只台'.includes(text.charAt(node.start));
  return '一二三四五六七八九十两几'.includes(text.charAt(node.start - 1)) && '日月个名家条项届次局'.includes(text.charAt(node.start));
}

/** Names of several words on the path, by their endings, left to right; a longer one replaces what it holds. */
export function findCompounds(text: string, nodes: readonly Node[], lexicon: Lexicon, names: NameStatistics): Compound[] {
  const found: Compound[] = [];
  for (let last = 0; last < nodes.length; last++) {
    const node = nodes[last] as Node;
    const surface = text.slice(node.start, node.end);
    const isOrgan = ORGANS.has(surface);
    if (isOrgan && node.kind !== KIND.organisation) found.push({ first: last, last, kind: KIND.organisation });
    const head = headOf(text, node, lexicon);
    if (head === null || isCounted(text, node)) continue;
    // 美国政府 is whoever governs; 衡阳市政府 and 省政府 are bodies.
    if (surface === '政府' && !LEVELS.has(text.charAt(node.start - 1))) continue;
    const first = firstOf(text, nodes, last, head, isOrgan || node.kind === KIND.organisation, found, lexicon, names);
    if (first < 0 || (first === last && node.kind === KIND.organisation)) continue;
    if (head === HEAD.facility) {
      // A building has its own name after its city's: 香港 | 伊丽莎白体育馆.
      const after = first + 1;
      const isChain = (nodes[first] as Node).kind === KIND.place && after < last && firstOf(text, nodes.slice(after), last - after, head, false, [], lexicon, names) === 0;
      found.push({ first: isChain ? after : first, last, kind: KIND.place });
      continue;
    }
    while (found.length > 0 && (found.at(-1)?.first ?? -1) >= first) found.pop();
    found.push({ first, last, kind: KIND.organisation });
  }
  return found;
}

/** Index of the node where the name that ends in `last` begins; −1 where that is no name. */
function firstOf(
  text: string,
  nodes: readonly Node[],
  last: number,
  head: Head,
  isName: boolean,
  found: readonly Compound[],
  lexicon: Lexicon,
  names: NameStatistics,
): number {
  const ending = nodes[last] as Node;
  // A company's legal ending is no ordinary word, so more may stand before it: 长沙格力暖通制冷设备有限公司.
  const isLegal = LEGAL.test(text.slice(ending.start, ending.end)) || OFFICE.has(text.charAt(ending.end - 1));
  let score = isName ? ANCHOR : 0;
  let best = isName ? score : THRESHOLD;
  let first = isName ? last : -1;
  let owned = isName;
  let named = isName;
  let previous = last;
  for (let at = last - 1; at >= 0 && last - at <= LONGEST; at--) {
    const inner = found.at(-1);
    let part = partOf(text, nodes, at, lexicon, names);
    let from = at;
    if (isLegal && part.what === WHAT.filler && part.score < LEGAL_FILLER) part = { score: LEGAL_FILLER, what: WHAT.filler };
    if (inner?.last === at && inner.kind === KIND.organisation) {
      if (head === HEAD.facility) break;
      // A name already found is one part: 国务院 | 办公厅.
      part = { score: ANCHOR, what: WHAT.owner };
      from = inner.first;
    }
    if (part.what === WHAT.stop) break;
    // A weak ending, or a company's, says nothing unless what stands right before it does.
    if (previous === last && part.what === WHAT.filler && head === HEAD.weak && part.score < 1) break;
    if (previous === last && part.what !== WHAT.own && head === HEAD.brand) break;
    // What has a name of its own takes only what surely owns it: 联合国 | 安理会, but not 访华 | 新华社.
    if (isName && !(part.what === WHAT.owner && part.score >= ANCHOR && (nodes[at] as Node).end - (nodes[from] as Node).start > 1)) break;
    // The name itself right before a company's ending is evidence enough: 蓝思科技.
    score += previous === last && head === HEAD.brand ? Math.max(THRESHOLD, part.score) : part.score;
    if (score < HOPELESS) break;
    owned ||= part.what === WHAT.owner;
    named ||= part.what === WHAT.own;
    const isEnough = head === HEAD.brand ? named : owned || named;
    if (isEnough && part.score > 0 && score >= best) {
      best = score;
      first = from;
    }
    previous = from;
    const current = nodes[at] as Node;
    // No body owns a place: 松木经开区 | 衡阳瑞达电源 are two names.
    if (current.kind === KIND.place && from === at && found.some((other) => other.last === at - 1 && other.kind === KIND.organisation)) break;
    if (current.kind === KIND.person && nodes[from - 1]?.kind !== KIND.place) break;
    if (LEVEL_WORDS.has(text.slice(current.start, current.end)) && nodes[from - 1]?.kind !== KIND.place) break;
    at = from;
  }
  if (first < 0 && PARKS.has(text.slice((nodes[last] as Node).start, (nodes[last] as Node).end))) return firstOfPark(text, nodes, last, lexicon);
  return first;
}

/** The noun right before a park's ending, where a sentence or a list item begins with it: 松木 of 松木经开区. */
function firstOfPark(text: string, nodes: readonly Node[], last: number, lexicon: Lexicon): number {
  const node = nodes[last - 1];
  if (!node || node.word < 0 || lexicon.pos(node.word) !== 'n' || node.end - node.start !== 2) return -1;
  const sign = node.start === 0 ? SIGN.punctuation : signOf(text.charCodeAt(node.start - 1));
  return sign === SIGN.han || NEVER_INSIDE.has(text.slice(node.start, node.end)) ? -1 : last - 1;
}
