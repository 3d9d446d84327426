import { openStore } from '../../lib/store/db.ts';
import { type CardView, gradeCard, undoReview } from '../../lib/store/reviews.ts';
import { describeInterval } from '../../lib/study/queue.ts';
import { GRADES, type Grade, makeSchedule } from '../../lib/study/schedule.ts';

const schedule = makeSchedule();

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
