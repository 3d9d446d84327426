import { nearestDate, solarTermDate } from './calendar-lunar.ts';
import type { CalendarDate } from './calendar.ts';
import { lunarDate, newYearsEve, withDate } from './quantity-lunar.ts';
import type { Passage, Told } from './quantity-passage.ts';

/*
 * Festivals and solar terms, with their date: 今年端午, 除夕, 清明, 立春. They are told only where the date is known, for
 * the dictionary has their names.
 */

/** The day of a festival: of the lunar calendar, of ours, of the sun's 24 terms, or 除夕. */
type Day =
  readonly [kind: 'lunar' | 'solar', month: number, day: number] | readonly ['term', number] | ['eve'];

interface Festival {
  readonly sign: RegExp;
  readonly name: string;
  readonly day: Day;
}

function festival(sign: string, name: string, day: Day): Festival {
  return { sign: new RegExp(sign, 'y'), name, day };
}

const TERM_NAMES: readonly (readonly [sign: string, name: string])[] = [
  ['小寒', 'Minor Cold'],
  ['大寒', 'Major Cold'],
  ['立春', 'Start of Spring'],
  ['雨水', 'Rain Water'],
  ['惊蛰', 'Awakening of Insects'],
  ['春分', 'Spring Equinox'],
  ['清明(?:节)?(?!上河|白|显|了)', 'Qingming'],
  ['谷雨', 'Grain Rain'],
  ['立夏', 'Start of Summer'],
  ['小满', 'Grain Buds'],
  ['芒种', 'Grain in Ear'],
  ['夏至', 'Summer Solstice'],
  ['小暑', 'Minor Heat'],
  ['大暑', 'Major Heat'],
  ['立秋', 'Start of Autumn'],
  ['处暑', 'End of Heat'],
  ['白露', 'White Dew'],
  ['秋分', 'Autumn Equinox'],
  ['寒露', 'Cold Dew'],
  ['霜降', "Frost's Descent"],
  ['立冬', 'Start of Winter'],
  ['小雪', 'Minor Snow'],
  ['大雪', 'Major Snow'],
  ['冬至', 'Winter Solstice'],
];
/** Terms that are weather, names or the rest of other words too; they need 节气 after them. */
const WEATHER = new Set(['小寒', '大寒', '雨水', '小满', '白露', '小雪', '大雪']);

const FESTIVALS: readonly Festival[] = [
  festival('元旦(?:节)?', "New Year's Day", ['solar', 1, 1]),
  festival('春节(?!联欢|档)', 'Spring Festival', ['lunar', 1, 1]),
  festival('元宵节', 'Lantern Festival', ['lunar', 1, 15]),
  festival('五一(?=假期|期间|小长假|黄金周)|五一(?:国际)?劳动节', 'May Day', ['solar', 5, 1]),
  festival('端午(?:节)?', 'Dragon Boat Festival', ['lunar', 5, 5]),
  festival('七夕(?:节)?', 'Qixi Festival', ['lunar', 7, 7]),
  festival('中秋(?:节)?(?![天季粮播收])', 'Mid-Autumn Festival', ['lunar', 8, 15]),
  festival('重阳节', 'Double Ninth Festival', ['lunar', 9, 9]),
  festival('国庆节|国庆(?=假期|期间|长假|黄金周)', 'National Day', ['solar', 10, 1]),
  festival('腊八(?:节)?', 'Laba Festival', ['lunar', 12, 8]),
  festival('除夕', "Chinese New Year's Eve", ['eve']),
  ...TERM_NAMES.map(([sign, name], i) =>
    festival(WEATHER.has(sign) ? `${sign}(?=节气)` : sign, name, ['term', i]),
  ),
];

const byFirst = new Map<string, Festival[]>();
for (const one of FESTIVALS) {
  const first = one.sign.source.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
}

/** What a festival may begin with, but for 五一, which begins with a number: two characters each, with spaces. */
export const FESTIVAL_BEGINS = FESTIVALS.map(({ sign }) => sign.source.slice(0, 2))
  .filter((begin) => begin !== '五一')
  .join(' ');

/** 建立春…, 初中秋季, 秋冬至: the name begins inside other words. */
const INSIDE = /[成建设树独创确对订私公挺矗站耸倒初高秋入每华截份个]$/;
/** Days from the article's date within which a festival without a year is the one that is meant. */
const NEAR = 45;

/** The festival or solar term that begins at `start`; null where none does, or its date is not known. */
export function readFestival(passage: Passage, start: number, year: number | null = null): Told | null {
  const { text, date } = passage;
  if (year === null && (!date || (start > 0 && INSIDE.test(text.charAt(start - 1))))) return null;
  for (const { sign, name, day } of byFirst.get(text.charAt(start)) ?? []) {
    sign.lastIndex = start;
    const found = sign.exec(text);
    if (!found) continue;
    const on = dateOf(passage, day, year);
    return on && withDate({ end: start + found[0].length, value: 0, gloss: name }, on);
  }
  return null;
}

function dateOf(passage: Passage, day: Day, year: number | null): CalendarDate | null {
  if (day[0] === 'eve') return newYearsEve(passage, year);
  if (day[0] === 'lunar') return lunarDate(passage, day[1], day[2], year);
  const inYear = (one: number): CalendarDate | null =>
    day[0] === 'term' ? solarTermDate(one, day[1]) : { year: one, month: day[1], day: day[2] };
  if (year !== null) return inYear(year);
  const { date } = passage;
  return date && nearestDate([date.year - 1, date.year, date.year + 1].map(inYear), date, NEAR);
}
