import { afterEach, beforeEach, expect, test } from 'vitest';

import { type Store } from '../../lib/store/db.ts';
import { findEntry, saveEntry } from '../../lib/store/entries.ts';
import { cleanTags, listTags, putTags, renameTag, tagEntries } from '../../lib/store/tags.ts';
import { trashEntries } from '../../lib/store/trash.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

let store: Store;
let ids: string[];
beforeEach(async () => {
  store = await newStore();
  ids = [];
  for (const headword of ['甲词', '乙词', '丙词'])
    ids.push((await saveEntry(store, newRequest({ headword }), NOON)).entryId);
});
afterEach(() => store.close());

async function tagsOf(id: string | undefined): Promise<readonly string[] | undefined> {
  return (await findEntry(store, id ?? ''))?.tags;
}

test('tags are added to and removed from many at once, each once, and undo brings back what was', async () => {
  await tagEntries(store, ids.slice(0, 1), { add: ['经济'] });
  const before = await dump(store);
  const undo = await tagEntries(store, [...ids, 'none'], { add: [' 经济 ', 'HSK  5', ''], remove: ['没有'] });
  expect(await Promise.all(ids.map(tagsOf))).toEqual([
    ['经济', 'HSK 5'],
    ['经济', 'HSK 5'],
    ['经济', 'HSK 5'],
  ]);
  await putTags(store, undo);
  expect(await dump(store)).toEqual(before);
});

test('adding what is there changes nothing', async () => {
  await tagEntries(store, ids, { add: ['甲'] });
  const before = await dump(store);
  expect(await tagEntries(store, ids, { add: ['甲'], remove: ['乙'] })).toEqual([]);
  expect(await dump(store)).toEqual(before);
});

test('a tag is renamed everywhere, becomes one with the tag of that name, and undo parts them again', async () => {
  await tagEntries(store, ids.slice(0, 2), { add: ['经济'] });
  await tagEntries(store, ids.slice(1), { add: ['財經'] });
  await trashEntries(store, ids.slice(2), NOON);
  const before = await dump(store);
  const undo = await renameTag(store, '財經', '经济');
  expect(await Promise.all(ids.map(tagsOf))).toEqual([['经济'], ['经济'], ['经济']]);
  expect(await listTags(store)).toEqual([['经济', 2]]);
  await putTags(store, undo);
  expect(await dump(store)).toEqual(before);
  await renameTag(store, '经济', ' ');
  expect(await listTags(store)).toEqual([['財經', 1]]);
});

test('a record of an older schema, which has no tags, can be tagged', async () => {
  await store.table('entries').update(ids[0], { tags: undefined });
  await tagEntries(store, ids.slice(0, 1), { add: ['新'] });
  expect(await tagsOf(ids[0])).toEqual(['新']);
});

test('a tag is no longer than can be shown, and holds no half character (C13)', () => {
  expect(cleanTags(['好\ud842', 'x'.repeat(1000), '\n', 'a\tb'])).toEqual([
    '好\ufffd',
    'x'.repeat(60),
    'a b',
  ]);
});
