/**
 * Tells of two units side by side that no word of a list begins with them: a bit for each pair, at its hash. Most pairs of a
 * text begin nothing, and this small table is in the cache where those behind it are not.
 */
export class PairFilter {
  readonly #bits: Uint8Array;
  readonly #shift: number;

  /** A filter of `2 ** size` bits, sixteen for each pair or more, that holds nothing yet. */
  constructor(size: number) {
    this.#bits = new Uint8Array(2 ** (size - 3));
    this.#shift = 32 - size;
  }

  add(first: number, second: number): void {
    const at = this.#at(first, second);
    this.#bits[at >>> 3] = (this.#bits[at >>> 3] ?? 0) | (1 << (at & 7));
  }

  /** False where the pair was never added; true where it was, and for a few others. */
  mayHave(first: number, second: number): boolean {
    const at = this.#at(first, second);
    return ((this.#bits[at >>> 3] as number) & (1 << (at & 7))) !== 0;
  }

  /** Multipliers of MurmurHash3's 32-bit variant (public domain) and of 2^32 / φ. */
  #at(first: number, second: number): number {
    return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> this.#shift;
  }
}
