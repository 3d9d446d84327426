import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import type { SaveRequest } from '../../lib/messages.ts';
import { type Store, type StoreOptions, connectStore } from '../../lib/store/db.ts';

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
