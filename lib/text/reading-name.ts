import type { Reading } from './annotation.ts';
import { WORD, type Lexicon } from './lexicon.ts';
import { NAME_DOTS } from './mention-foreign.ts';
import { NEUTRAL, toneOf } from './pinyin.ts';
import { isHan } from './script.ts';
import type { WordReadings } from './word-readings.ts';

/** How a person's name is said and where its parts are. */
export interface NameReading {
  /** One a Han character; null where the name decides nothing and the context may. */
  readonly readings: readonly (Reading | null)[];
  /** Number of Han characters in the surname; 0 for a name that has none (阿尔贝托). */
  readonly surname: number;
}

/** How signs are read in foreign names that in Chinese ones, or as words, are read otherwise: 查理, 柏林. */
const FOREIGN: Readonly<Record<string, string>> = {
  查: 'chá',
  柏: 'bó',
  泊: 'bó',
  佛: 'fó',
  塞: 'sài',
  卡: 'kǎ',
  盖: 'gài',
  万: 'wàn',
  藏: 'zàng',
};

/** Nobody is named in a neutral tone: 王明白 is míng bái, 刘石头 shí tóu. */
const isFull = (syllable: string): boolean => toneOf(syllable) !== NEUTRAL;

const NAME = 0.97;
const LIKELY = 0.85;

/** Names that were read, so that one that an article repeats is read once; not more, however many pages are read. */
const MOST_KNOWN = 2000;
const remembered = new WeakMap<WordReadings, Map<string, NameReading>>();

/** The same as {@link readName}, remembered: ask it with one `abroad` only. */
export function readNameAgain(
  name: string,
  lexicon: Lexicon,
  words: WordReadings,
  abroad: (name: string) => number | null,
): NameReading {
  let ofWords = remembered.get(words);
  if (!ofWords) remembered.set(words, (ofWords = new Map()));
  let reading = ofWords.get(name);
  if (!reading) {
    if (ofWords.size >= MOST_KNOWN) ofWords.clear();
    ofWords.set(name, (reading = readName(name, lexicon, words, abroad)));
  }
  return reading;
}

/**
 * A person's name, without titles, in simplified or traditional characters. 曾建华 → zēng jiàn huá: a surname's own
 * reading first, then each given character's; names that the dictionary has whole are read as it says (习近平). `abroad`
 * tells of a name without dots, simplified, how long its surname is where it is a foreign one, else null.
 */
export function readName(
  name: string,
  lexicon: Lexicon,
  words: WordReadings,
  abroad: (name: string) => number | null = () => null,
): NameReading {
  const signs = [...name].filter((sign) => isHan(sign.codePointAt(0) ?? 0));
  const folded = signs.map((sign) =>
    sign.length === 1 ? String.fromCharCode(lexicon.fold(sign.charCodeAt(0))) : sign,
  );
  const word = lexicon.find(folded.join(''));
  const listed = word < 0 ? null : listedSurname(word, signs.length, lexicon);
  const foreign = listed ?? (NAME_DOTS.test(name) || signs.length > 4 ? 0 : abroad(folded.join('')));
  const isForeign = foreign !== null;
  const surname = foreign ?? surnameLength(folded, lexicon, words);

  const whole = word < 0 ? undefined : words.choices(word).find((choice) => choice.isProper);
  if (whole?.readings.length === signs.length) {
    return {
      readings: whole.readings.map((reading) => ({ ...reading, source: 'name', confidence: NAME })),
      surname,
    };
  }
  const named = (syllable: string, alternatives: readonly string[] = []): Reading => ({
    syllable,
    source: 'name',
    confidence: alternatives.length > 0 ? LIKELY : NAME,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  });
  const readings: (Reading | null)[] = [];
  if (surname > 0) {
    const table = words.surname(folded.slice(0, surname).join(''));
    const [best = [], ...others] = table ?? lexiconSurname(folded.slice(0, surname).join(''), lexicon, words);
    for (let i = 0; i < surname; i++) {
      const syllable = best[i];
      readings.push(
        syllable
          ? named(
              syllable,
              others.map((other) => other[i] ?? '').filter((s) => s !== ''),
            )
          : null,
      );
    }
  }
  const givenWord =
    isForeign || signs.length - surname !== 2 ? -1 : lexicon.find(folded.slice(surname).join(''));
  // A given name that is a word is read as the word: 朝晖, 为民.
  const curated = givenWord < 0 ? null : words.curated(givenWord);
  const [said, ...otherwise] = givenWord < 0 ? [] : curated ? [curated] : words.choices(givenWord);
  if (
    surname > 0 &&
    said?.readings.length === 2 &&
    otherwise.length === 0 &&
    said.readings.every(({ syllable }) => isFull(syllable))
  )
    readings.push(...said.readings.map(({ syllable }) => named(syllable)));
  for (let i = readings.length; i < signs.length; i++) {
    const sign = folded[i] ?? '';
    const known = words.syllables(sign.codePointAt(0) ?? 0).filter(isFull);
    const given = (isForeign ? FOREIGN[sign] : undefined) ?? words.given(sign);
    if (given !== null) readings.push(named(given));
    else if (known.length === 1) readings.push(named(known[0] ?? ''));
    else readings.push(null);
  }
  return { readings, surname };
}

/** What CC-CEDICT says of a person: `Lincoln (name)`, `Confucius (551-479 BC)`. */
const BEARER = /\(name\)|\((?:c\. ?|born |-)*\d{2,4}(?: BC)?[-–), ]|\bBC\b/u;

/**
 * How many of the `length` characters of a person's name stand before the dictionary's second capital: 0 for 马克思 Mǎkèsī, 2
 * for 马可波罗 Mǎkě Bōluó. Null where it does not have the name. One of two characters may be a place's, 安康: there it is
 * asked whether it tells of a person.
 */
function listedSurname(word: number, length: number, lexicon: Lexicon): number | null {
  for (const { syllables, senses } of lexicon.entries(word)) {
    const isCapital = syllables.map((syllable) => /^[A-Z]/u.test(syllable));
    if (syllables.length !== length || isCapital[0] !== true) continue;
    if (length > 2 || senses.some((sense) => BEARER.test(sense)))
      return Math.max(0, isCapital.indexOf(true, 1));
  }
  return null;
}

/** 2 for 欧阳修, 1 for 欧阳 (a surname and a given name) and most names, 0 where nothing says that it is a surname. */
function surnameLength(signs: readonly string[], lexicon: Lexicon, words: WordReadings): number {
  const two = signs.slice(0, 2).join('');
  if (signs.length > 2 && (words.surname(two) !== null || lexiconSurname(two, lexicon, words).length > 0))
    return 2;
  const one = signs[0] ?? '';
  return words.surname(one) !== null || lexiconSurname(one, lexicon, words).length > 0 ? 1 : 0;
}

/** The readings that CC-CEDICT gives with "surname". */
function lexiconSurname(surname: string, lexicon: Lexicon, words: WordReadings): string[][] {
  const word = lexicon.find(surname);
  if (word < 0 || (lexicon.flags(word) & WORD.surname) === 0) return [];
  return words
    .choices(word)
    .filter((choice) => choice.capitals[0] === true)
    .map((choice) => choice.readings.map((reading) => reading.syllable));
}
