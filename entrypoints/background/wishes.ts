import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { onMessage, sendMessage } from '../../lib/messages.ts';
import { settings } from '../../lib/settings.ts';
import { isWanted } from '../../lib/settings-schema.ts';

/** Frames in frames that are looked at; no page has as many. */
const MOST_ORIGINS = 100;
const originsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2048))), v.maxLength(MOST_ORIGINS));

/** Tells all open pages that the settings are others; a tab in which no reader runs does not hear it. */
async function announce(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.allSettled(ids.map(async (tabId) => sendMessage('settingsChanged', undefined, { tabId })));
}

/**
 * Answers which pages are read without being asked, and shuts the extension's storage for the processes of web pages: the
 * backups of the vocabulary lie in it (B4). A browser that cannot shut it leaves it to the message's border alone.
 */
export function answerWishes(): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(console.warn);
  onMessage('getWish', async ({ data }) => isWanted(await settings.getValue(), v.parse(originsSchema, data)));
  settings.watch(() => void announce());
}
