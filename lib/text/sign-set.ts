/*
 * Sets of signs that the finders ask for at every character. Thirty of them share one table, so that all that is asked of a
 * character lies in one line of memory: with a table each, a sentence fills the cache with tables.
 */

/** A set of UTF-16 units: one bit of a table of all units. */
export interface SignSet {
  readonly plane: Uint32Array;
  readonly bit: number;
}

/** Bits of a plane: as many as V8 keeps in a small integer. */
const BITS = 30;
let plane = new Uint32Array(0x10000);
let taken = 0;

/** The set of the first UTF-16 units of `signs`. Sets are for good: they are made when a module is loaded or data opened. */
export function signSet(signs: Iterable<string>): SignSet {
  if (taken === BITS) {
    plane = new Uint32Array(0x10000);
    taken = 0;
  }
  const bit = 1 << taken++;
  for (const sign of signs) {
    const unit = sign.charCodeAt(0);
    plane[unit] = (plane[unit] as number) | bit;
  }
  return { plane, bit };
}

/** True for a unit in the set. `unit` is a number below 2^16: see {@link unitAt} for what stands beyond a text's ends. */
export function hasSign(set: SignSet, unit: number): boolean {
  return ((set.plane[unit] as number) & set.bit) !== 0;
}
