/*
 * Arabic numerals as a newsreader says them: 2023 as an amount is 两千零二十三, as a year 二〇二三, as a code 二零二三.
 */

const DIGITS = '零一二三四五六七八九';
/** What a group of four digits stands in, from the right. */
const GROUPS = ['', '万', '亿', '万亿'];
const PLACES = ['', '十', '百', '千'];
/** An amount of more digits than this has no name that is in use: it is said digit by digit. */
const LONGEST_AMOUNT = 16;

/** Digits one by one as a year is read: 2023 is 二〇二三. */
export function hanFromYear(digits: string): string {
  return [...digits].map((digit) => (digit === '0' ? '〇' : (DIGITS[Number(digit)] ?? ''))).join('');
}

/** Digits one by one as in 90后: 九零. */
export function hanFromRow(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}

/** Digits one by one as in a telephone number, where 1 is 幺: 110 is 幺幺零. */
export function hanFromCode(digits: string): string {
  return hanFromRow(digits).replaceAll('一', '幺');
}

/**
 * A number of digits, with or without commas and decimals: 1,821 is 一千八百二十一, 2.20 is 二点二零. A thousand and more
 * that begins with 2 begins with 两 (2000, 20000); a lone 2 does where it counts something (`isCount`): 2个 is 两个.
 */
export function hanFromAmount(written: string, isCount: boolean): string {
  const [whole = '', part] = written.replaceAll(',', '').split('.');
  if (part !== undefined) return `${hanFromInteger(whole)}点${hanFromRow(part)}`;
  const value = whole.replace(/^0+(?=\d)/u, '');
  return value === '2' && isCount ? '两' : hanFromInteger(value);
}

function hanFromInteger(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/u, '');
  if (plain === '0' || plain === '') return '零';
  if (plain.length > LONGEST_AMOUNT) return hanFromRow(plain);
  const count = Math.ceil(plain.length / 4);
  const padded = plain.padStart(count * 4, '0');
  let han = '';
  /** True where a place was left out since the last digit that is said. */
  let isGap = false;
  for (let i = 0; i < count; i++) {
    const group = padded.slice(i * 4, i * 4 + 4);
    if (group === '0000') {
      isGap = true;
      continue;
    }
    if (han !== '' && (isGap || group.startsWith('0'))) han += '零';
    han += groupHan(group) + unitOf(count - 1 - i, padded.slice((i + 1) * 4));
    isGap = false;
  }
  // 十五 and not 一十五; 两千, 两万, 两亿 and not 二千.
  return han.replace(/^一十/u, '十').replace(/^二(?=[千万亿])/u, '两');
}

/** What the group is counted in; 万 only where 亿 comes in the next group: 1234万5678亿. */
function unitOf(power: number, rest: string): string {
  const isInsideYi = power === 3 && !rest.startsWith('0000');
  return isInsideYi ? '万' : (GROUPS[power] ?? '');
}

/** 1 to 9999 of four digits: 0205 is 二百零五. */
function groupHan(group: string): string {
  let han = '';
  let isGap = false;
  for (let i = 0; i < 4; i++) {
    const digit = Number(group[i]);
    if (digit === 0) {
      isGap = han !== '';
      continue;
    }
    if (isGap) han += '零';
    han += (DIGITS[digit] ?? '') + (PLACES[3 - i] ?? '');
    isGap = false;
  }
  return han;
}
