import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CorrectRequest } from '../../lib/messages.ts';
import {
  keepCorrection,
  keptCorrections,
  restoreCorrection,
  trashCorrection,
  undoCorrection,
} from '../../lib/store/corrections.ts';
import { SCHEMA_VERSION, type Store, connectStore } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { dump, newApi, newRequest } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');
const LATER = new Date('2024-05-06T12:00:05Z');

let made = 0;
function request(
  text: string,
  syllables: string[] | null,
  around: Partial<CorrectRequest> = {},
): CorrectRequest {
  made += 1;
  const id = `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`;
  return { id, before: '', text, after: '', words: [{ length: text.length, syllables }], ...around };
}

let api: ReturnType<typeof newApi>;
let store: Store;
beforeEach(async () => {
  api = newApi();
  store = await connectStore({ api });
});
afterEach(() => {
  store.close();
});

async function kept(): Promise<string[]> {
  const { items } = await keptCorrections(store);
  return items.map(({ before, text, after, words }) =>
    [before + text + after, ...words.flatMap(({ syllables }) => syllables ?? [])].join(' '),
  );
}

describe('a correction', () => {
  test('is there when the database is opened again, word for word', async () => {
    const wish = request('行情', ['xíng', 'qíng']);
    await keepCorrection(store, wish, NOON);
    store.close();
    store = await connectStore({ api });
    const { items, damaged } = await keptCorrections(store);
    expect(items).toEqual([{ ...wish, createdAt: NOON.getTime(), replaces: null }]);
    expect(damaged).toBe(0);
  });

  test('that comes again changes nothing, even after it was taken back (C1)', async () => {
    const wish = request('行情', ['xíng', 'qíng']);
    await keepCorrection(store, wish, NOON);
    await keepCorrection(store, wish, LATER);
    expect(await kept()).toEqual(['行情 xíng qíng']);
    await undoCorrection(store, wish.id, LATER);
    await keepCorrection(store, wish, LATER);
    expect(await kept()).toEqual([]);
  });

  test('takes the place of the one of the same stretch, and only of that', async () => {
    await keepCorrection(store, request('得', ['dé'], { before: '跑', after: '快' }), NOON);
    await keepCorrection(store, request('得', ['děi'], { before: '我', after: '走' }), NOON);
    await keepCorrection(store, request('得', ['de'], { before: '跑', after: '快' }), LATER);
    expect((await kept()).toSorted()).toEqual(['我得走 děi', '跑得快 de']);
  });
});

describe('undo', () => {
  test('goes back step by step', async () => {
    const steps = [
      ['xíng', 'qíng'],
      ['háng', 'qing'],
      ['héng', 'qíng'],
    ].map((list) => request('行情', list));
    for (const step of steps) await keepCorrection(store, step, NOON);
    const seen: string[][] = [];
    for (const { id } of steps.toReversed()) {
      await undoCorrection(store, id, LATER);
      seen.push(await kept());
    }
    expect(seen).toEqual([['行情 háng qing'], ['行情 xíng qíng'], []]);
  });

  test('of one that is in the trash changes nothing; of one that was never there is told', async () => {
    const [first, second] = [request('行情', ['xíng', 'qíng']), request('行情', ['háng', 'qing'])];
    await keepCorrection(store, first, NOON);
    await keepCorrection(store, second, NOON);
    await undoCorrection(store, first.id, LATER);
    expect(await kept()).toEqual(['行情 háng qing']);
    await expect(undoCorrection(store, 'nobody', LATER)).rejects.toMatchObject({ fault: 'missing' });
  });
});

describe('the trash', () => {
  test('takes a correction whole and gives it back', async () => {
    const [first, second] = [request('行情', ['xíng', 'qíng']), request('行情', ['háng', 'qing'])];
    await keepCorrection(store, first, NOON);
    await keepCorrection(store, second, NOON);
    await trashCorrection(store, second.id, LATER);
    expect(await kept()).toEqual([]);
    await restoreCorrection(store, second.id, LATER);
    await restoreCorrection(store, second.id, LATER);
    expect(await kept()).toEqual(['行情 háng qing']);
    await expect(trashCorrection(store, 'nobody', LATER)).rejects.toMatchObject({ fault: 'missing' });
  });

  test('gives back what the reader asks for, though the stretch was corrected anew since', async () => {
    const [first, second] = [request('行情', ['xíng', 'qíng']), request('行情', ['háng', 'qing'])];
    await keepCorrection(store, first, NOON);
    await trashCorrection(store, first.id, NOON);
    await keepCorrection(store, second, NOON);
    await restoreCorrection(store, first.id, LATER);
    expect(await kept()).toEqual(['行情 xíng qíng']);
  });
});

test('a damaged record is counted and left where it is', async () => {
  await keepCorrection(store, request('行情', null), NOON);
  await store.table('corrections').add({ id: 'x', text: '坏', createdAt: 1 });
  const { items, damaged } = await keptCorrections(store);
  expect([items.length, damaged]).toEqual([1, 1]);
  expect(await store.corrections.count()).toBe(2);
});

/** The schemas that were released, each as it stood in db.ts. A new version adds its own. */
const RELEASED: readonly (readonly [version: number, stores: Record<string, string>])[] = [
  [
    1,
    {
      entries: 'id, &[kind+headword], headword, savedAt',
      contexts: 'id, entryId, savedAt',
      notes: 'id, entryId',
      cards: 'id, &[subjectId+face], [active+state+due]',
      reviews: 'id, cardId, reviewedAt',
    },
  ],
  [2, { corrections: 'id, text, createdAt' }],
  [3, { terms: 'id, packId, headword', packs: 'id' }],
];

describe.each(RELEASED.map(([version]) => version))('a database of version %i', (released) => {
  test('opens with all that was in it, and takes corrections (C5)', async () => {
    // What version 1 holds, written by today's code, whose tables of version 1 are the same, then moved to an old database.
    await saveEntry(store, newRequest({ note: '第一次见' }), NOON);
    const before = await dump(store);
    const old = newApi();
    const database = new Dexie('bandu', old);
    for (const [version, stores] of RELEASED)
      if (version <= released) database.version(version).stores(stores);
    await database.open();
    const tables = database.tables.map(({ name }) => name);
    for (const name of tables) await database.table(name).bulkAdd(before[name] ?? []);
    database.close();

    const opened = await connectStore({ api: old });
    const after = await dump(opened);
    for (const name of tables) expect(after[name]).toEqual(before[name]);
    expect(after['entries']).toHaveLength(1);
    expect(after['notes']).toHaveLength(1);
    await keepCorrection(opened, request('行情', ['xíng', 'qíng']), NOON);
    expect((await keptCorrections(opened)).items).toHaveLength(1);
    expect(await old.indexedDB.databases()).toEqual([{ name: 'bandu', version: SCHEMA_VERSION * 10 }]);
    opened.close();
  });
});
