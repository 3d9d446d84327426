import { signal } from '@preact/signals';

import type { LongWrite } from '../../lib/store/long-write.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';

/** What was done: a sentence about it, and how it is taken back; null where it cannot be. */
export interface Done {
  readonly said: string;
  readonly undo: ((work: LongWrite) => Promise<unknown>) | null;
}

/** What was done last, for the message at the foot of the page; null for nothing. */
export const lastDone = signal<Done | null>(null);

/** What went wrong last, in words; null while all is well. */
export const lastFault = signal<string | null>(null);

/** An act that takes its time: how far it is (`all` is 0 where that is not known), and how it is given up, once it can be. */
export interface Working {
  readonly done: number;
  readonly all: number;
  readonly onCancel: (() => void) | null;
}

/** The act that goes on; null for none, and for one of a moment. */
export const working = signal<Working | null>(null);

/** What takes longer than this, in milliseconds, is shown as it goes on: a second keeps one's flow of thought (Nielsen, 1993). */
const MOMENT = 1000;

/** Does it, and says what was done, or what went wrong. @returns true where it was done */
export async function act(action: (work: LongWrite) => Promise<Done | null>): Promise<boolean> {
  const end = new AbortController();
  let now: Working = { done: 0, all: 0, onCancel: null };
  let isShown = false;
  const show = () => {
    isShown = true;
    working.value = now;
  };
  const timer = setTimeout(show, MOMENT);
  const onProgress = (done: number, all: number) => {
    now = { done, all, onCancel: () => end.abort() };
    if (isShown) show();
  };
  try {
    lastDone.value = await action({ signal: end.signal, onProgress });
    lastFault.value = null;
    return true;
  } catch (error) {
    if (end.signal.aborted) lastDone.value = { said: 'Cancelled. Nothing was changed.', undo: null };
    lastFault.value = end.signal.aborted ? null : describeStoreError(error);
    return false;
  } finally {
    clearTimeout(timer);
    if (working.peek() === now) working.value = null;
  }
}

/** Takes back what was done last. */
export async function undoLast(): Promise<void> {
  const { undo } = lastDone.peek() ?? { undo: null };
  if (undo) await act(async (work) => undo(work).then(() => ({ said: 'Taken back.', undo: null })));
}
