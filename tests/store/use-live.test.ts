import { expect, test, vi } from 'vitest';

import { dueCards, findCardView } from '../../lib/store/due.ts';
import { lastEntries, saveEntry } from '../../lib/store/entries.ts';
import { addNote } from '../../lib/store/notes.ts';
import { gradeCard, undoReview } from '../../lib/store/reviews.ts';
import { liveSignal } from '../../lib/store/use-live.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { makeSchedule } from '../../lib/study/schedule.ts';
import { newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

test('a live signal follows what is saved, until its end', async () => {
  const store = await newStore();
  const end = new AbortController();
  const live = liveSignal(async () => (await lastEntries(store, 5)).items.length, end.signal);
  expect(live.value).toEqual({ value: null, error: null });
  await vi.waitFor(() => expect(live.value.value).toBe(0));
  await saveEntry(store, newRequest(), NOON);
  await vi.waitFor(() => expect(live.value.value).toBe(1));
  end.abort();
  await saveEntry(store, newRequest({ headword: '乡镇' }), NOON);
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(live.value.value).toBe(1);
  store.close();
});

test('a query of several steps follows every table that it has read', async () => {
  const store = await newStore();
  const { entryId } = await saveEntry(store, newRequest(), NOON);
  const end = new AbortController();
  const live = liveSignal(async () => {
    const saved = await lastEntries(store, 5);
    const { cards } = await dueCards(store, DEFAULT_LIMITS, NOON);
    const view = cards[0] ? await findCardView(store, cards[0]) : null;
    return { saved: saved.items.length, due: cards.length, notes: view?.notes.map(({ text }) => text) };
  }, end.signal);
  await vi.waitFor(() => expect(live.value.value).toEqual({ saved: 1, due: 1, notes: [] }));
  await addNote(store, { id: 'n', entryId, text: '一' }, NOON);
  await vi.waitFor(() => expect(live.value.value?.notes).toEqual(['一']));
  const request = { id: 'r', cardId: entryId, grade: 'Easy', reps: 0 } as const;
  await gradeCard(store, makeSchedule(), request, NOON);
  await vi.waitFor(() => expect(live.value.value).toEqual({ saved: 1, due: 0, notes: undefined }));
  await undoReview(store, 'r');
  await vi.waitFor(() => expect(live.value.value?.due).toBe(1));
  end.abort();
  store.close();
});

test('what is asked hears of a word that is saved after it was asked', async () => {
  const store = await newStore();
  const end = new AbortController();
  let now = NOON;
  const live = liveSignal(async () => (await dueCards(store, DEFAULT_LIMITS, now)).cards.length, end.signal);
  await vi.waitFor(() => expect(live.value.value).toBe(0));
  now = new Date(NOON.getTime() + 1000);
  await saveEntry(store, newRequest(), now);
  await vi.waitFor(() => expect(live.value.value).toBe(1));
  end.abort();
  store.close();
});

test('a query that fails is told in words', async () => {
  const end = new AbortController();
  const live = liveSignal(async () => {
    throw new DOMException('', 'UnknownError');
  }, end.signal);
  await vi.waitFor(() => expect(live.value.error).toMatch(/Nothing was deleted/u));
  end.abort();
});
