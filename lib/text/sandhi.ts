import type { Reading, Token } from './annotation.ts';
import { NEUTRAL, toneOf } from './pinyin.ts';
import { isHan, isPairAt } from './script.ts';

/*
 * Tone changes of 一 and 不 as they are spoken. GB/T 16159-2012 writes citation tones and lets these be written where
 * pronunciation is taught. Third-tone sandhi (你好 as níhǎo) is written nowhere, and not here either.
 */

const DIGITS = new Set('〇零一二三四五六七八九');
/** Before these a number's 一 is said by the next tone: yìbǎi, yíwàn. Before 十 it is not: yìbǎi yīshí. */
const SCALES = new Set('百千万亿萬億');
/** Determiners that a 一 at the end of a word leans on: it belongs to the measure that follows. 每一|个, 另一|方面. */
const DETERMINERS = new Set('每这那另某任哪同下上前后头有這後頭');
/** What a 一 before it ranks and does not count: 一月, 一号, 一级, 一季度, 一年级, 一是. */
const RANKED = /^(?:[月号號级級等楼樓审審是]|季度|季报|年级|年級|期工程)/u;
/** Words that end in 一 though their parts are cut apart: 三分之一, 星期一. */
const BEFORE_FINAL = new Set('之期拜其');
/** The tones of syllables that are neutral by themselves, for the 一 or 不 before them: 一个 is yí ge. */
const FULL_TONES: ReadonlyMap<string, number> = new Map(
  [
    ['个個箇下上是去过過会會', 4],
    ['来來', 2],
    ['点點起里裡', 3],
    ['些边邊', 1],
  ].flatMap(([signs, tone]) => [...String(signs)].map((sign): [string, number] => [sign, Number(tone)])),
);

/** A Han character of the text with its place among the tokens. */
interface Sign {
  readonly char: string;
  readonly token: number;
  /** Index among the token's readings. */
  readonly index: number;
  readonly isLast: boolean;
  /** True where the next sign of the list follows it without a mark, a letter or a digit between. */
  readonly isJoined: boolean;
  readonly syllable: string;
}

/**
 * The tokens of `text` with 一 and 不 in the tones that they are said in, in `readings` and in `pinyin`; all else as it
 * is, also a 一 or 不 that is not in its citation tone (差不多 chàbuduō). The tone of the next syllable decides, over
 * borders of words, never over a mark, a letter or a digit: 一|个 yí ge, 不|是 bú shì, 一起 yìqǐ. 一 stays yī at the end
 * (统一), in ranks (第一, 一月) and in rows of digits (一九四九); between a verb and itself both are neutral (看一看,
 * 好不好). Cost is linear in the text. Returns `tokens` itself where nothing changes.
 */
export function applySandhi(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!/[一不]/u.test(text)) return tokens;
  const signs = signsOf(text, tokens);
  /** By token, by index of its reading. */
  const changes = new Map<number, Map<number, string>>();
  // From the end, for the 一 of 一不小心 leans on the 不 as it is said.
  let nextTone = 0;
  for (let i = signs.length - 1; i >= 0; i--) {
    const sign = signs[i];
    if (!sign) continue;
    const said = saidAt(signs, i, sign.isJoined ? nextTone : 0);
    if (said !== sign.syllable) {
      const own = changes.get(sign.token) ?? new Map<number, string>();
      changes.set(sign.token, own.set(sign.index, said));
    }
    // 不 asks for the citation tone of a 一 after it: 不一般 is bù yìbān.
    const isOne = sign.char === '一';
    nextTone = fullTone(sign.char, isOne ? sign.syllable : said);
  }
  if (changes.size === 0) return tokens;
  return tokens.map((token, i) => {
    const own = changes.get(i);
    return own ? changed(token, own) : token;
  });
}

function signsOf(text: string, tokens: readonly Token[]): readonly Sign[] {
  const signs: Sign[] = [];
  tokens.forEach(({ start, end, readings }, token) => {
    let index = 0;
    for (let at = start; at < end && index < readings.length;) {
      const length = isPairAt(text, at) ? 2 : 1;
      if (isHan(text.codePointAt(at) ?? 0)) {
        const char = text.slice(at, at + length);
        const syllable = readings[index]?.syllable ?? '';
        const isLast = index === readings.length - 1;
        signs.push({ char, token, index, isLast, isJoined: joinsNext(text, at + length, end), syllable });
        index++;
      }
      at += length;
    }
  });
  return signs;
}

/** True where a Han character follows at `at`: at once, or after a break that the word itself goes over. */
function joinsNext(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && /\s/u.test(text.charAt(next))) next++;
  const isInside = next < end;
  return isHan(text.codePointAt(isInside ? next : at) ?? 0);
}

/** The tone that counts for what stands before: 4 for the neutral 个. 0 for a neutral tone that hides none. */
function fullTone(char: string, syllable: string): number {
  if (syllable === '') return 0;
  const tone = toneOf(syllable);
  return tone === NEUTRAL ? (FULL_TONES.get(char) ?? 0) : tone;
}

/** The syllable of the sign at `i` as it is said before a syllable of `nextTone`; 0 for the end. */
function saidAt(signs: readonly Sign[], i: number, nextTone: number): string {
  const sign = signs[i];
  if (!sign) return '';
  const { char, syllable } = sign;
  if (char === '不' && syllable === 'bù') {
    if (isBetween(signs, i)) return 'bu';
    return nextTone === 4 ? 'bú' : 'bù';
  }
  if (char !== '一' || syllable !== 'yī' || nextTone === 0 || isFixed(signs, i)) return syllable;
  if (isBetween(signs, i)) return 'yi';
  return nextTone === 4 ? 'yí' : 'yì';
}

/** The `count`-th sign after (or before, where negative) the one at `i` within its phrase; an empty text for none. */
function near(signs: readonly Sign[], i: number, count: number): string {
  for (let at = i; at !== i + count; at += Math.sign(count)) {
    const left = signs[count > 0 ? at : at - 1];
    if (!left?.isJoined) return '';
  }
  return signs[i + count]?.char ?? '';
}

/** Between a word and itself: 看一看, 好不好, 知不知道. Not 一天一天, 早上|一上班, 不是不是, 数一数二. */
function isBetween(signs: readonly Sign[], i: number): boolean {
  const before = near(signs, i, -1);
  if (before === '' || before !== near(signs, i, 1) || DIGITS.has(before)) return false;
  // The first of the two begins its word: not 早上|一上班.
  if ((signs[i - 1]?.index ?? 0) > 0) return false;
  return near(signs, i, -2) !== signs[i]?.char && near(signs, i, 2) !== '二';
}

/** True where 一 is a rank, a digit of a row, or the end of a word, and so stays yī. */
function isFixed(signs: readonly Sign[], i: number): boolean {
  const sign = signs[i];
  const before = near(signs, i, -1);
  const next = near(signs, i, 1);
  const afterNext = near(signs, i, 2);
  if (before === '第' || before === '初' || before === '十' || next === '十') return true;
  if (DIGITS.has(before) || DIGITS.has(next)) return true;
  if (isDecimal(before, near(signs, i, -2), next, afterNext)) return true;
  // 一到三月, 一比零: numbers by themselves.
  if ('至到比'.includes(next) && DIGITS.has(afterNext)) return true;
  // 每一级, 上一级: counted. 一是 says "first" at the beginning of a clause only.
  const isCounted = DETERMINERS.has(before) || (next === '是' && before !== '');
  if (!isCounted && RANKED.test(next + afterNext + near(signs, i, 3))) return !isBetween(signs, i);
  // 二月一日 is a date, 一日三餐 counts.
  if (next === '日' && before === '月') return true;
  if (SCALES.has(next)) return false;
  // 一天一天, however it was cut into words.
  if (before === next && near(signs, i, -2) === '一') return false;
  if (BEFORE_FINAL.has(before) && sign?.isLast === true) return true;
  return sign?.isLast === true && sign.index > 0 && !DETERMINERS.has(before);
}

/** 一点五, 二点一亿; not 一点也, 七点一刻. */
function isDecimal(before: string, twoBefore: string, next: string, afterNext: string): boolean {
  if (next === '点' && DIGITS.has(afterNext)) return true;
  return before === '点' && (DIGITS.has(twoBefore) || twoBefore === '十') && next !== '刻';
}

/** The token with some of its syllables changed, in its readings and where they stand in its pinyin. */
function changed(token: Token, changes: ReadonlyMap<number, string>): Token {
  let pinyin = '';
  let at = 0;
  const lower = token.pinyin.toLowerCase();
  const readings = token.readings.map((reading, i): Reading => {
    const found = reading.syllable === '' ? -1 : lower.indexOf(reading.syllable, at);
    const said = changes.get(i);
    if (found >= 0) {
      const end = found + reading.syllable.length;
      const written = token.pinyin.slice(found, end);
      const isCapital = written !== reading.syllable;
      pinyin += token.pinyin.slice(at, found);
      pinyin +=
        said === undefined ? written : isCapital ? said.charAt(0).toUpperCase() + said.slice(1) : said;
      at = end;
    }
    return said === undefined ? reading : { ...reading, syllable: said };
  });
  return { ...token, readings, pinyin: pinyin + token.pinyin.slice(at) };
}
