/*
 * What kind of sign a UTF-16 unit is. The classes decide where one token may not go on: a word is made of Han, a
 * number of digits, and punctuation stands alone.
 */

/** Classes of signs. A lone surrogate is `other`; of a pair, both halves have the class of the code point. */
export const SIGN = { other: 0, han: 1, digit: 2, latin: 3, space: 4, punctuation: 5 } as const;
export type Sign = (typeof SIGN)[keyof typeof SIGN];

const HAN = /^\p{Script=Han}$/u;
const LETTER = /^[\p{Letter}\p{Mark}]$/u;
const DIGIT = /^\p{Nd}$/u;
const SPACE = /^[\s\u200b\u00ad\ufeff\u2060]$/u;
const PUNCTUATION = /^[\p{Punctuation}\p{Symbol}]$/u;

function classify(point: number): Sign {
  const sign = String.fromCodePoint(point);
  if (HAN.test(sign)) return SIGN.han;
  if (DIGIT.test(sign)) return SIGN.digit;
  if (SPACE.test(sign)) return SIGN.space;
  if (LETTER.test(sign)) return SIGN.latin;
  if (PUNCTUATION.test(sign)) return SIGN.punctuation;
  return SIGN.other;
}

const UNASKED = 255;
// The basic plane as a table, filled at the first use of each unit.
const table = new Uint8Array(0x10000).fill(UNASKED);

/** The class of a code point; `other` for NaN, which charCodeAt gives past a text's ends. */
export function signOf(point: number): Sign {
  // NaN is not below anything, so the commonest case needs no question of its own.
  if (point < 0x10000) {
    const known = table[point] as Sign | typeof UNASKED;
    if (known !== UNASKED) return known;
  }
  if (Number.isNaN(point)) return SIGN.other;
  const sign = point >= 0xd800 && point < 0xe000 ? SIGN.other : classify(point);
  if (point < 0x10000) table[point] = sign;
  return sign;
}

/** True for what Unicode's script property calls Han: 国, 國, 𠮷 (extension B), 〇, 々, radicals; not for kana. */
export function isHan(point: number): boolean {
  return signOf(point) === SIGN.han;
}

/**
 * The unit at `at`, or 0 outside of the text. What looks a unit up in a table asks this where it may look beyond an end: the
 * NaN that charCodeAt gives there makes every such look-up ten times as dear from then on.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** True for the first half of a surrogate pair at `offset`; a lone surrogate is none. */
export function isPairAt(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(offset + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** How many Han characters (code points) `text.slice(start, end)` holds: 1 for 𠮷. */
export function countHan(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (isHan(point)) count++;
    if (point > 0xffff) i++;
  }
  return count;
}
