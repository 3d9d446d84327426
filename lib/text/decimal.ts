/*
 * Numbers kept as whole numbers with a decimal scale, so that 2.2亿 is exactly 220000000, and their English: 220 million.
 */

/** `coefficient` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** The decimal as a number: exact up to 2^53. */
export function numberFromDecimal({ coefficient, scale }: Decimal): number {
  return Number(`${String(coefficient)}e${String(-scale)}`);
}

/** A whole number as a decimal of scale 0. */
export function decimalFromInteger(value: number | bigint): Decimal {
  return { coefficient: BigInt(value), scale: 0 };
}

/** The decimal times ten to the power of `power`. */
export function shiftDecimal({ coefficient, scale }: Decimal, power: number): Decimal {
  const left = scale - power;
  return left >= 0
    ? { coefficient, scale: left }
    : { coefficient: coefficient * 10n ** BigInt(-left), scale: 0 };
}

/** The sum, with the finer scale of the two. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ coefficient, scale: own }: Decimal): bigint => coefficient * 10n ** BigInt(scale - own);
  return { coefficient: at(a) + at(b), scale };
}

/** The value of `12,345.6`. */
export function decimalFromArabic(digits: string): Decimal {
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
  return { coefficient: BigInt(whole + part), scale: part.length };
}

/** A number of whole digits as English groups them: 12,345. `Intl` would do it, but takes some 15 ms to begin with. */
export function groupedDigits(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

const NAMES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const;

/** A number in English: its digits and its word, which is empty below a million. */
export interface EnglishNumber {
  readonly digits: string;
  readonly word: '' | 'million' | 'billion' | 'trillion';
}

/**
 * The number as English news writes it: 220 million, 6,000, 2.38 million. Exact: where the word would need more than
 * four decimals, all digits are written.
 */
export function englishFromDecimal(value: Decimal): EnglishNumber {
  const size = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  for (const [power, word] of NAMES) {
    if (size < 10n ** BigInt(power + value.scale)) continue;
    const { digits } = plainDigits({ coefficient: value.coefficient, scale: value.scale + power });
    if ((digits.split('.')[1] ?? '').length <= 4) return { digits, word };
  }
  return plainDigits(value);
}

function plainDigits({ coefficient, scale }: Decimal): EnglishNumber {
  const sign = coefficient < 0n ? '−' : '';
  const all = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
  const whole = groupedDigits(all.slice(0, all.length - scale));
  const part = all.slice(all.length - scale).replace(/0+$/, '');
  return { digits: sign + whole + (part === '' ? '' : `.${part}`), word: '' };
}

/** `220 million`. */
export function englishText(value: Decimal): string {
  const { digits, word } = englishFromDecimal(value);
  return word === '' ? digits : `${digits} ${word}`;
}
