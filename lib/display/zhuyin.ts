import { numericFromMarked } from '../text/pinyin.ts';

/*
 * Zhuyin by rule: ISO 7098 and the table of the Ministry of Education of Taiwan (国语注音符号手册). A syllable is an initial
 * and a final; the finals that pinyin writes after another initial in another way are brought to one form first.
 */

const INITIALS: Readonly<Record<string, string>> = {
  b: 'ㄅ',
  p: 'ㄆ',
  m: 'ㄇ',
  f: 'ㄈ',
  d: 'ㄉ',
  t: 'ㄊ',
  n: 'ㄋ',
  l: 'ㄌ',
  g: 'ㄍ',
  k: 'ㄎ',
  h: 'ㄏ',
  j: 'ㄐ',
  q: 'ㄑ',
  x: 'ㄒ',
  zh: 'ㄓ',
  ch: 'ㄔ',
  sh: 'ㄕ',
  r: 'ㄖ',
  z: 'ㄗ',
  c: 'ㄘ',
  s: 'ㄙ',
};

const FINALS: Readonly<Record<string, string>> = {
  '': '',
  a: 'ㄚ',
  o: 'ㄛ',
  e: 'ㄜ',
  ê: 'ㄝ',
  ai: 'ㄞ',
  ei: 'ㄟ',
  ao: 'ㄠ',
  ou: 'ㄡ',
  an: 'ㄢ',
  en: 'ㄣ',
  ang: 'ㄤ',
  eng: 'ㄥ',
  er: 'ㄦ',
  ong: 'ㄨㄥ',
  i: 'ㄧ',
  ia: 'ㄧㄚ',
  io: 'ㄧㄛ',
  ie: 'ㄧㄝ',
  iai: 'ㄧㄞ',
  iao: 'ㄧㄠ',
  iu: 'ㄧㄡ',
  ian: 'ㄧㄢ',
  in: 'ㄧㄣ',
  iang: 'ㄧㄤ',
  ing: 'ㄧㄥ',
  iong: 'ㄩㄥ',
  u: 'ㄨ',
  ua: 'ㄨㄚ',
  uo: 'ㄨㄛ',
  uai: 'ㄨㄞ',
  ui: 'ㄨㄟ',
  uan: 'ㄨㄢ',
  un: 'ㄨㄣ',
  uang: 'ㄨㄤ',
  ueng: 'ㄨㄥ',
  ü: 'ㄩ',
  üe: 'ㄩㄝ',
  üan: 'ㄩㄢ',
  ün: 'ㄩㄣ',
};

/** Syllables that are no initial with a final. */
const WHOLE: Readonly<Record<string, string>> = {
  r: 'ㄦ',
  m: 'ㄇ',
  n: 'ㄣ',
  ng: 'ㄫ',
  hm: 'ㄏㄇ',
  hng: 'ㄏㄫ',
};

/** Marks after the syllable; the first tone has none, and the neutral tone's stands before it. */
const TONES = ['', '', 'ˊ', 'ˇ', 'ˋ'];

/** A final without initial, as pinyin writes it, in the form that {@link FINALS} has. */
const STANDING: readonly (readonly [RegExp, string])[] = [
  [/^yu/u, 'ü'],
  [/^you$/u, 'iu'],
  [/^yong$/u, 'iong'],
  [/^yi/u, 'i'],
  [/^y/u, 'i'],
  [/^wei$/u, 'ui'],
  [/^wen$/u, 'un'],
  [/^weng$/u, 'ueng'],
  [/^wu/u, 'u'],
  [/^w/u, 'u'],
];

/** A syllable with its mark in zhuyin: `cháng` → ㄔㄤˊ, `de` → ˙ㄉㄜ, `yuǎn` → ㄩㄢˇ. Null for what is no syllable. */
export function zhuyinFromMarked(marked: string): string | null {
  const numeric = numericFromMarked(marked.toLowerCase());
  const base = numeric.slice(0, -1);
  const tone = Number(numeric.slice(-1));
  const signs = WHOLE[base] ?? signsOf(base);
  if (signs === null) return null;
  // 儿 at the end of a word is part of the syllable before it.
  if (base === 'r') return signs;
  return tone === 5 ? `˙${signs}` : signs + (TONES[tone] ?? '');
}

function signsOf(base: string): string | null {
  const [initial = ''] = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])/u.exec(base) ?? [];
  let rest = base.slice(initial.length);
  if (initial === '') {
    const standing = STANDING.find(([form]) => form.test(rest));
    if (standing) rest = rest.replace(...standing);
  } else if (/^[jqx]$/u.test(initial)) rest = rest.replace(/^u/u, 'ü');
  // zhi, chi, shi, ri, zi, ci, si have no final.
  else if (/^(?:[zcs]h?|r)$/u.test(initial) && rest === 'i') rest = '';
  const final = FINALS[rest];
  if (final === undefined || base === '') return null;
  return (INITIALS[initial] ?? '') + final;
}
