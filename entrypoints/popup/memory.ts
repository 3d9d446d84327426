import { type Limits, describeInterval } from '../../lib/study/queue.ts';
import { GRADES, type Grade, makeSchedule } from '../../lib/study/schedule.ts';
import { settings } from '../../lib/settings.ts';
import { type Store, openStore } from '../../lib/store/db.ts';
import { lastEntries } from '../../lib/store/entries.ts';
import type { EntryRecord } from '../../lib/store/records.ts';
import { type CardView, dueCards, findCardView, gradeCard, undoReview } from '../../lib/store/reviews.ts';

/** How many of the entries saved last the popup lists. */
const LISTED = 5;

const schedule = makeSchedule();

/** What the popup shows of the memory at one moment. */
export interface Memory {
  readonly saved: readonly EntryRecord[];
  /** The card to ask; null where none is due. */
  readonly view: CardView | null;
  readonly due: number;
  /** Records that could not be read; they are still where they are. */
  readonly damaged: number;
}

/**
 * A function that reads it all. What is not the database's is asked for here, beforehand: a live query follows only
 * what it reads before it waits for anything else.
 * @throws StoreError
 */
export async function prepareMemory(): Promise<() => Promise<Memory>> {
  const [store, limits] = await Promise.all([openStore(), settings.getValue()]);
  return async () => readMemory(store, limits);
}

async function readMemory(store: Store, limits: Limits): Promise<Memory> {
  const saved = await lastEntries(store, LISTED);
  const { cards, damaged } = await dueCards(store, limits, new Date());
  const [first] = cards;
  const view = first ? await findCardView(store, first) : null;
  return { saved: saved.items, view, due: cards.length, damaged: saved.damaged + damaged };
}

/** How each grade would put off the next time, in words. */
export function intervalsOf({ card }: CardView): Readonly<Record<Grade, string>> {
  const milliseconds = schedule.intervals(card, Date.now());
  const [Again, Hard, Good, Easy] = GRADES.map((grade) => describeInterval(milliseconds[grade]));
  return { Again: Again ?? '', Hard: Hard ?? '', Good: Good ?? '', Easy: Easy ?? '' };
}

/** Grades the card that was shown. @returns the id by which the grade can be taken back. @throws StoreError */
export async function gradeView({ card }: CardView, grade: Grade): Promise<string> {
  const request = { id: crypto.randomUUID(), cardId: card.id, grade, reps: card.reps };
  return (await gradeCard(await openStore(), schedule, request, new Date())).id;
}

/** Takes a grade back. @throws StoreError */
export async function undoGrade(reviewId: string): Promise<void> {
  await undoReview(await openStore(), reviewId);
}
