import { englishFromDecimal, englishText, numberFromDecimal, shiftDecimal, type Decimal } from './decimal.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import { readCompound } from './quantity-compound.ts';
import type { Told } from './quantity-passage.ts';
import { alsoInEnglish, englishUnit, findUnit, type Unit } from './quantity-unit.ts';

/* Amounts: a number and what it counts, alone or as a range. 2.2亿元, 400余万元, 3至5年, 30%, 1.8万元/平方米. */

const TO = /[ ]?(?:至|到|—+|–|-|~|～)[ ]?/y;
const JOINTS = new Set(Array.from(' 至到—–-~～', (sign) => sign.charCodeAt(0)));
const RATE = /(?<of>同比|环比)[^，。；：、\d%]{0,10}(?:[\d.]+%[、和及])*$/;
/** Units that a rate of growth has. */
const RATES = new Set(['%', '‰', '个百分点', '百分点']);

/** 零下18摄氏度, 零下5度: the number after 零下, which is below nought. */
export function readBelowZero(text: string, start: number): Told | null {
  if (text.charAt(start) !== '零' || text.charAt(start + 1) !== '下') return null;
  const number = readNumeral(text, start + 2);
  const unit = number && findUnit(text, number.end);
  if (!unit || !/度$|^[℃°]/.test(unit.sign)) return null;
  const end = number.end + unit.sign.length;
  const low = signed(number.value, -1n);
  const gloss = `${englishText(low)}${number.upTo ? ` to ${englishText(signed(number.upTo, -1n))}` : ''}`;
  return { end, value: numberFromDecimal(low), gloss: `${gloss}${englishUnit(unit, number.value)}` };
}

/** 2.2亿元, 400余万元, 3至5年, 157个, 30%; 1.2万亿 without a unit. */
export function readAmount(
  text: string,
  start: number,
  first: Numeral,
): (Told & { readonly start: number }) | null {
  const mark = text.charAt(start - 1);
  const sign =
    (mark === '-' || mark === '−') && !/[\dA-Za-z%万亿元℃]/.test(text.charAt(start - 2)) ? -1n : 1n;
  const space = text.charAt(first.end) === ' ' ? 1 : 0;
  const unit = findUnit(text, first.end + space);
  const afterFirst = unit ? first.end + space + unit.sign.length : first.end;

  const joint = jointAt(text, afterFirst);
  const second = joint > 0 ? readNumeral(text, afterFirst + joint) : null;
  if (second && (unit === null || second.isArabic || first.isArabic === second.isArabic)) {
    const gap = text.charAt(second.end) === ' ' ? 1 : 0;
    const unit2 = findUnit(text, second.end + gap);
    if (unit2 && (unit === null || unit.many === unit2.many) && isCounted(unit2, second, text, start)) {
      const end = second.end + gap + unit2.sign.length;
      const least =
        unit === null && first.scaleWord === 0 ? shiftDecimal(first.value, second.scaleWord) : first.value;
      const low = signed(least, sign);
      const range =
        sign === -1n
          ? `${englishText(low)} to ${englishText(second.value)}${englishUnit(unit2, second.value)}`
          : rangeText(low, second.value, unit2);
      const gloss = `${range}${growth(text, start, unit2)}`;
      return { start: sign === -1n ? start - 1 : start, end, value: numberFromDecimal(low), gloss };
    }
  }

  if (!unit) {
    // A figure with 万 or 亿 is a number worth telling even where its unit is left out: 突破1.2万亿.
    const isLarge = first.isArabic && first.scaleWord > 0;
    const value = numberFromDecimal(first.value);
    return isLarge ? { start, end: first.end, value, gloss: amountText(first) } : null;
  }
  const compound = readCompound(text, first, unit, afterFirst);
  if (compound) return { start, ...compound };
  if (!isCounted(unit, first, text, start)) return null;
  return withUnit(
    text,
    sign === -1n ? start - 1 : start,
    { ...first, value: signed(first.value, sign) },
    unit,
    afterFirst,
  );
}

function signed(value: Decimal, sign: bigint): Decimal {
  return { coefficient: value.coefficient * sign, scale: value.scale };
}

/** Words that a plain classifier ends: 三国 the Three Kingdoms, 五代 the Five Dynasties, 两国 both countries. */
const NAMED = new Set(['三国', '八国', '五代', '两国']);

/** Length of the mark of a range at `start`, 0 where none stands there. */
function jointAt(text: string, start: number): number {
  if (!JOINTS.has(text.charCodeAt(start))) return 0;
  TO.lastIndex = start;
  return TO.exec(text)?.[0].length ?? 0;
}

/** ` year on year` after 同比, ` month on month` after 环比, where the rate is the first number since. */
function growth(text: string, start: number, unit: Unit): string {
  if (!RATES.has(unit.sign)) return '';
  const of = RATE.exec(text.slice(Math.max(0, start - 24), start))?.groups?.['of'];
  return of === undefined ? '' : of === '同比' ? ' year on year' : ' month on month';
}

/** False for 一个 "a", 二人, and for a weak unit after one Han digit (五门, 三口). */
function isCounted(unit: Unit, number: Numeral, text: string, start: number): boolean {
  const isLone = !number.isArabic && number.end === start + 1;
  if (!isLone) return true;
  const sign = text.charAt(start);
  if (sign === '二' || sign === '零' || sign === '〇') return false;
  if (unit.kind === 'measure') return true;
  if (sign === '一') return false;
  if (unit.sign === '期' && sign !== '两') return false; // 三期 is the third phase
  return unit.kind === 'count' || (unit.kind === 'plain' && !NAMED.has(sign + unit.sign));
}

function withUnit(
  text: string,
  start: number,
  number: Numeral,
  unit: Unit,
  afterUnit: number,
): Told & { readonly start: number } {
  let end = afterUnit;
  let isMore = number.isMore || unit.sign.startsWith('个多');
  // 两年多, 5公里多: the excess may follow a measure.
  if (
    !isMore &&
    unit.kind === 'measure' &&
    /^多(?![数少样次元种家名人位个])/.test(text.slice(end, end + 2))
  ) {
    isMore = true;
    end++;
  }
  let per = '';
  if (/[/／]/.test(text.charAt(end))) {
    const other = findUnit(text, end + 1);
    if (other && other.one !== '' && !other.isTight) {
      per = ` per ${other.one}`;
      end += 1 + other.sign.length;
    }
  }
  const words = englishUnit(unit, number.value);
  const gloss = `${amountText({ ...number, isMore })}${words}${per}${growth(text, start, unit)}${alsoInEnglish(unit, number.value)}`;
  return { start, end, value: numberFromDecimal(number.value), gloss };
}

/** `220 million`, `over 4 million`, `200–300`. */
function amountText({ value, upTo, isMore }: Numeral): string {
  if (upTo) return spanText(value, upTo);
  return `${isMore ? 'over ' : ''}${englishText(value)}`;
}

/** `3–5`, `20–30 million`, `900,000 – 1.2 million`. */
function spanText(low: Decimal, high: Decimal): string {
  const from = englishFromDecimal(low);
  const to = englishFromDecimal(high);
  if (from.word === to.word) return `${from.digits}–${englishText(high)}`;
  return `${englishText(low)} – ${englishText(high)}`;
}

function rangeText(low: Decimal, high: Decimal, unit: Unit): string {
  return `${spanText(low, high)}${englishUnit(unit, high)}`;
}
