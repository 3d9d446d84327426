import type { Lexicon } from './lexicon.ts';
import {
  otherEnd,
  priceOf,
  UNKNOWN_COST,
  OTHER_COST,
  type Candidate,
  type Lattice,
} from './mention-lattice.ts';
import { KIND, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * What a guessed name competes with: the cheapest words over the same characters. 任务 | 强 against 任务强, 也 | 许可 against
 * 许可. A name that is dearer than its rivals may still be one; how much dearer it is, and whether the words would have to
 * be cut, is what the judge goes by.
 */

/** The cheapest tiling of a text without any guessed person, from both sides. Offsets are of the folded text. */
export interface Rivals {
  /** Price of the text before each offset, in nats; Infinity where nothing ends. */
  readonly before: Float64Array;
  /** Price of the text from each offset on. */
  readonly after: Float64Array;
  /** Price of the whole text. */
  readonly total: number;
  /** Start of the last word on the cheapest way to each offset. */
  readonly lastStart: Int32Array;
  /** End of the first word on the cheapest way from each offset. */
  readonly firstEnd: Int32Array;
  /** Start of the word of the cheapest tiling that covers each offset. */
  readonly coverStart: Int32Array;
  /** End of that word. */
  readonly coverEnd: Int32Array;
}

/** The rivals of all guessed persons in a text. Cost is linear, about that of one search for the cheapest path. */
export function rivalsFromLattice(
  lattice: Lattice,
  lexicon: Lexicon,
  names: NameStatistics,
  candidates: readonly Candidate[],
): Rivals {
  const { text, first, ends, ids } = lattice;
  const { length } = text;
  const byStart = new Int32Array(length + 1).fill(-1);
  const next = new Int32Array(candidates.length);
  candidates.forEach(({ start, kind, isGuess }, i) => {
    if (isGuess === true && kind === KIND.person) return;
    next[i] = byStart[start] ?? -1;
    byStart[start] = i;
  });
  const before = new Float64Array(length + 1).fill(Infinity);
  const after = new Float64Array(length + 1).fill(Infinity);
  const lastStart = new Int32Array(length + 1);
  const firstEnd = new Int32Array(length + 1).fill(length);
  const prices = new Float64Array(first[length] ?? 0);
  before[0] = 0;
  for (let start = 0; start < length; start++) {
    const base = before[start] ?? 0;
    for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++)
      prices[item] = priceOf(ids[item] ?? 0, lexicon, names);
    if (base === Infinity) continue;
    const reach = (end: number, price: number): void => {
      if (base + price >= (before[end] ?? 0)) return;
      before[end] = base + price;
      lastStart[end] = start;
    };
    if (signOf(text.charCodeAt(start)) === SIGN.han) reach(start + 1, UNKNOWN_COST);
    else reach(otherEnd(text, start), OTHER_COST);
    for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++)
      reach(ends[item] ?? 0, prices[item] ?? 0);
    for (let i = byStart[start] ?? 0; i >= 0; i = next[i] ?? 0)
      reach(candidates[i]?.end ?? 0, candidates[i]?.cost ?? 0);
  }
  after[length] = 0;
  for (let start = length - 1; start >= 0; start--) {
    const reach = (end: number, price: number): void => {
      const cost = price + (after[end] ?? 0);
      if (cost >= (after[start] ?? 0)) return;
      after[start] = cost;
      firstEnd[start] = end;
    };
    if (signOf(text.charCodeAt(start)) === SIGN.han) reach(start + 1, UNKNOWN_COST);
    else reach(otherEnd(text, start), OTHER_COST);
    for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++)
      reach(ends[item] ?? 0, prices[item] ?? 0);
    for (let i = byStart[start] ?? 0; i >= 0; i = next[i] ?? 0)
      reach(candidates[i]?.end ?? 0, candidates[i]?.cost ?? 0);
  }
  const coverStart = new Int32Array(length + 1);
  const coverEnd = new Int32Array(length + 1).fill(length);
  coverStart[length] = length;
  for (let start = 0; start < length; start = firstEnd[start] ?? length) {
    const end = firstEnd[start] ?? length;
    coverStart.fill(start, start, end);
    coverEnd.fill(end, start, end);
  }
  return { before, after, total: before[length] ?? 0, lastStart, firstEnd, coverStart, coverEnd };
}

/** What the text costs less without the words that a name at this stretch would replace, in nats. */
export function rivalPrice({ total, before, after }: Rivals, start: number, end: number): number {
  return total - (before[start] ?? 0) - (after[end] ?? 0);
}
