/*
 * How GB/T 16159-2012 writes numbers and what counts with them (6.1.5): shísān, yībǎi èrshí, liùshísān yì, dì-yī,
 * èr líng èr sān, sān diǎn yī sì, bǎi fēn zhī wǔ, yī gè.
 */
import { joinSyllables } from './pinyin.ts';

/** What stands between two syllables: nothing, a space, a hyphen. */
export type Joint = '' | ' ' | '-';

const DIGITS = new Set('〇零一二两三四五六七八九幺兩');
const ZEROS = new Set('〇零');
const SMALL = new Set('十百千');
const LARGE = new Set('万亿萬億');
/** 多, 余 and 来 stand apart between number and measure: yībǎi duō gè. */
const MORE = new Set('多余来餘來');
/** Measures that make no word of their own with 一 (as 家 does: 一家 "a family"; 起: 一起 "together"). */
const MEASURES = new Set(
  '个個次批位名项項条條件年天岁歲台辆輛座所届屆间間张張只隻本册冊份场場篇首部句层層步类類种種轮輪群堆颗顆枚艘架栋棟套元吨噸米亩畝斤人章节節月日号號级級期',
);

/** The months by their names, each one word: sānyuè, shí’èryuè. */
const MONTH = /^(?:[一二两三四五六七八九十]|十[一二])月$/u;

/** True where a word that begins with `sign` may be a number: asked first, since most words are none. */
export function mayBeNumeral(sign: string): boolean {
  return sign === '第' || LEADS.has(sign) || mayCount(sign);
}

/**
 * What stands before each sign of a word that is a number, alone or with 第 before it or 多 and a measure after it; the
 * first item is an empty text. Null for any other word, also where the number is part of one: 一定, 百姓, 三角, 三月.
 */
export function numeralJoints(signs: readonly string[]): readonly Joint[] | null {
  const isOrdinal = signs[0] === '第';
  const from = isOrdinal ? 1 : 0;
  const end = numeralEnd(signs, from);
  if (end === from || MONTH.test(signs.join('')) || !isWhole(signs, from, end, isOrdinal)) return null;
  const joints: Joint[] = signs.map((_, i) => (i < end ? jointBefore(signs, i, from) : ''));
  if (isOrdinal) joints[1] = '-';
  let at = end;
  while (at < signs.length && MORE.has(signs[at] ?? '')) joints[at++] = ' ';
  // 第三者 and 第一名 differ, but not by what can be seen here; 者 makes one word.
  if (at < signs.length && signs[at] !== '者') joints[at] = ' ';
  return joints;
}

/** What may lead a number of a measured word, in one with it: 上万件, 数十艘, 好几倍. */
const LEADS = new Set('上数好近约半');

/**
 * What stands before each sign of a number, more or less, with its measure, which stand apart: sān huí, shùshí sōu,
 * bǎi yú jiā. Null for any other word.
 */
export function measureJoints(signs: readonly string[]): readonly Joint[] | null {
  let end = 0;
  while (end < signs.length && (LEADS.has(signs[end] ?? '') || mayCount(signs[end] ?? ''))) end++;
  if (!signs.slice(0, end).some(mayCount)) return null;
  let measure = end;
  while (MORE.has(signs[measure] ?? '')) measure++;
  if (end === signs.length || signs.length - measure > 2) return null;
  return signs.map((_, i) => (i === measure || (i >= end && i < measure) ? ' ' : ''));
}

function mayCount(sign: string): boolean {
  return DIGITS.has(sign) || SMALL.has(sign) || LARGE.has(sign) || sign === '几';
}

/** The index after the numeral that begins at `from`; `from` where none does. */
function numeralEnd(signs: readonly string[], from: number): number {
  let at = from;
  for (; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    const isLarger = SMALL.has(sign) || LARGE.has(sign);
    if (DIGITS.has(sign) || isLarger) continue;
    const next = signs[at + 1] ?? '';
    if (sign === '几' && (at > from || SMALL.has(next) || MEASURES.has(next))) continue;
    if (sign === '点' && at > from && DIGITS.has(next)) continue;
    if (sign === '分' && at > from && next === '之') continue;
    if (sign === '之' && signs[at - 1] === '分') continue;
    break;
  }
  return at;
}

/** True where nothing follows the numeral, or only what counts with it. */
function isWhole(signs: readonly string[], from: number, end: number, isOrdinal: boolean): boolean {
  if (isOrdinal) return true;
  const first = signs[from] ?? '';
  const isBare = !DIGITS.has(first) && first !== '十' && first !== '几';
  if (signs.includes('分') && end === signs.length) return true;
  // 百余, 千多.
  if (isBare && end - from === 1 && signs.length > end && signs.slice(end).every((sign) => MORE.has(sign)))
    return true;
  // 百年, 千里, 万一, 千千万万: words, not counts.
  if (isBare && (end < signs.length || end - from === 2 || !signs.some((sign) => DIGITS.has(sign))))
    return false;
  if (end === signs.length) return end - from > 1;
  let at = end;
  while (MORE.has(signs[at] ?? '')) at++;
  if (at === signs.length) return end - from > 1;
  if (at > end) return at === signs.length - 1;
  return at === signs.length - 1 && MEASURES.has(signs[at] ?? '');
}

function jointBefore(signs: readonly string[], i: number, from: number): Joint {
  if (i <= from) return '';
  const sign = signs[i] ?? '';
  const before = signs[i - 1] ?? '';
  if ('点分之'.includes(sign) || '点分之'.includes(before)) return ' ';
  if (LARGE.has(sign)) {
    let group = 0;
    for (let at = i - 1; at >= from && !LARGE.has(signs[at] ?? '') && !ZEROS.has(signs[at] ?? ''); at--)
      group++;
    return group <= 1 ? '' : ' ';
  }
  if (ZEROS.has(sign) || ZEROS.has(before)) return ' ';
  const isDigit = DIGITS.has(sign);
  if (isDigit && DIGITS.has(before)) return rowJoint(signs, i, from);
  if (SMALL.has(sign)) return DIGITS.has(before) || before === '几' || i === from + 1 ? '' : ' ';
  return before === '十' || before === '几' ? '' : ' ';
}

/** Inside a row of digits: èr líng líng bā; sān-sì, of two that are neighbours; yīyī. */
function rowJoint(signs: readonly string[], i: number, from: number): Joint {
  let start = i;
  while (start > from && DIGITS.has(signs[start - 1] ?? '')) start--;
  let end = i;
  while (end < signs.length && DIGITS.has(signs[end] ?? '')) end++;
  if (end - start > 2 || signs[start - 1] === '点' || signs[i] === '幺') return ' ';
  return signs[i] === signs[i - 1] ? '' : '-';
}

const SYLLABLES: Readonly<Record<string, string>> = {
  〇: 'líng',
  零: 'líng',
  一: 'yī',
  二: 'èr',
  两: 'liǎng',
  三: 'sān',
  四: 'sì',
  五: 'wǔ',
  六: 'liù',
  七: 'qī',
  八: 'bā',
  九: 'jiǔ',
  十: 'shí',
  百: 'bǎi',
  千: 'qiān',
  万: 'wàn',
  亿: 'yì',
  萬: 'wàn',
  億: 'yì',
  幺: 'yāo',
  点: 'diǎn',
  分: 'fēn',
  之: 'zhī',
  第: 'dì',
};

/** The pinyin of a number in Han, citation tones: 一百二十 is `yībǎi èrshí`. Null for what is no number. */
export function pinyinFromNumeral(han: string): string | null {
  const signs = [...han];
  const joints: readonly Joint[] | null = signs.length === 1 ? [''] : numeralJoints(signs);
  if (!joints || signs.some((sign) => !(sign in SYLLABLES))) return null;
  return joinNumeral(
    signs.map((sign) => SYLLABLES[sign] ?? ''),
    joints,
  );
}

/** The syllables of a number with its joints between them: èr shí èr of 二十二 is `èrshí’èr`. */
export function joinNumeral(syllables: readonly string[], joints: readonly Joint[]): string {
  let written = '';
  let word: string[] = [];
  syllables.forEach((syllable, i) => {
    const joint = joints[i] ?? '';
    if (joint !== '') {
      written += joinSyllables(word) + joint;
      word = [];
    }
    word.push(syllable);
  });
  return written + joinSyllables(word);
}
