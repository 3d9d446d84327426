/*
 * Numbers as Chinese news writes them: 2.2亿, 400余万, 1亿2000万, 两千三百, 十五六, 二〇二三.
 */

import { addDecimals, decimalFromArabic, decimalFromInteger, shiftDecimal, type Decimal } from './decimal.ts';

/** A number read from a text. */
export interface Numeral {
  /** UTF-16 offset after its last character. */
  readonly end: number;
  readonly value: Decimal;
  /** The greater one of 两三百 (200 to 300) or 十五六 (15 or 16); absent elsewhere. */
  readonly upTo?: Decimal;
  /** True for 400余万, 6000多, 十几: somewhat more than `value`. */
  readonly isMore: boolean;
  /** Power of ten of the 万 and 亿 at its end, 0 where there is none: 8 in 2.2亿. `3—5万元` needs it for the 3. */
  readonly scaleWord: number;
  /** True where it is written in 0 to 9, at least in part. */
  readonly isArabic: boolean;
}

const DIGITS = new Map(Array.from('〇零一二三四五六七八九', (sign, i) => [sign, BigInt(Math.max(0, i - 1))]));
DIGITS.set('两', 2n);
const SMALL = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);
const LARGE = new Map([
  ['万', 4],
  ['亿', 8],
]);
const ARABIC = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const MORE = /[余多来]/;
/** 千 that belongs to a unit: 2亿千瓦时, 3千米. */
const KILO = /^千[瓦克米伏卡焦帕]/;

const ZERO = decimalFromInteger(0);

/** The parts of a number read so far: what stands before the last 亿, before the last 万, below it, and the open digit. */
class Sum {
  #aboveYi: Decimal = ZERO;
  #aboveWan: Decimal = ZERO;
  #below: Decimal = ZERO;
  open: Decimal | null = null;
  /** Power of the last multiplier, for 一万二 = 12000 and 三百五 = 350. */
  #last = 0;
  #hasZero = false;
  scaleWord = 0;

  digit(value: bigint): void {
    if (value === 0n) this.#hasZero = true;
    this.open = decimalFromInteger(value);
    this.scaleWord = 0;
  }

  multiply(sign: string): void {
    const small = SMALL.get(sign);
    const large = LARGE.get(sign);
    if (small !== undefined) {
      this.#below = addDecimals(this.#below, shiftDecimal(this.open ?? decimalFromInteger(1), small));
      this.#last = small;
      this.scaleWord = 0;
    } else if (large !== undefined) {
      const below = addDecimals(this.#below, this.open ?? ZERO);
      if (large === 4) {
        this.#aboveWan = addDecimals(this.#aboveWan, shiftDecimal(below, 4));
      } else {
        const all = addDecimals(this.#aboveWan, below);
        this.#aboveYi = addDecimals(this.#aboveYi, shiftDecimal(all, 8));
        this.#aboveWan = ZERO;
      }
      this.#below = ZERO;
      this.#last = large;
      this.scaleWord += large;
    }
    this.open = null;
    this.#hasZero = false;
  }

  /** The value if the number ended here with `open` as its last digit. */
  total(open: Decimal | null): Decimal {
    const isShort = open !== null && this.#last >= 2 && !this.#hasZero;
    const rest = open === null ? ZERO : isShort ? shiftDecimal(open, this.#last - 1) : open;
    return addDecimals(addDecimals(this.#aboveYi, this.#aboveWan), addDecimals(this.#below, rest));
  }
}

/**
 * The number that begins at `start`; null where none does. `text` must be in simplified characters and half-width
 * digits. 百, 千, 万 and 亿 alone begin no number (百姓, 千家万户, 万一); 十 does.
 */
export function readNumeral(text: string, start: number): Numeral | null {
  const positional = readPositional(text, start);
  if (positional) return positional;

  const sum = new Sum();
  let at = start;
  let isMore = false;
  let isArabic = false;
  let isFirst = true;
  let other: Decimal | null = null;
  let upTo: Decimal | undefined;
  for (;;) {
    const sign = text.charAt(at);
    const digit = DIGITS.get(sign);
    const arabic = arabicAt(text, at);
    if (arabic !== undefined && sum.open === null) {
      isArabic = true;
      sum.digit(0n);
      sum.open = decimalFromArabic(arabic);
      at += arabic.length;
    } else if (digit !== undefined && sum.open === null && !isMore) {
      sum.digit(digit);
      at++;
      if (sign === '零' || sign === '〇') sum.open = null;
      const second = DIGITS.get(text.charAt(at));
      if (sum.open !== null && digit > 0n && second !== undefined && second > digit && other === null) {
        other = decimalFromInteger(second);
        at++;
      }
    } else if (
      (SMALL.has(sign) || LARGE.has(sign)) &&
      !(sign === '千' && KILO.test(text.slice(at, at + 2)))
    ) {
      if (isFirst && sign !== '十') return null;
      if (other !== null) {
        // 两三百: both ends take the multiplier.
        const power = SMALL.get(sign) ?? LARGE.get(sign) ?? 0;
        upTo = addDecimals(sum.total(null), shiftDecimal(other, power));
        other = null;
      }
      sum.multiply(sign);
      at++;
    } else if (!isMore && !isFirst && (MORE.test(sign) || sign === '几') && isRound(sum, sign, text, at)) {
      isMore = true;
      at++;
    } else {
      break;
    }
    isFirst = false;
  }
  if (isFirst) return null;
  if (text.charAt(at) === '点' && DIGITS.has(text.charAt(at + 1)) && !isMore) {
    const point = readPoint(text, at, sum.total(sum.open));
    if (point) return { ...point, isMore: false, scaleWord: point.scaleWord, isArabic };
  }
  const value = sum.total(sum.open);
  // 十五六: the second digit takes the place of the first.
  if (other !== null) upTo = addDecimals(sum.total(null), other);
  return {
    end: at,
    value,
    ...(upTo === undefined ? {} : { upTo }),
    isMore,
    scaleWord: sum.scaleWord,
    isArabic,
  };
}

/** The digits that begin at `at`, with their commas and decimals; undefined where none do. */
function arabicAt(text: string, at: number): string | undefined {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0x30 && unit <= 0x39)) return undefined;
  ARABIC.lastIndex = at;
  return ARABIC.exec(text)?.[0];
}

/** 余, 多 and 来 follow a round number only: 30多, 400余, 十来; not 3多. 几 follows 十: 十几. */
function isRound(sum: Sum, sign: string, text: string, at: number): boolean {
  if (sign === '几') return text.charAt(at - 1) === '十';
  const value = sum.total(sum.open);
  if (value.scale !== 0 || value.coefficient % 10n !== 0n || value.coefficient === 0n) return false;
  return sign !== '来' || !/[自到源]/.test(text.charAt(at + 1));
}

/** 二〇二三, 二零三五, 一九四九: digits in their places, at least three of them. */
function readPositional(text: string, start: number): Numeral | null {
  let end = start;
  let value = 0n;
  while (end - start < 12) {
    const digit = DIGITS.get(text.charAt(end));
    if (digit === undefined || text.charAt(end) === '两') break;
    value = value * 10n + digit;
    end++;
  }
  if (end - start < 3 || SMALL.has(text.charAt(end)) || LARGE.has(text.charAt(end))) return null;
  return { end, value: decimalFromInteger(value), isMore: false, scaleWord: 0, isArabic: false };
}

/** The decimals of 三点五 and 一点二亿. */
function readPoint(
  text: string,
  point: number,
  whole: Decimal,
): { readonly end: number; readonly value: Decimal; readonly scaleWord: number } | null {
  let end = point + 1;
  let value = whole;
  for (
    let digit = DIGITS.get(text.charAt(end));
    digit !== undefined;
    digit = DIGITS.get(text.charAt(++end))
  ) {
    value = { coefficient: value.coefficient * 10n + digit, scale: value.scale + 1 };
  }
  let scaleWord = 0;
  for (let power = LARGE.get(text.charAt(end)); power !== undefined; power = LARGE.get(text.charAt(++end))) {
    value = shiftDecimal(value, power);
    scaleWord += power;
  }
  // 九点三十分 is a time of day.
  return /[十时分半]/.test(text.charAt(end)) ? null : { end, value, scaleWord };
}
