import { ordinalText, smallNumber } from './quantity-ordinal.ts';
import { hasOtherYear, type Passage, type Told } from './quantity-passage.ts';

/*
 * Parts of years, and ages: 一季度, 前三季度, 上半年, 前11个月, 20世纪90年代, 上世纪末, 公元前221年, 民国24年.
 */

const NUMBER = '(?:1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])';
const PERIOD = new RegExp(
  `(?:第?(?<quarter>[一二三四1-4]) ?季度(?!假)|前(?<quarters>[一二两三123]) ?季度|(?<half>[上下])半年(?!度)` +
    `|前(?<months>${NUMBER}) ?个月)`,
  'y',
);

/** A part of a year, and the month that it ends with. */
export interface Period {
  readonly end: number;
  readonly value: number;
  /** Without its year: `1st quarter`. */
  readonly name: string;
  readonly kind: 'half' | 'quarter' | 'first';
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** The part of a year that begins at `start`; null where none does. */
export function readPeriod(text: string, start: number): Period | null {
  PERIOD.lastIndex = start;
  const found = PERIOD.exec(text);
  if (!found) return null;
  const end = start + found[0].length;
  const { quarter, quarters, half, months } = found.groups ?? {};
  if (half !== undefined) {
    const [value, firstMonth] = half === '上' ? [1, 1] : [2, 7];
    const name = `${half === '上' ? 'first' : 'second'} half`;
    return { end, value, name, kind: 'half', firstMonth, lastMonth: firstMonth + 5 };
  }
  if (quarter !== undefined) {
    const value = smallNumber(quarter);
    const firstMonth = value * 3 - 2;
    return {
      end,
      value,
      name: `${ordinalText(value)} quarter`,
      kind: 'quarter',
      firstMonth,
      lastMonth: value * 3,
    };
  }
  const value = smallNumber(quarters ?? months ?? '');
  const many = quarters === undefined ? 'months' : 'quarters';
  const figure = quarters === undefined ? String(value) : (['', '', 'two', 'three'][value] ?? '');
  const name = value === 1 ? `first ${many.slice(0, -1)}` : `first ${figure} ${many}`;
  const lastMonth = quarters === undefined ? value : value * 3;
  return { end, value, name, kind: 'first', firstMonth: 1, lastMonth };
}

/**
 * A period that names no year. Its year is that of the article where the period has begun, or for 前三季度 is over;
 * a half year is told only where its year is known, for the dictionary has the word.
 */
export function readOwnPeriod(passage: Passage, start: number): Told | null {
  const { text, date } = passage;
  if (start > 0 && /[上下每这该本当]/.test(text.charAt(start - 1))) return null;
  const period = readPeriod(text, start);
  if (!period) return null;
  const { end, value, name, kind } = period;
  // Before May a 下半年 may be of the year before, and 一季度 in January is the one that begins.
  const since = kind === 'half' ? 5 : kind === 'quarter' ? period.firstMonth : period.lastMonth;
  const isKnown = date !== null && date.month >= since && !hasOtherYear(text, start, date.year);
  if (isKnown)
    return { end, value: kind === 'half' ? date.year : value, gloss: `${name} of ${String(date.year)}` };
  return kind === 'half' ? null : { end, value, gloss: name };
}

const CENTURY = '(?<century>\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪|(?<last>上)(?:个)?世纪';
const DECADE = new RegExp(
  `(?:${CENTURY})?(?:(?<pair>[二三四五六七八九])(?=[三四五六七八九]))?` +
    '(?<tens>[1-9]0|[二三四五六七八九]十)年代(?<part>初|末|中期)?',
  'y',
);
const AGE = new RegExp(`(?:${CENTURY})(?<part>初|末|中叶|下半叶|上半叶)?`, 'y');
const PARTS: Readonly<Record<string, string>> = {
  初: 'early ',
  末: 'end of the ',
  中期: 'mid-',
  中叶: 'mid-',
  上半叶: 'first half of the ',
  下半叶: 'second half of the ',
};

/** 20世纪90年代, 90年代, 上世纪五六十年代, 21世纪, 20世纪末. A decade alone is of the 20th century, as usage has it. */
export function readAge(text: string, start: number): Told | null {
  DECADE.lastIndex = start;
  const decade = DECADE.exec(text);
  if (decade) {
    const { century, pair, tens = '', part } = decade.groups ?? {};
    const base = ((century ? smallNumber(century) : 20) - 1) * 100;
    const first = base + (pair ? smallNumber(pair) * 10 : smallNumber(tens));
    const name = pair ? `${String(first)}s and ${String(base + smallNumber(tens))}s` : `${String(first)}s`;
    const gloss = part === '末' ? `end of the ${name}` : `the ${part ? (PARTS[part] ?? '') : ''}${name}`;
    return { end: start + decade[0].length, value: first, gloss };
  }
  AGE.lastIndex = start;
  const found = AGE.exec(text);
  if (!found) return null;
  const { century, part } = found.groups ?? {};
  // 上世纪 alone says no more than the dictionary.
  if (century === undefined && part === undefined) return null;
  const value = century === undefined ? 20 : smallNumber(century);
  const gloss = `${part ? (PARTS[part] ?? '') : ''}${ordinalText(value)} century`;
  return { end: start + found[0].length, value, gloss };
}

const ERA =
  /(?:(?<bc>公元前)(?<year>\d{1,4})|(?<ad>公元)(?<common>\d{1,4})|民国(?<republic>\d{1,2}|[一二三四]?十[一二三四五六七八九]?|[一二三四五六七八九]|元)) ?年(?!间|代)/y;
/** The first year of the Republic of China was 1912. */
const BEFORE_REPUBLIC = 1911;

/** 公元前221年 is -221, 公元1368年 1368, 民国24年 1935. */
export function readEra(text: string, start: number): Told | null {
  ERA.lastIndex = start;
  const found = ERA.exec(text);
  if (!found) return null;
  const end = start + found[0].length;
  const { year, common, republic } = found.groups ?? {};
  if (year !== undefined) return { end, value: -Number(year), gloss: `${year} BC` };
  if (common !== undefined) return { end, value: Number(common), gloss: `AD ${common}` };
  const count = republic === '元' ? 1 : smallNumber(republic ?? '');
  if (count > 38) return null;
  const value = BEFORE_REPUBLIC + count;
  return { end, value, gloss: `${String(value)} (${ordinalText(count)} year of the Republic)` };
}
