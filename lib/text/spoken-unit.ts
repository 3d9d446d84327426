/*
 * Signs of units and currencies that are written in letters or symbols, as they are said, and what a 2 before a unit
 * becomes.
 */
import { findUnit } from './quantity-unit.ts';

/** Units after the number, as newsreaders say them. Longer signs win. */
const SIGNS: readonly (readonly [sign: string, han: string])[] = [
  ['km/h', '公里每小时'],
  ['m/s', '米每秒'],
  ['km²', '平方公里'],
  ['km2', '平方公里'],
  ['kWh', '千瓦时'],
  ['kW', '千瓦'],
  ['MW', '兆瓦'],
  ['GW', '吉瓦'],
  ['kV', '千伏'],
  ['Hz', '赫兹'],
  ['dB', '分贝'],
  ['km', '公里'],
  ['cm', '厘米'],
  ['mm', '毫米'],
  ['nm', '纳米'],
  ['kg', '公斤'],
  ['mg', '毫克'],
  ['ml', '毫升'],
  ['mL', '毫升'],
  ['m²', '平方米'],
  ['m2', '平方米'],
  ['m³', '立方米'],
  ['m3', '立方米'],
  ['°C', '摄氏度'],
  ['℃', '摄氏度'],
  ['℉', '华氏度'],
  ['°', '度'],
  ['㎡', '平方米'],
  ['㎥', '立方米'],
  ['㎞', '公里'],
  ['㎏', '公斤'],
  ['㎝', '厘米'],
  ['㎜', '毫米'],
  ['㎎', '毫克'],
  ['㎢', '平方公里'],
  ['m', '米'],
  ['g', '克'],
  ['t', '吨'],
  ['L', '升'],
];

/** Before the number in writing, after it in speech. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '¥': '元',
  '￥': '元',
  $: '美元',
  '＄': '美元',
  '€': '欧元',
  '£': '英镑',
  '₩': '韩元',
};

/** After these a 2 says which, not how many: 2月, 2号, 2级, 2季度, 2楼. */
const RANKED = /^(?:[月日号号级楼层路线期审环班]|季|等|年级|代)/u;
/** Counted too, beside the units of quantities. */
const COUNTED = /^(?:[点分秒成步遍回下顿维]|个)/u;

/** The unit whose sign begins at `at`, as it is said, and where it ends; null where none does. */
export function unitSignAt(text: string, at: number): { readonly end: number; readonly han: string } | null {
  for (const [sign, han] of SIGNS) {
    if (!text.startsWith(sign, at)) continue;
    const end = at + sign.length;
    if (/[a-z]$/iu.test(sign) && /^[a-z\d]/iu.test(text.slice(end, end + 1))) continue;
    return { end, han };
  }
  return null;
}

/** The currency whose sign stands at `at`, as it is said; an empty text for none. */
export function currencyAt(text: string, at: number): string {
  return CURRENCIES[text.charAt(at)] ?? '';
}

/** True where a 2 that ends before `at` counts what follows, and so is 两: 个, 吨, 年, km; over a range too (2至3天). */
export function isCountBefore(text: string, at: number): boolean {
  const skipped = /^(?: ?(?:至|到|[-—–~～]+) ?[\d.,]+)? ?/u.exec(text.slice(at, at + 24))?.[0].length ?? 0;
  const unit = at + skipped;
  const rest = text.slice(unit, unit + 4);
  if (/^[万亿千萬億]/u.test(rest)) return true;
  if (RANKED.test(rest)) return false;
  return COUNTED.test(rest) || unitSignAt(text, unit) !== null || isUnit(text, unit);
}

function isUnit(text: string, at: number): boolean {
  const unit = findUnit(text, at);
  return unit !== null && unit.sign !== '%' && unit.sign !== '‰';
}
