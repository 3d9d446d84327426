import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import type { Waiting } from '../../components/review/ReviewBody.tsx';
import { settings } from '../../lib/settings.ts';
import { type Limits, startOfDay } from '../../lib/study/queue.ts';

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

/** How much more than the limits. */
export type More = Readonly<Record<keyof Waiting, number>>;

/** How much was asked for beyond on the day that begins then. */
export async function moreOf(day: number): Promise<More> {
  const kept = v.safeParse(moreSchema, await moreItem.getValue());
  if (!kept.success || kept.output.day !== day) return { new: 0, reviews: 0 };
  return { new: kept.output.count, reviews: kept.output.reviews };
}

/** The limits with so much more. */
export function widened({ newPerDay, reviewsPerDay }: Limits, more: More): Limits {
  return { newPerDay: newPerDay + more.new, reviewsPerDay: reviewsPerDay + more.reviews };
}

/** What the day may ask: as the settings say, and what was asked for beyond. */
export async function limitsToday(): Promise<Limits> {
  return widened(await settings.getValue(), await moreOf(startOfDay(Date.now())));
}

/** Keeps how much was asked for beyond on the day that begins then. */
export async function keepMore(day: number, more: More): Promise<void> {
  await moreItem.setValue({ day, count: more.new, reviews: more.reviews });
}

/** Calls back when more was asked for, from whatever page. @returns the end of it */
export function watchMore(onMore: () => void): () => void {
  return moreItem.watch(onMore);
}
