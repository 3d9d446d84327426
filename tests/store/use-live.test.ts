// Dexie's live queries work only where the global IndexedDB is.
import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { lastEntries, saveEntry } from '../../lib/store/entries.ts';
import { liveSignal } from '../../lib/store/use-live.ts';
import { newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

test('a live signal follows what is saved, until its end', async () => {
  const store = await newStore();
  const end = new AbortController();
  const live = liveSignal(async () => (await lastEntries(store, 5)).items.length, end.signal);
  expect(live.value).toEqual({ value: null, error: null });
  await vi.waitFor(() => expect(live.value.value).toBe(0));
  await saveEntry(store, newRequest(), NOON);
  await vi.waitFor(() => expect(live.value.value).toBe(1));
  end.abort();
  await saveEntry(store, newRequest({ headword: '乡镇' }), NOON);
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(live.value.value).toBe(1);
  store.close();
});

test('a query that fails is told in words', async () => {
  const end = new AbortController();
  const live = liveSignal(async () => {
    throw new DOMException('', 'UnknownError');
  }, end.signal);
  await vi.waitFor(() => expect(live.value.error).toMatch(/Nothing was deleted/u));
  end.abort();
});
