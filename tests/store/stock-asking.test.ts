import { afterEach, beforeEach, expect, test } from 'vitest';

import { restoreStore } from '../../lib/store/backup.ts';
import { cardsOf } from '../../lib/store/cards.ts';
import type { Store } from '../../lib/store/db.ts';
import { findEntry, hasEntry, lastEntries } from '../../lib/store/entries.ts';
import { unstock } from '../../lib/store/stock-writes.ts';
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
    /** Lets so many turns of the database go by. */
    const wait = async (turns: number) => {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => void setImmediate(resolve));
    };
    for (let turns = 0; turns < 12; turns++)
      for (const isFirst of [true, false]) {
        await restoreStore(store, backupOfList(250, NOON));
        const [told] = await Promise.all([
          wait(isFirst ? 0 : turns).then(ask),
          wait(isFirst ? turns : 0).then(takeOut),
        ]);
        expect(told).toEqual(whole);
      }
  },
);
