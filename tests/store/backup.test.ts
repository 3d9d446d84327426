import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  type Backup,
  backupFromTables,
  checkBackup,
  countBackup,
  countStore,
  dumpStore,
  restoreStore,
} from '../../lib/store/backup.ts';
import { type Store } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { trashEntry } from '../../lib/store/trash.ts';
import { gradeCard } from '../../lib/store/reviews.ts';
import { markWords } from '../../lib/store/words.ts';
import { makeSchedule } from '../../lib/study/schedule.ts';
import { backupOfList } from '../support/stocked.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

/** A memory with something in many tables: notes, a grade, the trash, a mark, a record that cannot be read. */
async function fill(): Promise<void> {
  const request = newRequest({ note: '第一行\n第二行 🐼 =1+1' });
  await saveEntry(store, request, NOON);
  const [card] = await store.cards.toArray();
  const grade = { id: 'g', cardId: card?.id ?? '', grade: 'Good', reps: 0 } as const;
  await gradeCard(store, makeSchedule(), grade, NOON);
  const trashed = newRequest({ headword: '乡村振兴' });
  await saveEntry(store, trashed, NOON);
  await trashEntry(store, trashed.id, NOON);
  await markWords(store, ['会议'], 'known', 'key', NOON);
  await store.table('entries').put({ id: 'bad', kind: 'planet', headword: '坏', savedAt: 1 });
}

/** The text of a backup but for the moment it was made at. */
const textOf = ({ tables }: Backup) => JSON.stringify(tables);

test('dump, wipe, restore, dump gives equal bytes, damaged records and the trash included (C10)', async () => {
  await fill();
  const before = await dumpStore(store, NOON);
  const check = checkBackup(JSON.parse(JSON.stringify(before)));
  if (!('backup' in check)) throw new Error(check.fault);
  expect(check.problems).toEqual([]);
  const other = await newStore();
  await restoreStore(other, check.backup);
  expect(textOf(await dumpStore(other, NOON))).toBe(textOf(before));
  expect(await countStore(other)).toEqual(countBackup(before));
  expect(countBackup(before)).toMatchObject({ entries: 3, notes: 1, reviews: 1, words: 1 });
  other.close();
});

test('any text, number and nesting comes back as it was (C10, C13)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          id: fc.string({ minLength: 1 }),
          text: fc.string({ unit: 'binary' }),
          more: fc.jsonValue(),
        }),
        {
          selector: ({ id }) => id,
          maxLength: 12,
        },
      ),
      async (notes) => {
        const backup = backupFromTables({ notes }, NOON);
        await restoreStore(store, backup);
        const text = textOf(await dumpStore(store, NOON));
        expect(text).toBe(textOf(backup));
        expect(textOf(JSON.parse(JSON.stringify(backup)) as Backup)).toBe(text);
      },
    ),
    { numRuns: 30 },
  );
}, 20_000);

test('the order in which things were saved does not show', async () => {
  const rows = [
    { id: 'b', text: 'x', tags: [] },
    { text: 'y', id: 'a', tags: ['乙', '甲'] },
  ];
  const [one, two] = [rows, rows.toReversed()].map((notes) => textOf(backupFromTables({ notes }, NOON)));
  expect(one).toBe(two);
});

test('rows of bundles come in the order of their keys, and can be replaced by a restore, however many they are', async () => {
  const records = backupOfList(2500, NOON);
  const headwords = records.tables.entries.map(({ headword }) => String(headword));
  await restoreStore(store, records);
  await markWords(store, headwords, 'known', 'list', NOON);
  const before = await dumpStore(store, NOON);
  expect(textOf(before)).toBe(textOf(backupFromTables(before.tables, NOON)));
  await restoreStore(store, records, before);
  expect(await countStore(store)).toMatchObject({ entries: 2500, cards: 2500, words: 0 });
});

test('a restore of which one row cannot be written changes nothing (C9)', async () => {
  await fill();
  const before = await dump(store);
  const rows = [{ id: 'a', entryId: 'e' }, { entryId: 'no key' }];
  const backup = {
    ...backupFromTables({}, NOON),
    tables: { ...backupFromTables({}, NOON).tables, contexts: rows },
  };
  await expect(restoreStore(store, backup)).rejects.toMatchObject({ name: 'StoreError' });
  expect(await dump(store)).toEqual(before);
});

describe('a file', () => {
  const good = () => JSON.parse(JSON.stringify(backupFromTables({}, NOON))) as Record<string, unknown>;

  test.each([
    ['nothing', null, 'other'],
    ['a list', [], 'other'],
    ['of another program', { app: 'anki', format: 1, schema: 4, exportedAt: 1, tables: {} }, 'other'],
    ['of a newer shape', { ...good(), format: 2 }, 'newer'],
    ['of a newer schema', { ...good(), schema: 99 }, 'newer'],
    ['without tables', { ...good(), tables: 7 }, 'damaged'],
    ['whose table is no list', { ...good(), tables: { entries: {} } }, 'damaged'],
    ['with a time that is none', { ...good(), exportedAt: 'noon' }, 'damaged'],
  ])('that is %s is refused (C9)', (_what, value, fault) => {
    expect(checkBackup(value)).toEqual({ fault });
  });

  test('of an older schema is read, and what it does not have is empty', () => {
    const check = checkBackup({
      ...good(),
      schema: 1,
      tables: { entries: [{ id: 'a', kind: 'word', headword: '好' }] },
    });
    expect(check).toMatchObject({ backup: { schema: 1, tables: { entries: [{ id: 'a' }], words: [] } } });
  });

  test('tells of rows that no table takes, and keeps the others (C9)', () => {
    const entries = [
      { id: 'a', kind: 'word', headword: '好' },
      { id: 'a', kind: 'word', headword: '坏' },
      { id: 'b', kind: 'word', headword: '好' },
      { kind: 'word', headword: '无' },
      7,
      { id: 'c', kind: 'term', headword: '好' },
    ];
    const check = checkBackup({ ...good(), tables: { entries } });
    if (!('backup' in check)) throw new Error(check.fault);
    expect(check.problems.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(check.backup.tables.entries.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('with a key named __proto__ harms nothing (C9)', () => {
    const value: unknown = JSON.parse(
      '{"app":"bandu","format":1,"schema":4,"exportedAt":1,"tables":{"notes":[{"id":"a","__proto__":{"polluted":1}}]}}',
    );
    expect('backup' in checkBackup(value)).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('a dump tells how far it is, and is given up where nobody wants it any more', async () => {
  await markWords(
    store,
    Array.from({ length: 4500 }, (_, i) => `词${String(i)}`),
    'known',
    'list',
    NOON,
  );
  const told: (readonly [number, number])[] = [];
  const { tables } = await dumpStore(store, NOON, { onProgress: (done, all) => void told.push([done, all]) });
  const all = Object.values(tables).flat().length;
  expect(told.at(-1)).toEqual([all, all]);
  expect(told.length).toBeGreaterThan(2);
  const end = new AbortController();
  const given = dumpStore(store, NOON, { signal: end.signal, onProgress: () => end.abort() });
  await expect(given).rejects.toThrow();
});
