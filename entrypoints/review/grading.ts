import { settings } from '../../lib/settings.ts';
import { openStore } from '../../lib/store/db.ts';
import type { CardView } from '../../lib/store/due.ts';
import type { ReviewRecord } from '../../lib/store/records.ts';
import { findReview, gradeCard, undoReview } from '../../lib/store/reviews.ts';
import { isNowLeech } from '../../lib/study/leech.ts';
import { describeInterval } from '../../lib/study/queue.ts';
import { GRADES, type Grade, makeSchedule } from '../../lib/study/schedule.ts';

const schedule = makeSchedule();

/** How each grade would put off the next time, in words. */
export function intervalsOf({ card }: CardView): Readonly<Record<Grade, string>> {
  const milliseconds = schedule.intervals(card, Date.now());
  const [Again, Hard, Good, Easy] = GRADES.map((grade) => describeInterval(milliseconds[grade]));
  return { Again: Again ?? '', Hard: Hard ?? '', Good: Good ?? '', Easy: Easy ?? '' };
}

/** Grades the card that was shown. @returns the log, by whose id the grade can be taken back. @throws StoreError */
export async function gradeView({ card }: CardView, grade: Grade): Promise<ReviewRecord> {
  const [store, { recall }] = await Promise.all([openStore(), settings.getValue()]);
  const request = { id: crypto.randomUUID(), cardId: card.id, grade, reps: card.reps, addsRecall: recall };
  return gradeCard(store, schedule, request, new Date());
}

/** The card of a grade; null where the grade is not there any more. @throws StoreError */
export async function cardOfGrade(reviewId: string): Promise<string | null> {
  return (await findReview(await openStore(), reviewId))?.cardId ?? null;
}

/** Takes a grade back. @throws StoreError */
export async function undoGrade(reviewId: string): Promise<void> {
  await undoReview(await openStore(), reviewId);
}

/** What is said where the grade has made a leech of the card; null where it has not. */
export function leechNotice({ entry }: CardView, { before, after }: ReviewRecord): string | null {
  if (!isNowLeech(before, after)) return null;
  return (
    `${entry?.headword ?? 'This note'} was forgotten ${String(after.lapses)} times. It rests as a leech now: ` +
    'give it another sentence or a note, and let it be asked again from the notebook.'
  );
}
