import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import type { Waiting } from '../../components/review/ReviewBody.tsx';
import { settings } from '../../lib/settings.ts';
import { openStore } from '../../lib/store/db.ts';
import { dueCards } from '../../lib/store/due.ts';
import { type Limits, startOfDay } from '../../lib/study/queue.ts';
import type { CardState } from '../../lib/study/schedule.ts';

/* Cards beyond the day's limits, where the learner asks for them: of that day alone, the limits themselves stay. */

const count = v.optional(v.number(), 0);
const moreSchema = v.object({
  /** The begin of the day of study that they were asked on. */
  day: v.number(),
  /** New words, and reviews. */
  count,
  reviews: count,
});

const moreItem = storage.defineItem<unknown>('local:moreToday', { fallback: null });

/** So many come at one asking. */
const STEP = { new: 10, reviews: 50 } as const;

/** No learner asks for more in a day. */
const MOST = 1000;

type More = Readonly<Record<keyof Waiting, number>>;

async function moreOf(day: number): Promise<More> {
  const kept = v.safeParse(moreSchema, await moreItem.getValue());
  if (!kept.success || kept.output.day !== day) return { new: 0, reviews: 0 };
  return { new: kept.output.count, reviews: kept.output.reviews };
}

function widened({ newPerDay, reviewsPerDay }: Limits, more: More): Limits {
  return { newPerDay: newPerDay + more.new, reviewsPerDay: reviewsPerDay + more.reviews };
}

/** What the day may ask: as the settings say, and what was asked for beyond. */
export async function limitsToday(): Promise<Limits> {
  return widened(await settings.getValue(), await moreOf(startOfDay(Date.now())));
}

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
  const after = { ...before, [which]: before[which] + more };
  await moreItem.setValue({ day, count: after.new, reviews: after.reviews });
}

/** Calls back when more was asked for, from whatever page. @returns the end of it */
export function watchMore(onMore: () => void): () => void {
  return moreItem.watch(onMore);
}
