import type { Container } from './container.ts';
import { bonusOfForm } from './mention-form.ts';
import { MOST_FEATURES, nameFeatures, type JudgedText } from './mention-features.ts';
import { wordBetween, type Candidate } from './mention-lattice.ts';
import { rivalPrice } from './mention-rival.ts';
import { openModel } from './model.ts';
import { KIND, kindOfWord } from './names.ts';

/*
 * A name that no list has was put together from characters, by their price alone. The judge is a small linear model that
 * has seen many such: it says how likely each guess is one. Its word becomes the guess's price in the lattice, so that a
 * likely name wins over the words in its place, and the likelier of two guesses over the other.
 */

/** Name of the model's sections. */
export const NAMES_MODEL = 'names';
/** The label under which the weights stand for "is a name"; "is none" weighs 0. */
export const IS_NAME = 1;

/** Says how likely a guessed person is one, as log odds in nats. */
export type Judge = (judged: JudgedText, guess: Candidate) => number;

/** The judge that the container holds. @throws RangeError where it holds none. */
export function openJudge(container: Container): Judge {
  const model = openModel(container, NAMES_MODEL);
  const features = new Int32Array(MOST_FEATURES);
  return (judged, guess) =>
    priorOdds(judged, guess) + model.score(features, nameFeatures(judged, guess, features), IS_NAME);
}

/** Share of a price's advantage that counts as log odds, and how much of it at most, in nats. */
const PRIOR_SHARE = 0.6;
const PRIOR_LIMIT = 9;

/** Log odds of a guess by its price alone, from which the model starts: 0 where it costs as much as the words in its place. */
export function priorOdds({ rivals }: JudgedText, { start, end, cost }: Candidate): number {
  const gain = rivalPrice(rivals, start, end) - cost;
  return PRIOR_SHARE * Math.max(-PRIOR_LIMIT, Math.min(PRIOR_LIMIT, gain));
}

/**
 * A guess with lower odds is no name. A name left out costs a learner more than a word too many, so it is below even
 * odds; scripts/train-entities.ts prints what it keeps and loses.
 */
const LEAST_ODDS = -0.3;
/** What evidence that comes later may still add, see raiseLists: such guesses stay, dearer than the words in their place. */
const LATER = 2.5;
/** A guess this much dearer than the words in its place, in nats, is not looked at. */
const TOO_DEAR = 7;

/**
 * True for a guess that the judge is asked about: a person, not hopelessly dear, and no place or body of the dictionary
 * unless its surroundings name a person.
 */
export function isJudged(judged: JudgedText, guess: Candidate): boolean {
  const { kind, isGuess, isFirm, start, end, cost } = guess;
  if (!isGuess || kind !== KIND.person) return false;
  if (cost - rivalPrice(judged.rivals, start, end) >= TOO_DEAR) return false;
  if (isFirm) return true;
  return !isListedOther(judged, guess);
}

/** True for what the dictionary has as a place or a body. */
function isListedOther({ lexicon, lattice, names }: JudgedText, { start, end }: Candidate): boolean {
  const word = wordBetween(lattice, lexicon, start, end);
  const listed = word < 0 ? KIND.none : kindOfWord(names, word);
  return listed === KIND.place || listed === KIND.organisation;
}

/** What it costs a guess that the dictionary has a place or a body of that name, in log odds; without a title before it, more. */
const LISTED_OTHER = 1.5;
const LISTED_UNTITLED = 3;
/** What a name that the article has introduced elsewhere is worth, in log odds. */
const INTRODUCED = 2.5;
/** What a byline or a notice of appointment is worth, in log odds: the judge has seen few. */
const OF_FORM = 2;

/** Where listed places and bodies stand that the dictionary lacks, as start times the text's length plus end. */
function spansOfOthers(candidates: readonly Candidate[], length: number): ReadonlySet<number> {
  const spans = new Set<number>();
  for (const { isGuess, kind, start, end } of candidates)
    if (!isGuess && (kind === KIND.place || kind === KIND.organisation)) spans.add(start * length + end);
  return spans;
}

/**
 * The candidates with the guessed persons priced by the judge, and without those that it does not believe. `likely` are
 * names that the article has elsewhere with a title.
 */
export function judgeGuesses(
  judge: Judge,
  judged: JudgedText,
  candidates: readonly Candidate[],
  likely: ReadonlySet<string>,
): Candidate[] {
  const out: Candidate[] = [];
  const listed = spansOfOthers(candidates, judged.lattice.text.length);
  for (const one of candidates) {
    if (!one.isGuess || one.kind !== KIND.person) {
      out.push(one);
      continue;
    }
    // 美团 is listed as a body: it takes a title to make a person of it.
    const isTitled = judged.context.endsTitle[one.start] === 1;
    if (!isTitled && listed.has(one.start * judged.lattice.text.length + one.end)) continue;
    if (!isJudged(judged, one)) continue;
    const name = likely.size > 0 ? judged.lattice.text.slice(one.start, one.end) : '';
    const odds =
      judge(judged, one) +
      (likely.has(name) ? INTRODUCED : 0) +
      (bonusOfForm(judged.lattice.text, one.start, one.end) > 0 ? OF_FORM : 0) -
      (isListedOther(judged, one) ? (isTitled ? LISTED_OTHER : LISTED_UNTITLED) : 0);
    if (odds < LEAST_ODDS - LATER) continue;
    const cost = rivalPrice(judged.rivals, one.start, one.end) - (odds - LEAST_ODDS);
    out.push({ ...one, cost, likelihood: 1 / (1 + Math.exp(-odds)) });
  }
  return out;
}
