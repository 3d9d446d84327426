import { LunarDay, LunarYear, SolarTerm } from 'tyme4ts';
import { expect, test } from 'vitest';

import {
  dateFromLunar,
  lunarNewYearsEve,
  nearestDate,
  solarTermDate,
} from '../../lib/text/calendar-lunar.ts';
import { dateFromDayNumber, dayNumber, isCalendarDate } from '../../lib/text/calendar.ts';

const YEARS = Array.from({ length: 111 }, (_, i) => 1950 + i);

test('every month of every year begins and ends as the library has it', () => {
  const wrong: string[] = [];
  for (const year of YEARS) {
    for (const month of LunarYear.fromYear(year).getMonths()) {
      if (month.isLeap()) continue;
      for (const day of [1, month.getDayCount()]) {
        const of = LunarDay.fromYmd(year, month.getMonth(), day).getSolarDay();
        const date = dateFromLunar(year, month.getMonth(), day);
        if (date?.year !== of.getYear() || date.month !== of.getMonth() || date.day !== of.getDay())
          wrong.push(`${String(year)}-${String(month.getMonth())}-${String(day)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('every solar term is on the day that the library has it', () => {
  const wrong = YEARS.flatMap((year) =>
    Array.from({ length: 24 }, (_, i) => {
      const of = SolarTerm.fromIndex(year, i + 1).getSolarDay();
      const date = solarTermDate(year, i);
      return date?.month === of.getMonth() && date.day === of.getDay() ? '' : `${String(year)} ${String(i)}`;
    }).filter(Boolean),
  );
  expect(wrong).toEqual([]);
});

test('days that public calendars agree on', () => {
  expect(dateFromLunar(2023, 1, 8)).toEqual({ year: 2023, month: 1, day: 29 });
  // The new moon is a few minutes before midnight: `Intl` has this one a day late.
  expect(dateFromLunar(2027, 1, 1)).toEqual({ year: 2027, month: 2, day: 6 });
  expect(dateFromLunar(2025, 8, 15)).toEqual({ year: 2025, month: 10, day: 6 });
  expect(lunarNewYearsEve(2022)).toEqual({ year: 2023, month: 1, day: 21 });
  expect(solarTermDate(2026, 6)).toEqual({ year: 2026, month: 4, day: 5 });
});

test('outside the table, and for days that there are not, nothing is said', () => {
  expect(dateFromLunar(1949, 1, 1)).toBeNull();
  expect(dateFromLunar(2061, 1, 1)).toBeNull();
  expect(dateFromLunar(2026, 13, 1)).toBeNull();
  expect(dateFromLunar(2023, 1, 30)).toBeNull();
  expect(solarTermDate(2061, 0)).toBeNull();
  expect(isCalendarDate({ year: 2026, month: 2, day: 29 })).toBe(false);
});

test('the nearest date within reach', () => {
  const to = { year: 2026, month: 11, day: 20 };
  const near = { year: 2026, month: 12, day: 1 };
  expect(nearestDate([{ year: 2026, month: 1, day: 1 }, null, near], to, 60)).toBe(near);
  expect(nearestDate([near], to, 5)).toBeNull();
  expect(dateFromDayNumber(dayNumber(to))).toEqual(to);
});
