import { browser } from 'wxt/browser';

import { type Settings, settings } from '../../lib/settings.ts';

/** What of the settings changes, by what they are now. */
type Change = (now: Settings) => Partial<Settings>;

/**
 * Asks the browser for access to the origins, within the click that called, and stores the wish. It is stored while the
 * browser asks, because the question may close the popup; where the answer is no, it is taken back.
 */
export async function allow(origins: string[], wish: Change, undo: Change): Promise<void> {
  const asked = browser.permissions.request({ origins });
  await settings.change(wish);
  if (!(await asked)) await settings.change(undo);
}

/** Stores the wish and gives the access back. What the manifest itself grants cannot be given back; that is no fault. */
export async function disallow(origins: string[], wish: Change): Promise<void> {
  await settings.change(wish);
  await browser.permissions.remove({ origins }).catch(() => false);
}
