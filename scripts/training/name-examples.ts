import type { Lexicon } from '../../lib/text/lexicon.ts';
import { MOST_FEATURES, nameFeatures } from '../../lib/text/mention-features.ts';
import { NO_NAMES } from '../../lib/text/mention-article.ts';
import { IS_NAME, isJudged, priorOdds } from '../../lib/text/mention-judge.ts';
import type { Candidate } from '../../lib/text/mention-lattice.ts';
import type { ExtraWords } from '../../lib/text/mention-extra.ts';
import {
  sceneFromSurvey,
  surveyWords,
  toolsFromLexicon,
  type Scene,
  type Tools,
} from '../../lib/text/mention-scene.ts';
import type { Terms } from '../../lib/text/terms.ts';
import { wordLattice } from '../../lib/text/word-lattice.ts';
import { bonusAround } from '../../lib/text/mention-around.ts';
import { rivalPrice } from '../../lib/text/mention-rival.ts';
import type { NameStatistics } from '../../lib/text/names.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Choice } from './choice.ts';
import { keysOf } from './softmax.ts';

/** A sentence with the stretches that are names. */
export interface NameSentence {
  readonly text: string;
  /** The names' words; a name may be several that touch (a surname and a given name). */
  readonly names: readonly Span[];
  /** Names of which the labels do not say what they name. */
  readonly unsure: readonly Span[];
  /** True for a text without labels, of which only what is surely no name is learnt. */
  readonly isPlain?: boolean;
}

/** The guesses over the characters of one name, or one guess where no name is, with the sentence they stand in. */
export interface NameExample extends Choice {
  readonly item: number;
}

/** Makes examples of what the finders guess in a sentence: exactly what the engine asks the judge about. */
export class NameExamples {
  readonly #tools: Tools;
  readonly #terms: Terms;
  readonly #features = new Int32Array(MOST_FEATURES);

  constructor(lexicon: Lexicon, names: NameStatistics, extra: ExtraWords, terms: Terms) {
    this.#terms = terms;
    this.#tools = toolsFromLexicon(lexicon, names, extra);
  }

  /** The persons guessed in a sentence, right and wrong; those of which the labels say nothing are left out. */
  fromSentence({ text, names, unsure, isPlain }: NameSentence, item: number): NameExample[] {
    const words = wordLattice(text, this.#tools.lexicon);
    const survey = surveyWords(this.#tools, words, this.#terms.match(text));
    const scene = sceneFromSurvey(this.#tools, survey, NO_NAMES);
    const runs = runsOf(names);
    const examples: NameExample[] = [];
    const rivals = new Map<Span, { keys: Int32Array; prior: number; isGold: boolean }[]>();
    for (const guess of scene.candidates) {
      if (!isJudged(scene, guess)) continue;
      const overlaps = (one: Span): boolean => one.start < guess.end && guess.start < one.end;
      if (unsure.some((one) => one.start === guess.start && one.end === guess.end)) continue;
      const gold = isPlain === true ? plainLabelOf(scene, guess) : labelOf(names, runs, guess);
      if (gold === null) continue;
      const count = nameFeatures(scene, guess, this.#features);
      const keys = Int32Array.from(keysOf(this.#features, count, IS_NAME));
      const prior = priorOdds(scene, guess);
      const run = runs.find(overlaps);
      if (run) rivals.set(run, [...(rivals.get(run) ?? []), { keys, prior, isGold: gold === 1 }]);
      else {
        const weight = isPlain === true ? PLAIN_WEIGHT : 1;
        examples.push({ keys: [keys], priors: [prior], gold: -1, weight, item });
      }
    }
    for (const guesses of rivals.values()) {
      examples.push({
        keys: guesses.map(({ keys }) => keys),
        priors: guesses.map(({ prior }) => prior),
        gold: guesses.findIndex(({ isGold }) => isGold),
        weight: 1,
        item,
      });
    }
    return examples;
  }
}

/** How much a guess counts that no label, but the dictionary, calls none. */
const PLAIN_WEIGHT = 0.5;
/** A guess this much dearer than the words in its place, in nats, with hardly anything beside it that speaks for it. */
const SURELY_DEARER = 2;
const HARDLY_ANYTHING = 0.5;

/** 0 for a guess that the words in its place explain better by far, null for all others. */
function plainLabelOf(scene: Scene, { start, end, cost }: Candidate): 0 | null {
  const around = bonusAround(scene.lattice.text, start, end, scene.context);
  const isDearer = cost - rivalPrice(scene.rivals, start, end) > SURELY_DEARER;
  return isDearer && around <= HARDLY_ANYTHING ? 0 : null;
}

/** Names that touch as one: a treebank cuts a surname from the given name. */
function runsOf(names: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of names) {
    const last = runs.at(-1);
    if (last?.end === start) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

/** 1 for a whole name, null for whole words of a longer run of names (中国 of 中国北京), 0 for all else. */
function labelOf(names: readonly Span[], runs: readonly Span[], guess: Span): 0 | 1 | null {
  if (runs.some(({ start, end }) => start === guess.start && end === guess.end)) return 1;
  const starts = names.some(({ start }) => start === guess.start);
  const ends = names.some(({ end }) => end === guess.end);
  const isInside = runs.some(({ start, end }) => start <= guess.start && guess.end <= end);
  return starts && ends && isInside ? null : 0;
}
