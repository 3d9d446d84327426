import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { dumpStore, restoreStore } from '../../lib/store/backup.ts';
import { mergeBackups } from '../../lib/store/backup-merge.ts';
import { type Store, connectStore } from '../../lib/store/db.ts';
import { contextsOf, hasEntry, saveEntry } from '../../lib/store/entries.ts';
import { acceptStore, findLoss, noteWrite, readSentinel, restoreBackup } from '../../lib/store/sentinel.ts';
import { keepBackup, listBackups, openBackup } from '../../lib/store/shelf.ts';
import { emptyTrash } from '../../lib/store/trash-emptying.ts';
import { deleteAll, trashEntries } from '../../lib/store/trash.ts';
import { backupOfList } from '../support/stocked.ts';
import { dump, newApi, newArea, newRequest, newStore } from '../support/store.ts';

const NOON = new Date(2024, 4, 6, 12);
const TOMORROW = new Date(2024, 4, 7, 12);

let store: Store;
let area: ReturnType<typeof newArea>;
beforeEach(async () => {
  store = await newStore();
  area = newArea();
});
afterEach(() => store.close());

const save = async (headword: string, to = store) => saveEntry(to, newRequest({ headword }), NOON);

test('a new install is no loss, and makes no backup of nothing', async () => {
  expect(await findLoss(store, area)).toBeNull();
  expect(await noteWrite(store, area, 'a', NOON)).toBe(true);
  expect(await listBackups(area)).toEqual([]);
  expect(await findLoss(store, area)).toBeNull();
});

test('the first write of a day makes the backup of it, and what is saved later that day takes its place', async () => {
  const shelf = async () => (await listBackups(area)).map(({ id, counts }) => [id, counts.entries]);
  await save('甲词');
  await noteWrite(store, area, 'a', NOON);
  await save('乙词');
  await noteWrite(store, area, 'b', NOON);
  expect(await shelf()).toEqual([['a', 1]]);
  expect((await readSentinel(area))?.counts.entries).toBe(2);
  await noteWrite(store, area, 'c', new Date(NOON.getTime() + 60_000));
  expect(await shelf()).toEqual([['c', 2]]);
  await noteWrite(store, area, 'd', new Date(NOON.getTime() + 120_000));
  expect(await shelf()).toEqual([['c', 2]]);
  await noteWrite(store, area, 'e', TOMORROW);
  expect(await shelf()).toEqual([
    ['e', 2],
    ['c', 2],
  ]);
});

test('the last word that the reader takes away himself is no loss', async () => {
  const { entryId } = await save('甲词');
  await noteWrite(store, area, 'a', NOON, true);
  await trashEntries(store, [entryId], NOON);
  await emptyTrash(store);
  // Without a write of our own nobody can tell.
  expect(await noteWrite(store, area, 'b', NOON)).toBe(false);
  expect(await findLoss(store, area)).not.toBeNull();
  expect(await noteWrite(store, area, 'c', NOON, true)).toBe(true);
  expect(await findLoss(store, area)).toBeNull();
});

describe('a database that was emptied (C17)', () => {
  /** The browser has cleared it: the next connection finds another one. */
  async function evict(): Promise<void> {
    store.close();
    store = await newStore();
  }

  test('is told with what it held, and stays told after words were saved in the new one', async () => {
    await save('甲词');
    await save('乙词');
    await noteWrite(store, area, 'a', NOON);
    await evict();
    expect(await findLoss(store, area)).toMatchObject({ counts: { entries: 2 }, writtenAt: NOON.getTime() });
    await save('丙词');
    expect(await noteWrite(store, area, 'b', TOMORROW, true)).toBe(false);
    expect(await findLoss(store, area)).toMatchObject({ counts: { entries: 2 } });
    expect((await listBackups(area)).map(({ id }) => id)).toEqual(['a']);
  });

  test('is told where the same database holds nothing any more', async () => {
    await save('甲词');
    await noteWrite(store, area, 'a', NOON);
    for (const table of store.tables) if (table.name !== 'meta') await table.clear();
    expect(await findLoss(store, area)).not.toBeNull();
  });

  test('comes back from the shelf, with what was saved since beside it', async () => {
    const first = newRequest({ headword: '甲词', note: '旧记' });
    await saveEntry(store, first, NOON);
    await save('乙词');
    await noteWrite(store, area, 'a', NOON);
    await evict();
    await saveEntry(store, newRequest({ headword: '甲词', note: '新记' }), TOMORROW);
    await save('丙词');
    await restoreBackup(store, area, await openBackup(area, 'a'), 'b', TOMORROW);
    for (const word of ['甲词', '乙词', '丙词']) expect(await hasEntry(store, word)).toBe(true);
    const all = await dump(store);
    expect(all['entries']).toHaveLength(3);
    expect(all['cards']).toHaveLength(3);
    expect((await contextsOf(store, first.id)).items).toHaveLength(2);
    expect(all['notes']?.map((note) => (note as { text: string }).text).toSorted()).toEqual(['新记', '旧记']);
    expect(await findLoss(store, area)).toBeNull();
    // What was there before the restore can be had back, too.
    expect((await openBackup(area, 'b')).tables.entries).toHaveLength(2);
  });

  test('is no loss any more when the reader says so', async () => {
    await save('甲词');
    await noteWrite(store, area, 'a', NOON);
    await evict();
    await acceptStore(store, area, TOMORROW);
    expect(await findLoss(store, area)).toBeNull();
    expect(await listBackups(area)).toHaveLength(1);
  });

  test('by the reader, who deletes all and empties the trash, is no loss', async () => {
    await save('甲词');
    await noteWrite(store, area, 'a', NOON);
    await deleteAll(store, NOON);
    await emptyTrash(store);
    await acceptStore(store, area, NOON);
    expect(await findLoss(store, area)).toBeNull();
  });
});

test('a restore without a loss puts the backup in the place of all, and keeps what was there on the shelf', async () => {
  await save('甲词');
  await keepBackup(area, await dumpStore(store, NOON), { id: 'a', reason: 'hand' });
  await save('乙词');
  await restoreBackup(store, area, await openBackup(area, 'a'), 'b', TOMORROW);
  expect((await dump(store))['entries']).toMatchObject([{ headword: '甲词' }]);
  expect((await openBackup(area, 'b')).tables.entries).toHaveLength(2);
});

test('a word that is saved while a restore is being prepared is in the copy of what was there, or beside what comes back (C1)', async () => {
  await save('甲词');
  await keepBackup(area, await dumpStore(store, NOON), { id: 'a', reason: 'hand' });
  const backup = await openBackup(area, 'a');
  // The shelf is slow: in between the reader saves a word, which is acknowledged.
  let isSaved = false;
  const slow = {
    ...area,
    set: async (items: Record<string, unknown>) => {
      if (!isSaved) {
        isSaved = true;
        await save('乙词');
      }
      await area.set(items);
    },
  };
  await restoreBackup(store, slow, backup, 'b', TOMORROW);
  const kept = await Promise.all((await listBackups(area)).map(async ({ id }) => openBackup(area, id)));
  const headwords = kept.flatMap(({ tables }) => tables.entries.map(({ headword }) => headword));
  expect(headwords).toContain('乙词');
  expect((await dump(store))['entries']).toMatchObject([{ headword: '甲词' }]);
});

test('a restore that fails leaves all as it was, with its copy on the shelf (C3)', async () => {
  await save('甲词');
  await keepBackup(area, await dumpStore(store, NOON), { id: 'a', reason: 'hand' });
  await save('乙词');
  const before = await dump(store);
  store.contexts.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(restoreBackup(store, area, await openBackup(area, 'a'), 'b', NOON)).rejects.toMatchObject({
    fault: 'full',
  });
  expect(await dump(store)).toEqual(before);
});

test('a database of schema 3 gets an identity when it is upgraded, and keeps it', async () => {
  const api = newApi();
  const one = await connectStore({ api });
  await save('甲词', one);
  await noteWrite(one, area, 'a', NOON);
  one.close();
  const two = await connectStore({ api });
  expect(await findLoss(two, area)).toBeNull();
  two.close();
});

test('two backups become one: nothing is there twice, nothing is lost, and it can be restored', async () => {
  const other = await newStore();
  for (const word of ['甲词', '乙词']) await save(word);
  for (const word of ['乙词', '丙词']) await save(word, other);
  const [one, two] = await Promise.all([dumpStore(store, NOON), dumpStore(other, NOON)]);
  const merged = mergeBackups(one, two);
  const headwords = merged.tables.entries.map(({ headword }) => headword);
  expect(new Set(headwords)).toEqual(new Set(['丙词', '乙词', '甲词']));
  expect(merged.tables.contexts).toHaveLength(4);
  expect(merged.tables.cards).toHaveLength(3);
  expect(mergeBackups(one, one)).toEqual(one);
  await restoreBackup(other, area, merged, 'c', NOON);
  expect((await dump(other))['entries']).toHaveLength(3);
  other.close();
});

test('a memory whose entries alone were emptied has lost them, also where something was saved since by Bandu itself', async () => {
  await save('甲词');
  await noteWrite(store, area, 'a', NOON);
  await store.entries.clear();
  expect((await findLoss(store, area))?.counts.entries).toBe(1);
  expect(await noteWrite(store, area, 'b', TOMORROW, true)).toBe(false);
  expect((await listBackups(area)).map(({ id }) => id)).toEqual(['a']);
  await acceptStore(store, area, TOMORROW);
  expect(await findLoss(store, area)).toBeNull();
});

test('the same where words wait in stock, which were not lost', async () => {
  await restoreStore(store, backupOfList(250, NOON));
  await save('甲词');
  await noteWrite(store, area, 'a', NOON);
  expect(await findLoss(store, area)).toBeNull();
  await store.entries.clear();
  expect((await findLoss(store, area))?.counts.entries).toBe(251);
  expect(await noteWrite(store, area, 'b', TOMORROW, true)).toBe(false);
  await restoreBackup(store, area, await openBackup(area, 'a'), 'c', TOMORROW);
  expect(await hasEntry(store, '甲词')).toBe(true);
  await store.entries.clear();
  await acceptStore(store, area, TOMORROW);
  expect(await findLoss(store, area)).toBeNull();
});
