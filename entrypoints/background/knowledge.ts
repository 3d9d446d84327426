import { browser } from 'wxt/browser';

import type { BlockAnnotation, FlowBlock, TabKnowledge } from '../../lib/messages.ts';
import { EMPTY_TALLY, type Tally, addBlocks, knowledgeFromTally } from '../../lib/text/tally.ts';
import { getKnown } from './marks.ts';

/** By tab. In the browser's memory too, since the worker forgets after half a minute of rest what the reader reads for ten. */
const tabs = new Map<number, Promise<Tally>>();

function keyOf(tabId: number): string {
  return `tally:${String(tabId)}`;
}

async function load(tabId: number): Promise<Tally> {
  const stored: Record<string, Tally> = await browser.storage.session.get(keyOf(tabId));
  return stored[keyOf(tabId)] ?? EMPTY_TALLY;
}

/** Counts the words of blocks that a page has been told of. Nothing of it is awaited by the page. */
export function tallyBlocks(
  tabId: number,
  blocks: readonly FlowBlock[],
  told: readonly BlockAnnotation[],
  headwordOf: (surface: string) => string,
): void {
  const before = tabs.get(tabId) ?? load(tabId);
  const next = before.then((tally) => addBlocks(tally, blocks, told, headwordOf));
  tabs.set(tabId, next);
  next.then(async (tally) => browser.storage.session.set({ [keyOf(tabId)]: tally })).catch(console.warn);
}

/** Forgets a tab whose page has gone. */
export function forgetTally(tabId: number): void {
  tabs.delete(tabId);
  browser.storage.session.remove(keyOf(tabId)).catch(console.warn);
}

/** How much of what a tab's page asked about is known; null where it asked about nothing. */
export async function knowledgeOfTab(tabId: number): Promise<TabKnowledge | null> {
  const tally = await (tabs.get(tabId) ?? load(tabId));
  return tally.counted.length === 0 ? null : knowledgeFromTally(tally, await getKnown());
}
