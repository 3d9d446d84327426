import { browser } from 'wxt/browser';

import { StoreError } from '../../lib/store/store-error.ts';

/** True where a message comes from a page of ours. A content script's comes from the web page it runs in. */
export function isExtensionPage(sender: { readonly id?: string; readonly url?: string }): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** @throws where a message does not come from a page of ours */
export function refuseOthers(sender: Parameters<typeof isExtensionPage>[0]): void {
  if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may ask this.');
}

/**
 * The manifest keeps Bandu out of private windows; should a browser let it in after all, nothing is written (C16).
 * @throws StoreError where the message comes from a private window, or this is one
 */
export function refusePrivate(sender: { readonly tab?: { readonly incognito?: boolean } }): void {
  if (sender.tab?.incognito === true || browser.extension.inIncognitoContext) throw new StoreError('private');
}

/** A message as it arrives. */
interface Arrived<D> {
  readonly data: D;
  readonly sender: Parameters<typeof isExtensionPage>[0];
}

/** The same answer for pages of ours alone; a content script gets an error. */
export function pagesOnly<D, R>(answer: (data: D) => R): (message: Arrived<D>) => R {
  return ({ data, sender }) => {
    refuseOthers(sender);
    return answer(data);
  };
}
