import type { Container } from './container.ts';
import type { Lexicon } from './lexicon.ts';
import { openModel, type LinearModel } from './model.ts';
import { NEUTRAL, baseFromMarked, toneOf } from './pinyin.ts';
import {
  AGREEMENT_FEATURES,
  agreementFeatures,
  agreementKey,
  CONTEXT_FEATURES,
  contextFeatures,
  evidenceAt,
  NOTHING,
  readingLabel,
  type EvidenceSet,
  type FeatureText,
} from './reading-features.ts';
import type { WordReadings } from './word-readings.ts';

/** Name of the model in the container, and of the section with the characters it reads. */
export const READINGS_MODEL = 'readings';
export const CANDIDATES_SECTION = 'readings.candidates';
/** Name of the section with the words whose one reading in the dictionary is not to be trusted, a line each: 到了. */
export const OPEN_WORDS_SECTION = 'readings.open';

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
  /** True for a word of the lexicon that text also reads otherwise than the dictionary: 到了 dàoliǎo, but mostly dào le. */
  isOpen(word: number): boolean;
  /** The reading of the character at `offset` in segment `at`; null where the model does not know the character. */
  read(text: FeatureText, at: number, offset: number): ModelReading | null;
}

/** The candidates of the lines `得 TAB dé de děi`. @throws RangeError where a line is none. */
export function candidatesFromLines(lines: readonly string[]): CandidateTable {
  const table = new Map<number, readonly string[]>();
  for (const line of lines) {
    const [sign = '', readings = ''] = line.split('\t');
    const list = readings.split(' ').filter((syllable) => syllable !== '');
    if (sign.length !== 1 || list.length === 0)
      throw new RangeError(`not a character and its readings: ${line}`);
    table.set(sign.charCodeAt(0), list);
  }
  return table;
}

/** The evidence without the character's own word: what the model sees where that word is open. */
export function withoutOwn([, left, right, around]: EvidenceSet): EvidenceSet {
  return [NOTHING, left, right, around];
}

/** The candidates for one character: the table's, and what the dictionary says of its word where the table has not got it. */
export function candidatesFor(known: readonly string[], evidence: EvidenceSet): readonly string[] {
  const [own] = evidence;
  if (own.length < 2) return known;
  const more = own.syllables.filter((syllable) => !known.includes(syllable));
  return more.length === 0 ? known : [...known, ...more];
}

/**
 * True where two readings of a character differ in nothing but that one is neutral: shí and shi in 知识. Dictionaries and
 * speakers disagree on these. Not of 得 and 的, where the neutral tone makes another word: 引得 yǐnde and yǐndé.
 */
export function isSameButNeutral(a: string, b: string): boolean {
  if (a === b || a === PARTICLE || b === PARTICLE || baseFromMarked(a) !== baseFromMarked(b)) return false;
  return toneOf(a) === NEUTRAL || toneOf(b) === NEUTRAL;
}

const PARTICLE = 'de';

/**
 * The candidate with the highest probability; but where it differs from the dictionary's one answer in nothing but a
 * neutral tone, the dictionary's: 知识 is zhīshi, whatever a labelled sentence says. Empty without candidates.
 */
export function chooseReading(
  candidates: readonly string[],
  probabilities: ArrayLike<number>,
  dictionary: string,
): string {
  let best = 0;
  for (let i = 1; i < candidates.length; i++) {
    if ((probabilities[i] ?? 0) > (probabilities[best] ?? 0)) best = i;
  }
  const syllable = candidates[best] ?? '';
  return dictionary !== '' && isSameButNeutral(dictionary, syllable) ? dictionary : syllable;
}

/** The candidates of the table for one character, as the model knows them. */
interface KnownReadings {
  readonly labels: readonly number[];
  /** For each, what the evidence says of it, by {@link agreementKey}: the same few come again and again. */
  readonly agreed: readonly Map<number, number>[];
}

/** So much is remembered of a reading, however much is read: about as much as there is. */
const MOST_AGREED = 2000;

/** The model over its weights, candidates and open words. Keeps buffers: one call at a time. */
export function readingModel(
  model: LinearModel,
  table: CandidateTable,
  open: ReadonlySet<number>,
  lexicon: Lexicon,
  words: WordReadings,
): ReadingModel {
  const context = new Int32Array(CONTEXT_FEATURES);
  const agreement = new Int32Array(AGREEMENT_FEATURES);
  const cache = new Map<number, KnownReadings>();
  const readingsOf = (
    code: number,
    candidates: readonly string[],
    known: readonly string[],
  ): KnownReadings => {
    const make = (): KnownReadings => ({
      labels: candidates.map((syllable) => readingLabel(code, syllable)),
      agreed: candidates.map(() => new Map<number, number>()),
    });
    if (candidates !== known) return make();
    let readings = cache.get(code);
    if (!readings) cache.set(code, (readings = make()));
    return readings;
  };
  /** How much the evidence speaks for a candidate. */
  const agreementOf = (
    code: number,
    syllable: string,
    label: number,
    evidence: EvidenceSet,
    agreed: Map<number, number>,
  ): number => {
    const key = agreementKey(syllable, evidence);
    let score = agreed.get(key);
    if (score !== undefined && key >= 0) return score;
    score = model.score(agreement, agreementFeatures(code, syllable, label, evidence, agreement), 0);
    if (agreed.size >= MOST_AGREED) agreed.clear();
    agreed.set(key, score);
    return score;
  };
  let scores = new Float64Array(8);

  /** Turns the first `count` scores into probabilities in place. */
  const toProbabilities = (count: number): void => {
    let most = -Infinity;
    for (let i = 0; i < count; i++) most = Math.max(most, scores[i] as number);
    let total = 0;
    for (let i = 0; i < count; i++) total += scores[i] = Math.exp((scores[i] as number) - most);
    for (let i = 0; i < count; i++) scores[i] = (scores[i] as number) / total;
  };

  return {
    has: (code) => table.has(code),
    isOpen: (word) => open.has(word),
    read: (text, at, offset) => {
      const code = text.codes[offset] ?? 0;
      const known = table.get(code);
      if (!known) return null;
      const found = evidenceAt(text, at, offset, lexicon, words);
      const evidence = open.has(text.segments[at]?.word ?? -1) ? withoutOwn(found) : found;
      const candidates = candidatesFor(known, evidence);
      const size = candidates.length;
      if (size === 1) return { syllable: candidates[0] ?? '', probability: 1, others: [], dictionary: [] };
      if (size > scores.length) scores = new Float64Array(size);
      scores.fill(0, 0, size);
      const count = contextFeatures(text, at, offset, lexicon, context);
      const { labels, agreed } = readingsOf(code, candidates, known);
      model.addScores(context, count, labels, scores);
      for (let i = 0; i < size; i++) {
        const [syllable = '', label = 0] = [candidates[i], labels[i]];
        const own = agreed[i] as Map<number, number>;
        scores[i] = (scores[i] as number) + agreementOf(code, syllable, label, evidence, own);
      }
      toProbabilities(size);
      const [own] = evidence;
      const dictionary = own.length > 1 ? own.syllables : [];
      const syllable = chooseReading(
        candidates,
        scores,
        dictionary.length === 1 ? (dictionary[0] ?? '') : '',
      );
      let probability = 0;
      const others: { syllable: string; probability: number }[] = [];
      for (let i = 0; i < size; i++) {
        const candidate = candidates[i] ?? '';
        if (candidate === syllable) probability = scores[i] as number;
        else others.push({ syllable: candidate, probability: scores[i] as number });
      }
      if (others.length > 1) others.sort((a, b) => b.probability - a.probability);
      return { syllable, probability, others, dictionary };
    },
  };
}

/**
 * The readings model of the container.
 * @throws RangeError where its sections are missing or hold something else.
 */
export function openReadingModel(container: Container, lexicon: Lexicon, words: WordReadings): ReadingModel {
  const table = candidatesFromLines(container.lines(CANDIDATES_SECTION));
  const open = new Set(container.lines(OPEN_WORDS_SECTION).map((word) => lexicon.find(word)));
  open.delete(-1);
  return readingModel(openModel(container, READINGS_MODEL), table, open, lexicon, words);
}
