import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { markedFromNumeric } from '../../lib/text/pinyin.ts';

/** A character whose reading is known. */
export interface LabelledSign {
  readonly text: string;
  /** UTF-16 offset of the character in `text`. */
  readonly offset: number;
  /** With its tone mark: `dé`. */
  readonly syllable: string;
  /** Number of the item among those of one polyphone a sentence, from which its fold follows; −1 for what is in every fold. */
  readonly item: number;
  readonly origin: 'one' | 'spoken' | 'label' | 'phrase';
}

/** All that is given as labelled text. */
export interface ReadingData {
  /** One polyphone a sentence: what cross-validation measures. */
  readonly one: readonly LabelledSign[];
  /** Whole sentences as spoken. */
  readonly spoken: readonly LabelledSign[];
  /** Read off by hand at places of the training files. */
  readonly labels: readonly LabelledSign[];
  /** Sentences and phrases written for this project. */
  readonly phrases: readonly LabelledSign[];
}

const HOME = join(import.meta.dirname, '..', '..', 'data', 'models');
/** Labelled by hand: phrases by the character that they show, and sentences of news with all their polyphones. */
const PHRASES = ['readings-phrases.txt', 'readings-news.txt'];

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** `er5` of 儿 is the suffix that CC-CEDICT writes r5. @throws Error where the syllable is none. */
function syllableOf(numeric: string, sign: string, place: string): string {
  const marked = sign === '儿' && numeric === 'er5' ? 'r' : markedFromNumeric(numeric.replace('v', 'u:'));
  if (marked === null) throw new Error(`${place}: not a syllable: ${numeric}`);
  return marked;
}

function readOne(path: string): LabelledSign[] {
  return linesOf(path).map((line, item) => {
    const [text = '', at = '', numeric = ''] = line.split('\t');
    const offset = Number(at);
    return {
      text,
      offset,
      syllable: syllableOf(numeric, text.charAt(offset), `${path}:${String(item + 1)}`),
      item,
      origin: 'one',
    };
  });
}

/**
 * Whole sentences with a syllable a character. A second tone before a second or third tone may be a third tone as it is
 * spoken (sandhi): `isThird` says whether the character has that reading; where it has both, the character is left out.
 */
function readSpoken(path: string, has: (sign: string, syllable: string) => boolean): LabelledSign[] {
  return linesOf(path).flatMap((line, row) => {
    const [text = '', readings = ''] = line.split('\t');
    const syllables = readings.split(' ');
    const signs = [...text];
    if (signs.length !== syllables.length || text.length !== signs.length) return [];
    return signs.flatMap((sign, offset): LabelledSign[] => {
      // 一 and 不 are written as their neighbours make them sound.
      if (sign === '一' || sign === '不') return [];
      const numeric = syllables[offset] ?? '';
      let syllable = syllableOf(numeric, sign, `${path}:${String(row + 1)}`);
      if (numeric.endsWith('2') && /[23]$/u.test(syllables[offset + 1] ?? '')) {
        const third = syllableOf(`${numeric.slice(0, -1)}3`, sign, path);
        if (has(sign, third)) {
          if (has(sign, syllable)) return [];
          syllable = third;
        }
      }
      return [{ text, offset, syllable, item: -1, origin: 'spoken' }];
    });
  });
}

/** Rows `file TAB line TAB offset TAB syllable` over the sentences of the training files. */
function readLabels(path: string, one: readonly LabelledSign[], words: readonly string[]): LabelledSign[] {
  return linesOf(path).map((row) => {
    const [file, line = '', at = '', numeric = ''] = row.split('\t');
    const text = file === 'one' ? one[Number(line)]?.text : words[Number(line)];
    const offset = Number(at);
    if (text === undefined || offset >= text.length) throw new Error(`${path}: no such place: ${row}`);
    const item = file === 'one' ? Number(line) : -1;
    return { text, offset, syllable: syllableOf(numeric, text.charAt(offset), path), item, origin: 'label' };
  });
}

/** A line stands for about this many phrases, and for more only where one of its choices is longer. */
const MOST_PHRASES = 40;

/**
 * The line with each `{a|b}` replaced by each of its parts: `{签约|开工}率超过{五|六}成` stands for four phrases. Where that
 * would be too many, some: every part of every choice is in one of them at least.
 */
export function phrasesFromLine(line: string): string[] {
  const parts = line.split(/[{}]/u).map((part, i) => (i % 2 === 0 ? [part] : part.split('|')));
  const total = parts.reduce((product, choices) => product * choices.length, 1);
  const longest = Math.max(...parts.map((choices) => choices.length));
  if (total > MOST_PHRASES) {
    // Each choice goes round; a lap later every one starts at another place, so that other parts meet.
    return Array.from({ length: Math.min(total, Math.max(MOST_PHRASES, longest)) }, (_, k) =>
      parts
        .map((choices, i) => choices[(k + i * Math.floor(k / choices.length)) % choices.length] ?? '')
        .join(''),
    );
  }
  return Array.from({ length: total }, (_, k) => {
    let rest = k;
    return parts
      .map((choices) => {
        const choice = choices[rest % choices.length] ?? '';
        rest = Math.floor(rest / choices.length);
        return choice;
      })
      .join('');
  });
}

/** Text with numeric syllables behind the characters that they label, 跑得de5很快, and with {choices}. */
export function readPhrases(path: string): LabelledSign[] {
  return linesOf(path)
    .flatMap(phrasesFromLine)
    .flatMap((line) => {
      const marks: { offset: number; numeric: string }[] = [];
      let text = '';
      for (const [whole, numeric] of line.matchAll(/([a-z:]+[1-5])|./gu)) {
        if (numeric !== undefined) marks.push({ offset: text.length - 1, numeric });
        else text += whole;
      }
      return marks.map(({ offset, numeric }): LabelledSign => {
        const syllable = syllableOf(numeric, text.charAt(offset), `${path}: ${line}`);
        return { text, offset, syllable, item: -1, origin: 'phrase' };
      });
    });
}

/** The sentences of a file of `word/TAG` items, without their borders. */
function readPlainText(path: string): string[] {
  return linesOf(path).map((line) =>
    line
      .split(' ')
      .map((item) => item.slice(0, item.lastIndexOf('/')))
      .join(''),
  );
}

/**
 * The labelled data: the public sets in `folder` and the project's own in data/models.
 * `has` tells whether the dictionary knows a reading of a character. @throws Error where a file is missing or broken.
 */
export function readReadingData(
  folder: string,
  has: (sign: string, syllable: string) => boolean,
): ReadingData {
  const one = readOne(join(folder, 'readings-one.tsv'));
  return {
    one,
    spoken: readSpoken(join(folder, 'readings-spoken-train.tsv'), has),
    labels: readLabels(
      join(HOME, 'readings-labels.tsv'),
      one,
      readPlainText(join(folder, 'words-ud-train-traditional.txt')),
    ),
    phrases: PHRASES.flatMap((name) => readPhrases(join(HOME, name))),
  };
}
