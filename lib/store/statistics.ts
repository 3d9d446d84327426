import { type Answer, ageOf } from '../study/history.ts';
import type { Store } from './db.ts';
import { readRecords, reviewSchema } from './records.ts';
import { explained } from './store-error.ts';

/** Grades in one portion: some 20 ms of the page's time, in which it can answer nothing else. */
const PORTION = 1000;

/**
 * All grades that were ever given, in no order, and how many could not be read. Reads them in portions, so that the page
 * answers in between: a second for a year of 200 a day. Null where it was aborted. @throws StoreError
 */
export async function readAnswers(
  store: Store,
  end: AbortSignal,
): Promise<{ readonly answers: readonly Answer[]; readonly damaged: number } | null> {
  const answers: Answer[] = [];
  let damaged = 0;
  let last = '';
  while (!end.aborted) {
    const portion = await explained(store.reviews.where(':id').above(last).limit(PORTION).toArray());
    const read = readRecords(reviewSchema, portion);
    damaged += read.damaged;
    for (const { reviewedAt, grade, before } of read.items)
      answers.push({ at: reviewedAt, grade, age: ageOf(before) });
    const { id } = portion.at(-1) ?? { id: '' };
    if (portion.length < PORTION) return { answers, damaged };
    last = id;
  }
  return null;
}

/** When each card is due that was asked before and is not suspended. Reads the index alone. @throws StoreError */
export async function readDues(store: Store): Promise<readonly number[]> {
  const states = ['Learning', 'Relearning', 'Review'];
  const lists = await explained(
    Promise.all(
      states.map(async (state) =>
        store.cards
          .where('[active+state+due]')
          .between([1, state, -Infinity], [1, state, Infinity], true, true)
          .keys(),
      ),
    ),
  );
  return lists.flat().flatMap((key) => (Array.isArray(key) && typeof key[2] === 'number' ? [key[2]] : []));
}

/** How many grades there are; asked in a live query it follows each of them. */
export async function countAnswers(store: Store): Promise<number> {
  return explained(store.reviews.count());
}
