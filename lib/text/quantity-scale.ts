import { readNumeral, type Numeral } from './numeral.ts';
import { numberFromDecimal } from './decimal.ts';
import { smallNumber } from './quantity-ordinal.ts';
import type { Told } from './quantity-passage.ts';

/* Numbers on a scale or against each other, which have no unit: 3比1, 5∶2, 七级 of wind, 6.2级 of an earthquake. */

const SIGNS = '\\d{1,3}|[一二三四五六七八九十零]';
const AGAINST = new RegExp(`(?<one>${SIGNS})(?:比|[∶:：])(?<other>${SIGNS})(?![\\d:：.%比])`, 'y');
/** What a score has around it; elsewhere two numbers against each other are a ratio. */
const CONTEST = /比分|胜|负|败|战平|平局|逆转|领先|落后|击|夺|击退|晋级|球|赛|队|扳平|横扫/;
const AROUND = 14;

/** 3比1, 5∶2: a score where the words around it are of a contest, else a ratio. The value is the first number. */
export function readAgainst(text: string, start: number): Told | null {
  AGAINST.lastIndex = start;
  const found = AGAINST.exec(text);
  if (!found) return null;
  const { one = '', other = '' } = found.groups ?? {};
  const [value, second] = [smallNumber(one), smallNumber(other)];
  const end = start + found[0].length;
  const isScore = CONTEST.test(text.slice(Math.max(0, start - AROUND), end + AROUND));
  if (!isScore && (!/^\d/.test(one) || found[0].includes(':') || found[0].includes('：'))) return null;
  return { end, value, gloss: `${String(value)}${isScore ? '–' : ':'}${String(second)}` };
}

const LEVEL = /级(?!别|联|差|市|医院|以上的?医院|公路|甲|乙)/y;
const TO = /[至到—～~-]/;
const WIND = /风(?:力|速)?[^，。；]{0,8}$/;
const QUAKE = /(?:地震|震级)[^，。；]{0,8}$/;

/** 七级, 7至8级 after a wind, 6.2级 before or after an earthquake; other 级 are grades and no quantity. */
export function readLevel(text: string, start: number, first: Numeral): Told | null {
  const second = TO.test(text.charAt(first.end)) ? readNumeral(text, first.end + 1) : null;
  const last = second ?? first;
  LEVEL.lastIndex = last.end;
  if (!LEVEL.test(text)) return null;
  const end = last.end + 1;
  const before = text.slice(Math.max(0, start - 12), start);
  const value = numberFromDecimal(first.value);
  const upTo = second ?? (first.upTo ? { value: first.upTo } : null);
  const figure = `${String(value)}${upTo ? `–${String(numberFromDecimal(upTo.value))}` : ''}`;
  if (text.startsWith('地震', end) || QUAKE.test(before)) return { end, value, gloss: `magnitude ${figure}` };
  const isWind = WIND.test(before) || /^(?:大|阵|台)风/.test(text.slice(end, end + 2));
  return isWind ? { end, value, gloss: `force ${figure}` } : null;
}
