import { keptCorrections } from '../../lib/store/corrections.ts';
import type { Store } from '../../lib/store/db.ts';
import { lastEntries } from '../../lib/store/entries.ts';
import type { CorrectionRecord, EntryRecord } from '../../lib/store/records.ts';

/** How many of the entries saved last, and of the corrections, the popup lists. */
const LISTED = 5;

/** What the popup shows of the memory at one moment, beside what is due. */
export interface Memory {
  readonly saved: readonly EntryRecord[];
  /** Records that could not be read; they are still where they are. */
  readonly damaged: number;
  /** The newest corrections, and how many there are. */
  readonly corrections: { readonly last: readonly CorrectionRecord[]; readonly count: number };
}

/** What the memory says at one moment. @throws StoreError */
export async function readMemory(store: Store): Promise<Memory> {
  const [saved, { items }] = await Promise.all([lastEntries(store, LISTED), keptCorrections(store)]);
  const corrections = { last: items.slice(0, LISTED), count: items.length };
  return { corrections, saved: saved.items, damaged: saved.damaged };
}
