import { type Limits, type Done, buildQueue, countDone, leftToday, startOfDay } from '../study/queue.ts';
import { type Card, type CardState, type Grade, STATES, type Schedule } from '../study/schedule.ts';
import type { Store } from './db.ts';
import {
  type CardRecord,
  type ContextRecord,
  type EntryRecord,
  type NoteRecord,
  type ReviewRecord,
  cardSchema,
  readRecord,
  readRecords,
  reviewSchema,
} from './records.ts';
import { contextsOf, findEntry } from './entries.ts';
import { notesOf } from './notes.ts';
import { StoreError, explained } from './store-error.ts';

/** What FSRS knows of a stored card, without what it asks about. */
function plainCard(record: CardRecord): Card {
  const { face: _face, subjectId: _subjectId, active: _active, ...card } = record;
  return card;
}

/** A grade as it is given. */
export interface GradeRequest {
  /** Made by the client, so that a retry grades nothing twice. */
  readonly id: string;
  readonly cardId: string;
  readonly grade: Grade;
  /** `reps` of the card that the learner saw: a card that was graded elsewhere since is not graded again unseen (C14). */
  readonly reps: number;
}

/**
 * Grades a card: the card's next state and the log of it in one transaction. A request that comes again (same id)
 * changes nothing. `undoReview` takes it back.
 * @returns the log, whose `after` is the card now
 * @throws StoreError `stale` where the card was graded elsewhere since; `missing`
 */
export async function gradeCard(
  store: Store,
  schedule: Schedule,
  request: GradeRequest,
  now: Date,
): Promise<ReviewRecord> {
  const time = now.getTime();
  return explained(
    store.transaction('rw', [store.cards, store.reviews], async () => {
      const made = readRecord(reviewSchema, await store.reviews.get(request.id));
      if (made) return made;
      const record = readRecord(cardSchema, await store.cards.get(request.cardId));
      if (!record) throw new StoreError('missing');
      if (record.reps !== request.reps) throw new StoreError('stale');
      const before = plainCard(record);
      const after = schedule.grade(before, request.grade, time);
      const { id, cardId, grade } = request;
      const review: ReviewRecord = { id, cardId, grade, reviewedAt: time, before, after };
      await store.cards.put({ ...record, ...after });
      await store.reviews.add(review);
      return review;
    }),
  );
}

/**
 * Takes a grade back: the card is again exactly what it was before, and the log is gone, since FSRS counts all that is
 * in it. Taking it back twice changes nothing.
 * @throws StoreError `stale` where the card was graded again since: the later grade must be taken back first
 */
export async function undoReview(store: Store, reviewId: string): Promise<void> {
  await explained(
    store.transaction('rw', [store.cards, store.reviews], async () => {
      const review = readRecord(reviewSchema, await store.reviews.get(reviewId));
      if (!review) return;
      const record = readRecord(cardSchema, await store.cards.get(review.cardId));
      if (!record) throw new StoreError('missing');
      if (record.reps !== review.after.reps) throw new StoreError('stale');
      await store.cards.put({ ...record, ...review.before });
      await store.reviews.delete(reviewId);
    }),
  );
}

/** Counts what was graded since the day of study began. */
async function doneToday(store: Store, now: number): Promise<Done> {
  const values = await store.reviews.where('reviewedAt').aboveOrEqual(startOfDay(now)).toArray();
  return countDone(readRecords(reviewSchema, values).items.map(({ before }) => before.state));
}

/** The due cards of one state, the longest due first, at most `most` of them; their number costs what is read. */
async function dueIn(store: Store, state: CardState, most: number, now: number): Promise<unknown[]> {
  const due = store.cards
    .where('[active+state+due]')
    .between([1, state, -Infinity], [1, state, now], true, true);
  return due.limit(most).toArray();
}

/** What is to be asked now. */
export interface Due {
  /** The next one first. */
  readonly cards: readonly CardRecord[];
  /** When the next card that is being learned falls due, in milliseconds since 1970; null where none is. */
  readonly next: number | null;
  readonly damaged: number;
}

/** What is to be asked at `now` within the day's limits. Reads no more cards than the limits allow. @throws StoreError */
export async function dueCards(store: Store, limits: Limits, now: Date): Promise<Due> {
  const time = now.getTime();
  return explained(
    store.transaction('r', [store.cards, store.reviews], async () => {
      const left = leftToday(limits, await doneToday(store, time));
      const most: Readonly<Record<CardState, number>> = {
        New: left.new,
        Learning: Infinity,
        Review: left.reviews,
        Relearning: Infinity,
      };
      const lists = await Promise.all(STATES.map(async (state) => dueIn(store, state, most[state], time)));
      const { items, damaged } = readRecords(cardSchema, lists.flat());
      return { cards: buildQueue(items, left, time), next: await nextLearning(store, time), damaged };
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
  readonly entry: EntryRecord;
  /** Where the entry was met last; null where that is not known. */
  readonly context: ContextRecord | null;
  readonly notes: readonly NoteRecord[];
}

/** What a card asks about; null where its entry is gone or damaged. */
export async function findCardView(store: Store, card: CardRecord): Promise<CardView | null> {
  const entry = await findEntry(store, card.subjectId);
  if (!entry) return null;
  const [contexts, notes] = await Promise.all([contextsOf(store, entry.id), notesOf(store, entry.id)]);
  return { card, entry, context: contexts.items[0] ?? null, notes: notes.items };
}

/** The grade given last, for undo; null where none was given or it is damaged. */
export async function lastReview(store: Store): Promise<ReviewRecord | null> {
  return readRecord(reviewSchema, await explained(store.reviews.orderBy('reviewedAt').last()));
}
