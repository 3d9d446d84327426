import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { restoreStore } from '../../lib/store/backup.ts';
import { cardsOf } from '../../lib/store/cards.ts';
import type { Store } from '../../lib/store/db.ts';
import { findEntry, hasEntry, lastEntries } from '../../lib/store/entries.ts';
import { entriesWith } from '../../lib/store/stock.ts';
import { unstock } from '../../lib/store/stock-writes.ts';
import { listTags, tagEntries } from '../../lib/store/tags.ts';
import { backupOfList, idOfListed } from '../support/stocked.ts';
import { newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await newStore();
  await restoreStore(store, backupOfList(250, NOON));
});
afterEach(() => store.close());

/** The word that was saved last. */
const LAST = 249;

const QUESTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  'the entry': async () => (await findEntry(store, idOfListed(LAST)))?.headword,
  'whether it is kept': async () => hasEntry(store, `词${String(LAST)}`),
  'its cards': async () => (await cardsOf(store, idOfListed(LAST))).items,
  'the words that were saved last': async () =>
    (await lastEntries(store, 3)).items.map(({ headword }) => headword),
};

test.each(Object.entries(QUESTIONS))(
  'who asks for %s is told of it once, also in the moment in which it is taken out of the stock',
  async (_, ask) => {
    const whole = await ask();
    const takeOut = async () =>
      store.transaction('rw', [store.entries, store.cards, store.stock], async () =>
        unstock(store, [idOfListed(LAST)]),
      );
    /** Lets so many turns of the database go by, none where that is less than one. */
    const wait = async (turns: number) => {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => void setImmediate(resolve));
    };
    for (let turns = -6; turns < 12; turns++) {
      await restoreStore(store, backupOfList(250, NOON));
      const [told] = await Promise.all([wait(-turns).then(ask), wait(turns).then(takeOut)]);
      expect(told).toEqual(whole);
    }
  },
);

test('a record of the stock is read once, however many of its words or tags are asked for', async () => {
  await restoreStore(
    store,
    backupOfList(250, NOON, (i) => [`组${String(i)}`]),
  );
  let read = 0;
  store.stock.hook('reading', (bundle: unknown) => {
    read += 1;
    return bundle;
  });
  expect(await listTags(store)).toHaveLength(250);
  expect(read).toBe(2);
  const ids = Array.from({ length: 150 }, (_, i) => idOfListed(i));
  expect(await entriesWith(store, ids)).toHaveLength(150);
  expect(read).toBe(3);
});

test('who follows the tags, or a word, hears of a tag that a word in stock gets, also of one that its record knows', async () => {
  const heard: unknown[] = [];
  const follow = (ask: () => Promise<unknown>) =>
    liveQuery(ask).subscribe((answer) => void heard.push(answer));
  const ends = [
    follow(async () => listTags(store)),
    follow(async () => (await findEntry(store, idOfListed(4)))?.tags),
  ];
  for (const i of [3, 4]) {
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1));
    heard.length = 0;
    await tagEntries(store, [idOfListed(i)], { add: ['新'] });
  }
  await vi.waitFor(() => {
    expect(heard).toContainEqual([['新', 2]]);
    expect(heard).toContainEqual(['新']);
  });
  for (const end of ends) end.unsubscribe();
});
