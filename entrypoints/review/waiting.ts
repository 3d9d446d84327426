import type { Store } from '../../lib/store/db.ts';
import { dueCards } from '../../lib/store/due.ts';
import type { Limits } from '../../lib/study/queue.ts';

/** So many of those that wait are counted; the number costs what is read. */
const COUNTED = 500;

/** How many new cards the day's limit holds back, in words: `12`, `500 or more`; null for none. @throws StoreError */
export async function countWaiting(store: Store, limits: Limits): Promise<string | null> {
  const { cards } = await dueCards(store, { ...limits, newPerDay: limits.newPerDay + COUNTED }, new Date());
  const { length } = cards.filter(({ state }) => state === 'New');
  if (length === 0) return null;
  return length < COUNTED ? String(length) : `${String(COUNTED)} or more`;
}
