import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

import { askAnki } from '../../lib/exchange/anki-connect.ts';
import { type Delivery, deliver, enqueue, type QueueStore } from '../../lib/exchange/anki-queue.ts';
import type { SentTags } from '../../lib/exchange/anki-tags.ts';
import type { WholeEntry } from '../../lib/exchange/selection.ts';

const waitingItem = storage.defineItem<readonly string[]>('local:ankiQueue', { fallback: [] });
const tagsItem = storage.defineItem<SentTags>('local:ankiTags', { fallback: {} });

const queue: QueueStore = {
  read: async () => waitingItem.getValue(),
  write: async (ids) => waitingItem.setValue(ids),
  readTags: async () => tagsItem.getValue(),
  writeTags: async (tags) => tagsItem.setValue(tags),
};

/** The one address that is asked for. Firefox knows no ports in such patterns. */
const ORIGINS = [import.meta.env.FIREFOX ? 'http://127.0.0.1/*' : 'http://127.0.0.1:8765/*'];

/** How many words wait for Anki. */
export async function waitingForAnki(): Promise<number> {
  return (await queue.read()).length;
}

/** Asks the reader, through the browser, whether Bandu may talk to Anki; at once where they have said so before. */
export async function mayAskAnki(): Promise<boolean> {
  return browser.permissions.request({ origins: ORIGINS });
}

/** Puts words in the queue, then sends all that is in it. @throws StoreError */
export async function sendToAnki(
  wanted: readonly string[],
  all: readonly WholeEntry[],
  isRecalled: boolean,
): Promise<Delivery> {
  await enqueue(queue, wanted);
  return deliver(queue, all, isRecalled, askAnki);
}

/** What a try to send has done, for the reader. */
export function describeDelivery({ added, updated, same, reason }: Delivery): string {
  if (added + updated + same === 0 && reason !== null) return reason;
  const parts = [`${String(added)} new`, `${String(updated)} updated`, `${String(same)} as they were`];
  return `Anki has them: ${parts.join(', ')}.${reason === null ? '' : ` ${reason}`}`;
}
