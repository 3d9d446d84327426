/** Why the memory could not do what it was asked, for code; the message says it to the reader. */
export type StoreFault =
  | 'full'
  | 'blocked'
  | 'newer'
  | 'outdated'
  | 'unavailable'
  | 'private'
  | 'damaged'
  | 'stale'
  | 'missing'
  | 'unknown';

const SENTENCES: Readonly<Record<StoreFault, string>> = {
  full: 'The disk is full, so nothing was saved. What was saved before is safe. Free some space and try again.',
  blocked:
    'Another page of Bandu keeps your vocabulary from being updated. Close the other Bandu pages and try again.',
  newer: 'Your vocabulary was written by a newer Bandu. It is safe; update the extension to use it.',
  outdated: 'Bandu was updated in the meantime. Close this page and open it again.',
  unavailable:
    'The browser lets Bandu store nothing here. That happens in private windows and where site data is blocked.',
  private: 'This is a private window, so Bandu saves nothing from it.',
  damaged:
    'The browser could not open your vocabulary on the disk. Nothing was deleted. Restart the browser and try again.',
  stale: 'This was changed somewhere else in the meantime. Here it is as it is now.',
  missing: 'This is not in your vocabulary any more.',
  unknown: 'Your vocabulary could not be reached. Nothing was changed. Try again.',
};

/** A failure of the memory whose message may be shown as it is. Nothing was written. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(SENTENCES[fault], options);
    this.fault = fault;
  }
}

/**
 * What the names of IndexedDB's and Dexie's errors mean for the reader. IndexedDB: "Exceptions" of the Indexed
 * Database API 3.0; Dexie: its own DexieError page.
 */
const FAULTS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  UpgradeError: 'newer',
  BlockedError: 'blocked',
  DatabaseClosedError: 'outdated',
  MissingAPIError: 'unavailable',
  MissingAPI: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  InvalidStateError: 'damaged',
  UnknownError: 'damaged',
  DataError: 'damaged',
  NotReadableError: 'damaged',
};

/** What is inside an error: its cause, as Dexie's `inner` and as the standard's `cause`. */
function innerOf(error: object): unknown {
  if ('inner' in error && error.inner !== undefined && error.inner !== error) return error.inner;
  return 'cause' in error ? error.cause : undefined;
}

/**
 * The fault behind an error. A transaction that ran out of space ends in an AbortError with the reason inside, so what
 * is inside is looked at first.
 */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault;
  if (typeof error !== 'object' || error === null) return 'unknown';
  const inner = innerOf(error);
  const fault = inner === undefined ? 'unknown' : faultOf(inner);
  if (fault !== 'unknown') return fault;
  return 'name' in error && typeof error.name === 'string' ? (FAULTS[error.name] ?? 'unknown') : 'unknown';
}

/** One plain sentence or two for the reader about any error of the memory: what happened, what is safe, what to do. */
export function describeStoreError(error: unknown): string {
  return SENTENCES[faultOf(error)];
}

/** The promise's value. @throws StoreError for whatever it fails with */
export async function explained<T>(promise: PromiseLike<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(faultOf(error), { cause: error });
  }
}
