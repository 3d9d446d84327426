import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Store } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { learnedWords } from '../../lib/store/learned.ts';
import { suspendCard } from '../../lib/store/cards.ts';
import { trashEntries } from '../../lib/store/trash.ts';
import { newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

/** Saves a word whose card has come so far. @returns the entry's id */
async function saveLearned(
  headword: string,
  stability: number,
  kind: 'word' | 'sentence' = 'word',
): Promise<string> {
  const { entryId } = await saveEntry(store, newRequest({ headword, kind }), NOON);
  await store.cards.where({ subjectId: entryId }).modify({ state: 'Review', stability, reps: 3 });
  return entryId;
}

test('a word is known by review from a stability of 21 days on; sentences, and what rests or is in the trash, are not', async () => {
  await saveEntry(store, newRequest({ headword: '新词' }), NOON);
  await saveLearned('会议', 21);
  await saveLearned('经济', 20.9);
  await saveLearned('会议开得好。', 90, 'sentence');
  const suspended = await saveLearned('工作', 90);
  await suspendCard(store, suspended);
  await trashEntries(store, [await saveLearned('民生', 90)], NOON);
  expect(await learnedWords(store)).toEqual(['会议']);
});
