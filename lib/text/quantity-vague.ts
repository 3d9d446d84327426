import { englishText, numberFromDecimal, shiftDecimal, decimalFromInteger } from './decimal.ts';
import type { Told } from './quantity-passage.ts';
import { beginsUnit, findUnit, type Unit } from './quantity-unit.ts';

/*
 * Numbers that name only their power of ten: 数十名, 几百万元, 上千户, 成千上万, 百亿元, 千余万人次. The value is that power.
 */

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Powers of ten as English counts in them, from 十 on. */
const NAMES = [
  'ones',
  'dozens',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
  'millions',
  'tens of millions',
  'hundreds of millions',
  'billions',
  'tens of billions',
  'hundreds of billions',
  'trillions',
] as const;

const SOME = /(?<lead>数|好?几|上)(?<power>[十百千]?[万亿]{0,2})[余多]?/y;
const IDIOM = /成(?:千上万|百上千)/y;
const AFTER_POWER = new Set(Array.from('百千万亿余多', (sign) => sign.charCodeAt(0)));
const BARE = /(?<power>[百千]?[万亿]{0,2})(?<more>[余多])?(?<large>[万亿]{0,2})/y;
/** Units that a bare 百, 千 or 万 counts; with most others it is a word or a manner of speaking: 百年老店, 万里长城. */
const COUNTED = new Set(
  '元 美元 欧元 港元 日元 亩 公顷 吨 公里 平方米 平方公里 立方米 千瓦 千瓦时 辆 人次 株 只 头 台 架 艘'.split(
    ' ',
  ),
);
/** Before 百, 千 or 万 these leave it a number with any unit: 近百名, 逾千家. */
const NEARLY = /[近逾超过约达破足满]$/;
/** 万吨轮, 百元店, 千元机: a class of things. */
const CLASS = /^(?:轮|巨|级|店|机|大钞|户|村|县|市|斤粮|林)/;

function powerOf(signs: string): number {
  return Array.from(signs).reduce((sum, sign) => sum + (POWERS[sign] ?? 0), 0);
}

/** 数十名, 几百万元, 上千户, 成千上万; null where none begins at `start`. */
export function readVague(text: string, start: number): Told | null {
  IDIOM.lastIndex = start;
  const idiom = IDIOM.exec(text);
  if (idiom) {
    const isMore = idiom[0].endsWith('万');
    return {
      end: start + idiom[0].length,
      value: isMore ? 1000 : 100,
      gloss: isMore ? 'thousands' : 'hundreds',
    };
  }
  SOME.lastIndex = start;
  const found = SOME.exec(text);
  const { lead = '', power: signs = '' } = found?.groups ?? {};
  if (!found || signs === '') return null;
  const power = powerOf(signs);
  const after = start + found[0].length;
  const unit = findUnit(text, after);
  if (!unit) return null;
  const end = after + unit.sign.length;
  if (lead === '上') {
    const amount = shiftDecimal(decimalFromInteger(1), power);
    return {
      end,
      value: numberFromDecimal(amount),
      gloss: `about ${englishText(amount)}${worded(unit, ' ')}`,
    };
  }
  const name = NAMES[power] ?? '';
  if (name === '') return null;
  const gloss = unit.sign === '年' && power === 1 ? 'decades' : `${name}${worded(unit, ' of ')}`;
  return { end, value: 10 ** power, gloss };
}

function worded(unit: Unit, joint: string): string {
  if (unit.many === '') return '';
  return unit.isTight ? unit.many : `${joint}${unit.many}`;
}

/** 百亿元, 千万辆, 千余万人次, and 百名 after 近 or 超; null for the many words that 百, 千 and 万 begin. */
export function readBarePower(text: string, start: number): Told | null {
  const next = text.charCodeAt(start + 1);
  if (!AFTER_POWER.has(next) && !beginsUnit(next)) return null;
  BARE.lastIndex = start;
  const found = BARE.exec(text);
  const { power: signs = '', more, large = '' } = found?.groups ?? {};
  if (!found || signs === '' || (large !== '' && more === undefined)) return null;
  const before = text.charAt(start - 1);
  if (start > 0 && /[十百千万亿成数几上\d一二两三四五六七八九]/.test(before)) return null;
  const after = start + found[0].length;
  const unit = findUnit(text, after);
  if (!unit || (!NEARLY.test(before) && !COUNTED.has(unit.sign))) return null;
  const end = after + unit.sign.length;
  if (CLASS.test(text.slice(end, end + 2))) return null;
  const amount = shiftDecimal(decimalFromInteger(1), powerOf(signs) + powerOf(large));
  const gloss = `${more ? 'over ' : ''}${englishText(amount)}${worded(unit, ' ')}`;
  return { end, value: numberFromDecimal(amount), gloss };
}
