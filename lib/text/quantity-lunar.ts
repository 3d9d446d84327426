import { dateFromLunar, lunarNewYearsEve, nearestDate } from './calendar-lunar.ts';
import { englishDate, isoNumber, type CalendarDate } from './calendar.ts';
import { ordinalText, ordinalWord, smallNumber } from './quantity-ordinal.ts';
import type { Passage, Told } from './quantity-passage.ts';

/*
 * Days of the Chinese calendar, with their date where the year is known: 正月初八, 腊月廿三, 农历二月初二. A day that
 * names no year is taken to be the nearest one to the article's date, where one is near.
 */

const DAY = '初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|三十';
const LUNAR = new RegExp(
  `(?:(?:农|旧|阴)历)?(?:(?<month>正月|腊月|冬月)(?:(?<day>${DAY})(?!\\d))?` +
    `|(?<month2>十[一二]?|[二三四五六七八九])月(?<day2>初[一二三四五六七八九十]|廿[一二三四五六七八九]))`,
  'y',
);
const SAID_LUNAR = new RegExp(`(?:农|旧|阴)历(?<month>十[一二]?|[一二三四五六七八九])月(?<day>${DAY})`, 'y');
const LUNAR_DAY = /(?<day>初[一二三四五六七八九十])(?=[、，。,早晚凌一至起开，]|$)/y;
/** Days from the article's date within which a lunar day without a year is taken to be the one that is meant. */
const NEAR = 60;

/** The lunar day, or lunar month, that begins at `start`; null where none does. `year` is one that stands before it. */
export function readLunar(passage: Passage, start: number, year: number | null = null): Told | null {
  const { text } = passage;
  SAID_LUNAR.lastIndex = start;
  LUNAR.lastIndex = start;
  const found = SAID_LUNAR.exec(text) ?? LUNAR.exec(text);
  if (found) {
    const { month: one, month2, day: first, day2 } = found.groups ?? {};
    const name = (one ?? month2 ?? '').replace('月', '');
    const month = name === '正' ? 1 : name === '冬' ? 11 : name === '腊' ? 12 : smallNumber(name);
    const day = first ?? day2;
    const end = start + found[0].length;
    const lunarMonth = `${ordinalWord(month)} lunar month`;
    if (day === undefined) return { end, value: month, gloss: lunarMonth };
    const number = day === '廿' ? 20 : smallNumber(day);
    return withDate(
      { end, value: month * 100 + number, gloss: `${ordinalText(number)} of the ${lunarMonth}` },
      year === null && text.charAt(start - 1) === '年' ? null : lunarDate(passage, month, number, year),
    );
  }
  if (year !== null) return null;
  LUNAR_DAY.lastIndex = start;
  const alone = LUNAR_DAY.exec(text);
  if (!alone) return null;
  const value = smallNumber(alone.groups?.['day'] ?? '');
  return { end: start + alone[0].length, value, gloss: `${ordinalText(value)} day of the lunar month` };
}

/**
 * The date of a lunar day. With a year, that year's, but for the last months, which end in the next year and so may be
 * either's; without one, the nearest to the article. Null where it is in doubt.
 */
export function lunarDate(
  { date }: Passage,
  month: number,
  day: number,
  year: number | null,
): CalendarDate | null {
  if (year !== null) return month <= 10 ? dateFromLunar(year, month, day) : null;
  if (!date) return null;
  const years = [date.year - 1, date.year];
  return nearestDate(
    [...years, date.year + 1].map((one) => dateFromLunar(one, month, day)),
    date,
    NEAR,
  );
}

/** 除夕, the last day of the lunar year: the nearest one, which in `year` if one is given. Null where it is in doubt. */
export function newYearsEve({ date }: Passage, year: number | null): CalendarDate | null {
  if (!date) return null;
  const found = nearestDate([lunarNewYearsEve(date.year - 1), lunarNewYearsEve(date.year)], date, NEAR);
  return year === null || found?.year === year ? found : null;
}

/** The same with its date in brackets and as its value; unchanged where there is none. */
export function withDate(told: Told, date: CalendarDate | null): Told {
  return date
    ? { end: told.end, value: isoNumber(date), gloss: `${told.gloss} (${englishDate(date)})` }
    : told;
}
