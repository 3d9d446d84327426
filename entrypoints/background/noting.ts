import { browser } from 'wxt/browser';

import { openStore } from '../../lib/store/db.ts';
import { noteWrite } from '../../lib/store/sentinel.ts';
import { copyToFolder } from './folder.ts';
import { forgetKnown } from './marks.ts';

/**
 * How long after a write it is noted, in milliseconds: many come together. And once more, where the day's backup was too
 * fresh to be made anew; later than that the worker may sleep, and notes at its next start.
 */
const NOTED_AFTER = [400, 5000];

/** Where backups and the sentinel are kept: it does not die with the database. */
export const area = browser.storage.local;

/** The end of the line of what changes the shelf or the sentinel. */
let last: Promise<unknown> = Promise.resolve();

/** Does one step after the ones before it. */
export async function inLine<T>(step: () => Promise<T>): Promise<T> {
  const next = last.then(step, step);
  last = next;
  return next;
}

/** True from a write until it is noted. */
let isUnnoted = false;

/** Notes what the memory holds, and makes the day's backup where there is none, or one of less; see `noteWrite`. */
export async function note(isOwn: boolean): Promise<void> {
  isUnnoted = false;
  const isNoted = await inLine(async () =>
    noteWrite(await openStore(), area, crypto.randomUUID(), new Date(), isOwn),
  );
  if (isNoted) await inLine(async () => copyToFolder(area));
}

let timers: ReturnType<typeof setTimeout>[] = [];

/** Notes writes a moment after the last of them. A memory that cannot be reached is told of where it is shown. */
export function noteSoon(): void {
  forgetKnown();
  isUnnoted = true;
  for (const timer of timers) clearTimeout(timer);
  timers = NOTED_AFTER.map((after) => setTimeout(() => void note(true).catch(console.warn), after));
}

/** Notes a write that still waits for it, where that can be done now: what is asked of the memory's safety is asked of what was written. */
export async function noteNow(): Promise<void> {
  if (isUnnoted) await note(true).catch(console.warn);
}
