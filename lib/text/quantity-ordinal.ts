import { groupedDigits, numberFromDecimal } from './decimal.ts';
import { readNumeral } from './numeral.ts';
import type { Told } from './quantity-passage.ts';

/* Ranks, and the small numbers that dates are made of: 第三, 第十四届, 第四十一条, 翻两番. */

const HAN = '〇一二三四五六七八九';

/** Value of 1 to 99 in either script: 十一, 三十一, 初八, 廿三, 12, 两. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/^初/, '').replace(/^廿/, '二十').replace('两', '二').replace('零', '〇');
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['0', plain];
  const ten = tens === '' ? 1 : tens === '0' ? 0 : HAN.indexOf(tens);
  return ten * 10 + (ones === '' ? 0 : HAN.indexOf(ones));
}

/** `3rd`, `1,000th`. */
export function ordinalText(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${Number.isSafeInteger(value) ? groupedDigits(String(value)) : value.toLocaleString('en')}${ending}`;
}

const WORDS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const;

/** `twelfth` up to 12, in figures beyond. */
export function ordinalWord(value: number): string {
  return WORDS[value] ?? ordinalText(value);
}

const ORDINAL_UNIT =
  /^ ?(?:届|次|个|名|位|批|期|轮|项|条|号|章|款|场|例|站|颗|艘|架|座|家|集|天|年|台|辆|列|枚|代)/;
/** 第 before these is no rank: 第一时间 at once, 第三方 third party, 第一书记 first secretary. */
const NOT_RANKED =
  /^(?:时间|方|书记|线|世界|课堂|产业|国|人称|者|夫人|把手|大道|医院|中学|小学|附属|人民医院)/;
/** What follows an article of a law that is cited: 第四十一条规定, 第九条、. A road or a line has a noun there. */
const CITED = /^(?:规定|明确|之|的规定|第|所|要求|[，。、；：）》”至和]|$)/;

/** 第三, 第十四届. Of a law's 第四十一条 the article. Null for a word that 第 only begins. */
export function readRank(text: string, start: number): Told | null {
  const number = readNumeral(text, start + 1);
  if (!number || number.value.scale > 0 || number.isMore || number.upTo) return null;
  const rest = text.slice(number.end, number.end + 4);
  if (NOT_RANKED.test(rest)) return null;
  const value = numberFromDecimal(number.value);
  const unit = ORDINAL_UNIT.exec(rest)?.[0] ?? '';
  const end = number.end + unit.length;
  const isArticle = unit.trim() === '条' && CITED.test(text.slice(end, end + 3));
  return { end, value, gloss: isArticle ? `Article ${String(value)}` : ordinalText(value) };
}

/** 翻一番, 翻了两番, 翻番; 增长一倍 is an amount and not read here. */
export function readMultiple(text: string, start: number): Told | null {
  const pattern = /翻(?:了)?(?<times>[一两三四])?番/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (!found) return null;
  const times = ' 一两三四'.indexOf(found.groups?.['times'] ?? '一');
  const gloss = ['', 'doubled', 'quadrupled', 'grown eightfold', 'grown sixteenfold'][times] ?? '';
  return { end: start + found[0].length, value: 2 ** times, gloss };
}
