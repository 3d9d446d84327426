import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { type Store } from '../../lib/store/db.ts';
import { contextsOf, findEntry, hasEntry, lastEntries, saveEntry } from '../../lib/store/entries.ts';
import { keptUrl } from '../../lib/store/kept-url.ts';
import { notesOf } from '../../lib/store/notes.ts';
import { dueCards } from '../../lib/store/due.ts';
import { restoreEntry, trashEntry } from '../../lib/store/trash.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

test('a save keeps entry, context, note and a card that is due at once', async () => {
  const request = newRequest({ note: '第一次见到\n“小巨人”' });
  expect(await saveEntry(store, request, NOON)).toEqual({ entryId: request.id, isNew: true });
  const all = await dump(store);
  expect(all['entries']).toMatchObject([{ headword: '专精特新', kind: 'term', createdAt: NOON.getTime() }]);
  expect(all['contexts']).toMatchObject([{ entryId: request.id, ...request.context }]);
  expect(all['notes']).toMatchObject([{ entryId: request.id, text: '第一次见到\n“小巨人”' }]);
  const { cards } = await dueCards(store, DEFAULT_LIMITS, NOON);
  expect(cards).toMatchObject([{ subjectId: request.id, face: 'reading', state: 'New' }]);
});

test.each(['entries', 'contexts', 'notes', 'cards'] as const)(
  'a save whose %s cannot be written leaves nothing at all (C1, C3)',
  async (table) => {
    await saveEntry(store, newRequest({ headword: '营商环境' }), NOON);
    const before = await dump(store);
    // The disk is full at this one write; what the transaction wrote before it must go, too.
    store.table(table).hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const request = newRequest({ note: '记一下' });
    await expect(saveEntry(store, request, NOON)).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'full',
    });
    expect(await dump(store)).toEqual(before);
    expect(await hasEntry(store, '专精特新')).toBe(false);
  },
);

test('a request that comes again adds nothing (C1)', async () => {
  const request = newRequest({ note: '只记一次' });
  const first = await saveEntry(store, request, NOON);
  const before = await dump(store);
  expect(await saveEntry(store, request, later(5))).toEqual(first);
  expect(await dump(store)).toEqual(before);
});

test('requests that come at the same time make one entry', async () => {
  const same = newRequest();
  await Promise.all(
    [same, same, newRequest(), newRequest()].map(async (request) => saveEntry(store, request, NOON)),
  );
  const all = await dump(store);
  expect(all['entries']).toHaveLength(1);
  expect(all['cards']).toHaveLength(1);
  expect(all['contexts']).toHaveLength(3);
});

test('a note that is added to a save afterwards, with the same id, is kept', async () => {
  const request = newRequest();
  await saveEntry(store, request, NOON);
  await saveEntry(store, { ...request, note: '想起来了' }, later(1));
  expect((await notesOf(store, request.id)).items.map(({ text }) => text)).toEqual(['想起来了']);
  expect((await contextsOf(store, request.id)).items).toHaveLength(1);
});

describe('a headword that is met again', () => {
  test('adds a context with the reading it has there, not a second entry or card', async () => {
    const first = newRequest({
      kind: 'word',
      headword: '行长',
      pinyin: 'hángzhǎng',
      gloss: 'bank president',
    });
    const second = newRequest({
      kind: 'word',
      headword: '行长',
      pinyin: 'xíng cháng',
      gloss: 'length of a row',
    });
    await saveEntry(store, first, NOON);
    expect(await saveEntry(store, second, later(60))).toEqual({ entryId: first.id, isNew: false });
    const { items } = await contextsOf(store, first.id);
    expect(items.map(({ pinyin }) => pinyin)).toEqual(['xíng cháng', 'hángzhǎng']);
    expect((await dump(store))['cards']).toHaveLength(1);
    expect(await findEntry(store, first.id)).toMatchObject({
      pinyin: 'hángzhǎng',
      savedAt: later(60).getTime(),
    });
  });

  test('as another kind is another entry', async () => {
    await saveEntry(store, newRequest({ kind: 'place', headword: '长沙' }), NOON);
    await saveEntry(store, newRequest({ kind: 'word', headword: '长沙' }), NOON);
    expect((await dump(store))['entries']).toHaveLength(2);
  });

  test('at the same place of the same page is not counted twice, but its note is kept', async () => {
    const first = newRequest({ note: '甲' });
    await saveEntry(store, first, NOON);
    await saveEntry(store, newRequest({ note: '乙' }, first.context), later(1));
    expect((await contextsOf(store, first.id)).items).toHaveLength(1);
    expect((await notesOf(store, first.id)).items.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  test('without an address is a context of its own each time: nothing says that it was the same page', async () => {
    const first = newRequest({}, { url: '' });
    await saveEntry(store, first, NOON);
    await saveEntry(store, newRequest({}, first.context), later(1));
    expect((await contextsOf(store, first.id)).items).toHaveLength(2);
  });
});

describe('the trash', () => {
  test('takes an entry out of lists and reviews, and undo brings it back as it was (C12)', async () => {
    const request = newRequest({ note: '留着' });
    await saveEntry(store, request, NOON);
    await saveEntry(store, newRequest({ headword: '乡村振兴' }), later(1));
    const before = await dump(store);
    await trashEntry(store, request.id, later(2));
    expect(await hasEntry(store, '专精特新')).toBe(false);
    expect((await lastEntries(store, 5)).items.map(({ headword }) => headword)).toEqual(['乡村振兴']);
    expect((await dueCards(store, DEFAULT_LIMITS, later(3))).cards).toHaveLength(1);
    await restoreEntry(store, request.id);
    expect(await dump(store)).toEqual(before);
  });

  test('gives an entry back where it is saved again', async () => {
    const request = newRequest();
    await saveEntry(store, request, NOON);
    await trashEntry(store, request.id, later(1));
    expect(await saveEntry(store, newRequest(), later(2))).toEqual({ entryId: request.id, isNew: false });
    expect(await hasEntry(store, '专精特新')).toBe(true);
    expect((await dueCards(store, DEFAULT_LIMITS, later(3))).cards).toHaveLength(1);
  });

  test('refuses what is not there', async () => {
    await expect(trashEntry(store, 'none', NOON)).rejects.toMatchObject({ fault: 'missing' });
  });
});

test('the list shows the newest save first, and at most as many as asked for', async () => {
  for (const [index, headword] of ['一', '二', '三', '四', '五', '六'].entries()) {
    await saveEntry(store, newRequest({ headword }), later(index));
  }
  await saveEntry(store, newRequest({ headword: '二' }), later(10));
  const { items } = await lastEntries(store, 5);
  expect(items.map(({ headword }) => headword)).toEqual(['二', '六', '五', '四', '三']);
});

test('a damaged record is told of and left where it is, and the others are shown', async () => {
  await saveEntry(store, newRequest({ headword: '好' }), NOON);
  await store.table('entries').put({ id: 'x', kind: 'term', headword: 7, savedAt: later(1).getTime() });
  await store.table('entries').put({ id: 'y', kind: 'planet', headword: '坏', savedAt: later(2).getTime() });
  const { items, damaged } = await lastEntries(store, 5);
  expect(items.map(({ headword }) => headword)).toEqual(['好']);
  expect(damaged).toBe(2);
  expect(await findEntry(store, 'x')).toBeNull();
  expect(await store.entries.count()).toBe(3);
});

test('half a surrogate pair is replaced, so that every export is valid text; all else is kept as it is (C13, B15)', async () => {
  const request = newRequest(
    { headword: '𠮷\ud842', note: '=HYPERLINK("x")\u202e\u0000<img src=x>' },
    { title: '\udfb7' },
  );
  await saveEntry(store, request, NOON);
  expect(await findEntry(store, request.id)).toMatchObject({ headword: '𠮷\ufffd' });
  expect((await contextsOf(store, request.id)).items[0]?.title).toBe('\ufffd');
  expect((await notesOf(store, request.id)).items[0]?.text).toBe(request.note);
  expect(await hasEntry(store, '𠮷\ud842')).toBe(true);
});

test.each([
  ['https://news.example.cn/a?b=1#c', true],
  ['http://paper.example.cn/', true],
  ['file:///home/a.html', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,<script>1</script>', false],
  ['blob:https://a.example/1', false],
  ['chrome://settings', false],
  ['', false],
  ['no address', false],
])('of the address %s is kept: %s', (url, isKept) => {
  expect(keptUrl(url)).toBe(isKept ? url : '');
});
