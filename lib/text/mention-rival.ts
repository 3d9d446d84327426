import type { ArrayPool } from './array-pool.ts';
import { otherEnd, UNKNOWN_COST, OTHER_COST, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND } from './names.ts';
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
  candidates: readonly Candidate[],
  arrays: ArrayPool,
): Rivals {
  const { text, first, ends, prices } = lattice;
  const { length } = text;
  const others = candidates.filter(({ kind, isGuess }) => !isGuess || kind !== KIND.person);
  const byStart = arrays.ints(length + 1).fill(-1, 0, length + 1);
  const next = arrays.ints(others.length);
  const otherEnds = arrays.ints(others.length);
  const costs = arrays.floats(others.length);
  for (let i = 0; i < others.length; i++) {
    const { start, end, cost } = others[i] as Candidate;
    next[i] = byStart[start] ?? -1;
    byStart[start] = i;
    otherEnds[i] = end;
    costs[i] = cost;
  }
  const before = arrays.floats(length + 1).fill(Infinity, 0, length + 1);
  const after = arrays.floats(length + 1).fill(Infinity, 0, length + 1);
  const lastStart = arrays.ints(length + 1);
  const firstEnd = arrays.ints(length + 1).fill(length, 0, length + 1);
  // Where a single sign or run of signs ends, by its start.
  const singleEnds = arrays.ints(length);
  before[0] = 0;
  for (let start = 0; start < length; start++) {
    const isHan = signOf(text.charCodeAt(start)) === SIGN.han;
    const single = isHan ? start + 1 : otherEnd(text, start);
    singleEnds[start] = isHan ? single : -single;
    const base = before[start] as number;
    if (base === Infinity) continue;
    let cost = base + (isHan ? UNKNOWN_COST : OTHER_COST);
    if (cost < (before[single] as number)) {
      before[single] = cost;
      lastStart[single] = start;
    }
    const last = first[start + 1] as number;
    for (let item = first[start] as number; item < last; item++) {
      const end = ends[item] as number;
      cost = base + (prices[item] as number);
      if (cost >= (before[end] as number)) continue;
      before[end] = cost;
      lastStart[end] = start;
    }
    for (let i = byStart[start] as number; i >= 0; i = next[i] as number) {
      const end = otherEnds[i] as number;
      cost = base + (costs[i] as number);
      if (cost >= (before[end] as number)) continue;
      before[end] = cost;
      lastStart[end] = start;
    }
  }
  after[length] = 0;
  for (let start = length - 1; start >= 0; start--) {
    const single = singleEnds[start] as number;
    let bestEnd = Math.abs(single);
    let best = (single > 0 ? UNKNOWN_COST : OTHER_COST) + (after[bestEnd] as number);
    const last = first[start + 1] as number;
    for (let item = first[start] as number; item < last; item++) {
      const end = ends[item] as number;
      const cost = (prices[item] as number) + (after[end] as number);
      if (cost >= best) continue;
      best = cost;
      bestEnd = end;
    }
    for (let i = byStart[start] as number; i >= 0; i = next[i] as number) {
      const end = otherEnds[i] as number;
      const cost = (costs[i] as number) + (after[end] as number);
      if (cost >= best) continue;
      best = cost;
      bestEnd = end;
    }
    after[start] = best;
    firstEnd[start] = bestEnd;
  }
  const coverStart = arrays.ints(length + 1);
  const coverEnd = arrays.ints(length + 1).fill(length, 0, length + 1);
  coverStart[length] = length;
  for (let start = 0; start < length; start = firstEnd[start] ?? length) {
    const end = firstEnd[start] ?? length;
    for (let at = start; at < end; at++) {
      coverStart[at] = start;
      coverEnd[at] = end;
    }
  }
  return { before, after, total: before[length] ?? 0, lastStart, firstEnd, coverStart, coverEnd };
}

/** What the text costs less without the words that a name at this stretch would replace, in nats. */
export function rivalPrice({ total, before, after }: Rivals, start: number, end: number): number {
  return total - (before[start] ?? 0) - (after[end] ?? 0);
}
