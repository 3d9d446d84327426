/*
 * A text cut into the parts in which it is said: numbers, units and letters are put into words, Han is taken over.
 * Works on half-width signs that stand where those of the text stand.
 */
import { hanFromAmount, hanFromCode, hanFromRow, hanFromYear } from './spoken-number.ts';
import { isCode, phoneEnd } from './spoken-code.ts';
import { spokenFromLetters } from './spoken-latin.ts';
import { currencyAt, isCountBefore, unitSignAt } from './spoken-unit.ts';
import type { Span } from './span.ts';

/** A part of what is said. */
export type SpokenPart =
  /** A number in Han, 幺 for 1 in a code. */
  | { readonly kind: 'number'; readonly han: string }
  /** A word that stands for a sign: 摄氏度 for ℃. */
  | { readonly kind: 'word'; readonly han: string }
  /** Letters, with a space between those that are named one by one. */
  | { readonly kind: 'letters'; readonly han: string }
  /** Han of the text itself. */
  | { readonly kind: 'own'; readonly span: Span };

/** What a rule has read: its parts, and where it ends. */
interface Said {
  readonly end: number;
  readonly parts: readonly SpokenPart[];
}

const number = (han: string): SpokenPart => ({ kind: 'number', han });
const word = (han: string): SpokenPart => ({ kind: 'word', han });

const AMOUNT = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const DATE = /(\d{4})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.])/y;
const TIME = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y;
const RATIO = /(\d+(?:\.\d+)?) ?: ?(\d+(?:\.\d+)?)/y;
const FRACTION = /(\d+)\/(\d+)(?![\d/])/y;
const YEARS = /(\d{4}) ?年? ?(?:[-—–~]+|至|到) ?(?=\d{4} ?年)/y;
const YEAR = /[1-9]\d{3}(?= ?(?:年(?!前|来|间|以|多|历史|的历史)|学年|赛季|财年))|\d{2}(?=年(?:级|代)?(?:[出生初底末夏春秋冬款版]))/y;
/** A year without 年: 2035远景目标; not before a unit, a sign or another number. */
const LONE_YEAR = /(?:19|20)(?!00)\d\d(?=$|[，。、；！？）》”,;!?)\s]|[远版款届赛财])/y;
const SHARES = /(-?\d[\d,]*(?:\.\d+)?) ?(?:[-—–~]+|至|到) ?(-?\d[\d,]*(?:\.\d+)?) ?([%‰])/y;
const COHORT = /[05-9][05](?=后(?!来|天|年|期|续))/y;
const JOINT = / ?(?:[-—–~]+) ?(?=[-¥$€£]?\d)/y;
const SCALE = /^ ?([千百]?[万亿萬億]+|[千百](?![瓦米克伏焦帕卡]))/u;
const MORE = /^[多余餘]/u;
const SHARE: Readonly<Record<string, string>> = { '%': '百分之', '‰': '千分之' };
/** Words beside which 21:15 is a score. */
const SCORE_BEFORE = /(?:比分|以|局|负|胜|平|比数)[为是成 ]?$/u;
const SCORE_AFTER = /^ ?(?:战胜|击败|大胜|险胜|逆转|取胜|获胜|领先|落后|不敌|负于|战平|拿下)/u;

/** Runs a sticky pattern; null where it does not match there. */
function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The parts of `text` from `start` to `end`. The text around decides with it; nothing of it is said. */
export function spokenParts(text: string, start: number, end: number): readonly SpokenPart[] {
  const parts: SpokenPart[] = [];
  for (let at = start; at < end;) {
    const said = readAt(text, at);
    if (said && said.end > at) {
      parts.push(...said.parts);
      at = said.end;
      continue;
    }
    const last = parts.at(-1);
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    // What is neither Han nor known is not said: quotes, spaces, hyphens.
    if (/^\p{Script=Han}/u.test(text.slice(at, at + length))) {
      if (last?.kind === 'own' && last.span.end === at)
        parts[parts.length - 1] = { kind: 'own', span: { start: last.span.start, end: at + length } };
      else parts.push({ kind: 'own', span: { start: at, end: at + length } });
    }
    at += length;
  }
  return parts;
}

function readAt(text: string, at: number): Said | null {
  const sign = text.charAt(at);
  if (/[A-Za-z]/u.test(sign)) return readLetters(text, at);
  const unit = unitSignAt(text, at);
  if (unit) return { end: unit.end, parts: [word(unit.han)] };
  if (currencyAt(text, at) !== '' && /^ ?\d/u.test(text.slice(at + 1, at + 3))) return readCurrency(text, at);
  if (sign === '-' && isMinus(text, at)) return readMinus(text, at);
  if (sign === '第') return readRank(text, at);
  if (sign === '+' && /[\d万亿千]/u.test(text.charAt(at - 1)) && !/[\dA-Za-z]/u.test(text.charAt(at + 1)))
    return { end: at + 1, parts: [word('加')] };
  if (sign === '/' && at > 0 && /^\p{Script=Han}/u.test(text.slice(at + 1))) return { end: at + 1, parts: [word('每')] };
  return /\d/u.test(sign) ? readDigits(text, at) : null;
}

function readLetters(text: string, at: number): Said {
  const letters = /^[A-Za-z]+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  const end = at + letters.length;
  const said = spokenFromLetters(letters, text.slice(end, end + 2));
  const part: SpokenPart = { kind: 'letters', han: said.letters };
  return { end, parts: said.count > 0 ? [number(hanFromAmount(String(said.count), false)), part] : [part] };
}

/** 第3 is 第三. */
function readRank(text: string, at: number): Said | null {
  const digits = /^\d+/u.exec(text.slice(at + 1, at + 20))?.[0];
  if (digits === undefined) return null;
  return { end: at + 1 + digits.length, parts: [number(`第${hanFromAmount(digits, false)}`)] };
}

/** A minus stands before a number and after nothing that it could join or part: −5℃, 至-3℃; not 7-8, 歼-20. */
function isMinus(text: string, at: number): boolean {
  if (!/\d/u.test(text.charAt(at + 1))) return false;
  const before = text.charAt(at - 1);
  return before === '' || /[\s至到为是达跌降增(~,。、:—-]/u.test(before);
}

function readMinus(text: string, at: number): Said | null {
  const amount = run(AMOUNT, text, at + 1)?.[0] ?? '';
  const end = at + 1 + amount.length;
  const after = text.slice(end, end + 4);
  const share = SHARE[after.charAt(0)];
  if (share !== undefined)
    return withJoint(text, { end: end + 1, parts: [word('负'), number(share + hanFromAmount(amount, false))] });
  const isCold = /^ ?(?:℃|°|度|摄氏度)/u.test(after);
  const parts = [word(isCold ? '零下' : '负'), number(hanFromAmount(amount, isCountBefore(text, end)))];
  return withJoint(text, { end, parts });
}

/** $30亿 is 三十亿美元: the sign is said after the number and its 万 and 亿. */
function readCurrency(text: string, at: number): Said | null {
  const from = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  const amount = readAmount(text, from);
  if (!amount) return null;
  const more = MORE.exec(text.slice(amount.end))?.[0] ?? '';
  const rest = more === '' ? '' : (SCALE.exec(text.slice(amount.end + 1))?.[0] ?? '');
  const end = amount.end + more.length + rest.length;
  const own: SpokenPart[] = more === '' ? [] : [{ kind: 'own', span: { start: amount.end, end } }];
  return { end, parts: [...amount.parts, ...own, word(currencyAt(text, at))] };
}

function readDigits(text: string, at: number): Said | null {
  return (
    readCode(text, at) ??
    readDate(text, at) ??
    readColon(text, at) ??
    readShares(text, at) ??
    readFraction(text, at) ??
    withJoint(text, readAmount(text, at))
  );
}

function readCode(text: string, at: number): Said | null {
  const phone = phoneEnd(text, at);
  if (phone > 0)
    return { end: phone, parts: [number(hanFromCode(text.slice(at, phone).replaceAll('-', '')))] };
  const cohort = run(COHORT, text, at)?.[0];
  if (cohort !== undefined) return { end: at + 2, parts: [number(hanFromRow(cohort))] };
  const digits = /^\d+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  const end = at + digits.length;
  // A time of day comes before: 08:05.
  if (run(TIME, text, at) || run(DATE, text, at) || !isCode(text, at, end)) return null;
  return { end, parts: [number(hanFromCode(digits))] };
}

/** 2023-02-06, 2021—2035年, 2023年. */
function readDate(text: string, at: number): Said | null {
  const date = run(DATE, text, at);
  if (date) {
    const [all, year = '', , month = '', day = ''] = date;
    const parts = [number(hanFromYear(year)), word('年'), number(hanFromAmount(month, false)), word('月')];
    return { end: at + all.length, parts: [...parts, number(hanFromAmount(day, false)), word('日')] };
  }
  const years = run(YEARS, text, at);
  if (years) {
    const [all, year = ''] = years;
    const isNamed = all.includes('年');
    return { end: at + all.length, parts: [number(hanFromYear(year)), ...(isNamed ? [word('年')] : []), word('到')] };
  }
  const year = run(YEAR, text, at)?.[0] ?? run(LONE_YEAR, text, at)?.[0];
  return year === undefined ? null : { end: at + year.length, parts: [number(hanFromYear(year))] };
}

/** 12:30 is a time, 3:1 a ratio, 21:15 a score where words beside it say so. */
function readColon(text: string, at: number): Said | null {
  const time = run(TIME, text, at);
  const ratio = run(RATIO, text, at);
  const end = at + (time?.[0].length ?? 0);
  const isScore = SCORE_BEFORE.test(text.slice(Math.max(0, at - 4), at)) || SCORE_AFTER.test(text.slice(end, end + 3));
  if (time && !isScore) {
    const [, hour = '', minute = '', second] = time;
    const parts = [number(hanFromAmount(hour, true)), word('点')];
    if (minute !== '00' || second !== undefined) parts.push(number(twoDigits(minute)), word('分'));
    if (second !== undefined) parts.push(number(twoDigits(second)), word('秒'));
    return withJoint(text, { end, parts });
  }
  if (!ratio) return null;
  const [all, one = '', other = ''] = ratio;
  return {
    end: at + all.length,
    parts: [number(hanFromAmount(one, false)), word('比'), number(hanFromAmount(other, false))],
  };
}

/** 05 is 零五 among minutes and seconds. */
function twoDigits(digits: string): string {
  return digits.startsWith('0') ? hanFromRow(digits) : hanFromAmount(digits, false);
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
function readAmount(text: string, at: number): Said | null {
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
  return { end: end + all.length, parts: [number(said + scale)] };
}

/** With 到 for a dash that another number follows: 7-8, 3%—5%, 8:00-18:00. */
function withJoint(text: string, said: Said | null): Said | null {
  if (!said) return null;
  const unit = unitSignAt(text, said.end);
  const end = unit?.end ?? said.end;
  const parts = unit ? [...said.parts, word(unit.han)] : said.parts;
  const joint = run(JOINT, text, end);
  if (!joint) return { end, parts };
  // 5--3 is a minus after a dash; a single hyphen joins.
  return { end: end + joint[0].length, parts: [...parts, word('到')] };
}
