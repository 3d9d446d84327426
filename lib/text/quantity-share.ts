import { decimalFromInteger, englishText, numberFromDecimal } from './decimal.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import { smallNumber } from './quantity-ordinal.ts';
import type { Told } from './quantity-passage.ts';

/* Shares of a whole: 百分之三十, 三分之一, 七成五, 八折. */

/** 百分之三十 is 30 (per cent), as in 30%; 千分之五 5 per thousand, 万分之一 1 in 10,000. */
export function readShare(text: string, start: number): Told | null {
  if (!text.startsWith('分之', start + 1)) return null;
  const number = readNumeral(text, start + 3) ?? readHundred(text, start + 3);
  if (!number) return null;
  const part = text.charAt(start);
  const many = part === '百' ? '%' : part === '千' ? ' per thousand' : ' in 10,000';
  const low = englishText(number.value);
  const amount = number.upTo ? `${low}–${englishText(number.upTo)}` : `${number.isMore ? 'over ' : ''}${low}`;
  return { end: number.end, value: numberFromDecimal(number.value), gloss: `${amount}${many}` };
}

/** 三分之一 is a third; `whole` is the number that begins at `start`. */
export function readFraction(text: string, whole: Numeral): Told | null {
  if (!text.startsWith('分之', whole.end)) return null;
  const share = readNumeral(text, whole.end + 2);
  if (!share || numberFromDecimal(whole.value) === 0) return null;
  const [top, bottom] = [numberFromDecimal(share.value), numberFromDecimal(whole.value)];
  return { end: share.end, value: top / bottom, gloss: `${String(top)}/${String(bottom)}` };
}

/** The 百 of 百分之百. */
function readHundred(text: string, start: number): Numeral | null {
  if (text.charAt(start) !== '百') return null;
  const value = decimalFromInteger(100);
  return { end: start + 1, value, isMore: false, scaleWord: 0, isArabic: false };
}

/** What makes 成 a word and no tenth: 三成不变, 二成立 …. */
const NOT_TENTHS = /^(?:不|立|为|功|本|长|员|果|绩|都|语|色|就|熟|品|交|型|效|人|分|份|群|套|片)/;
const TENTHS =
  /(?<tens>[一二两三四五六七八九]|[1-9])(?:[至到—～~-](?<upTo>[二两三四五六七八九]|[2-9]))?成(?:(?<ones>[一二三四五六七八九])(?!成)|(?<half>半)|(?<more>多))?/y;

/** 三成, 七成五, 七成半, 两成多: tenths, as per cent. */
export function readTenths(text: string, start: number): Told | null {
  TENTHS.lastIndex = start;
  const found = TENTHS.exec(text);
  const end = start + (found?.[0].length ?? 0);
  if (!found || NOT_TENTHS.test(text.slice(end, end + 1))) return null;
  const { tens = '', upTo, ones, half, more } = found.groups ?? {};
  const value = smallNumber(tens) * 10 + (ones ? smallNumber(ones) : half ? 5 : 0);
  const low = upTo === undefined ? String(value) : `${String(value)}–${String(smallNumber(upTo) * 10)}`;
  return { end, value, gloss: `${more ? 'over ' : ''}${low}%` };
}

const PRICE =
  /(?:(?<figure>[1-9](?:\.\d)?)|(?<tens>[一二两三四五六七八九])(?<ones>[一二三四五六七八九])?)折(?![叠扣腰射断旧磨返中线桥戏纸合])/y;

/** 八折, 七五折, 7.5折: the price in per cent of the full one, as its gloss is the discount. */
export function readDiscount(text: string, start: number): Told | null {
  PRICE.lastIndex = start;
  const found = PRICE.exec(text);
  if (!found) return null;
  const { figure, tens = '', ones } = found.groups ?? {};
  // 六七折 is a price between the two; 八五折 one of 85%.
  if (ones !== undefined && smallNumber(ones) === smallNumber(tens) + 1) {
    const low = smallNumber(tens) * 10;
    return {
      end: start + found[0].length,
      value: low,
      gloss: `${String(90 - low)}–${String(100 - low)}% off`,
    };
  }
  const value =
    figure === undefined
      ? smallNumber(tens) * 10 + (ones ? smallNumber(ones) : 0)
      : Math.round(Number(figure) * 10);
  return { end: start + found[0].length, value, gloss: `${String(100 - value)}% off` };
}
