/*
 * Numbers of a text put into words: dates, times, ratios, shares, fractions, codes and amounts, each at the place where
 * its digits begin.
 */
import { isCode, phoneEnd } from './spoken-code.ts';
import { hanFromAmount, hanFromCode, hanFromRow, hanFromYear } from './spoken-number.ts';
import { isCountBefore, unitSignAt } from './spoken-unit.ts';
import type { Span } from './span.ts';

/** A part of what is said. */
export type SpokenPart =
  /** A number in Han. */
  | { readonly kind: 'number'; readonly han: string }
  /** Digits that are said one by one: 二〇二三, 幺幺零. */
  | { readonly kind: 'row'; readonly han: string }
  /** A word that stands for a sign: 摄氏度 for ℃. */
  | { readonly kind: 'word'; readonly han: string }
  /** Letters, with a space between those that are named one by one. */
  | { readonly kind: 'letters'; readonly han: string }
  /** Han of the text itself. */
  | { readonly kind: 'own'; readonly span: Span };

/** What a rule has read: its parts, and where it ends. */
export interface Said {
  readonly end: number;
  readonly parts: readonly SpokenPart[];
}

/** A part that is a number in Han: 二点二亿. */
export const number = (han: string): SpokenPart => ({ kind: 'number', han });
const row = (han: string): SpokenPart => ({ kind: 'row', han });
/** A part that is a word for a sign: 比 for `:`. */
export const word = (han: string): SpokenPart => ({ kind: 'word', han });

/** Digits with their commas and decimals: 1,234.5. */
export const AMOUNT = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const DATE = /(\d{4})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.])/y;
const TIME = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y;
const RATIO = /\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?)+/y;
const SCORE = /\d{1,3}[-—–]\d{1,3}(?![\d%‰万亿])/y;
const DAY_NAME = /(?:1[0-2]|[1-9])[·•・](?:[12]\d|3[01]|[1-9])(?!\d)/y;
const VERSION = /\d+(?:\.\d+){2,}/y;
const FRACTION = /(\d+)\/(\d+)(?![\d/])/y;
const YEARS = /(\d{4}) ?年? ?(?:[-—–~]+|至|到) ?(?=\d{4} ?(?:年|学年|赛季|财年))/y;
/** 1949年, also in 2030年前; 1000年 and 1500年前 are spans of time; 98年出生, 20年底 are years. */
const YEAR =
  /(?:19|20)(?!00)\d\d(?= ?(?:年|学年|赛季|财年))|(?:1(?!000)\d{3}|20\d\d)(?= ?年(?!前|来|间|以[上下]|多|历史|的历史))|\d\d(?=年(?:出生|底(?!蕴|色)|款))/y;
/** A year without 年: 2035远景目标; not before a unit, a sign or another number. */
const LONE_YEAR = /(?:19|20)(?!00)\d\d(?=$|[，。、；！？）》”,;!?)\s]|[远版款届赛财])/y;
const SHARES = /(-?\d[\d,]*(?:\.\d+)?) ?(?:[-—–~]+|至|到) ?(-?\d[\d,]*(?:\.\d+)?) ?([%‰])/y;
const COHORT = /[05-9][05](?=后(?!来|天|年|期|续))/y;
const JOINT = / ?(?:[-—–~]+) ?(?=[-¥$€£]?\d)/y;
const SCALE = /^ ?([千百]?[万亿萬億]+|[千百](?![瓦米克伏焦帕卡]))/u;
const MORE = /^[多余餘]/u;
/** What is said before the number of which the sign stands behind. */
export const SHARE: Readonly<Record<string, string>> = { '%': '百分之', '‰': '千分之' };
/** Words beside which 21:15 is a score. */
const SCORE_BEFORE = /(?:比分|比数|大比分|局分)[为是成以 ]?$/u;
const SCORE_AFTER = /^ ?(?:战胜|击败|大胜|险胜|逆转|取胜|获胜|领先|落后|不敌|负于|战平|拿下)/u;

/** Runs a sticky pattern; null where it does not match there. */
export function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What is said for the digits that begin at `at`, with a unit's sign and a dash after them; null where none begin. */
export function readDigits(text: string, at: number): Said | null {
  return (
    readCode(text, at) ??
    readDate(text, at) ??
    readColon(text, at) ??
    readShares(text, at) ??
    readFraction(text, at) ??
    readDotted(text, at) ??
    withJoint(text, readAmount(text, at))
  );
}

function readCode(text: string, at: number): Said | null {
  const phone = phoneEnd(text, at);
  if (phone > 0) return { end: phone, parts: [row(hanFromCode(text.slice(at, phone).replaceAll('-', '')))] };
  const cohort = run(COHORT, text, at)?.[0];
  if (cohort !== undefined) return { end: at + 2, parts: [row(hanFromRow(cohort))] };
  const digits = /^\d+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  const end = at + digits.length;
  // A time of day comes before: 08:05.
  if (run(TIME, text, at) || run(DATE, text, at) || !isCode(text, at, end)) return null;
  return { end, parts: [row(hanFromCode(digits))] };
}

/** 2023-02-06, 2021—2035年, 2023年. */
function readDate(text: string, at: number): Said | null {
  const date = run(DATE, text, at);
  if (date) {
    const [all, year = '', , month = '', day = ''] = date;
    const parts = [row(hanFromYear(year)), word('年'), number(hanFromAmount(month, false)), word('月')];
    return { end: at + all.length, parts: [...parts, number(hanFromAmount(day, false)), word('日')] };
  }
  const years = run(YEARS, text, at);
  if (years) {
    const [all, year = ''] = years;
    const isNamed = all.includes('年');
    return {
      end: at + all.length,
      parts: [row(hanFromYear(year)), ...(isNamed ? [word('年')] : []), word('到')],
    };
  }
  const year = run(YEAR, text, at)?.[0] ?? run(LONE_YEAR, text, at)?.[0];
  return year === undefined ? null : { end: at + year.length, parts: [row(hanFromYear(year))] };
}

/** 12:30 is a time, 3:1 a ratio, 21:15 a score where words beside it say so. */
function readColon(text: string, at: number): Said | null {
  const time = run(TIME, text, at);
  const ratio = run(RATIO, text, at) ?? run(SCORE, text, at);
  const end = at + ((time ?? ratio)?.[0].length ?? 0);
  const isScore =
    SCORE_BEFORE.test(text.slice(Math.max(0, at - 4), at)) || SCORE_AFTER.test(text.slice(end, end + 3));
  if (time && !isScore) {
    const [, hour = '', minute = '', second] = time;
    const parts = [number(hanFromAmount(hour, true)), word('点')];
    if (minute !== '00' || second !== undefined) parts.push(twoDigits(minute), word('分'));
    if (second !== undefined) parts.push(twoDigits(second), word('秒'));
    return withJoint(text, { end, parts });
  }
  if (!ratio || (!ratio[0].includes(':') && !isScore)) return null;
  const [all] = ratio;
  const parts = all
    .split(/[^\d.]+/u)
    .flatMap((each, i) => [...(i > 0 ? [word('比')] : []), number(hanFromAmount(each, false))]);
  return { end: at + all.length, parts };
}

/** 05 is 零五 among minutes and seconds. */
function twoDigits(digits: string): SpokenPart {
  const isRow = digits.startsWith('0') && digits !== '00';
  return isRow ? row(hanFromRow(digits)) : number(hanFromAmount(digits, false));
}

/** 5—8% is 百分之五到百分之八. */
function readShares(text: string, at: number): Said | null {
  const shares = run(SHARES, text, at);
  if (!shares) return null;
  const [all, low = '', high = '', sign = ''] = shares;
  const share = SHARE[sign] ?? '';
  const of = (amount: string): SpokenPart[] => [
    ...(amount.startsWith('-') ? [word('负')] : []),
    number(share + hanFromAmount(amount.replace('-', ''), false)),
  ];
  return { end: at + all.length, parts: [...of(low), word('到'), ...of(high)] };
}

/** 3·15, a day that has become a name: its digits; 2.0.1, a version or address: number by number. */
function readDotted(text: string, at: number): Said | null {
  const day = run(DAY_NAME, text, at)?.[0];
  if (day !== undefined) return { end: at + day.length, parts: [row(hanFromCode(day.replace(/\D/u, '')))] };
  const version = run(VERSION, text, at)?.[0];
  if (version === undefined) return null;
  const parts = version
    .split('.')
    .flatMap((each, i) => [...(i > 0 ? [word('点')] : []), number(hanFromAmount(each, false))]);
  return { end: at + version.length, parts };
}

function readFraction(text: string, at: number): Said | null {
  const fraction = run(FRACTION, text, at);
  if (!fraction || /[\d/]$/u.test(text.slice(0, at))) return null;
  const [all, top = '', bottom = ''] = fraction;
  if (/^0*$/u.test(bottom)) return null;
  return {
    end: at + all.length,
    parts: [number(`${hanFromAmount(bottom, false)}分之${hanFromAmount(top, false)}`)],
  };
}

/** A number with its 万 and 亿, or as a share: 2.2亿, 30%. */
export function readAmount(text: string, at: number): Said | null {
  const amount = run(AMOUNT, text, at)?.[0];
  if (amount === undefined) return null;
  const end = at + amount.length;
  const gap = text.charAt(end) === ' ' ? 1 : 0;
  const share = SHARE[text.charAt(end + gap)];
  if (share !== undefined)
    return { end: end + gap + 1, parts: [number(share + hanFromAmount(amount, false))] };
  const han = hanFromAmount(amount, isCountBefore(text, end));
  const [all = '', scale = ''] = SCALE.exec(text.slice(end, end + 4)) ?? [];
  // 2百 is 二百; 2千, 2万 and 2亿 begin with 两.
  const said = /^[百]/u.test(scale) && han === '两' ? '二' : han;
  return withMore(text, { end: end + all.length, parts: [number(said + scale)] });
}

/** With the 余 or 多 and the 万 or 亿 that may follow a number: 400余万 is 四百 余 万. */
function withMore(text: string, said: Said): Said {
  if (!MORE.test(text.charAt(said.end))) return said;
  const from = said.end + 1;
  const scale = SCALE.exec(text.slice(from, from + 4))?.[0].length ?? 0;
  const own = (start: number, end: number): SpokenPart => ({ kind: 'own', span: { start, end } });
  const more = own(said.end, from);
  const parts = scale === 0 ? [more] : [more, own(from, from + scale)];
  return { end: from + scale, parts: [...said.parts, ...parts] };
}

/** With 到 for a dash that another number follows: 7-8, 3%—5%, 8:00-18:00. */
export function withJoint(text: string, said: Said | null): Said | null {
  if (!said) return null;
  const unit =
    unitSignAt(text, said.end) ?? (text.charAt(said.end) === ' ' ? unitSignAt(text, said.end + 1) : null);
  const end = unit?.end ?? said.end;
  const parts = unit ? [...said.parts, word(unit.han)] : said.parts;
  const joint = run(JOINT, text, end);
  if (!joint) return { end, parts };
  return { end: end + joint[0].length, parts: [...parts, word('到')] };
}
