import {
  dateFromDayNumber,
  dayNumber,
  englishDate,
  isCalendarDate,
  isoNumber,
  monthName,
} from './calendar.ts';
import { MONTH_PARTS, readDateOfYear } from './quantity-date.ts';
import { readFestival } from './quantity-festival.ts';
import { readLunar } from './quantity-lunar.ts';
import type { Passage, Told } from './quantity-passage.ts';
import { readPeriod } from './quantity-period.ts';

/*
 * Words that count from the article's date: 去年, 去年12月28日, 今年前三季度, 上月, 本月下旬, 昨日. Without that date they say
 * no more than the dictionary does, and are not told.
 */

const YEARS: Readonly<Record<string, readonly [by: number, name: string]>> = {
  今年: [0, 'this year'],
  去年: [-1, 'last year'],
  明年: [1, 'next year'],
  前年: [-2, 'the year before last'],
  后年: [2, 'the year after next'],
};
const YEAR_PART = /年?(?:(?<edge>[初底末])|(?<season>[春夏秋冬])(?:天|季)|(?<same>同期))/y;
const SEASONS: Readonly<Record<string, string>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };

const MONTH =
  /(?<which>[上本下])(?:个)?月(?:份|(?<part>[初底末]|[上中下]旬)|(?<day>3[01]|[12]\d|[1-9])[日号])?/y;
const MONTHS: Readonly<Record<string, readonly [by: number, name: string]>> = {
  上: [-1, 'last month'],
  本: [0, 'this month'],
  下: [1, 'next month'],
};

/** 明天 alone is as often the future: a better 明天. */
const DAY = /(?<which>昨)[日天](?!的)|明[日天](?=起|将|[上中下]午|[早晚凌清]|白天|夜|\d)/y;

/** What begins at `start` and counts from the article's date; null where nothing does or the date is not known. */
export function readRelative(passage: Passage, start: number): Told | null {
  if (!passage.date) return null;
  return readYear(passage, start) ?? readMonth(passage, start) ?? readDay(passage, start);
}

function readYear(passage: Passage, start: number): Told | null {
  const { text, date } = passage;
  if (text.charAt(start + 1) !== '年' || !date) return null;
  const found = YEARS[text.slice(start, start + 2)];
  if (!found || (start > 0 && /[\d两三四五六七八九十百几多若之以目此空]/.test(text.charAt(start - 1))))
    return null;
  const [by, name] = found;
  const year = date.year + by;
  const end = start + 2;
  const period = readPeriod(text, end);
  if (period) return { end: period.end, value: year, gloss: `${period.name} of ${String(year)}` };
  const dated =
    readLunar(passage, end, year) ?? readDateOfYear(text, end, year) ?? readFestival(passage, end, year);
  if (dated) return dated;
  YEAR_PART.lastIndex = end;
  const part = YEAR_PART.exec(text);
  if (!part) return { end, value: year, gloss: `${name} (${String(year)})` };
  const { edge, season, same } = part.groups ?? {};
  const gloss = same
    ? `the same period ${by === -1 ? name : `of ${name}`}`
    : season
      ? `${SEASONS[season] ?? ''} ${name}`
      : edge === '初'
        ? `early ${name}`
        : `end of ${name}`;
  return { end: end + part[0].length, value: year, gloss: `${gloss} (${String(year)})` };
}

function readMonth({ text, date }: Passage, start: number): Told | null {
  MONTH.lastIndex = start;
  const found = MONTH.exec(text);
  if (!found || !date || (start > 0 && /[以年早晚日]/.test(text.charAt(start - 1)))) return null;
  const { which = '', part, day } = found.groups ?? {};
  const [by, name] = MONTHS[which] ?? [0, ''];
  const { year, month } = dateFromDayNumber(dayNumber({ year: date.year, month: date.month + by, day: 1 }));
  const end = start + found[0].length;
  if (day !== undefined) {
    const on = { year, month, day: Number(day) };
    return isCalendarDate(on) ? { end, value: isoNumber(on), gloss: englishDate(on) } : null;
  }
  const said = `${part ? (MONTH_PARTS[part] ?? '') : ''}${name}`.replace('mid-', 'the middle of ');
  return {
    end,
    value: year * 100 + month,
    gloss: `${said} (${monthName(month)} ${String(year)})`,
  };
}

function readDay({ text, date }: Passage, start: number): Told | null {
  DAY.lastIndex = start;
  const found = DAY.exec(text);
  if (!found || !date || (start > 0 && text.charAt(start - 1) === '的')) return null;
  const [by, name] = found.groups?.['which'] === '昨' ? [-1, 'yesterday'] : [1, 'tomorrow'];
  const day = dateFromDayNumber(dayNumber(date) + by);
  return { end: start + found[0].length, value: isoNumber(day), gloss: `${name} (${englishDate(day)})` };
}
