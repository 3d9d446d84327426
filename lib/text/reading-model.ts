import type { Container } from './container.ts';
import type { Lexicon } from './lexicon.ts';
import { openModel, type LinearModel } from './model.ts';
import {
  AGREEMENT_FEATURES,
  agreementFeatures,
  CONTEXT_FEATURES,
  contextFeatures,
  evidenceAt,
  readingLabel,
  type EvidenceSet,
  type FeatureText,
} from './reading-features.ts';
import type { WordReadings } from './word-readings.ts';

/** Name of the model in the container, and of the section with the characters it reads. */
export const READINGS_MODEL = 'readings';
export const CANDIDATES_SECTION = 'model.readings.candidates';

/** What the model makes of one character in its context. */
export interface ModelReading {
  /** With its tone mark, as in {@link Reading}: 得 → dé, de, děi. */
  readonly syllable: string;
  /** The model's probability, 0 to 1. */
  readonly probability: number;
  /** The other candidates, likeliest first, with their probabilities. */
  readonly others: readonly { readonly syllable: string; readonly probability: number }[];
  /** The dictionary's readings of the word it stands in; empty where that has none. */
  readonly dictionary: readonly string[];
}

/** Which readings each character may have, by simplified UTF-16 unit: 得 → dé, de, děi. Only characters that have several. */
export type CandidateTable = ReadonlyMap<number, readonly string[]>;

/** Reads characters that are said in several ways by what stands around them. */
export interface ReadingModel {
  /** True where the character has several readings and the model was trained to choose: 得, not 国. */
  has(code: number): boolean;
  /** The reading of the character at `offset` in segment `at`; null where the model does not know the character. */
  read(text: FeatureText, at: number, offset: number): ModelReading | null;
}

/** The candidates of the lines `得 TAB dé de děi`. @throws RangeError where a line is none. */
export function candidatesFromLines(lines: readonly string[]): CandidateTable {
  const table = new Map<number, readonly string[]>();
  for (const line of lines) {
    const [sign = '', readings = ''] = line.split('\t');
    const list = readings.split(' ').filter((syllable) => syllable !== '');
    if (sign.length !== 1 || list.length === 0) throw new RangeError(`not a character and its readings: ${line}`);
    table.set(sign.charCodeAt(0), list);
  }
  return table;
}

/** The candidates for one character: the table's, and what the dictionary says of its word where the table has not got it. */
export function candidatesFor(known: readonly string[], evidence: EvidenceSet): readonly string[] {
  const [own] = evidence;
  if (own.length < 2) return known;
  const more = own.syllables.filter((syllable) => !known.includes(syllable));
  return more.length === 0 ? known : [...known, ...more];
}

/** The model over its weights and candidates. Keeps buffers: one call at a time. */
export function readingModel(
  model: LinearModel,
  table: CandidateTable,
  lexicon: Lexicon,
  words: WordReadings,
): ReadingModel {
  const context = new Int32Array(CONTEXT_FEATURES);
  const agreement = new Int32Array(AGREEMENT_FEATURES);
  return {
    has: (code) => table.has(code),
    read: (text, at, offset) => {
      const code = text.codes[offset] ?? 0;
      const known = table.get(code);
      if (!known) return null;
      const evidence = evidenceAt(text, at, offset, lexicon, words);
      const candidates = candidatesFor(known, evidence);
      const count = contextFeatures(text, at, offset, lexicon, context);
      const scores = candidates.map((syllable) => {
        const pairs = agreementFeatures(code, syllable, evidence, agreement);
        return model.score(context, count, readingLabel(code, syllable)) + model.score(agreement, pairs, 0);
      });
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const ranked = candidates
        .map((syllable, i) => ({ syllable, probability: (powers[i] ?? 0) / total }))
        .sort((a, b) => b.probability - a.probability);
      const [best, ...others] = ranked;
      if (!best) return null;
      return { ...best, others, dictionary: evidence[0].length > 1 ? evidence[0].syllables : [] };
    },
  };
}

/**
 * The readings model of the container.
 * @throws RangeError where its sections are missing or hold something else.
 */
export function openReadingModel(container: Container, lexicon: Lexicon, words: WordReadings): ReadingModel {
  const table = candidatesFromLines(container.lines(CANDIDATES_SECTION));
  return readingModel(openModel(container, READINGS_MODEL), table, lexicon, words);
}
