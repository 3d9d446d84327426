/*
 * Many rows written in one transaction, portion by portion: who waits sees how far it is and can give it up. All calls are made in the
 * transaction of the caller's; what throws in it undoes the whole.
 */

/** What a long write tells and hears. */
export interface LongWrite {
  /** Where it is aborted before the end nothing is written. */
  readonly signal?: AbortSignal;
  /** Told before the first portion and after each: rows that are written, and rows in all. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Rows in one request, where not as many as usual. */
  readonly portion?: number;
}

/** Rows in one request to the database: small enough to show progress and hear a cancel many times a second. */
const PORTION = 1000;

/** Counts what is written of one transaction. */
export class WriteCount {
  readonly #options: LongWrite;
  readonly #all: number;
  #done = 0;

  constructor(options: LongWrite, all: number) {
    this.#options = options;
    this.#all = all;
    if (all > 0) options.onProgress?.(0, all);
  }

  /**
   * Writes the items with `write`, a portion at a time. Each counts as `worth` rows.
   * @throws the signal's reason where it is aborted
   */
  async write<T>(
    items: readonly T[],
    write: (portion: readonly T[]) => PromiseLike<unknown>,
    worth: (portion: readonly T[]) => number = ({ length }) => length,
  ): Promise<void> {
    const { signal, onProgress, portion: most = PORTION } = this.#options;
    for (let at = 0; at < items.length; at += most) {
      const portion = items.slice(at, at + most);
      await write(portion);
      this.#done += worth(portion);
      onProgress?.(this.#done, this.#all);
      signal?.throwIfAborted();
    }
  }
}
