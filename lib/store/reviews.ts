import { isNowLeech } from '../study/leech.ts';
import type { Card, Grade, Schedule } from '../study/schedule.ts';
import { addRecallCard, awakened } from './cards.ts';
import type { Store } from './db.ts';
import { type CardRecord, type ReviewRecord, cardSchema, readRecord, reviewSchema } from './records.ts';
import { tablesOfWords, unstock } from './stock-writes.ts';
import { StoreError, explained } from './store-error.ts';

/** What FSRS knows of a stored card, without what it asks about. */
function plainCard(record: CardRecord): Card {
  const { face: _face, subjectId: _subjectId, active: _active, suspended: _suspended, ...card } = record;
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
  /** True where a word that can now be read shall also be asked for recall. */
  readonly addsRecall?: boolean;
}

/** True where the grade has brought a reading card out of its learning for the first time. */
function isLearned({ before, after }: ReviewRecord, { face }: CardRecord): boolean {
  return face === 'reading' && before.state !== 'Review' && before.lapses === 0 && after.state === 'Review';
}

/**
 * Grades a card: the card's next state and the log of it in one transaction. A card that has become a leech is suspended
 * as one. A request that comes again (same id) changes nothing. `undoReview` takes it back.
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
    store.transaction('rw', [...tablesOfWords(store), store.reviews], async () => {
      const made = readRecord(reviewSchema, await store.reviews.get(request.id));
      if (made) return made;
      await unstock(store, [request.cardId]);
      const record = readRecord(cardSchema, await store.cards.get(request.cardId));
      if (!record) throw new StoreError('missing');
      if (record.reps !== request.reps) throw new StoreError('stale');
      const before = plainCard(record);
      const after = schedule.grade(before, request.grade, time);
      const { id, cardId, grade } = request;
      const review: ReviewRecord = { id, cardId, grade, reviewedAt: time, before, after };
      const isLeech = isNowLeech(before, after);
      await store.cards.put({
        ...record,
        ...after,
        ...(isLeech ? { active: 0 as const, suspended: 'leech' as const } : {}),
      });
      await store.reviews.add(review);
      if (request.addsRecall === true && isLearned(review, record))
        await addRecallCard(store, record.subjectId, now);
      return review;
    }),
  );
}

/** In a transaction of the caller: takes the recall card away again that came with the grade, unless it was used since. */
async function takeRecallBack(store: Store, { reviewedAt }: ReviewRecord, record: CardRecord): Promise<void> {
  const [recall] = await store.cards.where('[subjectId+face]').equals([record.subjectId, 'recall']).toArray();
  if (recall?.reps === 0 && recall.due === reviewedAt) await store.cards.delete(recall.id);
}

/**
 * Takes a grade back: the card is again exactly what it was before, also where the grade had made a leech of it or had
 * brought a recall card, and the log is gone, since FSRS counts all that is in it. Taking it back twice changes nothing.
 * @throws StoreError `stale` where the card was graded again since: the later grade must be taken back first
 */
export async function undoReview(store: Store, reviewId: string): Promise<void> {
  await explained(
    store.transaction('rw', [...tablesOfWords(store), store.reviews, store.notes], async () => {
      const review = readRecord(reviewSchema, await store.reviews.get(reviewId));
      if (!review) return;
      const record = readRecord(cardSchema, await store.cards.get(review.cardId));
      if (!record) throw new StoreError('missing');
      if (record.reps !== review.after.reps) throw new StoreError('stale');
      const isUnleeched = record.suspended === 'leech' && isNowLeech(review.before, review.after);
      const back = isUnleeched ? await awakened(store, record) : record;
      await store.cards.put({ ...back, ...review.before });
      await store.reviews.delete(reviewId);
      if (isLearned(review, record)) await takeRecallBack(store, review, record);
    }),
  );
}

/** A grade that was given; null where there is none, or it is damaged. */
export async function findReview(store: Store, reviewId: string): Promise<ReviewRecord | null> {
  return readRecord(reviewSchema, await explained(store.reviews.get(reviewId)));
}
