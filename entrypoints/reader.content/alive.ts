import { browser } from 'wxt/browser';

import { GONE } from '../../lib/page/names.ts';

/** False after the extension was updated, disabled or removed: this script then has nobody to ask any more. */
function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Stops the reader if the extension has gone. */
export function stopIfDead(stopping: AbortController): void {
  if (!isExtensionAlive()) stopping.abort(GONE);
}

/** Aborts when the reader of the page does something after the extension has gone. */
export function watchAlive(stopping: AbortController): void {
  const check = (): void => stopIfDead(stopping);
  const options = { capture: true, passive: true, signal: stopping.signal };
  for (const type of ['pointermove', 'scroll', 'keydown', 'visibilitychange'])
    document.addEventListener(type, check, options);
}
