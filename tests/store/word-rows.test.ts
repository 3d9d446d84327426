import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  askRecallOf,
  dropCards,
  suspendAgain,
  suspendEntries,
  wakeCards,
  wakeEntries,
} from '../../lib/store/cards-of-many.ts';
import type { Store } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { listNotes } from '../../lib/store/note-list.ts';
import { addNote, trashNote } from '../../lib/store/notes.ts';
import { gradeCard } from '../../lib/store/reviews.ts';
import { readAnswers, readDues } from '../../lib/store/statistics.ts';
import { tagEntries } from '../../lib/store/tags.ts';
import { trashEntries } from '../../lib/store/trash.ts';
import {
  ALL_WORDS,
  type WordWish,
  countStatuses,
  countValues,
  listWords,
  orderWords,
} from '../../lib/store/word-list.ts';
import { newestRows, readAllRows, readRowsOf } from '../../lib/store/word-rows.ts';
import { markWords } from '../../lib/store/words.ts';
import { makeSchedule } from '../../lib/study/schedule.ts';
import { manyWords } from '../support/seed.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const never = new AbortController().signal;

let store: Store;
let ids: Record<'term' | 'person' | 'word', string>;
beforeEach(async () => {
  store = await newStore();
  const term = await saveEntry(store, newRequest(), NOON);
  await saveEntry(store, newRequest({}, { url: 'https://www.evening.example.cn/b' }), later(1));
  const person = await saveEntry(
    store,
    newRequest(
      { kind: 'person', headword: '王小明', pinyin: 'Wáng Xiǎomíng', gloss: 'a farmer' },
      { url: '' },
    ),
    later(2),
  );
  const word = await saveEntry(
    store,
    newRequest({ kind: 'word', headword: '民生', pinyin: 'mínshēng', gloss: 'livelihood' }),
    later(3),
  );
  ids = { term: term.entryId, person: person.entryId, word: word.entryId };
});
afterEach(() => store.close());

const read = async () => (await readAllRows(store, never))?.rows ?? [];
const headwords = async (wish: Partial<WordWish>) => {
  const whole = { ...ALL_WORDS, ...wish };
  return listWords(orderWords(await read(), whole.order), whole).map(({ headword }) => headword);
};

describe('a row', () => {
  test('says what four tables know of an entry', async () => {
    await tagEntries(store, [ids.term], { add: ['经济'] });
    await markWords(store, ['民生'], 'known', 'key', NOON);
    const [word, , term] = await read();
    expect(term).toMatchObject({
      headword: '专精特新',
      status: 'new',
      tags: ['经济'],
      seen: 2,
      sites: ['news.example.cn', 'evening.example.cn'],
      sound: 'zhuan1 jing1 te4 xin1',
      isTrashed: false,
      suspended: null,
    });
    expect(word).toMatchObject({ headword: '民生', status: 'known' });
  });

  test('is the same read alone, among the newest and among all', async () => {
    const all = await read();
    expect((await newestRows(store, 3)).rows).toEqual(all);
    expect((await readRowsOf(store, [ids.term])).rows).toEqual(all.slice(2));
    expect((await readRowsOf(store, ['gone'])).rows).toEqual([]);
  });

  test('that cannot be read is counted, and costs no other', async () => {
    await store.table('entries').put({ id: 'x', headword: 7, savedAt: 1 });
    expect(await readAllRows(store, never)).toMatchObject({ damaged: 1, rows: { length: 3 } });
  });

  test('is read in portions, none twice and none left out', async () => {
    const seed = manyWords(2500, NOON.getTime());
    for (const [name, records] of Object.entries(seed)) await store.table(name).bulkPut([...records]);
    const rows = await read();
    expect(rows).toHaveLength(2503);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2503);
    expect(rows.every(({ seen }) => seen > 0)).toBe(true);
    const end = new AbortController();
    end.abort();
    expect(await readAllRows(store, end.signal)).toBeNull();
  });
});

describe('the list', () => {
  test('is filtered by status, kind, tag, site, day and place', async () => {
    await tagEntries(store, [ids.word], { add: ['常用'] });
    await markWords(store, ['民生'], 'ignored', 'key', NOON);
    expect(await headwords({})).toEqual(['民生', '王小明', '专精特新']);
    expect(await headwords({ status: 'new' })).toEqual(['王小明', '专精特新']);
    expect(await headwords({ status: 'ignored' })).toEqual(['民生']);
    expect(await headwords({ kind: 'person' })).toEqual(['王小明']);
    expect(await headwords({ tag: '常用' })).toEqual(['民生']);
    expect(await headwords({ site: 'evening.example.cn' })).toEqual(['专精特新']);
    expect(await headwords({ from: later(2).getTime() })).toEqual(['民生', '王小明']);
    expect(await headwords({ until: later(2).getTime() })).toEqual(['专精特新']);
    // It was met again a minute after its first time: the day that the list shows is the later one.
    expect(await headwords({ until: later(1).getTime() })).toEqual([]);
    expect(await headwords({ from: later(1).getTime() })).toHaveLength(3);
    await trashEntries(store, [ids.person], NOON);
    await suspendEntries(store, [ids.word]);
    expect(await headwords({})).toEqual(['民生', '专精特新']);
    expect(await headwords({ place: 'trash' })).toEqual(['王小明']);
    expect(await headwords({ place: 'resting' })).toEqual(['民生']);
  });

  test('is ordered, and searched with the best answer first', async () => {
    expect(await headwords({ order: 'oldest' })).toEqual(['专精特新', '王小明', '民生']);
    expect(await headwords({ order: 'pinyin' })).toEqual(['民生', '王小明', '专精特新']);
    expect(await headwords({ order: 'seen' })).toEqual(['专精特新', '民生', '王小明']);
    expect(await headwords({ query: 'wangxiao' })).toEqual(['王小明']);
    expect(await headwords({ query: 'farmer' })).toEqual(['王小明']);
    expect(await headwords({ query: 'min' })).toEqual(['民生', '王小明']);
    expect(await headwords({ query: 'ming' })).toEqual(['王小明']);
    expect(await headwords({ query: '新' })).toEqual(['专精特新']);
    expect(await headwords({ query: 'xyz' })).toEqual([]);
  });

  test('counts tags, sites and statuses of what is kept', async () => {
    await tagEntries(store, [ids.word, ids.term], { add: ['a'] });
    await tagEntries(store, [ids.word], { add: ['b'] });
    await trashEntries(store, [ids.person], NOON);
    const rows = await read();
    expect(countValues(rows, 'tags')).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(countValues(rows, 'sites')).toEqual([
      ['news.example.cn', 2],
      ['evening.example.cn', 1],
    ]);
    expect(countStatuses(rows)).toEqual({ new: 2, learning: 0, known: 0, ignored: 0 });
  });
});

describe('what is done to many', () => {
  test.each([
    ['suspended', async () => wakeCards(store, await suspendEntries(store, Object.values(ids)))],
    ['asked for recall', async () => dropCards(store, await askRecallOf(store, Object.values(ids), NOON))],
  ])('is taken back exactly: %s', async (_, there_and_back) => {
    const before = await dump(store);
    await there_and_back();
    expect(await dump(store)).toEqual(before);
  });

  test('leaves leeches leeches', async () => {
    await store.cards.update(ids.term, { suspended: 'leech', active: 0 });
    await suspendEntries(store, [ids.word]);
    const before = await dump(store);
    const asleep = await wakeEntries(store, Object.values(ids));
    expect(asleep).toHaveLength(2);
    expect((await store.cards.toArray()).every(({ active }) => active === 1)).toBe(true);
    await suspendAgain(store, asleep);
    expect(await dump(store)).toEqual(before);
    expect(await suspendEntries(store, Object.values(ids))).toEqual([ids.person]);
  });

  test('does not take a recall card away that was used since', async () => {
    const [made = ''] = await askRecallOf(store, [ids.term], NOON);
    await gradeCard(store, makeSchedule(), { id: 'r', cardId: made, grade: 'Good', reps: 0 }, NOON);
    await dropCards(store, [made]);
    expect(await store.cards.get(made)).toBeDefined();
  });
});

test('all notes are listed with what they are about, those of trashed words left out', async () => {
  await addNote(store, { id: 'a', entryId: ids.term, text: '一' }, later(1));
  await addNote(store, { id: 'b', entryId: ids.person, text: '二' }, later(2));
  const free = await addNote(store, { id: 'c', entryId: null, text: '三' }, later(3));
  await trashEntries(store, [ids.person], NOON);
  expect((await listNotes(store)).items.map(({ note, headword }) => [note.id, headword])).toEqual([
    ['c', null],
    ['a', '专精特新'],
  ]);
  await trashNote(store, free, NOON);
  await store.table('notes').put({ id: 'x' });
  expect(await listNotes(store)).toMatchObject({ items: [{ note: { id: 'a' } }], damaged: 1 });
});

test('the charts read every grade, and when what was learned is due', async () => {
  const schedule = makeSchedule({ isFuzzed: false });
  await gradeCard(store, schedule, { id: '1', cardId: ids.term, grade: 'Easy', reps: 0 }, NOON);
  const second = { id: '2', cardId: ids.term, grade: 'Again', reps: 1 } as const;
  await gradeCard(store, schedule, second, later(60 * 24 * 30));
  await store.table('reviews').put({ id: 'x' });
  expect(await readAnswers(store, never)).toEqual({
    answers: [
      { at: NOON.getTime(), grade: 'Easy', age: 'learning' },
      { at: later(60 * 24 * 30).getTime(), grade: 'Again', age: 'young' },
    ],
    damaged: 1,
  });
  const card = await store.cards.get(ids.term);
  expect(await readDues(store)).toEqual([card?.due]);
});
