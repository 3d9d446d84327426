/*
 * The finders need some two dozen arrays a text. To make them anew costs more than to find the names of a sentence, so they
 * are taken again for the next text.
 */

type Numbers = Int32Array | Float64Array | Uint8Array;

/** Arrays longer than this, in elements, are not kept, so that one long text does not hold memory for good. */
const LONGEST_KEPT = 1 << 14;

class Shelf<T extends Numbers> {
  readonly #make: (length: number) => T;
  readonly #arrays: T[] = [];
  #taken = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
  }

  /** An array of `length` zeros or longer; what stands beyond them is unknown. */
  take(length: number): T {
    const at = this.#taken++;
    const kept = this.#arrays[at];
    if (kept !== undefined && kept.length >= length) {
      kept.fill(0, 0, length);
      return kept;
    }
    const made = this.#make(length > LONGEST_KEPT ? length : 2 ** Math.ceil(Math.log2(length + 1)));
    if (length <= LONGEST_KEPT) this.#arrays[at] = made;
    return made;
  }

  giveBack(): void {
    this.#taken = 0;
  }
}

/** Arrays for one text after another. An array may be longer than asked for. */
export class ArrayPool {
  readonly #ints = new Shelf((length) => new Int32Array(length));
  readonly #floats = new Shelf((length) => new Float64Array(length));
  readonly #bytes = new Shelf((length) => new Uint8Array(length));

  /** `length` zeros, of 32 bits and a sign. */
  ints(length: number): Int32Array {
    return this.#ints.take(length);
  }

  /** `length` zeros, of 64 bits. */
  floats(length: number): Float64Array {
    return this.#floats.take(length);
  }

  /** `length` zeros, of 8 bits and no sign. */
  bytes(length: number): Uint8Array {
    return this.#bytes.take(length);
  }

  /** All that was taken may be taken again: whoever holds an array must not read it any more. */
  reset(): void {
    this.#ints.giveBack();
    this.#floats.giveBack();
    this.#bytes.giveBack();
  }
}
