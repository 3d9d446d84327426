import { browser } from 'wxt/browser';

/** The reader's files inside the built extension. */
export const READER_JS = '/content-scripts/reader.js';
export const READER_CSS = '/content-scripts/reader.css';

/**
 * Starts the reader in every frame of the tab that may be entered; a frame that has it already keeps the one it has.
 * @throws where the browser lets no extension in: its own pages, the store, a page without granted access.
 */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [READER_CSS] });
  await browser.scripting.executeScript({ target, files: [READER_JS] });
}
