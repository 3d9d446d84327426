import { dayNumber, type CalendarDate } from './calendar.ts';

/*
 * What the readers of dates share: the text, the article's date, and what of it may be said of a date that leaves the
 * year or the month out. News leaves out only what its own date makes plain; where that is in doubt nothing is said.
 */

/** A text in simplified characters and half-width digits, and the date of the article that it is of. */
export interface Passage {
  readonly text: string;
  /** Null where it is not known. */
  readonly date: CalendarDate | null;
}

/** What a reader of quantities gives: the end of the span, its value and its English. */
export interface Told {
  readonly end: number;
  readonly value: number;
  readonly gloss: string;
}

/** How far back another year or month still governs a date that leaves its own out. */
const REACH = 120;
const OTHER_YEAR = /([12]\d{3})\s?年|(去年|上年|前年|明年|后年|次年|当年|翌年|同年|年前|年后|那年)/g;
const OTHER_MONTH = /(1[0-2]|[1-9])\s?月|([上下]个?月|次月|当月)/g;
const AHEAD = /(?:将|拟|定|计划|预计|将要)(?:于|在|从|自)?$/;
/** A month and a day farther away than half a year are more likely of the year before or the next. */
const FAR = 183;

/** True where the date at `start` is said to lie ahead: 将于6日. */
export function isAhead({ text }: Passage, start: number): boolean {
  return AHEAD.test(text.slice(Math.max(0, start - 6), start));
}

/** The year of a month (and day) at `start` that leaves it out; null where it is in doubt. */
export function yearOfMonth(
  passage: Passage,
  start: number,
  month: number,
  day: number | undefined,
): number | null {
  const { date, text } = passage;
  if (!date || hasOtherYear(text, start, date.year)) return null;
  // 1月1日起施行 in a November: the next year's.
  if (date.month >= 11 && month <= 2) return null;
  if (day === undefined) {
    const isNear = isAhead(passage, start) ? month >= date.month : month <= date.month;
    return isNear ? date.year : null;
  }
  const distance = dayNumber({ year: date.year, month, day }) - dayNumber(date);
  if (isAhead(passage, start) && distance < 0) return null;
  return distance <= FAR ? date.year : null;
}

/** The month and year of a day at `start` that leaves both out; null where they are in doubt. */
export function monthOfDay(
  passage: Passage,
  start: number,
  day: number,
): { readonly year: number; readonly month: number } | null {
  const { date, text } = passage;
  if (!date || hasOtherYear(text, start, date.year)) return null;
  const isPast = day <= date.day;
  if (isAhead(passage, start) === isPast) return null;
  for (const [, month] of text.slice(Math.max(0, start - REACH), start).matchAll(OTHER_MONTH)) {
    if (month === undefined || Number(month) !== date.month) return null;
  }
  return { year: date.year, month: date.month };
}

/** True where the passage before `start` speaks of another year than `year`. */
export function hasOtherYear(text: string, start: number, year: number): boolean {
  // A year right before it that no reader knew: 庚辰年十二月初七.
  if (start > 0 && text.charAt(start - 1) === '年') return true;
  for (const [, figure] of text.slice(Math.max(0, start - REACH), start).matchAll(OTHER_YEAR)) {
    if (figure === undefined || Number(figure) !== year) return true;
  }
  return false;
}
