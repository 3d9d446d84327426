import { dayFrom } from './queue.ts';
import { type Card, GRADES, type Grade } from './schedule.ts';
import { KNOWN_FROM } from './status.ts';

/*
 * What the charts show. Days are days of study (from 4 to 4 by the clock on the wall), each named by its begin.
 */

/** What the charts need of one grade. */
export interface Answer {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly grade: Grade;
  /** What was asked: something being learned, or a card in review with an interval below or from 21 days on. */
  readonly age: 'learning' | 'young' | 'mature';
}

/** The age of a card, as the answer to it is counted: by its scheduled interval, as Anki's charts have it. */
export function ageOf({ state, scheduledDays }: Pick<Card, 'state' | 'scheduledDays'>): Answer['age'] {
  if (state !== 'Review') return 'learning';
  return scheduledDays >= KNOWN_FROM ? 'mature' : 'young';
}

/** The begins of `count` days, one after the other; the first is `first` days from the one that `now` is in. */
export function daysFrom(now: number, first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => dayFrom(now, first + index));
}

/** The index of the last begin that is not after the time; -1 where it is before the first. */
function indexAt(begins: readonly number[], time: number): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many cards fall due on each day from today on; what is overdue counts today. What is later is left out. */
export function forecastDue(dues: readonly number[], now: number, days: number): readonly number[] {
  // One begin more closes the last day.
  const begins = daysFrom(now, 0, days + 1);
  const counts = Array.from<number>({ length: days }).fill(0);
  for (const due of dues) {
    const at = Math.max(0, indexAt(begins, due));
    if (at < days) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** How often each grade was given on each day, today the last one: a row for each grade, in the order of `GRADES`. */
export function gradesByDay(
  answers: readonly Answer[],
  now: number,
  days: number,
): readonly (readonly number[])[] {
  const begins = daysFrom(now, 1 - days, days + 1);
  const rows = GRADES.map(() => Array.from<number>({ length: days }).fill(0));
  for (const { at, grade } of answers) {
    const day = indexAt(begins, at);
    const row = rows[GRADES.indexOf(grade)];
    if (row && day >= 0 && day < days) row[day] = (row[day] ?? 0) + 1;
  }
  return rows;
}

/** How many were remembered of how many asked. */
export interface Share {
  readonly passed: number;
  readonly asked: number;
}

/** Retention within one stretch of time. */
export interface Retention {
  /** When it begins, in milliseconds since 1970. */
  readonly begin: number;
  readonly young: Share;
  readonly mature: Share;
}

/**
 * True retention as Anki counts it: of the cards in review that were asked, how many were not answered Again, in each
 * stretch that begins at one of `begins` (ascending). The last one is open.
 */
export function retentionOf(answers: readonly Answer[], begins: readonly number[]): readonly Retention[] {
  const rows = begins.map((begin) => ({
    begin,
    young: { passed: 0, asked: 0 },
    mature: { passed: 0, asked: 0 },
  }));
  for (const { at, grade, age } of answers) {
    const row = rows[indexAt(begins, at)];
    if (!row || age === 'learning') continue;
    row[age].asked += 1;
    if (grade !== 'Again') row[age].passed += 1;
  }
  return rows;
}

/** The begins of the last `count` months, the one that `now` is in the last. */
export function monthsUntil(now: number, count: number): readonly number[] {
  const [today = now] = daysFrom(now, 0, 1);
  const day = new Date(today);
  return Array.from({ length: count }, (_, index) =>
    new Date(day.getFullYear(), day.getMonth() - count + 1 + index, 1, day.getHours()).getTime(),
  );
}

/** How many days in a row until today (or until yesterday, while today may still come) something was answered. */
export function streakOf(perDay: readonly number[]): number {
  const reached = (perDay.at(-1) ?? 0) > 0 ? perDay : perDay.slice(0, -1);
  const gap = reached.findLastIndex((count) => count === 0);
  return reached.length - 1 - gap;
}
