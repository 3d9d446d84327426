import type { Quantity } from './annotation.ts';
import {
  decimalFromInteger,
  englishFromDecimal,
  englishText,
  groupedDigits,
  numberFromDecimal,
  readNumeral,
  shiftDecimal,
  type Decimal,
  type Numeral,
} from './numeral.ts';
import { readDate, readLunar } from './quantity-date.ts';
import { alsoInEnglish, findUnit, type Unit } from './quantity-unit.ts';

/** Written differently, meant the same: traditional characters and banker's forms of numbers, and those of units. */
const WRITTEN =
  '萬億兩餘個幾來噸畝歲頃圓幣時間鐘點號戶週項隻塊條張處節層組場種類針顆盞對雙輪劑輛冊棟屆數釐壹貳參肆伍陸柒捌玖拾佰仟％．';
const MEANT =
  '万亿两余个几来吨亩岁顷元币时间钟点号户周项只块条张处节层组场种类针颗盏对双轮剂辆册栋届数厘一二三四五六七八九十百千%.';
/** The unit that each unit stands for; 0 for itself. A table, since every unit of a text is asked about. */
const SAME = new Uint16Array(0x10000);
for (let i = 0; i < WRITTEN.length; i++) SAME[WRITTEN.charCodeAt(i)] = MEANT.charCodeAt(i);
for (let i = 0; i < 10; i++) SAME[0xff10 + i] = 0x30 + i;

/** What a quantity may begin with, and so how it is read; see {@link readQuantity}. */
const BEGIN = { none: 0, arabic: 1, numeral: 2, power: 3, lunar: 4, rank: 5, multiple: 6 } as const;
type Begin = (typeof BEGIN)[keyof typeof BEGIN];
const BEGINS: readonly Begin[] = [0, 1, 2, 3, 4, 5, 6];
const beginBy = new Uint8Array(0x10000);
for (const [signs, begin] of [
  ['0123456789', BEGIN.arabic],
  ['〇零一二两三四五六七八九十', BEGIN.numeral],
  ['百千万', BEGIN.power],
  ['正腊冬初', BEGIN.lunar],
  ['第', BEGIN.rank],
  ['翻', BEGIN.multiple],
] as const)
  for (const sign of signs) beginBy[sign.charCodeAt(0)] = begin;

const TO = /[ ]?(?:至|到|—+|–|-|~|～)[ ]?/y;
const ORDINAL_UNIT = /^ ?(?:届|次|个|名|位|批|期|季度|轮|项|条|号|章|款|位|场|例|站|颗|艘|架|座|家|集|天|年)/;
/** 第 before these is no rank: 第一时间 at once, 第三方 third party, 第一书记 first secretary. */
const NOT_RANKED = /^(?:时间|方|书记|线|世界|课堂|产业|国|人称|者)/;
/** After these a Han digit ends a word: 统一, 周三, 星期五, 张三. */
const WORD_BEFORE = /[统唯专单同划归合逐万周期礼拜张李王]$/;
/** What makes 成 a word and no tenth: 三成不变, 二成立 …. */
const NOT_TENTHS = /^(?:不|立|为|功|本|长|员|果|绩|都|语|色|就|熟|品|交|型|效|人|分|份|群|套|片)/;

/**
 * The numbers of `text` that have a unit, in order and without overlap: amounts, percentages, fractions, ranks, dates.
 * Also a large number alone (1.2万亿). A lone 一 before a classifier is an article and is left out (一个). Spans hold
 * number and unit only, not 约, 近, 超过 before them. Values are exact; for a range, that of its lower end.
 * Cost is linear in the text.
 */
export function findQuantities(text: string): Quantity[] {
  const plain = plainFromText(text);
  const found: Quantity[] = [];
  for (let start = 0; start < plain.length;) {
    const begin = BEGINS[beginBy[plain.charCodeAt(start)] ?? 0] ?? BEGIN.none;
    if (begin === BEGIN.none) {
      start++;
      continue;
    }
    const quantity = isOpen(plain, start, begin) ? readQuantity(plain, start, begin) : null;
    if (quantity) {
      found.push(quantity);
      start = quantity.end;
    } else {
      start = begin === BEGIN.arabic ? skipNumber(plain, start) : start + 1;
    }
  }
  return found;
}

/** The text as it is meant; the same string where nothing in it is written otherwise. */
function plainFromText(text: string): string {
  let plain = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const meant = SAME[text.charCodeAt(i)] ?? 0;
    if (meant === 0) continue;
    plain += text.slice(from, i) + String.fromCharCode(meant);
    from = i + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** False inside Latin words and longer figures: the 19 of COVID-19, the 2 of G2, the 5 of 0.5. */
function isOpen(text: string, start: number, begin: Begin): boolean {
  if (begin !== BEGIN.arabic) return start === 0 || !WORD_BEFORE.test(text.charAt(start - 1));
  // What none of the marks below is, Han above all, ends the question.
  if (start === 0 || text.charCodeAt(start - 1) > 0x7f) return true;
  return !/[A-Za-z\d][-.:]?$|[\d][,.:/]$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Offset after a number that is no quantity, so that the search does not go on in its middle. */
function skipNumber(text: string, start: number): number {
  const digits = /[\d.,:]+[A-Za-z]*/y;
  digits.lastIndex = start;
  return start + (digits.exec(text)?.[0].length ?? 1);
}

function readQuantity(text: string, start: number, begin: Begin): Quantity | null {
  if (begin === BEGIN.multiple) return readMultiple(text, start);
  if (begin === BEGIN.rank) return readRank(text, start);
  if (begin === BEGIN.lunar) return readLunar(text, start);
  if (begin === BEGIN.power) return readShare(text, start);
  const date = readDate(text, start);
  if (date) return date;
  const number = readNumeral(text, start);
  return (
    (number && readFraction(text, start, number)) ??
    readTenths(text, start) ??
    (number && readAmount(text, start, number))
  );
}

/** 翻一番, 翻了两番, 翻番, 增长一倍 is an amount and not read here. */
function readMultiple(text: string, start: number): Quantity | null {
  const pattern = /翻(?:了)?(?<times>[一两三四])?番/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (!found) return null;
  const times = ' 一两三四'.indexOf(found.groups?.['times'] ?? '一');
  const value = 2 ** times;
  const gloss = ['', 'doubled', 'quadrupled', 'grown eightfold', 'grown sixteenfold'][times] ?? '';
  return { start, end: start + found[0].length, value, gloss };
}

/** 第三, 第十四届, 第1季度. */
function readRank(text: string, start: number): Quantity | null {
  if (text.charAt(start) !== '第') return null;
  const number = readNumeral(text, start + 1);
  if (!number || number.value.scale > 0 || number.isMore || number.upTo) return null;
  const rest = text.slice(number.end, number.end + 4);
  if (NOT_RANKED.test(rest)) return null;
  const value = numberFromDecimal(number.value);
  const unit = ORDINAL_UNIT.exec(rest)?.[0] ?? '';
  const noun = unit.trim() === '季度' ? ' quarter' : '';
  return { start, end: number.end + unit.length, value, gloss: `${ordinalText(value)}${noun}` };
}

function ordinalText(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${Number.isSafeInteger(value) ? groupedDigits(String(value)) : value.toLocaleString('en')}${ending}`;
}

const PARTS = new Map([
  ['百', { sign: '%', many: '%' }],
  ['千', { sign: '‰', many: ' per thousand' }],
  ['万', { sign: '', many: ' per ten thousand' }],
]);

/** 百分之三十 is 30 (per cent), as in 30%. */
function readShare(text: string, start: number): Quantity | null {
  const part = PARTS.get(text.charAt(start));
  if (!part || !text.startsWith('分之', start + 1)) return null;
  const number = readNumeral(text, start + 3) ?? readHundred(text, start + 3);
  if (!number) return null;
  const gloss = `${amountText(number)}${part.many}`;
  return { start, end: number.end, value: numberFromDecimal(number.value), gloss };
}

/** 三分之一 is a third; `whole` is the number that begins at `start`. */
function readFraction(text: string, start: number, whole: Numeral): Quantity | null {
  if (!text.startsWith('分之', whole.end)) return null;
  const share = readNumeral(text, whole.end + 2);
  if (!share || numberFromDecimal(whole.value) === 0) return null;
  const [top, bottom] = [numberFromDecimal(share.value), numberFromDecimal(whole.value)];
  return { start, end: share.end, value: top / bottom, gloss: `${String(top)}/${String(bottom)}` };
}

/** The 百 of 百分之百. */
function readHundred(text: string, start: number): Numeral | null {
  if (text.charAt(start) !== '百') return null;
  const value = decimalFromInteger(100);
  return { end: start + 1, value, isMore: false, scaleWord: 0, isArabic: false };
}

/** 三成, 七成五: tenths, as per cent. */
function readTenths(text: string, start: number): Quantity | null {
  if (text.charAt(start + 1) !== '成') return null;
  const pattern = /(?<tens>[一二三四五六七八九]|[1-9])成(?<ones>[一二三四五六七八九])?/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  const end = start + (found?.[0].length ?? 0);
  if (!found || NOT_TENTHS.test(text.slice(end, end + 1))) return null;
  const signs = '一二三四五六七八九';
  const { tens = '', ones } = found.groups ?? {};
  const value =
    (signs.includes(tens) ? signs.indexOf(tens) + 1 : Number(tens)) * 10 +
    (ones ? signs.indexOf(ones) + 1 : 0);
  return { start, end, value, gloss: `${String(value)}%` };
}

/** 2.2亿元, 400余万元, 3至5年, 157个, 30%; 1.2万亿 without a unit. */
function readAmount(text: string, start: number, first: Numeral): Quantity | null {
  const mark = text.charAt(start - 1);
  const sign =
    (mark === '-' || mark === '−') && !/[\dA-Za-z%万亿元℃]/.test(text.charAt(start - 2)) ? -1n : 1n;
  const space = text.charAt(first.end) === ' ' ? 1 : 0;
  const unit = findUnit(text, first.end + space);
  const afterFirst = unit ? first.end + space + unit.sign.length : first.end;

  TO.lastIndex = afterFirst;
  const joint = TO.exec(text);
  const second = joint ? readNumeral(text, afterFirst + joint[0].length) : null;
  if (joint && second && (unit === null || second.isArabic || first.isArabic === second.isArabic)) {
    const gap = text.charAt(second.end) === ' ' ? 1 : 0;
    const unit2 = findUnit(text, second.end + gap);
    if (unit2 && (unit === null || unit.many === unit2.many) && isCounted(unit2, second, text, start)) {
      const end = second.end + gap + unit2.sign.length;
      const low =
        unit === null && first.scaleWord === 0 ? shiftDecimal(first.value, second.scaleWord) : first.value;
      return { start, end, value: numberFromDecimal(low), gloss: rangeText(low, second.value, unit2) };
    }
  }

  if (!unit) {
    // A figure with 万 or 亿 is a number worth telling even where its unit is left out: 突破1.2万亿.
    const isLarge = first.isArabic && first.scaleWord > 0;
    const value = numberFromDecimal(first.value);
    return isLarge ? { start, end: first.end, value, gloss: amountText(first) } : null;
  }
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

/** False for 一个 "a", 二人, and for a weak unit after one Han digit (五台, 三门). */
function isCounted(unit: Unit, number: Numeral, text: string, start: number): boolean {
  const isLone = !number.isArabic && number.end === start + 1;
  if (!isLone) return true;
  const sign = text.charAt(start);
  if (sign === '二' || sign === '零' || sign === '〇') return false;
  if (unit.kind === 'measure') return true;
  return unit.kind === 'count' && sign !== '一';
}

function withUnit(text: string, start: number, number: Numeral, unit: Unit, afterUnit: number): Quantity {
  let end = afterUnit;
  let isMore = number.isMore || unit.sign === '个多月';
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
  const gloss = `${amountText({ ...number, isMore })}${words}${per}${alsoInEnglish(unit, number.value)}`;
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

/** ` tonnes`, `%`, or an empty text for a classifier. */
function englishUnit(unit: Unit, value: Decimal): string {
  if (unit.many === '') return '';
  const isOne = value.scale === 0 && value.coefficient === 1n;
  return `${unit.isTight ? '' : ' '}${isOne ? unit.one : unit.many}`;
}
