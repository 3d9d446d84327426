import type { Waiting } from '../../components/review/ReviewBody.tsx';
import type { Store } from '../../lib/store/db.ts';
import { dueCards } from '../../lib/store/due.ts';
import type { Limits } from '../../lib/study/queue.ts';
import type { CardState } from '../../lib/study/schedule.ts';

/** So many of those that wait are counted; the number costs what is read. */
const COUNTED = 500;

/** How many cards the day's limits hold back. @throws StoreError */
export async function countWaiting(store: Store, limits: Limits): Promise<Waiting> {
  const wide = { newPerDay: limits.newPerDay + COUNTED, reviewsPerDay: limits.reviewsPerDay + COUNTED };
  const { cards } = await dueCards(store, wide, new Date());
  const inWords = (wanted: CardState) => {
    const { length } = cards.filter(({ state }) => state === wanted);
    if (length === 0) return null;
    return length < COUNTED ? String(length) : `${String(COUNTED)} or more`;
  };
  return { new: inWords('New'), reviews: inWords('Review') };
}
