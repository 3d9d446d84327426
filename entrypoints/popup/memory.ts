import { effect } from '@preact/signals';

import { keptCorrections } from '../../lib/store/corrections.ts';
import { type Store, openStore } from '../../lib/store/db.ts';
import { lastEntries } from '../../lib/store/entries.ts';
import type { CorrectionRecord, EntryRecord } from '../../lib/store/records.ts';
import { type Live, liveSignal } from '../../lib/store/use-live.ts';

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

/** Tells what the memory says now and after each change, until `end`. @throws StoreError where it cannot be opened */
export async function followMemory(tell: (answer: Live<Memory>) => void, end: AbortSignal): Promise<void> {
  const store = await openStore();
  if (end.aborted) return;
  const answers = liveSignal(async () => readMemory(store), end);
  const stop = effect(() => {
    if (answers.value.value !== null || answers.value.error !== null) tell(answers.value);
  });
  end.addEventListener('abort', stop, { once: true });
}

async function readMemory(store: Store): Promise<Memory> {
  const [saved, { items }] = await Promise.all([lastEntries(store, LISTED), keptCorrections(store)]);
  const corrections = { last: items.slice(0, LISTED), count: items.length };
  return { corrections, saved: saved.items, damaged: saved.damaged };
}
