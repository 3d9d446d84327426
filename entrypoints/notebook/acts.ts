import { signal } from '@preact/signals';

import { describeStoreError } from '../../lib/store/store-error.ts';

/** What was done: a sentence about it, and how it is taken back; null where it cannot be. */
export interface Done {
  readonly said: string;
  readonly undo: (() => Promise<unknown>) | null;
}

/** What was done last, for the message at the foot of the page; null for nothing. */
export const lastDone = signal<Done | null>(null);

/** What went wrong last, in words; null while all is well. */
export const lastFault = signal<string | null>(null);

/** Does it, and says what was done, or what went wrong. @returns true where it was done */
export async function act(action: () => Promise<Done | null>): Promise<boolean> {
  try {
    lastDone.value = await action();
    lastFault.value = null;
    return true;
  } catch (error) {
    lastFault.value = describeStoreError(error);
    return false;
  }
}

/** Takes back what was done last. */
export async function undoLast(): Promise<void> {
  const { undo } = lastDone.peek() ?? { undo: null };
  if (undo) await act(async () => undo().then(() => ({ said: 'Taken back.', undo: null })));
}
