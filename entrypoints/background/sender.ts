import { browser } from 'wxt/browser';

/** True where a message comes from a page of ours. A content script's comes from the web page it runs in. */
export function isExtensionPage(sender: { readonly id?: string; readonly url?: string }): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
