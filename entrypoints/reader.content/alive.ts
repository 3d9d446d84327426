import { browser } from 'wxt/browser';

/** False after the extension was updated, disabled or removed: this script then has nobody to ask any more. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Aborts when the reader of the page does something after the extension has gone. */
export function watchAlive(stopping: AbortController): void {
  const check = (): void => {
    if (!isExtensionAlive()) stopping.abort();
  };
  const options = { capture: true, passive: true, signal: stopping.signal };
  for (const type of ['pointermove', 'scroll', 'keydown', 'visibilitychange'])
    document.addEventListener(type, check, options);
}
