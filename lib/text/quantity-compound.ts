import { addDecimals, numberFromDecimal, shiftDecimal, type Decimal } from './decimal.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import type { Told } from './quantity-passage.ts';
import { englishUnit, findUnit, type Unit } from './quantity-unit.ts';

/*
 * Amounts in two units, or two numbers around one: 2小时48分, 三年六个月, 9秒92, 4×100米.
 */

/** The units that a smaller one may follow, the smaller one's English and how many of it make one of the larger. */
const SMALLER: Readonly<Record<string, readonly [many: string, count: number]>> = {
  years: ['months', 12],
  days: ['hours', 24],
  hours: ['minutes', 60],
  minutes: ['seconds', 60],
};
const MINUTES = /(?:分钟?|秒钟?)(?![之别歧])/y;
const HUNDREDTHS = /\d{1,2}(?![\d.年月个])/y;
const TIMES = '×xX*';

/** 2小时48分 is 2.8 (hours), 三年六个月 3.5 (years), 9秒92 9.92 (seconds); null where the amount ends with its unit. */
export function readCompound(text: string, first: Numeral, unit: Unit, afterUnit: number): Told | null {
  if (first.isMore || first.upTo) return null;
  if (unit.many === 'seconds' && unit.sign === '秒') return readHundredths(text, first, unit, afterUnit);
  const smaller = SMALLER[unit.many];
  const second = smaller && readNumeral(text, afterUnit);
  if (!second || second.isMore || second.upTo || second.isArabic !== first.isArabic) return null;
  const [many, count] = smaller;
  const unit2 = findUnit(text, second.end);
  MINUTES.lastIndex = second.end;
  const bare = MINUTES.exec(text)?.[0] ?? '';
  const isMinutes = many === 'minutes' && bare.startsWith('分');
  if (unit2?.many !== many && !isMinutes) return null;
  const end = second.end + (isMinutes ? bare.length : (unit2?.sign.length ?? 0));
  const low = numberFromDecimal(first.value);
  const value = Number((low + numberFromDecimal(second.value) / count).toFixed(6));
  const least = numberFromDecimal(second.value);
  const gloss = `${String(low)}${englishUnit(unit, first.value)} ${String(least)} ${least === 1 ? many.slice(0, -1) : many}`;
  return { end, value, gloss };
}

/** 9秒92: hundredths of a second. */
function readHundredths(text: string, first: Numeral, unit: Unit, afterUnit: number): Told | null {
  HUNDREDTHS.lastIndex = afterUnit;
  const digits = HUNDREDTHS.exec(text)?.[0];
  if (digits === undefined || !first.isArabic) return null;
  const part: Decimal = shiftDecimal({ coefficient: BigInt(digits), scale: 0 }, -digits.length);
  const all = numberFromDecimal(addDecimals(first.value, part));
  return { end: afterUnit + digits.length, value: all, gloss: `${String(all)} ${unit.many}` };
}

/** 4×100米 is 400, four times a hundred metres; null where no second number follows. */
export function readTimes(text: string, first: Numeral): Told | null {
  const mark = text.charAt(first.end);
  if (!first.isArabic || mark === '' || !TIMES.includes(mark)) return null;
  const second = readNumeral(text, first.end + 1);
  const unit = second && findUnit(text, second.end);
  if (!unit || unit.kind !== 'measure') return null;
  const [one, each] = [numberFromDecimal(first.value), numberFromDecimal(second.value)];
  return {
    end: second.end + unit.sign.length,
    value: one * each,
    gloss: `${String(one)}×${String(each)}${englishUnit(unit, second.value)}`,
  };
}
