import { browser } from 'wxt/browser';

import { GONE, NEWER } from '../../lib/page/names.ts';

/** False after the extension was updated, disabled or removed: this script then has nobody to ask any more. */
function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Aborts when the reader of the page does something after the extension has gone, or when a newer reader starts: that one is
 * told of in the document, where the page could say the same, so that what is heard is a reason to look and no more.
 */
export function watchAlive(stopping: AbortController): void {
  document.dispatchEvent(new Event(NEWER));
  const check = (): void => {
    if (!isExtensionAlive()) stopping.abort(GONE);
  };
  const options = { capture: true, passive: true, signal: stopping.signal };
  for (const type of ['pointermove', 'scroll', 'keydown', 'visibilitychange', NEWER])
    document.addEventListener(type, check, options);
}
