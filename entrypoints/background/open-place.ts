import { type Browser, browser } from 'wxt/browser';

import type { PlaceRequest } from '../../lib/messages.ts';
import { patternOf } from '../../lib/settings.ts';
import { rememberPlace } from './places.ts';

/** What looks for a place in a page: the file inside the built extension. */
const FINDER_JS = '/finder.js';

/**
 * Sends the finder into a tab that was opened for a place; a document that has it keeps the one it has. A tab that has no page
 * yet, or one that may not be entered, stays without, and nobody is told: the address itself names the place.
 */
export async function sendFinder(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: [FINDER_JS] }).catch(() => undefined);
}

/**
 * Opens a page in a tab of its own, beside the one that asks. Where Bandu may not enter the page nothing is remembered: its
 * address alone has to find the place.
 */
export async function openPlace(
  { link, quote, contextId }: PlaceRequest,
  opener: Browser.tabs.Tab | undefined,
): Promise<void> {
  const { id: openerTabId, index = -1, windowId } = opener ?? {};
  const beside = openerTabId === undefined ? {} : { openerTabId, windowId, index: index + 1 };
  const { id } = await browser.tabs.create({ url: link, ...beside });
  if (id === undefined || !quote) return;
  if (!(await browser.permissions.contains({ origins: [patternOf(new URL(link).origin)] }))) return;
  await rememberPlace(id, { link, quote, contextId, openedAt: Date.now() });
  // The page may have come in the meantime, and nothing more be told of it.
  await sendFinder(id);
}
