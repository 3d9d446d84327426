import { browser } from 'wxt/browser';

import { onMessage } from '../../lib/messages.ts';

/** The reader's files inside the built extension. */
export const READER_JS = '/content-scripts/reader.js';
export const READER_CSS = '/content-scripts/reader.css';
const CARD_JS = '/card.js';

/**
 * Starts the reader in every frame of the tab that may be entered; a frame that has it already keeps the one it has.
 * @throws where the browser lets no extension in: its own pages, the store, a page without granted access.
 */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [READER_CSS] });
  await browser.scripting.executeScript({ target, files: [READER_JS] });
}

/** Puts the gloss card into a frame that asks for it. */
export function answerCard(): void {
  onMessage('loadCard', async ({ sender }) => {
    const { tab, frameId = 0 } = sender;
    if (tab?.id === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: [CARD_JS],
    });
  });
}
