import type { Waiting } from '../../components/review/ReviewBody.tsx';
import { openStore } from '../../lib/store/db.ts';
import { dueCards } from '../../lib/store/due.ts';
import { startOfDay } from '../../lib/study/queue.ts';
import type { CardState } from '../../lib/study/schedule.ts';
import { keepMore, limitsToday, moreOf, widened } from './more-today.ts';

/** So many come at one asking. */
const STEP = { new: 10, reviews: 50 } as const;

/** No learner asks for more in a day. */
const MOST = 1000;

/** Lets the day ask some more. A limit that was lowered since they were learned does not keep them back. @throws StoreError */
export async function learnMore(which: keyof Waiting): Promise<void> {
  const [store, limits, now] = [await openStore(), await limitsToday(), new Date()];
  const day = startOfDay(now.getTime());
  const wanted: CardState = which === 'new' ? 'New' : 'Review';
  const brings = async (many: number) => {
    const wide = widened(limits, { new: 0, reviews: 0, [which]: many });
    return (await dueCards(store, wide, now)).cards.some(({ state }) => state === wanted);
  };
  // Where nothing waits the day's limit stays.
  if (!(await brings(MOST))) return;
  let more: number = STEP[which];
  while (more < MOST && !(await brings(more))) more += STEP[which];
  const before = await moreOf(day);
  await keepMore(day, { ...before, [which]: before[which] + more });
}
