import { browser } from 'wxt/browser';

import { type Settings, settings } from '../../lib/settings.ts';
import { SCOUT_JS, sendScout } from './inject.ts';
import { grantedPatterns } from './patterns.ts';

/** Name of our one registration with the browser. */
const REGISTRATION = 'scout';

/** Makes the browser send the scout where the settings say so, in pages to come and in those open now. */
async function syncSites(value: Settings): Promise<void> {
  const matches = await grantedPatterns(value);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches,
      // In Firefox one with a port excludes nothing, and the reader asks whether it is wanted; without it other sites would go.
      excludeMatches: value.never.map((origin) => `${origin}/*`),
      js: [SCOUT_JS],
      allFrames: true,
      // Frames without an address of their own, such as srcdoc, belong to the page that made them.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
  // A page that is being loaded now may have begun before the registration; one that has its reader keeps it.
  const tabs = await browser.tabs.query({ url: matches });
  // Not waited for: a page that never ends loading is injected into when it does. A tab that shows the browser's own page,
  // or is gone by now, refuses; there is nothing to do about it.
  void Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && sendScout(id)));
}

/** Follows the settings and the granted sites; each change waits for the one before it. */
export function keepSites(): void {
  let last = Promise.resolve();
  const sync = () => {
    last = last.then(async () => syncSites(await settings.getValue())).catch(console.warn);
  };
  let known = '';
  settings.watch(({ annotate, sites, never }) => {
    const key = JSON.stringify([annotate, sites, never]);
    // Most changes are of how pages look.
    if (key !== known) sync();
    known = key;
  });
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
}
