import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import { settings } from '../../lib/settings.ts';
import { openStore } from '../../lib/store/db.ts';
import { dueCards } from '../../lib/store/due.ts';
import { type Limits, startOfDay } from '../../lib/study/queue.ts';

/* New words beyond the day's limit, where the learner asks for them: of that day alone, the limit itself stays. */

const moreSchema = v.object({
  /** The begin of the day of study that they were asked on. */
  day: v.number(),
  count: v.number(),
});

const moreItem = storage.defineItem<unknown>('local:moreToday', { fallback: null });

/** So many come at one asking. */
const STEP = 10;

/** No learner asks for more in a day. */
const MOST = 1000;

async function moreOf(day: number): Promise<number> {
  const kept = v.safeParse(moreSchema, await moreItem.getValue());
  return kept.success && kept.output.day === day ? kept.output.count : 0;
}

/** What the day may ask: as the settings say, and what was asked for beyond. */
export async function limitsToday(): Promise<Limits> {
  const [{ newPerDay, reviewsPerDay }, more] = await Promise.all([
    settings.getValue(),
    moreOf(startOfDay(Date.now())),
  ]);
  return { newPerDay: newPerDay + more, reviewsPerDay };
}

/** Lets the day ask some more new words. A limit that was lowered since they were learned does not keep them back. @throws StoreError */
export async function learnMore(): Promise<void> {
  const [store, limits, now] = [await openStore(), await limitsToday(), new Date()];
  const day = startOfDay(now.getTime());
  const brings = async (more: number) => {
    const { cards } = await dueCards(store, { ...limits, newPerDay: limits.newPerDay + more }, now);
    return cards.some(({ state }) => state === 'New');
  };
  // Where nothing waits the day's limit stays.
  if (!(await brings(MOST))) return;
  let more = STEP;
  while (more < MOST && !(await brings(more))) more += STEP;
  await moreItem.setValue({ day, count: (await moreOf(day)) + more });
}

/** Calls back when more was asked for, from whatever page. @returns the end of it */
export function watchMore(onMore: () => void): () => void {
  return moreItem.watch(onMore);
}
