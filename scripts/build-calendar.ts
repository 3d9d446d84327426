import { writeFileSync } from 'node:fs';

import { LunarYear, SolarTerm } from 'tyme4ts';

/*
 * Writes lib/text/calendar-table.ts: the Chinese calendar of the years that news speaks of, in two strings.
 * `Intl`'s Chinese calendar is not used: it has the Spring Festival of 2027 a day late.
 */

const FIRST = 1950;
const LAST = 2060;
const EPOCH = Date.UTC(1900, 0, 1);

function daysFromEpoch(day: { getYear(): number; getMonth(): number; getDay(): number }): number {
  return Math.round((Date.UTC(day.getYear(), day.getMonth() - 1, day.getDay()) - EPOCH) / 86_400_000);
}

/** Day of the first of the first month, lengths of the months (1 for 30 days), leap month: `5hm.1010….2`, in base 36. */
function lunarYear(year: number): string {
  const months = LunarYear.fromYear(year).getMonths();
  const first = months[0];
  if (!first) throw new RangeError(`no months in ${String(year)}`);
  const long = months.map((month) => (month.getDayCount() === 30 ? '1' : '0')).join('');
  const leap = months.find((month) => month.isLeap())?.getMonth() ?? 0;
  const start = daysFromEpoch(first.getFirstJulianDay().getSolarDay());
  return [start.toString(36), Number.parseInt(`1${long}`, 2).toString(36), leap.toString(36)].join('.');
}

/** Day of the month of each of the 24 solar terms from 小寒 in January, less 1, in base 36. */
function termsOf(year: number): string {
  return Array.from({ length: 24 }, (_, i) =>
    (
      SolarTerm.fromIndex(year, i + 1)
        .getSolarDay()
        .getDay() - 1
    ).toString(36),
  ).join('');
}

const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
const lines = (items: readonly string[], each: number): string =>
  Array.from({ length: Math.ceil(items.length / each) }, (_, i) => {
    const line = items.slice(i * each, (i + 1) * each).join(' ');
    return `  '${line}${(i + 1) * each < items.length ? ' ' : ''}'`;
  }).join(' +\n');

writeFileSync(
  new URL('../lib/text/calendar-table.ts', import.meta.url),
  `/* Written by scripts/build-calendar.ts from tyme4ts; not to be edited by hand. */

/** The first year of both tables. */
export const FIRST_YEAR = ${String(FIRST)};

/** See \`lunarYear\` in scripts/build-calendar.ts; days are counted from 1 January 1900. */
export const LUNAR_YEARS =
${lines(years.map(lunarYear), 8)};

/** See \`termsOf\` in scripts/build-calendar.ts. */
export const SOLAR_TERMS =
${lines(years.map(termsOf), 4)};
`,
);
