import { browser } from 'wxt/browser';

import { onMessage } from '../../lib/messages.ts';

/** The files inside the built extension that run in pages. */
const READER_JS = '/reader.js';
const READER_CSS = '/assets/page-style.css';
const CARD_JS = '/card.js';
export const SCOUT_JS = '/scout.js';

/** All frames of a tab, one frame, or one document. */
type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] } | { documentIds: string[] });

async function inject(target: Target): Promise<void> {
  await browser.scripting.insertCSS({ target, files: [READER_CSS] });
  await browser.scripting.executeScript({ target, files: [READER_JS] });
}

/**
 * Starts the reader in every frame of the tab that may be entered; a frame that has it already keeps the one it has.
 * @throws where the browser lets no extension in: its own pages, the store, a page without granted access.
 */
export async function injectReader(tabId: number): Promise<void> {
  await inject({ tabId, allFrames: true });
}

/** Sends the scout into every frame of the tab, which asks for the reader where there is Chinese. @throws as `injectReader` */
export async function sendScout(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCOUT_JS] });
}

/** Starts the reader in a frame whose scout has found Chinese. */
export function answerScouts(): void {
  onMessage('chineseFound', async ({ sender }) => {
    const { tab, frameId = 0, documentId } = sender;
    if (tab?.id === undefined) return;
    // The frame of a prerendered page gets another number when it is shown; a document keeps its id, where there are such.
    const place = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] };
    await inject({ tabId: tab.id, ...place });
  });
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
