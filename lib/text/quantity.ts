import type { Quantity } from './annotation.ts';
import type { CalendarDate } from './calendar.ts';
import { readNumeral } from './numeral.ts';
import { readAmount, readBelowZero } from './quantity-amount.ts';
import { readTimes } from './quantity-compound.ts';
import { readDate } from './quantity-date.ts';
import { FESTIVAL_BEGINS, readFestival } from './quantity-festival.ts';
import { readLunar } from './quantity-lunar.ts';
import { readMultiple, readRank } from './quantity-ordinal.ts';
import type { Passage, Told } from './quantity-passage.ts';
import { readAge, readEra, readOwnPeriod } from './quantity-period.ts';
import { readRelative } from './quantity-relative.ts';
import { readAgainst, readLevel } from './quantity-scale.ts';
import { readDiscount, readFraction, readShare, readTenths } from './quantity-share.ts';
import { readTime } from './quantity-time.ts';
import { readBarePower, readVague } from './quantity-vague.ts';
import { plainFromText } from './quantity-writing.ts';
import { unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/** A quantity whose reader may have moved its start: to the minus before -3℃. */
type Found = Told & { readonly start?: number };
type Reader = (passage: Passage, start: number) => Found | null;

/** The readers of a number by the sign that its digits, or those of a range, run up to: 年 in 2021—2035年. */
const BY_SIGN: readonly (readonly [signs: string, readers: readonly Reader[]])[] = [
  ['季个', [readOwnPeriod]],
  ['年月日号世', [readDate]],
  ['时点:：', [inText(readTime), inText(readAgainst)]],
  ['比∶', [inText(readAgainst)]],
  ['下', [inText(readBelowZero)]],
  ['成', [inText(readTenths)]],
  ['折', [inText(readDiscount)]],
];
const readersBy = new Map<number, readonly Reader[]>();
for (const [signs, readers] of BY_SIGN) for (const sign of signs) readersBy.set(sign.charCodeAt(0), readers);

/** What stands in a number, a range or a date before that sign. */
const LEAD = signSet('0123456789〇零一二两三四五六七八九十. 至到—–-~～');
/** No number has more units than this before that sign: `2021 年 —— 2035 年` has 14. */
const LONGEST_LEAD = 24;

/** 第三季度 is a part of a year, any other 第三 a rank. */
function readRankOrQuarter(passage: Passage, start: number): Found | null {
  const { text } = passage;
  const isQuarter = text.charAt(start + 2) === '季' || text.charAt(start + 3) === '季';
  return (isQuarter ? readOwnPeriod(passage, start) : null) ?? readRank(text, start);
}

/** 上午9时: most that 早 and 晚 begin is no time. */
function readPartOfDay(text: string, start: number): Found | null {
  const isBefore = (at: number): boolean => hasSign(LEAD, unitAt(text, at));
  return isBefore(start + 1) || isBefore(start + 2) ? readTime(text, start) : null;
}

function inText(read: (text: string, start: number) => Found | null): Reader {
  return ({ text }, start) => read(text, start);
}

/** What else a quantity may begin with: its first characters, one or two, and its reader. */
const OTHERS: readonly (readonly [begins: string, read: Reader])[] = [
  ['百 千 万', inText((text, start) => readShare(text, start) ?? readBarePower(text, start))],
  ['正月 腊月 冬月 初 农历 旧历 阴历', (passage, start) => readLunar(passage, start)],
  ['第', readRankOrQuarter],
  ['翻', inText(readMultiple)],
  ['数十 数百 数千 数万 数亿 几十 几百 几千 几万 几亿 好几 成千 成百 上百 上千 上万 上亿', inText(readVague)],
  ['公元 民国', inText(readEra)],
  ['上世 上个', inText(readAge)],
  [
    '上半 下半 前一 前二 前两 前三 前四 前五 前六 前七 前八 前九 前十 前1 前2 前3 前4 前5 前6 前7 前8 前9',
    readOwnPeriod,
  ],
  ['凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 晚间 深夜 夜间 夜里 早 晚', inText(readPartOfDay)],
  ['今年 去年 明年 前年 后年 上月 上个 本月 下月 下个 昨日 昨天 明日 明天', readRelative],
  [FESTIVAL_BEGINS, readFestival],
];

const ARABIC = 1;
const HAN = 2;
const OTHER = 3;
/** 0 for what begins no quantity; from `OTHER` on the place of its readers in `others`. */
const kindBy = new Uint8Array(0x10000);
/** Readers with the second character that each needs; 0 needs none. */
const others: (readonly [second: number, read: Reader])[][] = [];
for (const [begins, read] of OTHERS) {
  for (const begin of begins.split(' ')) {
    const first = begin.charCodeAt(0);
    if (kindBy[first] === 0) kindBy[first] = OTHER + others.push([]) - 1;
    others[(kindBy[first] ?? 0) - OTHER]?.push([begin.length > 1 ? begin.charCodeAt(1) : 0, read]);
  }
}
for (const sign of '0123456789') kindBy[sign.charCodeAt(0)] = ARABIC;
for (const sign of '〇零一二两三四五六七八九十') kindBy[sign.charCodeAt(0)] = HAN;

/** What ends with a Han digit and is a word: 统一, 周三, 星期五, 张三. */
const BEFORE_DIGIT = signSet('统唯专单同划归合逐万周期拜张李王');
const WORD = /^(?:[统唯专单同划归合逐万]一|周.|星期.|礼拜.|张三|李四|王五|王二)$/;

/**
 * The numbers of `text` that have a unit, in order and without overlap: amounts, percentages, fractions, ranks, dates,
 * times. Also a large number alone (1.2万亿). A lone 一 before a classifier is an article and is left out (一个). Spans
 * hold number and unit only, not 约, 近, 超过 before them. Values are exact; for a range, that of its lower end.
 *
 * `date` is the article's own, as `dateFromArticle` finds it. With it a date that leaves its year out is told in full
 * where it is in no doubt, and so are the words that count from it (去年, 上月) and festivals; without it they are not.
 * Cost is linear in the text.
 */
export function findQuantities(
  text: string,
  { date = null }: { readonly date?: CalendarDate | null } = {},
): Quantity[] {
  const passage: Passage = { text: plainFromText(text), date };
  const plain = passage.text;
  const found: Quantity[] = [];
  for (let start = 0; start < plain.length;) {
    const kind = kindBy[plain.charCodeAt(start)] ?? 0;
    if (kind === 0) {
      start++;
      continue;
    }
    const told = kind >= OTHER ? readOther(passage, start, kind) : readNumber(passage, start, kind);
    if (told && (told.start ?? start) >= (found.at(-1)?.end ?? 0)) {
      found.push({ start: told.start ?? start, end: told.end, value: told.value, gloss: told.gloss });
      start = told.end;
    } else {
      start = kind === ARABIC ? skipNumber(plain, start) : start + 1;
    }
  }
  return found;
}

function readOther(passage: Passage, start: number, kind: number): Found | null {
  const next = passage.text.charCodeAt(start + 1);
  for (const [second, read] of others[kind - OTHER] ?? []) {
    const found = second === 0 || second === next ? read(passage, start) : null;
    if (found) return found;
  }
  return null;
}

function readNumber(passage: Passage, start: number, kind: number): Found | null {
  const { text } = passage;
  if (!isOpen(text, start, kind)) return null;
  if (text.startsWith('五一', start)) return readFestival(passage, start);
  let at = start + 1;
  while (at - start < LONGEST_LEAD && hasSign(LEAD, unitAt(text, at))) at++;
  for (const read of readersBy.get(text.charCodeAt(at)) ?? []) {
    const found = read(passage, start);
    if (found) return found;
  }
  const number = readNumeral(text, start);
  if (!number) return null;
  return (
    readFraction(text, number) ??
    readTimes(text, number) ??
    readAmount(text, start, number) ??
    readLevel(text, start, number)
  );
}

/** False inside Latin words and longer figures: the 19 of COVID-19, the 2 of G2, the 5 of 0.5. */
function isOpen(text: string, start: number, kind: number): boolean {
  if (kind !== ARABIC) return !isInWord(text, start);
  // What none of the marks below is, Han above all, ends the question.
  if (start === 0 || text.charCodeAt(start - 1) > 0x7f) return true;
  return !/[A-Za-z\d][-.:]?$|[\d][,.:/]$/.test(text.slice(Math.max(0, start - 2), start));
}

/** True where the Han digit at `start` ends a word that is no number. */
function isInWord(text: string, start: number): boolean {
  if (start === 0 || !hasSign(BEFORE_DIGIT, text.charCodeAt(start - 1))) return false;
  return (
    WORD.test(text.slice(start - 1, start + 1)) || WORD.test(text.slice(Math.max(0, start - 2), start + 1))
  );
}

/** Offset after a number that is no quantity, so that the search does not go on in its middle. */
function skipNumber(text: string, start: number): number {
  const digits = /[\d.,:]+[A-Za-z]*/y;
  digits.lastIndex = start;
  return start + (digits.exec(text)?.[0].length ?? 1);
}
