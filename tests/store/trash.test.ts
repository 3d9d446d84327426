import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { askAlso, cardsOf } from '../../lib/store/cards.ts';
import { keepCorrection, keptCorrections, trashCorrection } from '../../lib/store/corrections.ts';
import { type Store } from '../../lib/store/db.ts';
import { hasEntry, saveEntry } from '../../lib/store/entries.ts';
import { addNote, freeNotes, notesOf, restoreNote, trashNote } from '../../lib/store/notes.ts';
import { addOwnTerm, listOwnTerms, trashMeaning } from '../../lib/store/own-terms.ts';
import { dueCards } from '../../lib/store/due.ts';
import { gradeCard } from '../../lib/store/reviews.ts';
import { importPack, listPacks, removePack } from '../../lib/store/term-packs.ts';
import { emptyTrash, isPurgeable, purgeTrash } from '../../lib/store/trash-emptying.ts';
import { listTrash, restoreTrash } from '../../lib/store/trash-list.ts';
import { deleteAll, restoreAll, restoreEntries, trashEntries } from '../../lib/store/trash.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { makeSchedule } from '../../lib/study/schedule.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const afterDays = (days: number) => new Date(NOON.getTime() + days * DAY);
const UUID = '00000000-0000-4000-8000-00000000ffff';
const TERM = {
  headword: '夜校热',
  variants: [],
  pinyin: '',
  gloss: 'evening classes',
  explanation: '',
  source: '',
};

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

async function save(...headwords: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const headword of headwords)
    ids.push((await saveEntry(store, newRequest({ headword }), NOON)).entryId);
  return ids;
}

describe('a note that bears the id of its word', () => {
  /** As all notes did that were saved together with a new word. */
  async function saveWithNote(): Promise<string> {
    const [id = ''] = await save('甲词');
    await addNote(store, { id, entryId: id, text: '记一下' }, NOON);
    await askAlso(store, 'note', id, NOON);
    return id;
  }
  const activeOf = async (id: string) =>
    Object.fromEntries((await cardsOf(store, id)).items.map(({ face, active }) => [face, active]));

  test('goes to the trash and out of it without its word, whose card and history stay', async () => {
    const id = await saveWithNote();
    const request = { id: 'r', cardId: id, grade: 'Good', reps: 0 } as const;
    await gradeCard(store, makeSchedule(), request, NOON);
    const [note] = (await notesOf(store, id)).items;
    if (!note) throw new Error('no note');
    const thrown = await trashNote(store, note, NOON);
    expect(await activeOf(id)).toEqual({ reading: 1, note: 0 });
    await restoreNote(store, thrown, NOON);
    expect(await activeOf(id)).toEqual({ reading: 1, note: 1 });
    const [again] = (await notesOf(store, id)).items;
    if (again) await trashNote(store, again, NOON);
    await emptyTrash(store);
    expect(await activeOf(id)).toEqual({ reading: 1 });
    expect((await dump(store))['reviews']).toHaveLength(1);
  });

  test('comes out of the trash alone, and neither it nor its word is asked while that lies there', async () => {
    const id = await saveWithNote();
    const [note] = (await notesOf(store, id)).items;
    if (!note) throw new Error('no note');
    const thrown = await trashNote(store, note, NOON);
    await trashEntries(store, [id], NOON);
    await restoreNote(store, thrown, NOON);
    expect(await activeOf(id)).toEqual({ reading: 0, note: 0 });
    await restoreEntries(store, [id]);
    expect(await activeOf(id)).toEqual({ reading: 1, note: 1 });
  });
});

test('a note that is saved with its word has an id of its own', async () => {
  const { entryId } = await saveEntry(store, newRequest({ note: '记一下' }), NOON);
  const [note] = (await notesOf(store, entryId)).items;
  expect(note?.id).not.toBe(entryId);
});

describe('deleting (C12)', () => {
  test('one takes exactly that one, and undo brings it back as it was', async () => {
    const [one = ''] = await save('甲词', '乙词');
    const before = await dump(store);
    expect(await trashEntries(store, [one], NOON)).toEqual([one]);
    expect(await Promise.all(['甲词', '乙词'].map(async (word) => hasEntry(store, word)))).toEqual([
      false,
      true,
    ]);
    await restoreEntries(store, [one]);
    expect(await dump(store)).toEqual(before);
  });

  test('many takes exactly those, in one transaction, and undo leaves what was in the trash before', async () => {
    const [a = '', b = '', c = ''] = await save('甲词', '乙词', '丙词');
    await trashEntries(store, [c], NOON);
    const before = await dump(store);
    const moved = await trashEntries(store, [a, b, c, 'none'], afterDays(1));
    expect(moved).toEqual([a, b]);
    expect((await dueCards(store, DEFAULT_LIMITS, afterDays(1))).cards).toEqual([]);
    await restoreEntries(store, moved);
    expect(await dump(store)).toEqual(before);
  });

  test('of which one write fails takes none', async () => {
    const ids = await save('甲词', '乙词');
    const before = await dump(store);
    let writes = 0;
    store.cards.hook('updating', () => {
      writes += 1;
      if (writes === 2) throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(trashEntries(store, ids, NOON)).rejects.toMatchObject({ fault: 'full' });
    expect(await dump(store)).toEqual(before);
  });

  test('all says how many, takes notes with it, and comes back whole', async () => {
    const ids = await save('甲词', '乙词', '丙词');
    await addNote(store, { id: 'free', entryId: null, text: '随记' }, NOON);
    await addNote(store, { id: 'own', entryId: ids[0] ?? '', text: '词记' }, NOON);
    const before = await dump(store);
    const deleted = await deleteAll(store, NOON);
    expect([deleted.entries.length, deleted.notes]).toEqual([3, ['free']]);
    expect((await freeNotes(store)).items).toEqual([]);
    expect(await listTrash(store)).toHaveLength(4);
    await restoreAll(store, deleted);
    expect(await dump(store)).toEqual(before);
  });
});

test('a card that was suspended stays suspended when its entry comes back', async () => {
  const [id = ''] = await save('甲词');
  await store.cards.toCollection().modify((card, place) => {
    place.value = { ...card, active: 0, suspended: 'wish' };
  });
  const before = await dump(store);
  await trashEntries(store, [id], NOON);
  await restoreEntries(store, [id]);
  expect(await dump(store)).toEqual(before);
});

test('the card of a note goes to the trash and comes back with its note, and with the entry that the note is about', async () => {
  const [id = ''] = await save('甲词');
  const note = await addNote(store, { id: 'n', entryId: id, text: '记' }, NOON);
  const [card] = await store.cards.toArray();
  if (!card) throw new Error('no card');
  await store.cards.add({ ...card, id: 'note-card', subjectId: 'n', face: 'note' });
  const activeOf = async () => (await store.cards.get('note-card'))?.active;
  const trashed = await trashNote(store, note, NOON);
  expect(await activeOf()).toBe(0);
  await trashEntries(store, [id], NOON);
  await restoreEntries(store, [id]);
  expect(await activeOf()).toBe(0);
  await restoreNote(store, trashed, NOON);
  expect(await activeOf()).toBe(1);
  await trashEntries(store, [id], NOON);
  expect(await activeOf()).toBe(0);
});

test('everything that was thrown away is listed, the last first, and comes back by the list', async () => {
  const [id = ''] = await save('甲词');
  const note = await addNote(store, { id: 'n', entryId: null, text: '随手记\n第二行' }, NOON);
  await addOwnTerm(store, { id: 't', ...TERM }, NOON);
  await importPack(store, { id: 'p', name: 'Unit 3', terms: [{ ...TERM, headword: '银发专列' }] }, NOON);
  const words = [{ length: 2, syllables: ['háng', 'zhǎng'] }];
  await keepCorrection(store, { id: UUID, before: '', text: '行长', after: '', words }, NOON);
  await trashEntries(store, [id], afterDays(1));
  await trashNote(store, note, afterDays(2));
  await trashMeaning(store, '夜校热', afterDays(3));
  await removePack(store, 'p', afterDays(4));
  await trashCorrection(store, UUID, afterDays(5));
  const items = await listTrash(store);
  expect(items.map(({ kind, name }) => [kind, name])).toEqual([
    ['correction', '行长'],
    ['pack', 'Unit 3'],
    ['term', '夜校热'],
    ['note', '随手记\n第二行'],
    ['entry', '甲词'],
  ]);
  await restoreTrash(store, items, afterDays(6));
  expect(await listTrash(store)).toEqual([]);
  expect(await hasEntry(store, '甲词')).toBe(true);
  expect((await listOwnTerms(store)).items.map(({ headword }) => headword).toSorted()).toEqual([
    '夜校热',
    '银发专列',
  ]);
  expect((await listPacks(store)).items).toHaveLength(1);
  expect((await keptCorrections(store)).items).toHaveLength(1);
});

test('a list of which one cannot come back leaves all where they are', async () => {
  const [id = ''] = await save('甲词');
  await trashEntries(store, [id], NOON);
  await addOwnTerm(store, { id: 't', ...TERM }, NOON);
  await trashMeaning(store, '夜校热', NOON);
  const items = await listTrash(store);
  const stale = items.map((item) => (item.kind === 'term' ? { ...item, revision: 99 } : item));
  await expect(restoreTrash(store, stale, NOON)).rejects.toMatchObject({ fault: 'stale' });
  expect(await listTrash(store)).toEqual(items);
});

test('emptying deletes what is in the trash with its contexts, notes, cards and reviews, and nothing else', async () => {
  const [, kept = ''] = await save('甲词', '乙词');
  const before = await dump(store);
  const [gone = ''] = await save('丙词');
  await addNote(store, { id: 'n', entryId: gone, text: '记' }, NOON);
  await trashEntries(store, [gone], NOON);
  expect(await emptyTrash(store)).toEqual({ entries: 1, notes: 0, others: 0 });
  expect(await dump(store)).toEqual(before);
  expect((await notesOf(store, kept)).items).toEqual([]);
});

test('a term thrown out of a pack that is kept stays out of its next edition after the trash was emptied', async () => {
  const pack = { id: 'p', name: 'Unit 3', terms: [TERM, { ...TERM, headword: '银发专列' }] };
  await importPack(store, pack, NOON);
  const term = (await listOwnTerms(store)).items.find(({ headword }) => headword === '夜校热');
  await store.terms.update(term?.id ?? '', { trashedAt: NOON.getTime() });
  await emptyTrash(store);
  await importPack(store, pack, NOON);
  expect((await listOwnTerms(store)).items.map(({ headword }) => headword)).toEqual(['银发专列']);
});

describe('thirty days in the trash (C15)', () => {
  test('pass when Bandu was at work on thirty days after, not on day 30 of the clock alone', async () => {
    const [id = ''] = await save('甲词');
    await trashEntries(store, [id], NOON);
    for (let day = 0; day < 30; day++) expect((await purgeTrash(store, afterDays(day))).entries).toBe(0);
    expect((await purgeTrash(store, afterDays(30))).entries).toBe(1);
    expect(await store.contexts.count()).toBe(0);
  });

  test.each([
    ['forward by a year', [1, 365, 366]],
    ['forward to 2099 and back', [1, 27_000, 2, 27_000, 3]],
    ['back by two days', [1, -2, -1, 0, 1]],
    ['forward to the end of time', [1, 90_000_000]],
  ])('do not pass because the clock is set %s', async (_how, days) => {
    const [id = ''] = await save('甲词');
    await trashEntries(store, [id], NOON);
    for (const day of days) await purgeTrash(store, afterDays(day));
    expect(await listTrash(store)).toHaveLength(1);
  });

  test('are never fewer than thirty of the clock', () => {
    const days = Array.from({ length: 400 }, (_, index) => Math.floor(NOON.getTime() / DAY) - 200 + index);
    expect(isPurgeable(NOON.getTime(), days, afterDays(29.99).getTime())).toBe(false);
    expect(isPurgeable(NOON.getTime(), days, afterDays(30).getTime())).toBe(true);
  });
});
