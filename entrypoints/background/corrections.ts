import { browser } from 'wxt/browser';

import { sendMessage } from '../../lib/messages.ts';
import { keptCorrections } from '../../lib/store/corrections.ts';
import { openStore } from '../../lib/store/db.ts';
import type { Engine } from '../../lib/text/annotate.ts';
import type { Correction } from '../../lib/text/correction.ts';
import { getEngine } from './engine.ts';

/** Pages wait no longer than this for the memory, in milliseconds: without it they are read as if nothing was corrected. */
const PATIENCE = 1500;

/** The engine with the reader's corrections; null until it is asked for, and after they have changed. */
let corrected: Promise<Engine> | null = null;

async function readCorrections(): Promise<readonly Correction[]> {
  return (await keptCorrections(await openStore())).items;
}

async function correctEngine(): Promise<Engine> {
  // Read while the engine opens. A memory that cannot be read is no reason to read no page (C4).
  const reading = readCorrections().catch(() => []);
  const engine = await getEngine();
  const late = new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE));
  const list = await Promise.race([reading, late]);
  if (list === null) void reading.then(announceCorrections);
  return engine.withCorrections(list ?? []);
}

/** The engine as the reader has corrected it. @throws where the language data cannot be loaded; the next call tries again */
export async function getCorrectedEngine(): Promise<Engine> {
  const opening = (corrected ??= correctEngine());
  return opening.catch((error: unknown) => {
    if (corrected === opening) corrected = null;
    throw error;
  });
}

/** Reads the corrections anew at the next question, and tells all open pages to ask again. */
export async function announceCorrections(): Promise<void> {
  corrected = null;
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id }) =>
    // A tab in which no reader runs does not hear it.
    id === undefined
      ? []
      : [sendMessage('correctionsChanged', undefined, { tabId: id }).catch(() => undefined)],
  );
  await Promise.all(told);
}
