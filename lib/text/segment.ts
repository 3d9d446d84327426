import type { TokenKind } from './annotation.ts';
import type { Flow } from './flow.ts';
import type { Lexicon } from './lexicon.ts';
import { isPairAt, SIGN, signOf } from './script.ts';
import { numeralEnd, runEnd } from './sign-runs.ts';
import { hasSign, signSet } from './sign-set.ts';
import type { Span } from './span.ts';
import { wordLattice, type WordLattice } from './word-lattice.ts';

/** A tile of a flow, before it has readings. */
export interface Segment extends Span {
  readonly kind: TokenKind;
  /** The lexicon's word; −1 where it is none. */
  readonly word: number;
}

/** A stretch of a flow whose borders are borders of words. */
export interface ForcedSpan extends Span {
  /** True where the stretch is one word: 毛伟明, as a person's name. */
  readonly isWhole: boolean;
}

/** Units that go with the digits before them: 6|日|至 and not 6|日至. */
const UNITS_AFTER_DIGITS = signSet('年月日时点分秒号岁名人个元米吨亩家天次条件辆届');
/** What such a unit, by itself right after digits, costs less. */
const UNIT_BONUS = 4;

/** A word may have at most this many units: what is longer is cut, so that a line can break around it. */
const LONGEST_WORD = 6;
/** Cost of a Han character that no word covers: dearer than nearly all words of one character. */
const UNKNOWN_COST = 17;
/**
 * What a noun, verb or adjective of one character costs more than its count says, against particles and the like: lists
 * count it inside words that they do not have. Without this, 出生|于 loses to 出|生于.
 */
const SINGLE_COST = 1.5;
/** Parts of speech of one character that stand alone as a rule: particle, preposition, conjunction, adverb, pronoun … */
const FUNCTION_POS = 'upcdrmqfyke';
/** What a word over a break between blocks costs more: it has to be clearly better than two words that meet there. */
const JOINT_COST = 2;
/** Cost of a numeral made of several Han digits, beside its units: 二十三 as against 二 | 十三. */
const NUMERAL_COST = 9;
const NUMERAL_UNIT_COST = 0.3;
/** Cost of digits, letters, spaces and marks: there is no choice, so it only has to be the same for all. */
const OTHER_COST = 10;

/** By class of sign; see SIGN. */
const KINDS: readonly TokenKind[] = ['other', 'word', 'number', 'latin', 'space', 'punctuation'];

/** What binds the path beside costs: borders that no word crosses, stretches that are one word, and breaks. */
interface Bounds {
  readonly border: Uint8Array;
  readonly whole: ReadonlyMap<number, number>;
  /** Null where no break was taken out. */
  readonly joint: Uint8Array | null;
}

function boundsOf(flow: Flow, forced: readonly ForcedSpan[]): Bounds {
  const border = new Uint8Array(flow.text.length + 1);
  const whole = new Map<number, number>();
  for (const { start, end, isWhole } of forced) {
    border[start] = 1;
    border[end] = 1;
    if (isWhole) whole.set(start, end);
  }
  const joint = flow.joints.length > 0 ? new Uint8Array(flow.text.length + 1) : null;
  if (joint) for (const at of flow.joints) joint[at] = 1;
  return { border, whole, joint };
}

/**
 * The flow cut into words by the cheapest path over the lexicon: a tiling from 0 to its end.
 * Cost is linear in the text's length. Words never cross a border of `forced`; a whole forced span is one word. `lattice`
 * is that of the flow's text, where the caller has it.
 */
export function segment(
  flow: Flow,
  lexicon: Lexicon,
  forced: readonly ForcedSpan[] = [],
  lattice: WordLattice = wordLattice(flow.text, lexicon),
): readonly Segment[] {
  const segments: Segment[] = [];
  cutStretch(lattice, 0, flow.text.length, lexicon, boundsOf(flow, forced), segments);
  return segments;
}

/**
 * The same as `segment(flow, lexicon, forced, lattice)`, from `base`, which is `segment(flow, lexicon)`: only stretches between
 * punctuation marks in which something is forced are cut anew.
 */
export function resegment(
  flow: Flow,
  lexicon: Lexicon,
  base: readonly Segment[],
  forced: readonly ForcedSpan[],
  lattice: WordLattice,
): readonly Segment[] {
  const bounds = boundsOf(flow, forced);
  const segments: Segment[] = [];
  for (let first = 0; first < base.length;) {
    let last = first;
    while (last < base.length && base[last]?.kind !== 'punctuation') last++;
    const start = base[first]?.start ?? 0;
    const end = base[Math.min(last, base.length - 1)]?.end ?? 0;
    if (isTouched(bounds, base, first, last)) cutStretch(lattice, start, end, lexicon, bounds, segments);
    else
      for (let i = first; i <= last && i < base.length; i++)
        segments.push(base[i] ?? { start, end, kind: 'other', word: -1 });
    first = last + 1;
  }
  return segments;
}

/** True where a border or a whole span changes what is cut: it lies inside a word, or holds more words than one. */
function isTouched(bounds: Bounds, base: readonly Segment[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { start, end } = base[i] ?? { start: 0, end: 0 };
    const whole = bounds.whole.get(start);
    if (whole !== undefined && whole !== end) return true;
    for (let at = start + 1; at < end; at++) if (bounds.border[at] === 1) return true;
  }
  return false;
}

/** What the search for the cheapest path writes to, kept from call to call: by offset from the stretch's beginning. */
interface Scratch {
  readonly best: Float64Array;
  readonly from: Int32Array;
  readonly word: Int32Array;
  readonly kind: Uint8Array;
}

const makeScratch = (length: number): Scratch => ({
  best: new Float64Array(length),
  from: new Int32Array(length),
  word: new Int32Array(length),
  kind: new Uint8Array(length),
});
let scratch = makeScratch(1024);

/** Room for `length` offsets, all of them still out of reach. A stretch longer than any page is not kept. */
function clearScratch(length: number): Scratch {
  const room =
    scratch.best.length >= length ? scratch : makeScratch(Math.max(length, scratch.best.length * 2));
  if (length <= LONGEST_KEPT) scratch = room;
  room.best.fill(Infinity, 0, length);
  return room;
}

/** Offsets of scratch that are kept at most, and so 17 times as many bytes. */
const LONGEST_KEPT = 0x10000;

/** Cuts `text.slice(first, last)` and appends its segments to `into`. */
function cutStretch(
  lattice: WordLattice,
  first: number,
  last: number,
  lexicon: Lexicon,
  { border, whole, joint }: Bounds,
  into: Segment[],
): void {
  const { text, first: items, ends, ids } = lattice;
  const length = last - first;
  const { best, from, word: wordBy, kind: kindBy } = clearScratch(length + 1);
  const singles = singleCostsOf(lexicon);
  const hasWhole = whole.size > 0;
  /** The tile from `start` to `end`, where it is the cheapest so far. */
  const offer = (start: number, end: number, cost: number, word: number, kind: number): void => {
    const at = end - first;
    if (cost >= (best[at] as number)) return;
    best[at] = cost;
    from[at] = start;
    wordBy[at] = word;
    kindBy[at] = kind;
  };
  /** A word of the lexicon, from where the cheapest path costs `base`. */
  const offerWord = (start: number, end: number, word: number, base: number): void => {
    let cost = base + lexicon.cost(word);
    if (end - start === 1) {
      cost += singleCost(singles, lexicon, word);
      if (isUnitAt(text, start)) cost -= UNIT_BONUS;
    } else if (joint) for (let at = start + 1; at < end; at++) if (joint[at] === 1) cost += JOINT_COST;
    offer(start, end, cost, word, SIGN.han);
  };
  best[0] = 0;

  for (let start = first; start < last; start++) {
    const base = best[start - first] as number;
    if (base === Infinity) continue;
    const wholeEnd = hasWhole ? whole.get(start) : undefined;
    if (wholeEnd !== undefined && wholeEnd > start && wholeEnd <= last) {
      offer(start, wholeEnd, base, lexicon.find(text, start, wholeEnd), SIGN.han);
      continue;
    }
    const sign = signOf(text.codePointAt(start) ?? 0);
    // What no word covers: a character alone, a numeral, or a run of signs of one kind.
    if (sign === SIGN.han) {
      offer(start, isPairAt(text, start) ? start + 2 : start + 1, base + UNKNOWN_COST, -1, sign);
      const numeral = stopAtBorder(border, start, Math.min(last, numeralEnd(text, start)));
      if (numeral - start > 1)
        offer(start, numeral, base + NUMERAL_COST + NUMERAL_UNIT_COST * (numeral - start), -1, SIGN.digit);
      const limit = stopAtBorder(border, start, Math.min(last, start + LONGEST_WORD));
      for (let item = items[start] as number; item < (items[start + 1] as number); item++) {
        const end = ends[item] as number;
        if (end > limit) break;
        if (isWordEnd(text, start, end)) offerWord(start, end, ids[item] as number, base);
      }
      continue;
    }
    let end = stopAtBorder(border, start, Math.min(last, runEnd(text, start, sign)));
    if (isPairAt(text, end - 1)) end++;
    offer(start, end, base + OTHER_COST, -1, sign);
    if (sign !== SIGN.latin && sign !== SIGN.digit) continue;
    // Words that begin with a letter or a digit are not in the lattice: A股, 3D打印.
    let node = lexicon.root;
    for (end = start; end < last && end - start < LONGEST_WORD && (end === start || border[end] === 0);) {
      node = lexicon.next(node, text.charCodeAt(end));
      if (node < 0) break;
      end++;
      const word = lexicon.wordAt(node);
      if (word >= 0 && isWordEnd(text, start, end)) offerWord(start, end, word, base);
    }
  }

  // From the end back to the beginning, the path is turned round in place: `to[start]` is where its tile ends.
  let tile = last;
  let then = last;
  while (tile > first) {
    const start = from[tile - first] ?? first;
    from[tile - first] = then;
    then = tile;
    tile = start;
  }
  for (let start = first, end = then; start < last;) {
    into.push({
      start,
      end,
      kind: KINDS[kindBy[end - first] ?? 0] ?? 'other',
      word: wordBy[end - first] ?? -1,
    });
    start = end;
    end = from[end - first] ?? last;
  }
}

/** True for a unit that is written right after digits: 日 in 6日. */
function isUnitAt(text: string, start: number): boolean {
  return (
    start > 0 &&
    hasSign(UNITS_AFTER_DIGITS, text.charCodeAt(start)) &&
    signOf(text.charCodeAt(start - 1)) === SIGN.digit
  );
}

/** `end`, or the first border after `start` where that comes sooner; `start + 1` at least. */
function stopAtBorder(border: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) if (border[at] === 1) return at;
  return Math.max(start + 1, end);
}

const singleCosts = new WeakMap<Lexicon, Uint8Array>();
/** What is remembered of a word of one character: not yet asked, costs nothing more, costs more. */
const SINGLE = { unasked: 0, free: 1, dear: 2 } as const;

function singleCostsOf(lexicon: Lexicon): Uint8Array {
  let costs = singleCosts.get(lexicon);
  if (!costs) singleCosts.set(lexicon, (costs = new Uint8Array(lexicon.size)));
  return costs;
}

/** The extra cost of a word of one character; remembered, as there are few and they are asked for at every step. */
function singleCost(costs: Uint8Array, lexicon: Lexicon, word: number): number {
  if (costs[word] === SINGLE.unasked) {
    const pos = lexicon.pos(word);
    costs[word] = pos !== '' && FUNCTION_POS.includes(pos) ? SINGLE.free : SINGLE.dear;
  }
  return costs[word] === SINGLE.free ? 0 : SINGLE_COST;
}

/** False where a word of the lexicon would end inside a number or a Latin word, or is one: those are tokens of their own. */
function isWordEnd(text: string, start: number, end: number): boolean {
  const last = signOf(text.charCodeAt(end - 1));
  if (last === SIGN.han || end === start) return end > start;
  if (last !== SIGN.latin && last !== SIGN.digit) return (text.charCodeAt(end - 1) & 0xfc00) === 0xdc00;
  if (signOf(text.charCodeAt(start)) !== SIGN.han) return false;
  const next = signOf(text.codePointAt(end) ?? 0);
  return next !== SIGN.latin && next !== SIGN.digit;
}

/**
 * The cheapest cut of `text.slice(start, end)` into two or more words of the lexicon: 山水|相连. Single characters where
 * there are no words. For looking into a word, not for running text.
 */
export function splitWord(text: string, start: number, end: number, lexicon: Lexicon): readonly Span[] {
  const best = [0];
  const from = [start];
  for (let to = start + 1; to <= end; to++) {
    best[to - start] = (best[to - start - 1] ?? 0) + UNKNOWN_COST;
    from[to - start] = to - 1;
    for (let at = start; at < to; at++) {
      if (at === start && to === end) continue;
      const word = lexicon.find(text, at, to);
      if (word < 0) continue;
      const cost = (best[at - start] ?? 0) + lexicon.cost(word);
      if (cost >= (best[to - start] ?? 0)) continue;
      best[to - start] = cost;
      from[to - start] = at;
    }
  }
  const parts: Span[] = [];
  for (let to = end; to > start; to = from[to - start] ?? start)
    parts.push({ start: from[to - start] ?? start, end: to });
  return parts.toReversed();
}
