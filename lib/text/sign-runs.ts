import { isPairAt, SIGN, signOf, type Sign } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/* Stretches that are one token without a dictionary: numbers, Latin words, spaces, doubled marks, Han numerals. */

/** What makes a number a rough one. */
const APPROXIMATE = new Set([...'余多餘'].map((sign) => sign.charCodeAt(0)));
/** Powers of ten that follow digits within one number: 2.2亿, 3.5千万, 1.2万亿. */
const POWERS = new Set([...'十百千万亿萬億'].map((sign) => sign.charCodeAt(0)));
const NUMERALS = signSet('〇零○一二三四五六七八九十百千万亿两萬億兩');
/** What stands inside a number between its digits: 1,200 · 3.5 · 10：30 is none. */
const INSIDE_NUMBER = new Set([...'.,．，'].map((sign) => sign.charCodeAt(0)));
const INSIDE_LATIN = new Set([..."'’-–&./_@+"].map((sign) => sign.charCodeAt(0)));
const DOUBLED = new Set([...'—…─'].map((sign) => sign.charCodeAt(0)));

const LARGER = new Set('万亿萬億');
const SMALLER = new Set('十百千');

/** Signs of the longest numeral that is looked for; what is longer is no number that anybody wrote out. */
const LONGEST_NUMERAL = 24;

/** End of the run of signs of one kind that starts at `start`, as one token: a number, a Latin word, a space, ——. */
export function runEnd(text: string, start: number, sign: Sign): number {
  let end = start + (isPairAt(text, start) ? 2 : 1);
  const code = text.charCodeAt(start);
  if (sign === SIGN.punctuation) {
    if (DOUBLED.has(code)) while (text.charCodeAt(end) === code) end++;
    return end;
  }
  if (sign === SIGN.other || sign === SIGN.han) return end;
  while (end < text.length) {
    const next = signOf(text.codePointAt(end) ?? 0);
    const unit = text.charCodeAt(end);
    if (sign === SIGN.latin && (next === SIGN.latin || next === SIGN.digit))
      end += isPairAt(text, end) ? 2 : 1;
    else if (next === sign) end += isPairAt(text, end) ? 2 : 1;
    else if (next === SIGN.latin && sign === SIGN.digit) return runEnd(text, end, SIGN.latin);
    else if (isInside(text, end, sign, unit)) end++;
    else break;
  }
  // 千克 and 千瓦 are units: only 万 and 亿 may end the number by themselves. 余 and 多 may stand before them: 3000余万.
  let power = end;
  if (sign === SIGN.digit) {
    if (APPROXIMATE.has(text.charCodeAt(power)) && POWERS.has(text.charCodeAt(power + 1))) power++;
    while (POWERS.has(text.charCodeAt(power))) power++;
  }
  while (power > end && !'万亿萬億'.includes(text.charAt(power - 1))) power--;
  end = power;
  return end;
}

/** True for a mark between two digits or two letters that belongs to the number or name: 3.5, COVID-19, it's. */
function isInside(text: string, at: number, sign: Sign, unit: number): boolean {
  const marks = sign === SIGN.digit ? INSIDE_NUMBER : sign === SIGN.latin ? INSIDE_LATIN : null;
  if (!marks?.has(unit)) return false;
  const after = signOf(text.codePointAt(at + 1) ?? 0);
  if (sign === SIGN.latin) return after === SIGN.latin || after === SIGN.digit;
  if (after !== SIGN.digit) return false;
  // A comma groups three digits; otherwise it parts a list: 1,200 but 3，15日.
  return unit === 0x2e || unit === 0xff0e ? true : /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5));
}

/** End of the Han numeral at `start`; `start` itself where there is none of two signs or more. */
export function numeralEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST_NUMERAL && hasSign(NUMERALS, text.charCodeAt(end))) {
    // 二百四十万 | 千瓦: no number goes on so.
    if (SMALLER.has(text.charAt(end)) && LARGER.has(text.charAt(end - 1))) break;
    end++;
  }
  return end - start >= 2 ? end : start;
}
