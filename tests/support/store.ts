import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import type { SaveRequest } from '../../lib/messages.ts';
import { type Store, type StoreOptions, connectStore } from '../../lib/store/db.ts';
import type { Area } from '../../lib/store/shelf.ts';

/** An IndexedDB of its own, empty. */
export function newApi(): NonNullable<StoreOptions['api']> & { indexedDB: IDBFactory } {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** A store in an IndexedDB of its own. */
export async function newStore(): Promise<Store> {
  return connectStore({ api: newApi() });
}

let made = 0;

/** A request to save 专精特新 out of a sentence, each call with another id and another place of the page. */
export function newRequest(
  changes: Partial<SaveRequest> = {},
  context: Partial<SaveRequest['context']> = {},
): SaveRequest {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    kind: 'term',
    headword: '专精特新',
    pinyin: 'zhuān jīng tè xīn',
    gloss: 'specialised, refined, distinctive, innovative',
    note: '',
    ...changes,
    context: {
      sentence: '会议要求培育更多专精特新企业。',
      title: '全市工业经济会议召开',
      url: 'https://news.example.cn/2024/a.html',
      quote: { exact: '专精特新', prefix: '会议要求培育更多', suffix: '企业。', start: 100 + made },
      ...context,
    },
  };
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
