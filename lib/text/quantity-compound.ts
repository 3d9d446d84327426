import { addDecimals, numberFromDecimal, shiftDecimal, type Decimal } from './decimal.ts';
import { readNumeral, type Numeral } from './numeral.ts';
import type { Told } from './quantity-passage.ts';
import { englishUnit, findUnit, type Unit } from './quantity-unit.ts';

/*
 * Amounts in two units, or two numbers around one: 2小时48分, 三年六个月, 四元八角, 9秒92, 4×100米.
 */

/** By the English of a unit, the one that may follow it and how many of that make one of it. */
const SMALLER: Readonly<Record<string, readonly [many: string, count: number]>> = {
  years: ['months', 12],
  days: ['hours', 24],
  hours: ['minutes', 60],
  minutes: ['seconds', 60],
};
const MINUTES = /分(?![之别歧])/y;
const HUNDREDTHS = /\d{1,2}(?![\d.年月个])/y;
/** Parts of a yuan, the tenth and the hundredth, as they are written and said; 分 is one where no fraction follows. */
const TENTH = /^[角毛]/;
const HUNDREDTH = /^分(?![之别歧])/;
/** What may follow 三块五, three and a half yuan: else five of something follow. */
const AFTER_MONEY = /^(?:$|[\p{P}\s]|一[斤个只张份公])/u;
const TIMES = '×xX*';

/** 2小时48分 is 2.8 (hours), 三年六个月 3.5 (years), 9秒92 9.92 (seconds); null where the amount ends with its unit. */
export function readCompound(text: string, first: Numeral, unit: Unit, afterUnit: number): Told | null {
  if (first.isMore || first.upTo) return null;
  if (unit.many === 'seconds' && unit.sign === '秒') return readHundredths(text, first, unit, afterUnit);
  if (unit.sign === '元' || unit.sign === '块') return readChange(text, first, unit, afterUnit);
  let { many } = unit;
  let end = afterUnit;
  let share = 1;
  let value = numberFromDecimal(first.value);
  let gloss = `${String(value)}${englishUnit(unit, first.value)}`;
  for (let smaller = SMALLER[many]; smaller; smaller = SMALLER[many]) {
    const [name, count] = smaller;
    const second = readNumeral(text, end);
    if (!second || second.isMore || second.upTo || second.isArabic !== first.isArabic) break;
    const after = endOfUnit(text, second.end, name);
    if (after < 0) break;
    const part = numberFromDecimal(second.value);
    share *= count;
    value += part / share;
    gloss += ` ${String(part)} ${part === 1 ? name.slice(0, -1) : name}`;
    end = after;
    many = name;
  }
  return end === afterUnit ? null : { end, value: Number(value.toFixed(6)), gloss };
}

/** Offset after the unit at `start` that is `many` in English, -1 where none is. 分 is a minute only after hours. */
function endOfUnit(text: string, start: number, many: string): number {
  const unit = findUnit(text, start);
  if (unit?.many === many) return start + unit.sign.length;
  MINUTES.lastIndex = start;
  return many === 'minutes' && MINUTES.test(text) ? start + 1 : -1;
}

/** 四元八角 is 4.8 yuan, as 三块五毛 is 3.5, and 三块五 before a mark; null where no part of a yuan follows. */
function readChange(text: string, first: Numeral, unit: Unit, afterUnit: number): Told | null {
  let end = afterUnit;
  let value = numberFromDecimal(first.value);
  for (const [sign, count] of [
    [TENTH, 10],
    [HUNDREDTH, 100],
  ] as const) {
    const part = readNumeral(text, end);
    if (!part || part.isMore || part.upTo || part.isArabic !== first.isArabic) break;
    const isSaid =
      unit.sign === '块' && part.end - end === 1 && AFTER_MONEY.test(text.slice(part.end, part.end + 2));
    const isWritten = sign.test(text.slice(part.end, part.end + 2));
    if (!isWritten && !isSaid) continue;
    value += numberFromDecimal(part.value) / count;
    end = part.end + (isWritten ? 1 : 0);
    if (!isWritten) break;
  }
  if (end === afterUnit) return null;
  if (text.charAt(end) === '钱') end += 1;
  value = Number(value.toFixed(2));
  return { end, value, gloss: `${String(value)} yuan` };
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
