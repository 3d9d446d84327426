import {
  type Done,
  LEARN_AHEAD,
  type Limits,
  buildQueue,
  countDone,
  dayFrom,
  leftToday,
  startOfDay,
} from '../study/queue.ts';
import { type CardState, STATES } from '../study/schedule.ts';
import type { Store } from './db.ts';
import { contextsOf, findEntry } from './entries.ts';
import { notesOf } from './notes.ts';
import {
  type CardRecord,
  type ContextRecord,
  type EntryRecord,
  type NoteRecord,
  cardSchema,
  noteSchema,
  readRecord,
  readRecords,
  reviewSchema,
} from './records.ts';
import { cardInStock, endOfStock } from './stock.ts';
import { explained } from './store-error.ts';

/** What was graded on one day of study: how much, and which cards. */
interface Today {
  readonly done: Done;
  readonly cardIds: readonly string[];
}

/** What was graded since the day of study began. What a clock that ran ahead has logged for later days is not of today. */
async function gradedToday(store: Store, now: number): Promise<Today> {
  const values = await store.reviews
    .where('reviewedAt')
    .between(startOfDay(now), dayFrom(now, 1), true, false)
    .toArray();
  const { items } = readRecords(reviewSchema, values);
  return {
    done: countDone(items.map(({ before }) => before.state)),
    cardIds: [...new Set(items.map(({ cardId }) => cardId))],
  };
}

/** The entry that a card belongs to, by its subject; a free note's card stands for itself. */
type EntryOf = (card: Pick<CardRecord, 'subjectId'>) => string;

/** Knows the entry of all these cards. */
async function entriesOf(store: Store, cards: readonly (CardRecord | undefined)[]): Promise<EntryOf> {
  const noteIds = cards.flatMap((card) => (card?.face === 'note' ? [card.subjectId] : []));
  const notes = await store.notes.bulkGet(noteIds);
  const byNote = new Map(notes.map((note) => [note?.id, note?.entryId ?? null]));
  return ({ subjectId }) => byNote.get(subjectId) ?? subjectId;
}

/** The due cards of one state, the longest due first, at most `most` of them; their number costs what is read. */
async function dueIn(store: Store, state: CardState, most: number, until: number): Promise<unknown[]> {
  const due = store.cards
    .where('[active+state+due]')
    .between([1, state, -Infinity], [1, state, until], true, true);
  const cards = await due.limit(most).toArray();
  if (state !== 'New') return cards;
  return [...cards, ...(await endOfStock(store, 'first', most)).map(cardInStock)];
}

/** What is to be asked now. */
export interface Due {
  /** The next one first. */
  readonly cards: readonly CardRecord[];
  /** When the next card that is being learned falls due, in milliseconds since 1970; null where none is. */
  readonly next: number | null;
  readonly damaged: number;
}

/** More cards are read than a limit allows, since siblings among them wait for another day: an entry has this many faces. */
const FACES = 3;

/**
 * What is to be asked at `now` within the day's limits. Of the cards of one entry one a day is asked, unless it is being
 * learned; where nothing else is due, what is being learned comes up to 20 minutes early. Reads a number of cards that
 * follows from the limits and from what was graded today.
 * @throws StoreError
 */
export async function dueCards(store: Store, limits: Limits, now: Date): Promise<Due> {
  const time = now.getTime();
  return explained(
    store.transaction('r', [store.cards, store.stock, store.reviews, store.notes], async () => {
      const { done, cardIds } = await gradedToday(store, time);
      const left = leftToday(limits, done);
      const asked = (count: number) => (count + cardIds.length) * FACES;
      const most: Readonly<Record<CardState, number>> = {
        New: left.new === 0 ? 0 : asked(left.new),
        Learning: Infinity,
        Review: left.reviews === 0 ? 0 : asked(left.reviews),
        Relearning: Infinity,
      };
      // A live query hears of what falls into the range that it has read: new cards are saved with the time of that moment.
      const until = (state: CardState) =>
        state === 'New' ? Infinity : state.endsWith('earning') ? time + LEARN_AHEAD : time;
      const lists = await Promise.all(
        STATES.map(async (state) => dueIn(store, state, most[state], until(state))),
      );
      const { items, damaged } = readRecords(cardSchema, lists.flat());
      const graded = await store.cards.bulkGet([...cardIds]);
      const entryOf = await entriesOf(store, [...items, ...graded]);
      const met = new Map(graded.flatMap((card) => (card ? [[entryOf(card), card.id] as const] : [])));
      const isBuried = (card: CardRecord) =>
        (card.state === 'New' || card.state === 'Review') && (met.get(entryOf(card)) ?? card.id) !== card.id;
      const open = items.filter((card) => !isBuried(card));
      return { cards: buildQueue(open, left, time, entryOf), next: await nextLearning(store, time), damaged };
    }),
  );
}

/** When the first card after `now` that is being learned falls due. */
async function nextLearning(store: Store, now: number): Promise<number | null> {
  const states = ['Learning', 'Relearning'] as const;
  const firsts = await Promise.all(
    states.map(async (state) =>
      store.cards
        .where('[active+state+due]')
        .between([1, state, now], [1, state, Infinity], false, true)
        .first(),
    ),
  );
  const times = firsts.flatMap((card) => (card ? [card.due] : []));
  return times.length === 0 ? null : Math.min(...times);
}

/** A card with all that its front and back show. */
export interface CardView {
  readonly card: CardRecord;
  /** What is asked about, or what the note that is asked is about; null for a free note. */
  readonly entry: EntryRecord | null;
  /** The note that is asked; null for the other faces. */
  readonly note: NoteRecord | null;
  /** Where the entry was met last; null where that is not known. */
  readonly context: ContextRecord | null;
  /** All notes of the entry, or the free note alone. */
  readonly notes: readonly NoteRecord[];
}

/** What a card asks about; null where its entry or note is gone or damaged. */
export async function findCardView(store: Store, card: CardRecord): Promise<CardView | null> {
  const isNote = card.face === 'note';
  const note = isNote ? readRecord(noteSchema, await explained(store.notes.get(card.subjectId))) : null;
  if (isNote && !note) return null;
  const entryId = note ? note.entryId : card.subjectId;
  const entry = entryId === null ? null : await findEntry(store, entryId);
  if (!entry) return note && { card, entry, note, context: null, notes: [note] };
  const [contexts, notes] = await Promise.all([contextsOf(store, entry.id), notesOf(store, entry.id)]);
  return { card, entry, note, context: contexts.items[0] ?? null, notes: notes.items };
}
