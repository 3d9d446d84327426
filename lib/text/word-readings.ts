import type { Reading } from './annotation.ts';
import type { Container } from './container.ts';
import type { WordReading } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';
import { markedFromNumeric, syllablesFromPinyin } from './pinyin.ts';
import { countHan, isHan } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/** One way to say a word: a reading for each of its Han characters. */
export interface WordChoice {
  readonly readings: readonly Reading[];
  /** For each Han character, whether CC-CEDICT writes a capital there: Héngyáng Shì is 1, 0, 1. */
  readonly capitals: readonly boolean[];
  readonly isProper: boolean;
}

/** What is known of how words are said, before any context. */
export interface WordReadings {
  /** The curated reading, where there is one, else null. */
  curated(word: number): WordChoice | null;
  /** Distinct choices, those of common words first; empty where the dictionary has none. Cached. */
  choices(word: number): readonly WordChoice[];
  /** Distinct syllables of one character, those of common words before those of names; empty where unknown. */
  syllables(point: number): readonly string[];
  /** The surname's readings, likeliest first, one syllable a character: 曾 → zēng; null where it is no known surname. */
  surname(name: string): readonly string[][] | null;
  /** True for a simplified unit that is a surname by itself; cheaper than asking for its readings. */
  isSurnameSign(code: number): boolean;
  /** How the character is read in a given name; null where there is no rule. */
  given(sign: string): string | null;
  /** pinyin-pro's reading of a character that neither the dictionary nor the model can decide; empty where it has none. */
  rare(point: number): string;
  /** How the character is read in the name of a place that no dictionary has: 柏溪 Bǎixī; null where there is no rule. */
  place(sign: string): string | null;
}

/** Name of the section with pinyin-pro's readings, a line a syllable with its characters: `cǎi TAB 倸䌽`. */
export const RARE_SECTION = 'readings.rare';

const CURATED = 0.99;
const LEXICON = 0.98;

/**
 * The syllables of a dictionary item that belong to the head's Han characters, in order; null where they cannot be told.
 * 4S店 `si4 S dian4` has one for 店; 110 `yao1 yao1 ling2` has none to give.
 */
function alignSyllables(head: string, numeric: readonly string[]): readonly string[] | null {
  const count = countHan(head);
  const spoken = numeric.filter((syllable) => /[1-5]$/u.test(syllable));
  if (spoken.length === count) return spoken;
  // Digits and letters that are spelled out: the Han syllables are where the Han stand, if they stand at one end.
  const signs = [...head];
  const isSpelled = spoken.length === signs.filter((sign) => !/[·，,]/u.test(sign)).length;
  return isSpelled ? spoken.filter((_, i) => isHan(signs[i]?.codePointAt(0) ?? 0)) : null;
}

function linesToMap(lines: readonly string[]): Map<string, readonly string[]> {
  return new Map(
    lines.map((line) => {
      const [word = '', ...rest] = line.split('\t');
      return [word, rest];
    }),
  );
}

/** Reads the curated tables of the file and keeps the rest for when it is asked. */
export function openWordReadings(lexicon: Lexicon, container: Container): WordReadings {
  const surnames = linesToMap(container.lines('readings.surname'));
  const surnameSigns = signSet([...surnames.keys()].filter(({ length }) => length === 1));
  const givens = linesToMap(container.lines('readings.given'));
  const places = linesToMap(container.lines('readings.place-sign'));
  /** The curated pinyin of words, and what was made of it so far. */
  const wanted = new Map<number, string>();
  const curated = new Map<number, WordChoice | null>();
  const choices = new Map<number, readonly WordChoice[]>();
  const syllables = new Map<number, readonly string[]>();

  /** By the character; made at the first question, which most articles never put. */
  let rare: Map<number, string> | null = null;
  const openRare = (): Map<number, string> => {
    const table = new Map<number, string>();
    for (const [syllable, [signs = '']] of linesToMap(container.lines(RARE_SECTION)))
      for (const sign of signs) table.set(sign.codePointAt(0) ?? 0, syllable);
    return table;
  };

  const ofPlace = new Map<number, WordReading>();
  for (const [name, [numeric = '']] of linesToMap(container.lines('readings.place'))) {
    ofPlace.set(lexicon.find(name), { syllables: numeric.split(' '), isProper: true });
  }

  const more = new Map<number, readonly string[]>();
  for (const [text, [pinyin = '']] of linesToMap(container.lines('readings.also'))) {
    const marked = syllablesFromPinyin(pinyin, countHan(text));
    if (marked) more.set(lexicon.find(text), marked);
  }

  const choose = (word: number): readonly WordChoice[] => {
    const head = lexicon.text(word);
    const derived = ofPlace.get(word);
    const list = new Map<string, { choice: WordChoice; isCommon: boolean }>();
    for (const { syllables: numeric, isProper } of derived ? [derived] : lexicon.readings(word)) {
      const aligned = alignSyllables(head, numeric);
      const marked = aligned?.map(markedFromNumeric);
      if (!aligned || !marked || marked.includes(null)) continue;
      const key = marked.join(' ');
      const known = list.get(key);
      if (known) {
        // 和平 as a word and as a name: the same syllables. Keep the capitals, and remember that it is a word too.
        const withCapitals = isProper ? capitalsOf(aligned) : known.choice.capitals;
        list.set(key, {
          choice: { ...known.choice, capitals: withCapitals, isProper: known.choice.isProper && isProper },
          isCommon: known.isCommon || !isProper,
        });
        continue;
      }
      list.set(key, {
        choice: {
          readings: marked.map((syllable) => ({
            syllable: syllable ?? '',
            source: 'lexicon',
            confidence: LEXICON,
          })),
          capitals: capitalsOf(aligned),
          isProper,
        },
        isCommon: !isProper,
      });
    }
    const also = more.get(word);
    if (also && !list.has(also.join(' '))) {
      list.set(also.join(' '), {
        choice: {
          readings: also.map((syllable) => ({ syllable, source: 'curated', confidence: LEXICON })),
          capitals: also.map(() => false),
          isProper: false,
        },
        isCommon: true,
      });
    }
    return [...list.values()]
      .sort((a, b) => Number(b.isCommon) - Number(a.isCommon))
      .map(({ choice }) => choice);
  };

  const getChoices = (word: number): readonly WordChoice[] => {
    let list = choices.get(word);
    if (!list) choices.set(word, (list = choose(word)));
    return list;
  };

  for (const [text, [pinyin = '']] of linesToMap(container.lines('readings.word')))
    wanted.set(lexicon.find(text), pinyin);
  const curate = (word: number): WordChoice | null => {
    const pinyin = wanted.get(word);
    const marked = pinyin === undefined ? null : syllablesFromPinyin(pinyin, countHan(lexicon.text(word)));
    if (!marked) return null;
    const known = getChoices(word);
    return {
      readings: marked.map((syllable) => ({ syllable, source: 'curated', confidence: CURATED })),
      capitals: known[0]?.capitals ?? marked.map(() => false),
      isProper: known.length > 0 && known.every((choice) => choice.isProper),
    };
  };

  const getCurated = (word: number): WordChoice | null => {
    if (!wanted.has(word)) return null;
    let choice = curated.get(word);
    if (choice === undefined) curated.set(word, (choice = curate(word)));
    return choice;
  };

  return {
    curated: getCurated,
    choices: getChoices,
    syllables: (point) => {
      let list = syllables.get(point);
      if (!list) {
        const word = lexicon.find(String.fromCodePoint(point));
        const known = word < 0 ? [] : getChoices(word);
        // A sign that no dictionary has: 𠮷.
        const all = known.length > 0 ? known : [getCurated(word)].filter((choice) => choice !== null);
        list = [...new Set(all.map((choice) => choice.readings[0]?.syllable ?? ''))];
        syllables.set(point, list);
      }
      return list;
    },
    isSurnameSign: (code) => hasSign(surnameSigns, code),
    surname: (name) => surnames.get(name)?.map((pinyin) => pinyin.split(' ')) ?? null,
    rare: (point) => (rare ??= openRare()).get(point) ?? '',
    given: (sign) => givens.get(sign)?.[0] ?? null,
    place: (sign) => places.get(sign)?.[0] ?? null,
  };
}

function capitalsOf(numeric: readonly string[]): boolean[] {
  return numeric.map((syllable) => /^[A-Z]/u.test(syllable));
}
