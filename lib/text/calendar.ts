/*
 * Days of the calendar as plain values: no clock and no time zone. `Date.UTC` is used for its arithmetic alone.
 */

/** A day, with the month from 1: 20 November 2026. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1900, 0, 1);

/** Days from 1 January 1900 to `date`; what overflows runs on, as in `Date.UTC`: day 0 is the last of the month before. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / MILLISECONDS);
}

/** The day that is `number` days after 1 January 1900. */
export function dateFromDayNumber(number: number): CalendarDate {
  const date = new Date(EPOCH + number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a day that there is: not 30 February. */
export function isCalendarDate(date: CalendarDate): boolean {
  const same = dateFromDayNumber(dayNumber(date));
  return same.year === date.year && same.month === date.month && same.day === date.day;
}

/** The date as ISO 8601's basic form, read as a number: 20261120. */
export function isoNumber({ year, month, day }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `February` for 2; empty outside 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `6 February 2023`. */
export function englishDate({ year, month, day }: CalendarDate): string {
  return `${String(day)} ${monthName(month)} ${String(year)}`;
}
