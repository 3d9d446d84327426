import { WORD, type Lexicon } from '../../lib/text/lexicon.ts';
import type { CandidateTable } from '../../lib/text/reading-model.ts';
import { isHan } from '../../lib/text/script.ts';
import type { WordReadings } from '../../lib/text/word-readings.ts';
import type { LabelledSign, ReadingData } from './reading-data.ts';

/** How often one reading of one character was met. */
interface Count {
  labels: number;
  spoken: number;
  /** Dictionary words of more than one character with this reading, and the sum of their probabilities. */
  words: number;
  share: number;
}

/** A reading that no label shows stays where this many dictionary words have it, and this share of their uses. */
const FEWEST_WORDS = 2;
const SMALLEST_SHARE = 0.002;
/** With this share one word is enough: a character that lives in one word. */
const MAIN_SHARE = 0.3;
/** Spoken text has slips of its labellers: one occurrence is not believed. */
const FEWEST_SPOKEN = 2;

/**
 * Read by rule, not by context: 一 and 不 keep their citation tone, 个 is gè as a measure, and 这, 那 have not the form that
 * is 这一 run together.
 */
const FIXED: readonly (readonly [string, readonly string[]])[] = [
  ['一', ['yī']],
  ['不', ['bù']],
  ['个', ['gè']],
  ['这', ['zhè']],
  ['那', ['nà']],
];

/**
 * Which readings each character may have, commonest first. CC-CEDICT lists old, regional and surname readings beside the
 * living ones; those that neither labelled text nor the dictionary's own words bear out are left out.
 */
export function candidatesFromData(data: ReadingData, lexicon: Lexicon, words: WordReadings): CandidateTable {
  const counts = new Map<string, Map<string, Count>>();
  const count = (sign: string, syllable: string): Count => {
    let readings = counts.get(sign);
    if (!readings) counts.set(sign, (readings = new Map()));
    let item = readings.get(syllable);
    if (!item) readings.set(syllable, (item = { labels: 0, spoken: 0, words: 0, share: 0 }));
    return item;
  };
  const fold = (label: LabelledSign): string =>
    String.fromCharCode(lexicon.fold(label.text.charCodeAt(label.offset)));
  for (const label of [...data.one, ...data.labels, ...data.phrases])
    count(fold(label), label.syllable).labels++;
  for (const label of data.spoken) count(fold(label), label.syllable).spoken++;
  for (let word = 0; word < lexicon.size; word++) {
    const [only, ...others] = words.choices(word);
    if (!only || others.length > 0 || (lexicon.flags(word) & WORD.alias) !== 0) continue;
    const signs = [...lexicon.text(word)].filter((sign) => isHan(sign.codePointAt(0) ?? 0));
    if (signs.length < 2) continue;
    const probability = Math.exp(-lexicon.cost(word));
    only.readings.forEach(({ syllable }, i) => {
      const item = count(signs[i] ?? '', syllable);
      item.words++;
      item.share += probability;
    });
  }

  const table = new Map<number, readonly string[]>(FIXED.map(([sign, list]) => [sign.charCodeAt(0), list]));
  for (const [sign, readings] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (sign.length !== 1 || table.has(sign.charCodeAt(0))) continue;
    const known = words.syllables(sign.charCodeAt(0));
    const total = [...readings.values()].reduce((sum, item) => sum + item.share, 0) || 1;
    const kept = [...readings]
      .map(([syllable, item]) => ({ syllable, ...item, share: item.share / total }))
      .filter(({ syllable, labels, spoken, words: heads, share }) => {
        if (labels > 0) return true;
        if (!known.includes(syllable)) return false;
        return (
          spoken >= FEWEST_SPOKEN || share > MAIN_SHARE || (heads >= FEWEST_WORDS && share > SMALLEST_SHARE)
        );
      })
      .sort(
        (a, b) =>
          b.labels + b.spoken + 4 * b.share - (a.labels + a.spoken + 4 * a.share) ||
          (a.syllable < b.syllable ? -1 : 1),
      );
    const isPlain =
      kept.length === 0 || (kept.length === 1 && known.length === 1 && known[0] === kept[0]?.syllable);
    if (!isPlain)
      table.set(
        sign.charCodeAt(0),
        kept.map(({ syllable }) => syllable),
      );
  }
  return table;
}

/** The table as the lines that lib/text/reading-model.ts reads, in the order of the characters. */
export function linesFromCandidates(table: CandidateTable): string[] {
  return [...table]
    .sort((a, b) => a[0] - b[0])
    .map(([code, readings]) => `${String.fromCharCode(code)}\t${readings.join(' ')}`);
}
