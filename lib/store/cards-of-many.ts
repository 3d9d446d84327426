import { newCard } from '../study/schedule.ts';
import type { Store } from './db.ts';
import { type LongWrite, WriteCount } from './long-write.ts';
import { type CardRecord, cardSchema, readRecords } from './records.ts';
import { tablesOfWords, unstock } from './stock-writes.ts';
import { explained } from './store-error.ts';

/*
 * What the learner does with the cards of many entries at once: each act one transaction, with what takes it back.
 */

/**
 * Suspends the reading and recall cards of many entries, in one transaction.
 * @returns the cards that were not suspended before: what `wakeCards` takes for undo
 * @throws StoreError
 */
export async function suspendEntries(
  store: Store,
  entryIds: readonly string[],
  options: LongWrite = {},
): Promise<readonly string[]> {
  return explained(
    store.transaction('rw', tablesOfWords(store), async () => {
      const fresh = await unstock(store, entryIds, options, ({ entry, card }) => ({
        entry,
        card: { ...card, active: 0, suspended: 'wish' },
      }));
      const isFresh = new Set(fresh);
      const cards = (await cardsOfMany(store, entryIds)).filter(({ id }) => !isFresh.has(id));
      const awake = cards.filter(({ suspended }) => suspended === undefined);
      await new WriteCount(options, awake.length).write(awake, async (some) =>
        store.cards.bulkPut(some.map((card) => ({ ...card, active: 0, suspended: 'wish' }))),
      );
      return [...awake.map(({ id }) => id), ...fresh];
    }),
  );
}

/** From this many entries on one look at the whole table is quicker than a step to each card. */
const MANY = 500;

/** In a transaction of the caller: the reading and recall cards of these entries. */
async function cardsOfMany(store: Store, entryIds: readonly string[]): Promise<readonly CardRecord[]> {
  if (entryIds.length >= MANY) {
    const wanted = new Set(entryIds);
    const all = readRecords(cardSchema, await store.cards.toArray()).items;
    return all.filter(({ face, subjectId }) => face !== 'note' && wanted.has(subjectId));
  }
  const keys = entryIds.flatMap((id) => [
    [id, 'reading'],
    [id, 'recall'],
  ]);
  return readRecords(cardSchema, await store.cards.where('[subjectId+face]').anyOf(keys).toArray()).items;
}

/** In a transaction of the caller: wakes those that are suspended. @returns those that were, as they were */
async function wakeMany(
  store: Store,
  cards: readonly CardRecord[],
  options: LongWrite,
): Promise<readonly CardRecord[]> {
  const asleep = cards.filter(({ suspended }) => suspended !== undefined);
  const entries = await store.entries.bulkGet(asleep.map(({ subjectId }) => subjectId));
  const awake = asleep.map(({ suspended: _suspended, ...card }, index) => {
    const entry = entries[index];
    return { ...card, active: entry && entry.trashedAt === undefined ? (1 as const) : (0 as const) };
  });
  await new WriteCount(options, awake.length).write(awake, async (some) => store.cards.bulkPut(some));
  return asleep;
}

/** Wakes cards by their ids: the undo of `suspendEntries`. @throws StoreError */
export async function wakeCards(
  store: Store,
  cardIds: readonly string[],
  options: LongWrite = {},
): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards, store.entries], async () => {
      const cards = (await store.cards.bulkGet([...cardIds])).filter((card) => card !== undefined);
      await wakeMany(store, cards, options);
    }),
  );
}

/** Why cards were suspended, by their ids. */
export type Suspensions = readonly (readonly [
  cardId: string,
  reason: NonNullable<CardRecord['suspended']>,
])[];

/** Wakes all suspended cards of many entries. @returns what `suspendAgain` takes for undo. @throws StoreError */
export async function wakeEntries(
  store: Store,
  entryIds: readonly string[],
  options: LongWrite = {},
): Promise<Suspensions> {
  return explained(
    store.transaction('rw', [store.cards, store.entries], async () => {
      const asleep = await wakeMany(store, await cardsOfMany(store, entryIds), options);
      return asleep.map(({ id, suspended = 'wish' }) => [id, suspended] as const);
    }),
  );
}

/** Suspends cards again for the reasons that they had: the undo of `wakeEntries`. @throws StoreError */
export async function suspendAgain(
  store: Store,
  suspensions: Suspensions,
  options: LongWrite = {},
): Promise<void> {
  const changes = suspensions.map(([key, suspended]) => ({
    key,
    changes: { active: 0 as const, suspended },
  }));
  await explained(
    store.transaction('rw', [store.cards], async () =>
      new WriteCount(options, changes.length).write(changes, async (some) => store.cards.bulkUpdate(some)),
    ),
  );
}

/** Asks many entries for recall too. @returns the ids of the cards that were made: what `dropCards` takes. @throws StoreError */
export async function askRecallOf(
  store: Store,
  entryIds: readonly string[],
  now: Date,
  options: LongWrite = {},
): Promise<readonly string[]> {
  return explained(
    store.transaction('rw', [...tablesOfWords(store), store.notes], async () => {
      await unstock(store, entryIds, options);
      const have = (await cardsOfMany(store, entryIds)).filter(({ face }) => face === 'recall');
      const had = new Set(have.map(({ subjectId }) => subjectId));
      const entries = await store.entries.bulkGet(entryIds.filter((id) => !had.has(id)));
      const cards = entries.flatMap((entry) =>
        entry
          ? [
              {
                ...newCard(`${entry.id}-recall`, now.getTime()),
                face: 'recall' as const,
                subjectId: entry.id,
                active: entry.trashedAt === undefined ? (1 as const) : (0 as const),
              },
            ]
          : [],
      );
      await new WriteCount(options, cards.length).write(cards, async (some) => store.cards.bulkAdd(some));
      return cards.map(({ id }) => id);
    }),
  );
}

/** Takes cards away that were never asked: the undo of `askRecallOf`. What was learned since stays. @throws StoreError */
export async function dropCards(
  store: Store,
  cardIds: readonly string[],
  options: LongWrite = {},
): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards], async () => {
      const cards = await store.cards.bulkGet([...cardIds]);
      const fresh = cards.flatMap((card) => (card?.reps === 0 ? [card.id] : []));
      await new WriteCount(options, fresh.length).write(fresh, async (some) =>
        store.cards.bulkDelete([...some]),
      );
    }),
  );
}
