/*
 * Dates as news writes them: 2023年2月6日, 2月6日至7日, 2021—2035年, 二〇三五年, 5月中旬. A date's value is written like
 * ISO 8601's basic form, as far as the date goes: 20230206, 202302, 2023, 206 (2月6日), 6 (6日).
 */
import { englishDate, isCalendarDate, monthName } from './calendar.ts';
import { readFestival } from './quantity-festival.ts';
import { ordinalText, smallNumber } from './quantity-ordinal.ts';
import { monthOfDay, yearOfMonth, type Passage, type Told } from './quantity-passage.ts';
import { readLunar } from './quantity-lunar.ts';
import { readAge, readPeriod } from './quantity-period.ts';
import { readTime } from './quantity-time.ts';

const S = ' ?'; // newspapers put a space between digits and characters, or not
const YEAR = `(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})`;
const MONTH = `(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const DAY = `(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const TO = `${S}(?:至|到|—+|–|-|~|～)${S}`;
const OWN_YEAR = `(?:(?<year>${YEAR})${S}年${S})?`;

const FULL = new RegExp(
  `${OWN_YEAR}(?<month>${MONTH})${S}月(?:份|(?<part>[初底末](?![一二三四五六七八九十])|[上中下]旬)|${S}(?<day>${DAY})${S}[日号])?` +
    `(?:${TO}(?:(?:(?<year2>${YEAR})${S}年${S})?(?<month2>${MONTH})${S}月${S})?(?:(?<day2>${DAY})${S}[日号])?)?`,
  'y',
);
const MONTH_SPAN = new RegExp(`${OWN_YEAR}(?<month>${MONTH})${TO}(?<month2>${MONTH})${S}月(?!\\d)`, 'y');
const YEAR_ONLY = new RegExp(
  `(?<year>${YEAR})${S}年?${TO}(?<year2>${YEAR})${S}年` +
    `|(?<only>${YEAR})${S}年(?!间|来|内|代)(?<edge>初|(?:年)?[底末](?!期))?`,
  'y',
);
const DAY_ONLY = new RegExp(
  `(?<day>[1-9]|[12]\\d|3[01])${S}日(?:${TO}(?<day2>[1-9]|[12]\\d|3[01])${S}日)?(?!元)`,
  'y',
);
/** What 初, 下旬 and the like make of a month: `early `, `late `. */
export const MONTH_PARTS: Readonly<Record<string, string>> = {
  初: 'early ',
  上旬: 'early ',
  中旬: 'mid-',
  下旬: 'late ',
  底: 'end of ',
  末: 'end of ',
};

const HAN = '〇一二三四五六七八九';

/** Value of a year in either script: 二〇二三, 二零二三, 2023. */
function yearOf(text: string): number {
  return Number(
    text.replaceAll(/[〇零一二三四五六七八九]/g, (sign) => String(Math.max(0, HAN.indexOf(sign)))),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function run(
  pattern: RegExp,
  text: string,
  start: number,
): { readonly groups: Groups; readonly end: number } | null {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found && { groups: found.groups ?? {}, end: start + found[0].length };
}

/** The date that begins with the numeral at `start`, null where none does; a time of day goes with its date. */
export function readDate(passage: Passage, start: number): Told | null {
  const { text } = passage;
  return (
    readLunar(passage, start) ??
    readMonths(passage, start, null) ??
    readFull(passage, start, null) ??
    readYears(passage, start) ??
    readAge(text, start) ??
    readDays(passage, start)
  );
}

/** The date at `start` that leaves out its year, which stood before it: the 12月28日 of 去年12月28日. */
export function readDateOfYear(text: string, start: number, year: number): Told | null {
  const passage = { text, date: null };
  return readMonths(passage, start, year) ?? readFull(passage, start, year);
}

/** 202302, 20230206; without a year 2, 206. */
function valueOf(year: number | null, month: number, day: number | undefined): number {
  const head = (year ?? 0) * 100 + month;
  return day === undefined ? head : head * 100 + day;
}

/** 2月6日至7日, 2023年2月6日, 2023年2月, 三月, 5月中旬. `given` is a year that stood before. */
function readFull(passage: Passage, start: number, given: number | null): Told | null {
  const { text } = passage;
  const found = run(FULL, text, start);
  if (!found?.groups['month']) return null;
  const { year: own, part, year2, month2 } = found.groups;
  if (own !== undefined && given !== null) return null;
  const month = smallNumber(found.groups['month']);
  const [day, day2] = [found.groups['day'], found.groups['day2']].map((one) =>
    one === undefined ? undefined : smallNumber(one),
  );
  let { end } = found;
  const isRange = month2 !== undefined || day2 !== undefined;
  // `2月6日—` with nothing after it: the dash is not part of the date.
  if (!isRange) end -= /(?: ?(?:至|到|—+|–|-|~|～) ?)?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  else if (month2 === undefined && day === undefined) return null;
  const year = own === undefined ? (given ?? yearOfMonth(passage, start, month, day)) : yearOf(own);
  const value = valueOf(year, month, day);
  const after = (one: number | null): string => (one === null ? '' : ` ${String(one)}`);
  const first = `${day === undefined ? '' : `${String(day)} `}${monthName(month)}`;
  if (!isRange) {
    const time = day === undefined ? null : readTime(text, end);
    const gloss = `${part === undefined ? '' : (MONTH_PARTS[part] ?? '')}${first}${after(year)}`;
    return time ? { end: time.end, value, gloss: `${time.gloss} on ${gloss}` } : { end, value, gloss };
  }
  if (month2 === undefined)
    return {
      end,
      value,
      gloss: `${String(day ?? '')}–${String(day2 ?? '')} ${monthName(month)}${after(year)}`,
    };
  const last = `${day2 === undefined ? '' : `${String(day2)} `}${monthName(smallNumber(month2))}`;
  const lastYear = year2 === undefined ? (smallNumber(month2) < month ? null : year) : yearOf(year2);
  const firstYear = year === null || lastYear === year ? '' : after(year);
  return { end, value, gloss: `${first}${firstYear} – ${last}${after(lastYear)}` };
}

/** 1至6月, 2023年1—6月. Of an article that may tell of them, the months that are over are its year's. */
function readMonths(passage: Passage, start: number, given: number | null): Told | null {
  const found = run(MONTH_SPAN, passage.text, start);
  if (!found) return null;
  const { year: own, month = '', month2 = '' } = found.groups;
  if (own !== undefined && given !== null) return null;
  const [first, last] = [smallNumber(month), smallNumber(month2)];
  const isOver = yearOfMonth(passage, start, last, undefined) !== null;
  const year = own === undefined ? (given ?? (isOver ? (passage.date?.year ?? null) : null)) : yearOf(own);
  const after = year === null ? '' : ` ${String(year)}`;
  return {
    end: found.end,
    value: valueOf(year, first, undefined),
    gloss: `${monthName(first)} to ${monthName(last)}${after}`,
  };
}

/** 2023年, 2021—2035年, 2021年至2035年, 二〇三五年, 2029年底, 2025年上半年, 2023年正月初八. */
function readYears(passage: Passage, start: number): Told | null {
  const { text } = passage;
  const found = run(YEAR_ONLY, text, start);
  if (!found) return null;
  const { year, year2, only, edge } = found.groups;
  const { end } = found;
  const value = yearOf(only ?? year ?? '');
  if (year2 !== undefined) return { end, value, gloss: `${String(value)}–${String(yearOf(year2))}` };
  if (edge !== undefined)
    return { end, value, gloss: `${edge === '初' ? 'early' : 'end of'} ${String(value)}` };
  const period = readPeriod(text, end);
  if (period) return { end: period.end, value, gloss: `${period.name} of ${String(value)}` };
  return (
    readLunar(passage, end, value) ??
    readFestival(passage, end, value) ?? { end, value, gloss: String(value) }
  );
}

/** 6日, 6日至7日; with month and year where the article's date makes them plain. */
function readDays(passage: Passage, start: number): Told | null {
  const found = run(DAY_ONLY, passage.text, start);
  if (!found) return null;
  const { end } = found;
  const day = smallNumber(found.groups['day'] ?? '');
  const day2 = found.groups['day2'] === undefined ? null : smallNumber(found.groups['day2']);
  const of = monthOfDay(passage, start, day);
  const date = of && { ...of, day };
  if (date && isCalendarDate(date)) {
    const value = valueOf(date.year, date.month, day);
    return {
      end,
      value,
      gloss: day2 === null ? englishDate(date) : `${String(day)}–${englishDate({ ...date, day: day2 })}`,
    };
  }
  const gloss = day2 ? `${ordinalText(day)} to ${ordinalText(day2)}` : `${ordinalText(day)} (of the month)`;
  return { end, value: day, gloss };
}
