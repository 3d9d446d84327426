import { signal } from '@preact/signals';

import type { LongWrite } from '../../lib/store/long-write.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { shown } from './working.ts';

/** What was done: a sentence about it, and how it is taken back; null where it cannot be. */
export interface Done {
  readonly said: string;
  readonly undo: ((work: LongWrite) => Promise<unknown>) | null;
}

/** What was done last, for the message at the foot of the page; null for nothing. */
export const lastDone = signal<Done | null>(null);

/** What went wrong last, in words; null while all is well. */
export const lastFault = signal<string | null>(null);

/** Does it, and says what was done, or what went wrong. @returns true where it was done */
export async function act(action: (work: LongWrite) => Promise<Done | null>): Promise<boolean> {
  const end = new AbortController();
  try {
    lastDone.value = await shown(action, end);
    lastFault.value = null;
    return true;
  } catch (error) {
    if (end.signal.aborted) lastDone.value = { said: 'Cancelled. Nothing was changed.', undo: null };
    lastFault.value = end.signal.aborted ? null : describeStoreError(error);
    return false;
  }
}

/** Takes back what was done last. */
export async function undoLast(): Promise<void> {
  const { undo } = lastDone.peek() ?? { undo: null };
  if (undo) await act(async (work) => undo(work).then(() => ({ said: 'Taken back.', undo: null })));
}
