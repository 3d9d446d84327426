import { browser } from 'wxt/browser';

import { sendMessage } from '../../lib/messages.ts';
import { keptCorrections } from '../../lib/store/corrections.ts';
import { openStore } from '../../lib/store/db.ts';
import { activeTerms } from '../../lib/store/own-terms.ts';
import type { Engine } from '../../lib/text/annotate.ts';
import { getEngine } from './engine.ts';

/** Pages wait no longer than this for the memory, in milliseconds: without it they are read as if it were empty. */
const PATIENCE = 1500;

/** The engine with the reader's corrections and terms; null until it is asked for, and after they have changed. */
let own: Promise<Engine> | null = null;

type Fitting = (engine: Engine) => Engine;
const unfitted: Fitting = (engine) => engine;

/** What the memory changes of the engine. */
async function readMemory(): Promise<Fitting> {
  const store = await openStore();
  const [{ items }, terms] = await Promise.all([keptCorrections(store), activeTerms(store)]);
  return (engine) => engine.withOwnTerms(terms).withCorrections(items);
}

async function fitEngine(): Promise<Engine> {
  // Read while the engine opens. A memory that cannot be read is no reason to read no page (C4).
  const reading = readMemory().catch(() => unfitted);
  const engine = await getEngine();
  const late = new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE));
  const fit = await Promise.race([reading, late]);
  if (fit === null) void reading.then(announceReader);
  return (fit ?? unfitted)(engine);
}

/** The engine as the reader has taught it. @throws where the language data cannot be loaded; the next call tries again */
export async function getReaderEngine(): Promise<Engine> {
  const opening = (own ??= fitEngine());
  return opening.catch((error: unknown) => {
    if (own === opening) own = null;
    throw error;
  });
}

/** Reads what the reader has taught anew at the next question, and tells all open pages to ask again. */
export async function announceReader(): Promise<void> {
  own = null;
  await tellPages();
}

/** Tells all open pages to ask again. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id }) =>
    // A tab in which no reader runs does not hear it.
    id === undefined ? [] : [sendMessage('engineChanged', undefined, { tabId: id }).catch(() => undefined)],
  );
  await Promise.all(told);
}
