import { baseFromMarked, numericFromMarked, syllablesFromPinyin } from '../text/pinyin.ts';

/*
 * Search in a list of words: characters, pinyin with or without tones (nihao, ni3hao3, nǐhǎo, nǐ hǎo), English. A word is
 * prepared once, a query once; then a word is looked at in about a microsecond.
 */

/** What of a word can be searched. */
export interface Searchable {
  readonly headword: string;
  /** The headword in simplified characters, where it has others and that is known. */
  readonly simplified?: string;
  /** Syllables with tone numbers, ü as u, one space between them: `ni3 hao3`. */
  readonly sound: string;
  /** Meaning and tags in lower case. */
  readonly meaning: string;
}

const HAN = /\p{Script=Han}/gu;

/** A syllable with its number and without the dots of ü, which many cannot type: `nǚ` → `nu3`. */
function plainSyllable(marked: string): string {
  return numericFromMarked(marked.toLowerCase()).replaceAll('ü', 'u');
}

/** The syllables of a word's pinyin, as `Searchable.sound` has them. What cannot be cut into syllables is cut at its spaces. */
export function soundOf(headword: string, pinyin: string): string {
  const count = headword.match(HAN)?.length ?? 0;
  const syllables = syllablesFromPinyin(pinyin, count) ?? pinyin.split(/[^\p{L}\p{M}]+/u);
  return syllables
    .filter((syllable) => syllable !== '')
    .map(plainSyllable)
    .join(' ');
}

/** How well a word answers a query: 0 for the very word, more for less; null for not at all. */
export type Matcher = (word: Searchable) => number | null;

/** Between two letters of a query any tone may stand, and a border of syllables. */
const BETWEEN = '[1-5]? ?';
/** After a tone only a border may stand; where the query itself has a border, one must. */
const AFTER_TONE = ' ?';
const BORDER = '[1-5]? ';

/** More of a query than this is not looked at. */
const LONGEST = 100;

/** A sign of a query as a pattern over `sound`; the mark on a vowel becomes a look ahead at its syllable's number. */
function signPattern(sign: string): string {
  const base = baseFromMarked(sign).replace('ü', 'u').replace('v', 'u');
  if (!/^[a-z]$/u.test(base)) return '';
  const tone = numericFromMarked(sign).slice(-1);
  return tone === '5' ? base : `${base}(?=[a-z]*${tone})`;
}

/**
 * The query as a pattern over `sound`, which begins where a syllable begins. A digit is the tone of the syllable before it.
 * Null for what is no pinyin.
 */
function soundPattern(query: string): RegExp | null {
  const signs = query
    .normalize('NFC')
    .replaceAll('u:', 'ü')
    .replaceAll(/[\s'’·-]+/gu, ' ');
  if (!/^\p{L}/u.test(signs)) return null;
  let pattern = '';
  /** What stands between the last sign and the next. */
  let between = '';
  for (const sign of signs) {
    const isTone = /[1-5]/u.test(sign);
    // 33 is no syllable: a digit after anything but a letter is no pinyin.
    if (isTone && between !== BETWEEN) return null;
    const part = isTone ? sign : signPattern(sign);
    if (sign === ' ') between = between === AFTER_TONE ? ' ' : BORDER;
    else if (part === '') return null;
    else {
      pattern += (isTone ? '' : between) + part;
      between = isTone ? AFTER_TONE : BETWEEN;
    }
  }
  return new RegExp(`(?:^| )${pattern}`, 'u');
}

function rankSound({ sound }: Searchable, pattern: RegExp): number | null {
  const match = pattern.exec(sound);
  if (!match) return null;
  const end = match.index + match[0].length;
  if (match.index > 0) return 4;
  return /^[1-5]?$/u.test(sound.slice(end)) ? 1 : 2;
}

function rankMeaning({ meaning }: Searchable, query: string, whole: RegExp): number | null {
  if (!meaning.includes(query)) return null;
  return whole.test(meaning) ? 3 : 5;
}

/**
 * Prepares a query. One of only white space matches everything alike. `simplified` is the query in simplified characters, where it
 * has others: 經濟 finds 经济, and 经济 finds 經濟.
 */
export function matcherOf(query: string, simplified = query): Matcher {
  const sought = query.trim().slice(0, LONGEST).toLowerCase();
  if (sought === '') return () => 0;
  const form = simplified.trim().slice(0, LONGEST).toLowerCase();
  const inText = (text: string, wanted: string): number | null => {
    const at = text.toLowerCase().indexOf(wanted);
    return at < 0 ? null : text.length === wanted.length ? 0 : at === 0 ? 1 : 2;
  };
  const inHeadword: Matcher = (word) =>
    inText(word.headword, sought) ?? inText(word.simplified ?? word.headword, form);
  const literal = sought.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u');
  const inMeaning: Matcher = (word) => rankMeaning(word, sought, whole);
  if (/\p{Script=Han}/u.test(sought)) return (word) => inHeadword(word) ?? inMeaning(word);
  const pattern = soundPattern(sought);
  if (!pattern) return (word) => inHeadword(word) ?? inMeaning(word);
  const inSound: Matcher = (word) => rankSound(word, pattern);
  return (word) => inSound(word) ?? inHeadword(word) ?? inMeaning(word);
}
