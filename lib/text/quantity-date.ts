/*
 * Dates as news writes them: 2023年2月6日, 2月6日至7日, 2021—2035年, 二〇三五年, 20世纪90年代, 正月初八. A date's value is
 * written like ISO 8601's basic form, as far as the date goes: 20230206, 202302, 2023, 206 (2月6日), 6 (6日).
 */
import type { Quantity } from './annotation.ts';

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

const S = ' ?'; // newspapers put a space between digits and characters, or not
const YEAR = `(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})`;
const MONTH = `(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const DAY = `(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const TO = `${S}(?:至|到|—|——|–|-|~|～)${S}`;

const FULL = new RegExp(
  `(?:(?<year>${YEAR})${S}年${S})?(?<month>${MONTH})${S}月(?:份|${S}(?<day>${DAY})${S}[日号])?` +
    `(?:${TO}(?:(?:(?<year2>${YEAR})${S}年${S})?(?<month2>${MONTH})${S}月${S})?(?:(?<day2>${DAY})${S}[日号])?)?`,
  'y',
);
const MONTH_SPAN = new RegExp(
  `(?:(?<year>${YEAR})${S}年${S})?(?<month>${MONTH})${TO}(?<month2>${MONTH})${S}月(?!\\d)`,
  'y',
);
const YEAR_ONLY = new RegExp(
  `(?<year>${YEAR})${S}年?${TO}(?<year2>${YEAR})${S}年|(?<only>${YEAR})${S}年(?!间|来|内|代)`,
  'y',
);
const DAY_ONLY = new RegExp(
  `(?<day>[1-9]|[12]\\d|3[01])${S}日(?:${TO}(?<day2>[1-9]|[12]\\d|3[01])${S}日)?(?!元)`,
  'y',
);
const DECADE =
  /(?:(?<century>\d{2}|[一二]?十[一二三四五六七八九]?)世纪)?(?<tens>[1-9]0|[二三四五六七八九]十)年代/y;
const CENTURY = /(?<century>\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪/y;
const LUNAR =
  /(?<month>正月|腊月|冬月)(?:(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]|二?十[一二三四五六七八九]?|三十)(?!\d))?/y;
const LUNAR_DAY = /(?<day>初[一二三四五六七八九十])(?=[、，。,早晚凌一至起开，]|$)/y;

const HAN = '〇一二三四五六七八九';

/** Value of 1 to 99 in either script: 十一, 三十一, 初八, 廿三, 12. */
function small(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/^初/, '').replace(/^廿/, '二十');
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['0', plain];
  const ten = tens === '' ? 1 : tens === '0' ? 0 : HAN.indexOf(tens);
  return ten * 10 + (ones === '' ? 0 : HAN.indexOf(ones));
}

/** Value of a year in either script: 二〇二三, 二零二三, 2023. */
function yearOf(text: string): number {
  return Number(
    text.replaceAll(/[〇零一二三四五六七八九]/g, (sign) => String(Math.max(0, HAN.indexOf(sign)))),
  );
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${String(value)}${ending}`;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
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

/** What may stand in a date before its first 年, 月, 日 or 世纪: numerals, spaces, and the marks of a range. */
const BEFORE_SIGN = new Set(
  Array.from('0123456789〇零一二三四五六七八九十 至到—–-~～', (sign) => sign.charCodeAt(0)),
);
const SIGNS = new Set(Array.from('年月日号世', (sign) => sign.charCodeAt(0)));
/** No pattern has more units than this before that sign: `2021 年 —— 2035 年` has 14. */
const LONGEST_LEAD = 24;

/** True where the numeral at `start` runs up to the sign of a date, as it does not in most numbers. */
function mayBeDate(text: string, start: number): boolean {
  let at = start;
  while (at - start < LONGEST_LEAD && BEFORE_SIGN.has(text.charCodeAt(at))) at++;
  return SIGNS.has(text.charCodeAt(at));
}

/**
 * The date that begins with the numeral at `start` of a text in simplified characters and half-width digits; null where
 * none does. Lunar days are read by {@link readLunar}.
 */
export function readDate(text: string, start: number): Quantity | null {
  if (!mayBeDate(text, start)) return null;
  return (
    readMonths(text, start) ??
    readFull(text, start) ??
    readYears(text, start) ??
    readAge(text, start) ??
    readDays(text, start)
  );
}

/** 2月6日至7日, 2023年2月6日, 2023年2月, 三月. */
function readFull(text: string, start: number): Quantity | null {
  const found = run(FULL, text, start);
  if (!found?.groups['month']) return null;
  const { year, month, day, year2, month2, day2 } = found.groups;
  let { end } = found;
  // `2月6日—` with nothing after it: the dash is not part of the date.
  if (month2 === undefined && day2 === undefined) {
    end -= /(?: ?(?:至|到|—+|–|-|~|～) ?)?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  }
  const name = monthName(small(month ?? ''));
  const one = [day && String(small(day)), name, year && String(yearOf(year))];
  const value = Number(
    `${year ? String(yearOf(year)) : ''}${String(small(month ?? '')).padStart(year ? 2 : 1, '0')}` +
      (day ? String(small(day)).padStart(2, '0') : ''),
  );
  let gloss = one.filter(Boolean).join(' ');
  if (month2 !== undefined || day2 !== undefined) {
    if (month2 === undefined && day === undefined) return null;
    const rest = [
      day2 && String(small(day2)),
      month2 && monthName(small(month2)),
      year2 && String(yearOf(year2)),
    ];
    gloss =
      month2 === undefined
        ? `${String(small(day ?? ''))}–${String(small(day2 ?? ''))} ${[name, year && String(yearOf(year))].filter(Boolean).join(' ')}`
        : `${gloss} – ${rest.filter(Boolean).join(' ')}`;
  }
  return { start, end, value, gloss };
}

/** 1至6月, 2023年1—6月. */
function readMonths(text: string, start: number): Quantity | null {
  const found = run(MONTH_SPAN, text, start);
  if (!found) return null;
  const { year, month = '', month2 = '' } = found.groups;
  const after = year ? ` ${String(yearOf(year))}` : '';
  const value = Number(
    `${year ? String(yearOf(year)) : ''}${String(small(month)).padStart(year ? 2 : 1, '0')}`,
  );
  return {
    start,
    end: found.end,
    value,
    gloss: `${monthName(small(month))} to ${monthName(small(month2))}${after}`,
  };
}

/** 2023年, 2021—2035年, 2021年至2035年, 二〇三五年. */
function readYears(text: string, start: number): Quantity | null {
  const found = run(YEAR_ONLY, text, start);
  if (!found) return null;
  const { year, year2, only } = found.groups;
  const value = yearOf(only ?? year ?? '');
  return {
    start,
    end: found.end,
    value,
    gloss: year2 ? `${String(value)}–${String(yearOf(year2))}` : String(value),
  };
}

/** 20世纪90年代, 90年代, 21世纪. A decade alone is taken to be of the 20th century, as usage has it. */
function readAge(text: string, start: number): Quantity | null {
  const decade = run(DECADE, text, start);
  if (decade) {
    const { century, tens = '' } = decade.groups;
    const value = ((century ? small(century) : 20) - 1) * 100 + small(tens);
    return { start, end: decade.end, value, gloss: `the ${String(value)}s` };
  }
  const found = run(CENTURY, text, start);
  if (!found) return null;
  const value = small(found.groups['century'] ?? '');
  return { start, end: found.end, value, gloss: `${ordinal(value)} century` };
}

/** 正月初八, 腊月二十三; 初一 where it stands alone. Null where `start` has neither. */
export function readLunar(text: string, start: number): Quantity | null {
  const found = run(LUNAR, text, start);
  if (found) {
    const { month, day } = found.groups;
    const number = month === '正月' ? 1 : month === '冬月' ? 11 : 12;
    const name = `${ordinal(number)} lunar month`;
    const value = day ? number * 100 + small(day) : number;
    return { start, end: found.end, value, gloss: day ? `${ordinal(small(day))} day of the ${name}` : name };
  }
  const alone = run(LUNAR_DAY, text, start);
  if (!alone) return null;
  const value = small(alone.groups['day'] ?? '');
  return { start, end: alone.end, value, gloss: `${ordinal(value)} day of the lunar month` };
}

/** 6日, 6日至7日. */
function readDays(text: string, start: number): Quantity | null {
  const found = run(DAY_ONLY, text, start);
  if (!found) return null;
  const { day = '', day2 } = found.groups;
  const gloss = day2
    ? `${ordinal(small(day))} to ${ordinal(small(day2))}`
    : `${ordinal(small(day))} (of the month)`;
  return { start, end: found.end, value: small(day), gloss };
}
