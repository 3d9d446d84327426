import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import { type Store, type StoreOptions, connectStore } from '../../lib/store/db.ts';
import type { Area } from '../../lib/store/shelf.ts';

export { newRequest } from './store-request.ts';

/** An IndexedDB of its own, empty. */
export function newApi(): NonNullable<StoreOptions['api']> & { indexedDB: IDBFactory } {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** A store in an IndexedDB of its own. */
export async function newStore(): Promise<Store> {
  return connectStore({ api: newApi() });
}

/** All that a store holds, table by table. */
export async function dump(store: Store): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    store.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

/** A key–value area as `storage.local` is one, with JSON copies of what is put in. Fails after so many writes. */
export function newArea(failsAfter = Infinity): Area & { readonly items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  let writes = 0;
  return {
    items,
    get: async (keys) => {
      const wanted = typeof keys === 'string' ? [keys] : keys;
      return Promise.resolve(
        Object.fromEntries(wanted.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
      );
    },
    set: async (values) => {
      writes += 1;
      if (writes > failsAfter) return Promise.reject(new Error('full'));
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
      return Promise.resolve();
    },
  };
}
