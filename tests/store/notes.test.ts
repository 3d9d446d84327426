import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Store } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import {
  addNote,
  editNote,
  freeNotes,
  notesOf,
  notesOfPage,
  restoreNote,
  tagNote,
  trashNote,
} from '../../lib/store/notes.ts';
import { newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

let store: Store;
let entryId: string;
beforeEach(async () => {
  store = await newStore();
  ({ entryId } = await saveEntry(store, newRequest(), NOON));
});
afterEach(() => store.close());

const textsOf = async () => (await notesOf(store, entryId)).items.map(({ text }) => text);

test('a note is kept word for word, and a draft that comes again adds none', async () => {
  const draft = { id: 'n', entryId, text: '  两行\r\n\t“五好”园区 😀\u0000 ' };
  await addNote(store, draft, NOON);
  await addNote(store, draft, NOON);
  expect(await textsOf()).toEqual([draft.text]);
});

test('an edit of a note that was changed elsewhere is refused, and the other text stays (C14)', async () => {
  const seen = await addNote(store, { id: 'n', entryId, text: '一' }, NOON);
  const next = await editNote(store, seen, '二', NOON);
  await expect(editNote(store, seen, '三', NOON)).rejects.toMatchObject({ fault: 'stale' });
  expect(await textsOf()).toEqual(['二']);
  await editNote(store, next, '四', NOON);
  expect(await textsOf()).toEqual(['四']);
});

test('a note in the trash is out of sight and comes back as it was', async () => {
  const seen = await addNote(store, { id: 'n', entryId, text: '一' }, NOON);
  const trashed = await trashNote(store, seen, NOON);
  expect(await textsOf()).toEqual([]);
  const restored = await restoreNote(store, trashed, NOON);
  expect(restored).toEqual({ ...seen, revision: 2 });
  expect(await textsOf()).toEqual(['一']);
});

test('a note of ten megabytes is kept (C13)', async () => {
  const text = '字'.repeat(5_000_000);
  await addNote(store, { id: 'n', entryId, text }, NOON);
  expect((await textsOf())[0]).toHaveLength(5_000_000);
});

test('a note about nothing is refused', async () => {
  await expect(addNote(store, { id: 'n', entryId: 'none', text: '一' }, NOON)).rejects.toMatchObject({
    fault: 'missing',
  });
});

describe('a free note', () => {
  const quote = { exact: '专精特新', prefix: '', suffix: '\ud842', start: 40 };
  const place = { title: '一页', url: 'https://news.example.cn/a', quote, savedAt: 1 };

  test('on a passage is kept with its place, and found by the page in the order of its passages', async () => {
    await addNote(store, { id: 'late', entryId: null, text: '后', place }, NOON);
    await addNote(
      store,
      { id: 'page', entryId: null, text: '页', place: { title: '一页', url: place.url, savedAt: 1 } },
      NOON,
    );
    await addNote(
      store,
      { id: 'early', entryId: null, text: '前', place: { ...place, quote: { ...quote, start: 7 } } },
      NOON,
    );
    const { items } = await notesOfPage(store, place.url);
    expect(items.map(({ id }) => id)).toEqual(['page', 'early', 'late']);
    expect(items[2]?.place).toEqual({ ...place, quote: { ...quote, suffix: '\ufffd' } });
  });

  test('about nothing at all is kept, tagged, edited and thrown away', async () => {
    const note = await addNote(store, { id: 'n', entryId: null, text: '随记', tags: ['语法', '语法'] }, NOON);
    expect((await freeNotes(store)).items).toEqual([note]);
    expect(note.tags).toEqual(['语法']);
    const tagged = await tagNote(store, note, ['量词'], NOON);
    await expect(editNote(store, note, '别处', NOON)).rejects.toMatchObject({ fault: 'stale' });
    await trashNote(store, tagged, NOON);
    expect((await freeNotes(store)).items).toEqual([]);
  });

  test('of an address that is none keeps no address', async () => {
    const note = await addNote(
      store,
      { id: 'n', entryId: null, text: '', place: { ...place, url: 'javascript:alert(1)' } },
      NOON,
    );
    expect(note.place?.url).toBe('');
  });

  test('of ten million characters comes back whole (C13)', async () => {
    const text = '字'.repeat(10_000_000);
    await addNote(store, { id: 'n', entryId: null, text }, NOON);
    expect((await freeNotes(store)).items[0]?.text.length).toBe(10_000_000);
  });
});
