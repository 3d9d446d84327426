import { FIRST_YEAR, LUNAR_YEARS, SOLAR_TERMS } from './calendar-table.ts';
import { dateFromDayNumber, dayNumber, type CalendarDate } from './calendar.ts';

/* The Chinese calendar: days of its months, and the 24 solar terms, as dates. */

const years = LUNAR_YEARS.split(' ');
const termDays = SOLAR_TERMS.split(' ');

/**
 * The date of a day of the lunar year that begins in `year`: month 1, day 8 of 2023 is 29 January 2023. Leap months
 * cannot be asked for. Null outside the years of the table, and for the 30th of a month of 29 days.
 */
export function dateFromLunar(year: number, month: number, day: number): CalendarDate | null {
  const [first, marks, leapText = '0'] = years[year - FIRST_YEAR]?.split('.') ?? [];
  if (first === undefined || marks === undefined) return null;
  const leap = Number.parseInt(leapText, 36);
  // The first mark only holds the place of the zeros after it.
  const lengths = Array.from(Number.parseInt(marks, 36).toString(2).slice(1), (mark) =>
    mark === '1' ? 30 : 29,
  );
  const index = leap > 0 && month > leap ? month : month - 1;
  if (day > (lengths[index] ?? 0)) return null;
  const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
  return dateFromDayNumber(Number.parseInt(first, 36) + before + day - 1);
}

/** The last day of the lunar year that begins in `year`, 除夕: 21 January 2023 for 2022. Null outside the table. */
export function lunarNewYearsEve(year: number): CalendarDate | null {
  const newYear = dateFromLunar(year + 1, 1, 1);
  return newYear && dateFromDayNumber(dayNumber(newYear) - 1);
}

/** The date of a solar term in a year: 0 is 小寒 in January, 23 冬至 in December. Null outside the table. */
export function solarTermDate(year: number, term: number): CalendarDate | null {
  const day = termDays[year - FIRST_YEAR]?.charAt(term) ?? '';
  return day === '' ? null : { year, month: Math.floor(term / 2) + 1, day: Number.parseInt(day, 36) + 1 };
}

/** The one of `dates` nearest to `to`, where it is at most `days` away; null where none is. */
export function nearestDate(
  dates: readonly (CalendarDate | null)[],
  to: CalendarDate,
  days: number,
): CalendarDate | null {
  let best: CalendarDate | null = null;
  let least = days + 1;
  for (const date of dates) {
    const distance = date ? Math.abs(dayNumber(date) - dayNumber(to)) : least;
    if (distance >= least) continue;
    least = distance;
    best = date;
  }
  return best;
}
