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
import { cardInStock, entriesWith, stockedOf } from './stock.ts';
import { tablesOfWords, unstock } from './stock-writes.ts';
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
  const [entry] = await entriesWith(store, [entryId]);
  return entry !== undefined && entry.trashedAt === undefined;
}

/** The card as it is when nothing holds it back any more but its subject. In a transaction of the caller. */
export async function awakened(store: Store, record: CardRecord): Promise<CardRecord> {
  const { suspended: _suspended, ...card } = record;
  return { ...card, active: (await isKept(store, record)) ? 1 : 0 };
}

/** The cards of an entry and of its notes, the reading card first. */
export async function cardsOf(store: Store, entryId: string): Promise<ReadBack<CardRecord>> {
  const values = await explained(
    store.transaction('r', [store.notes, store.cards, store.stock], async () => {
      const noteIds = await store.notes.where('entryId').equals(entryId).primaryKeys();
      const made = store.cards
        .where('[subjectId+face]')
        .anyOf([[entryId, 'reading'], [entryId, 'recall'], ...noteIds.map((id) => [id, 'note'])]);
      const stocked = await stockedOf(store, [entryId]);
      return [...(await made.toArray()), ...[...stocked.values()].map(cardInStock)];
    }),
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
    store.transaction('rw', [...tablesOfWords(store), store.notes], async () => {
      await unstock(store, [subjectId]);
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
    store.transaction('rw', tablesOfWords(store), async () => {
      await unstock(store, [cardId]);
      const card = readRecord(cardSchema, await store.cards.get(cardId));
      if (!card) throw new StoreError('missing');
      await store.cards.put({ ...card, active: 0, suspended: 'wish' });
    }),
  );
}

/** Asks a card again that was suspended by wish or as a leech. Its lapses stay counted. @throws StoreError `missing` */
export async function wakeCard(store: Store, cardId: string): Promise<void> {
  await explained(
    store.transaction('rw', [...tablesOfWords(store), store.notes], async () => {
      await unstock(store, [cardId]);
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
