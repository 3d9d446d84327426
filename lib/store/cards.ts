import { newCard } from '../study/schedule.ts';
import type { Store } from './db.ts';
import {
  CARD_FACES,
  type CardRecord,
  type ReadBack,
  cardSchema,
  readRecord,
  readRecords,
} from './records.ts';
import { StoreError, explained } from './store-error.ts';

/*
 * The cards of an entry beside the one that comes with it, and what the learner does with cards other than grading.
 */

/** True where what the card asks about is there and not in the trash. In a transaction of the caller. */
async function isKept(store: Store, { face, subjectId }: CardRecord): Promise<boolean> {
  const note = face === 'note' ? await store.notes.get(subjectId) : null;
  if (face === 'note' && (!note || note.trashedAt !== undefined)) return false;
  const entryId = note ? note.entryId : subjectId;
  if (entryId === null) return true;
  const entry = await store.entries.get(entryId);
  return entry !== undefined && entry.trashedAt === undefined;
}

/** The card as it is when nothing holds it back any more but its subject. In a transaction of the caller. */
export async function awakened(store: Store, record: CardRecord): Promise<CardRecord> {
  const { suspended: _suspended, ...card } = record;
  return { ...card, active: (await isKept(store, record)) ? 1 : 0 };
}

/** The cards of an entry and of its notes, the reading card first. */
export async function cardsOf(store: Store, entryId: string): Promise<ReadBack<CardRecord>> {
  const noteIds = await explained(store.notes.where('entryId').equals(entryId).primaryKeys());
  const values = await explained(
    store.cards
      .where('[subjectId+face]')
      .anyOf([[entryId, 'reading'], [entryId, 'recall'], ...noteIds.map((id) => [id, 'note'])])
      .toArray(),
  );
  const { items, damaged } = readRecords(cardSchema, values);
  const rank = ({ face }: CardRecord) => CARD_FACES.indexOf(face);
  return { items: items.toSorted((a, b) => rank(a) - rank(b)), damaged };
}

/** The card that asks a note; none, or one. */
export async function cardsOfNote(store: Store, noteId: string): Promise<readonly CardRecord[]> {
  const values = await explained(store.cards.where('[subjectId+face]').equals([noteId, 'note']).toArray());
  return readRecords(cardSchema, values).items;
}

/** In a transaction of the caller: the card of this face, made now where there is none. Its id follows from its subject. */
async function addCard(
  store: Store,
  face: 'recall' | 'note',
  subjectId: string,
  now: Date,
): Promise<CardRecord> {
  const made = await store.cards.where('[subjectId+face]').equals([subjectId, face]).first();
  if (made) return made;
  const id = `${subjectId}-${face}`;
  const card: CardRecord = { ...newCard(id, now.getTime()), face, subjectId, active: 1 };
  await store.cards.add(card);
  return card;
}

/** In a transaction of the caller: the card that asks how the entry is written, made where there is none. */
export async function addRecallCard(store: Store, entryId: string, now: Date): Promise<CardRecord> {
  return addCard(store, 'recall', entryId, now);
}

/**
 * Asks for more of an entry or note from now on: makes the card, or wakes the one that was put to sleep. Doing it twice
 * changes nothing more.
 * @throws StoreError `missing` where the entry or note is not there
 */
export async function askAlso(
  store: Store,
  face: 'recall' | 'note',
  subjectId: string,
  now: Date,
): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards, store.entries, store.notes], async () => {
      const subjects = face === 'note' ? store.notes : store.entries;
      if (!(await subjects.get(subjectId))) throw new StoreError('missing');
      const card = await addCard(store, face, subjectId, now);
      await store.cards.put(await awakened(store, card));
    }),
  );
}

/** Asks a card no more, until `wakeCard`; nothing of what was learned is lost. @throws StoreError `missing` */
export async function suspendCard(store: Store, cardId: string): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards], async () => {
      const card = readRecord(cardSchema, await store.cards.get(cardId));
      if (!card) throw new StoreError('missing');
      await store.cards.put({ ...card, active: 0, suspended: 'wish' });
    }),
  );
}

/** Asks a card again that was suspended by wish or as a leech. Its lapses stay counted. @throws StoreError `missing` */
export async function wakeCard(store: Store, cardId: string): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards, store.entries, store.notes], async () => {
      const card = readRecord(cardSchema, await store.cards.get(cardId));
      if (!card) throw new StoreError('missing');
      await store.cards.put(await awakened(store, card));
    }),
  );
}

/** The cards that are suspended as leeches. Reads all suspended cards. */
export async function listLeeches(store: Store): Promise<ReadBack<CardRecord>> {
  const asleep = store.cards
    .where('[active+state+due]')
    .between([0, '', -Infinity], [0, '\uffff', Infinity], true, true);
  const { items, damaged } = readRecords(cardSchema, await explained(asleep.toArray()));
  return { items: items.filter(({ suspended }) => suspended === 'leech'), damaged };
}

/**
 * Suspends the reading and recall cards of many entries, in one transaction.
 * @returns the cards that were not suspended before: what `wakeCards` takes for undo
 * @throws StoreError
 */
export async function suspendEntries(store: Store, entryIds: readonly string[]): Promise<readonly string[]> {
  return explained(
    store.transaction('rw', [store.cards], async () => {
      const cards = await cardsOfMany(store, entryIds);
      const awake = cards.filter(({ suspended }) => suspended === undefined);
      await store.cards.bulkPut(awake.map((card) => ({ ...card, active: 0, suspended: 'wish' })));
      return awake.map(({ id }) => id);
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
async function wakeMany(store: Store, cards: readonly CardRecord[]): Promise<readonly CardRecord[]> {
  const asleep = cards.filter(({ suspended }) => suspended !== undefined);
  const entries = await store.entries.bulkGet(asleep.map(({ subjectId }) => subjectId));
  await store.cards.bulkPut(
    asleep.map(({ suspended: _suspended, ...card }, index) => {
      const entry = entries[index];
      return { ...card, active: entry && entry.trashedAt === undefined ? (1 as const) : (0 as const) };
    }),
  );
  return asleep;
}

/** Wakes cards by their ids: the undo of `suspendEntries`. @throws StoreError */
export async function wakeCards(store: Store, cardIds: readonly string[]): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards, store.entries], async () => {
      const cards = (await store.cards.bulkGet([...cardIds])).filter((card) => card !== undefined);
      await wakeMany(store, cards);
    }),
  );
}

/** Why cards were suspended, by their ids. */
export type Suspensions = readonly (readonly [
  cardId: string,
  reason: NonNullable<CardRecord['suspended']>,
])[];

/** Wakes all suspended cards of many entries. @returns what `suspendAgain` takes for undo. @throws StoreError */
export async function wakeEntries(store: Store, entryIds: readonly string[]): Promise<Suspensions> {
  return explained(
    store.transaction('rw', [store.cards, store.entries], async () => {
      const asleep = await wakeMany(store, await cardsOfMany(store, entryIds));
      return asleep.map(({ id, suspended = 'wish' }) => [id, suspended] as const);
    }),
  );
}

/** Suspends cards again for the reasons that they had: the undo of `wakeEntries`. @throws StoreError */
export async function suspendAgain(store: Store, suspensions: Suspensions): Promise<void> {
  const changes = suspensions.map(([key, suspended]) => ({
    key,
    changes: { active: 0 as const, suspended },
  }));
  await explained(store.transaction('rw', [store.cards], async () => store.cards.bulkUpdate(changes)));
}

/** Asks many entries for recall too. @returns the ids of the cards that were made: what `dropCards` takes. @throws StoreError */
export async function askRecallOf(
  store: Store,
  entryIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  return explained(
    store.transaction('rw', [store.cards, store.entries, store.notes], async () => {
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
      await store.cards.bulkAdd(cards);
      return cards.map(({ id }) => id);
    }),
  );
}

/** Takes cards away that were never asked: the undo of `askRecallOf`. What was learned since stays. @throws StoreError */
export async function dropCards(store: Store, cardIds: readonly string[]): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards], async () => {
      const cards = await store.cards.bulkGet([...cardIds]);
      await store.cards.bulkDelete(cards.flatMap((card) => (card?.reps === 0 ? [card.id] : [])));
    }),
  );
}
