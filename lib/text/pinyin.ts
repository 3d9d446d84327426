import { hasSign, signSet } from './sign-set.ts';

/*
 * Syllables: tone numbers, tone marks, and how GB/T 16159 joins them into words. Inside the engine a syllable carries
 * its mark and is in lower case (lǜ, de); CC-CEDICT's form has a number (lu:4, de5).
 */

const MARKS: Readonly<Record<string, string>> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
  m: 'm̄ḿm̌m̀',
  n: 'n̄ńňǹ',
};

const PLAIN = new Map<string, [letter: string, tone: number]>();
for (const [letter, marks] of Object.entries(MARKS)) {
  if (letter !== 'm' && letter !== 'n') [...marks].forEach((mark, i) => PLAIN.set(mark, [letter, i + 1]));
}
for (const [mark, letter, tone] of [
  ['ḿ', 'm', 2],
  ['ń', 'n', 2],
  ['ň', 'n', 3],
  ['ǹ', 'n', 4],
] as const) {
  PLAIN.set(mark, [letter, tone]);
}

/** Sign between two syllables where the second begins with a, o or e: Xī’ān. */
export const APOSTROPHE = '’';

/** The vowel that carries the mark: a or e; the o of ou; else the last. -1 where there is no vowel. */
function markedVowel(base: string): number {
  const open = base.search(/[ae]/u);
  if (open >= 0) return open;
  const ou = base.indexOf('ou');
  if (ou >= 0) return ou;
  for (let i = base.length - 1; i >= 0; i--) if ('iouü'.includes(base.charAt(i))) return i;
  return -1;
}

/** Syllables are few and asked for all the time: answers are kept, up to more than there are of them (about 1,700). */
const MOST_SYLLABLES = 4096;

function remember<T>(answer: (syllable: string) => T): (syllable: string) => T {
  const known = new Map<string, T>();
  return (syllable) => {
    let found = known.get(syllable);
    if (found === undefined) {
      if (known.size >= MOST_SYLLABLES) known.clear();
      known.set(syllable, (found = answer(syllable)));
    }
    return found;
  };
}

/**
 * The syllable with its mark, in lower case: `Chang2` → `cháng`, `lu:4` → `lǜ`, `de5` → `de`, `r5` → `r`.
 * Null for what is no syllable: `·`, `A`, and CC-CEDICT's `xx5` for "not known".
 */
export const markedFromNumeric: (numeric: string) => string | null = remember((numeric) => {
  const [, letters, digit] = /^([a-zü:]+)([1-5])$/iu.exec(numeric) ?? [];
  if (!letters || !digit || letters.startsWith('xx')) return null;
  const base = letters.toLowerCase().replaceAll('u:', 'ü').replaceAll('v', 'ü');
  const tone = Number(digit);
  if (tone === 5) return base;
  const at = markedVowel(base);
  if (at >= 0)
    return base.slice(0, at) + (MARKS[base.charAt(at)] ?? '').charAt(tone - 1) + base.slice(at + 1);
  // m2, ng4: said without a vowel.
  const sign = ['\u0304', '\u0301', '\u030c', '\u0300'][tone - 1] ?? '';
  return (base.charAt(0) + sign).normalize('NFC') + base.slice(1);
});

/** The syllable with a tone number, ü as ü: `lǜ` → `lü4`, `de` → `de5`. */
export const numericFromMarked: (marked: string) => string = remember((marked) => {
  let base = '';
  let tone = 5;
  for (const sign of marked.normalize('NFC')) {
    const plain = PLAIN.get(sign);
    if (plain) [, tone] = plain;
    base += plain?.[0] ?? sign;
  }
  return base + String(tone);
});

/** The syllable without its tone: `lǜ` → `lü`. */
export function baseFromMarked(marked: string): string {
  return numericFromMarked(marked).slice(0, -1);
}

/** What {@link toneOf} says of a syllable without a tone. */
export const NEUTRAL = 5;

/** 1 to 4, or {@link NEUTRAL}. */
export function toneOf(marked: string): number {
  return Number(numericFromMarked(marked).slice(-1));
}

/** The text with its first letter a capital: `ōu` → `Ōu`. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True where the syllable needs an apostrophe before it inside a word: ān, ér. */
const isOpenVowel = remember((syllable) => /^[aoe]/u.test(baseFromMarked(syllable)));
/** Nearly all syllables begin with one of these, and are not asked about. */
const CONSONANTS = signSet('bpmfdtnlgkhjqxrzcsyw');

/** Syllables written as one word, with an apostrophe before a, o, e: xī ān → xī’ān, nǚ ér → nǚ’ér. Empty ones are left out. */
export function joinSyllables(syllables: readonly string[]): string {
  let word = '';
  for (const syllable of syllables) {
    if (syllable === '') continue;
    if (word !== '' && !hasSign(CONSONANTS, syllable.charCodeAt(0)) && isOpenVowel(syllable))
      word += APOSTROPHE;
    word += syllable;
  }
  return word;
}

const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?';
const FINAL =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|üan|an|en|in|un|ün|ai|ao|ei|ia|ie|iu|ou|ua|ue|üe|ui|uo|er|a|e|i|u|ü|ê)';
// `o` stands alone after few initials; m, n and ng without a vowel are words of their own, r is the end of one.
const SYLLABLE = new RegExp(`${INITIAL}${FINAL}|[bpmfwyl]?o|(?<![a-zü])(?:hng|ng|n|m)|(?<=[a-zü])r`, 'yu');

/**
 * The syllables of a text in pinyin with tone marks, in lower case: `Xī’ān Shì` → xī ān shì. Null where it cannot be cut
 * into exactly `count` syllables.
 */
export function syllablesFromPinyin(pinyin: string, count: number): readonly string[] | null {
  const marked = pinyin.normalize('NFC').toLowerCase();
  const signs = [...marked];
  const base = signs.map((sign) => PLAIN.get(sign)?.[0] ?? sign).join('');
  if (base.length !== signs.length) return null;
  // Longest syllables first; where that gives the wrong number, a shorter one is tried: xian is xiān or xī’ān.
  const cut = (from: number, left: number): string[] | null => {
    let at = from;
    while (at < base.length && !/[a-zü]/u.test(base.charAt(at))) at++;
    if (at === base.length) return left === 0 ? [] : null;
    // Inside a word a syllable that begins with a vowel has an apostrophe or a hyphen before it.
    if (left === 0 || (at === from && at > 0 && /[aeiouü]/u.test(base.charAt(at)))) return null;
    SYLLABLE.lastIndex = at;
    const longest = SYLLABLE.exec(base)?.[0].length ?? 0;
    for (let length = longest; length > 0; length--) {
      if (length < longest && !isSyllable(base.slice(at, at + length))) continue;
      const rest = cut(at + length, left - 1);
      if (rest) return [signs.slice(at, at + length).join(''), ...rest];
    }
    return null;
  };
  return cut(0, count);
}

function isSyllable(base: string): boolean {
  SYLLABLE.lastIndex = 0;
  return SYLLABLE.exec(base)?.[0] === base;
}
