import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { checkBackup, dumpStore, restoreStore } from '../../lib/store/backup.ts';
import type { Store } from '../../lib/store/db.ts';
import { contextsOf, saveEntry } from '../../lib/store/entries.ts';
import { isOrphan, isPlaceUnknown, markLost } from '../../lib/store/lost-places.ts';
import { trashEntry } from '../../lib/store/trash.ts';
import { ALL_WORDS, listWords } from '../../lib/store/word-list.ts';
import { readAllRows } from '../../lib/store/word-rows.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');
const LOST = NOON.getTime() + 1000;
const never = new AbortController().signal;

let store: Store;
let saved: ReturnType<typeof newRequest>;
beforeEach(async () => {
  store = await newStore();
  saved = newRequest();
  await saveEntry(store, saved, NOON);
});
afterEach(() => store.close());

const kept = async () => (await contextsOf(store, saved.id)).items;

test('a place is missed where address or quote are, or its page has lost it', () => {
  const quote = (exact: string) => ({ exact, prefix: '', suffix: '', start: 0 });
  const url = 'https://a.example.cn/';
  expect(isPlaceUnknown({ url: '', quote: quote('A') })).toBe(true);
  expect(isPlaceUnknown({ url, quote: quote('') })).toBe(true);
  expect(isPlaceUnknown({ url, quote: quote('A') })).toBe(false);
  expect(isOrphan({ url: '', quote: quote('A') })).toBe(true);
  expect(isOrphan({ url, quote: quote('A') })).toBe(false);
  expect(isOrphan({ url, quote: quote('A'), lostAt: LOST })).toBe(true);
});

describe('a lost place', () => {
  test('keeps the time at which it was first missed, until it is found', async () => {
    const before = await dump(store);
    await markLost(store, saved.id, undefined);
    expect(await dump(store)).toEqual(before);
    await markLost(store, saved.id, LOST);
    await markLost(store, saved.id, LOST + 5);
    expect(await kept()).toMatchObject([{ lostAt: LOST }]);
    await markLost(store, saved.id, undefined);
    // The field is gone, not undefined: the same bytes as before it was missed.
    expect(JSON.stringify(await dump(store))).toBe(JSON.stringify(before));
  });

  test('of a context that is gone is nobody’s', async () => {
    const before = await dump(store);
    await markLost(store, 'gone', LOST);
    expect(await dump(store)).toEqual(before);
  });

  test('that is saved from again is found', async () => {
    await markLost(store, saved.id, LOST);
    await saveEntry(store, { ...saved, id: newRequest().id }, NOON);
    expect(await kept()).toHaveLength(1);
    expect((await kept())[0]).not.toHaveProperty('lostAt');
  });

  test('outlives a backup', async () => {
    await markLost(store, saved.id, LOST);
    const check = checkBackup(JSON.parse(JSON.stringify(await dumpStore(store, NOON))));
    if (!('backup' in check)) throw new Error(check.fault);
    const other = await newStore();
    await restoreStore(other, check.backup);
    expect((await contextsOf(other, saved.id)).items).toMatchObject([{ lostAt: LOST }]);
    other.close();
  });
});

test('words with a place that is lost or not known are found among all', async () => {
  const orphans = async () => {
    const { rows = [] } = (await readAllRows(store, never)) ?? {};
    return listWords(rows, { ...ALL_WORDS, place: 'orphans' }).map(({ headword }) => headword);
  };
  await saveEntry(store, newRequest({ headword: '民生' }), NOON);
  expect(await orphans()).toEqual([]);
  await markLost(store, saved.id, LOST);
  expect(await orphans()).toEqual(['专精特新']);
  // One place that is well does not make up for another.
  await saveEntry(store, newRequest(), NOON);
  const unknown = newRequest({ headword: '营商环境' }, { url: '' });
  await saveEntry(store, unknown, NOON);
  expect((await orphans()).toSorted()).toEqual(['专精特新', '营商环境']);
  await trashEntry(store, unknown.id, NOON);
  expect(await orphans()).toEqual(['专精特新']);
});
