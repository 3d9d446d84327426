import { browser } from 'wxt/browser';

import { type Settings, settings } from '../../lib/settings.ts';
import { READER_CSS, READER_JS, injectReader } from './inject.ts';

/** Name of our one registration with the browser. */
const REGISTRATION = 'reader';

/** The match patterns for which the settings want the reader to start by itself. */
function patternsOf({ annotate, sites }: Settings): string[] {
  if (annotate === 'all') return ['https://*/*', 'http://*/*'];
  return annotate === 'sites' ? sites.map((origin) => `${origin}/*`) : [];
}

/** Those of the patterns that the reader of the pages has granted: the browser refuses to register others. */
async function grantedOf(patterns: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return patterns.filter((_, index) => granted[index]);
}

/** Makes the browser start the reader where the settings say so, in pages to come and in those open now. */
async function syncSites(value: Settings): Promise<void> {
  const matches = await grantedOf(patternsOf(value));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches,
      ...(value.never.length > 0 ? { excludeMatches: value.never.map((origin) => `${origin}/*`) } : {}),
      js: [READER_JS],
      css: [READER_CSS],
      allFrames: true,
      // Frames without an address of their own, such as srcdoc, belong to the page that made them.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
  const tabs = await browser.tabs.query({ url: matches, status: 'complete' });
  // A tab that shows the browser's own page, or is gone by now, refuses; there is nothing to do about it.
  const isNever = (url = '') => value.never.some((origin) => url.startsWith(`${origin}/`));
  const ids = tabs.flatMap(({ id, url }) => (id === undefined || isNever(url) ? [] : [id]));
  await Promise.allSettled(ids.map(injectReader));
}

/** Follows the settings and the granted sites; each change waits for the one before it. */
export function keepSites(): void {
  let last = Promise.resolve();
  const sync = () => {
    last = last.then(async () => syncSites(await settings.getValue())).catch(console.warn);
  };
  settings.watch(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
}
