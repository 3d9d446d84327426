import { Dexie } from 'dexie';
import { IDBDatabase, IDBOpenDBRequest } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { connectStore } from '../../lib/store/db.ts';
import { hasEntry, saveEntry } from '../../lib/store/entries.ts';
import { dump, newApi, newRequest } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

afterEach(() => {
  vi.restoreAllMocks();
});

/** A connection of foreign code, which answers to no `versionchange`. */
async function openForeign(api: ReturnType<typeof newApi>, version: number): Promise<{ close(): void }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ close(): void }>();
  const request = api.indexedDB.open('bandu', version);
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(new Error('not opened')));
  return promise;
}

test('what was saved is there when the database is opened again', async () => {
  const api = newApi();
  const first = await connectStore({ api });
  await saveEntry(first, newRequest(), NOON);
  const before = await dump(first);
  first.close();
  const second = await connectStore({ api });
  expect(await dump(second)).toEqual(before);
  second.close();
});

test('every write is strict: it is not told as done before the disk has it (C2)', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = await connectStore({ api: newApi() });
  await saveEntry(store, newRequest(), NOON);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  store.close();
});

describe('opening', () => {
  test('that another connection blocks is told, not waited for (C8)', async () => {
    const api = newApi();
    const foreign = await openForeign(api, 1);
    const start = performance.now();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await expect(connectStore({ api })).rejects.toMatchObject({ fault: 'blocked' });
    expect(performance.now() - start).toBeLessThan(2000);
    foreign.close();
    const store = await connectStore({ api });
    expect(await hasEntry(store, '专精特新')).toBe(false);
    store.close();
  });

  test('that is never answered is told after a while (C4)', async () => {
    const api = newApi();
    vi.spyOn(api.indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    await expect(connectStore({ api, patience: 50 })).rejects.toMatchObject({ fault: 'blocked' });
  });

  test('a database of a newer Bandu writes nothing into it (C7)', async () => {
    const api = newApi();
    const newer = new Dexie('bandu', api);
    newer.version(9).stores({ entries: 'id, &[kind+headword], headword, savedAt, lang', decks: 'id' });
    await newer.table('decks').add({ id: 'd', name: '新' });
    newer.close();
    await expect(connectStore({ api })).rejects.toMatchObject({ fault: 'newer' });
    await newer.open();
    expect(await api.indexedDB.databases()).toEqual([{ name: 'bandu', version: 90 }]);
    expect(await newer.table('decks').toArray()).toEqual([{ id: 'd', name: '新' }]);
    newer.close();
  });

  test('without IndexedDB says that nothing can be stored here (C16)', async () => {
    const api = { ...newApi(), indexedDB: undefined };
    await expect(connectStore({ api })).rejects.toMatchObject({ fault: 'unavailable' });
  });

  test.each([
    ['UnknownError', 'damaged'],
    ['InvalidStateError', 'damaged'],
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'unavailable'],
  ])('with a browser that says %s is told as %s, and deletes nothing (C4)', async (name, fault) => {
    const api = newApi();
    const remove = vi.spyOn(api.indexedDB, 'deleteDatabase');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(api.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    await expect(connectStore({ api })).rejects.toMatchObject({ fault });
    expect(remove).not.toHaveBeenCalled();
  });
});

test('a page that stays open while another brings a newer Bandu lets it, and writes no more (C6)', async () => {
  const api = newApi();
  const old = await connectStore({ api });
  await saveEntry(old, newRequest(), NOON);
  const newer = new Dexie('bandu', api);
  newer.version(9).stores({
    entries: 'id, &[kind+headword], headword, savedAt, lang',
    contexts: 'id',
    notes: 'id',
    cards: 'id',
    reviews: 'id',
  });
  await newer.open();
  await expect(saveEntry(old, newRequest({ headword: '乡镇' }), NOON)).rejects.toMatchObject({
    fault: 'outdated',
  });
  expect(await newer.table('entries').count()).toBe(1);
  newer.close();
});
