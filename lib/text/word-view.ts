import type { Choice, HeldCorrection, Reading, Token, WordView } from './annotation.ts';
import { isCorrectable } from './correction.ts';
import type { Lexicon } from './lexicon.ts';
import { capitalize, joinSyllables } from './pinyin.ts';
import { UNSURE } from './reading.ts';
import { isHan } from './script.ts';
import { isOverlapping, type Span } from './span.ts';
import {
  changeTo,
  type Draft,
  isOwnCut,
  keptSyllables,
  neighbour,
  type Place,
  readingsIn,
  surfaceOf,
} from './word-change.ts';
import type { WordReadings } from './word-readings.ts';
import { findSplits } from './word-splits.ts';

/** What is known of words by themselves. */
export interface WordSources {
  readonly lexicon: Lexicon;
  readonly readings: WordReadings;
}

/** Readings offered at most: more is no choice but a list. */
const MOST_READINGS = 6;
/** In a word of more characters, a reading that neither the engine nor the dictionary thinks of is hardly ever meant. */
const SHORT_WORD = 3;

/** The word at a place, with the choices that the reader has; null where no word with Han stands there. */
export function viewWord(place: Place, sources: WordSources): WordView | null {
  const { tokens } = place.annotation;
  const index = tokens.findIndex(({ start, end }) => start <= place.offset && place.offset < end);
  const token = tokens[index];
  if (!token || token.readings.length === 0) return null;
  const surface = surfaceOf(place, token);
  const certainty = certaintyOf(token.readings);
  const view = { surface, pinyin: token.pinyin, certainty, source: leastSure(token.readings).source };
  if (!isCorrectable(surface)) return { ...view, readings: [], join: null, split: null, correction: null };
  const held = (place.annotation.corrections ?? []).filter((item) => isOverlapping(item, token));
  const [newest] = held.toSorted((a, b) => b.correction.createdAt - a.correction.createdAt);
  return {
    ...view,
    readings: readingChoices(place, index, held, sources),
    join: joinChoice(place, index),
    split: splitChoice(place, token, held, sources.lexicon),
    correction: newest
      ? { id: newest.correction.id, isOfReading: token.readings.some(({ source }) => source === 'reader') }
      : null,
  };
}

function certaintyOf(readings: readonly Reading[]): WordView['certainty'] {
  if (readings.some(({ confidence }) => confidence < UNSURE)) return 'unsure';
  return readings.some(({ alternatives }) => alternatives !== undefined && alternatives.length > 0)
    ? 'likely'
    : 'sure';
}

function leastSure(readings: readonly Reading[]): Reading {
  return readings.reduce((least, reading) => (reading.confidence < least.confidence ? reading : least));
}

/** The readings that a word may have, in a round that begins after the one shown. */
function readingChoices(
  place: Place,
  index: number,
  held: readonly HeldCorrection[],
  { lexicon, readings }: WordSources,
): readonly Choice[] {
  const token = place.annotation.tokens[index];
  if (!token) return [];
  const { text } = place;
  const shown = token.readings.map(({ syllable }) => syllable);
  const ownReadings = readingsIn(place.own, text, token);
  const own = ownReadings.map(({ syllable }) => syllable);
  const word = lexicon.find(surfaceOf(place, token));
  const others = ownReadings.flatMap(({ alternatives = [] }, i) =>
    alternatives.map((syllable) => own.with(i, syllable)),
  );
  const listed = (word < 0 ? [] : readings.choices(word)).map((choice) =>
    choice.readings.map(({ syllable }) => syllable),
  );
  const signs = [...surfaceOf(place, token)].map((sign) => sign.codePointAt(0) ?? 0).filter(isHan);
  const possible = (signs.length > SHORT_WORD ? [] : signs).flatMap((point, i) =>
    readings.syllables(point).map((syllable) => own.with(i, syllable)),
  );
  const all = new Map(
    [own, ...others, ...listed, ...possible]
      .filter((list) => list.length === own.length && !list.includes(''))
      .map((list) => [list.join(' '), list]),
  );
  const round = [...all.values()].slice(0, MOST_READINGS);
  const at = round.findIndex((list) => list.join(' ') === shown.join(' '));
  // The round begins after what is shown. What the reader chose once and is offered no more stands before its beginning.
  return [...round.slice(at + 1), ...round.slice(0, Math.max(at, 0))].flatMap((list): Choice[] => {
    const joined = joinSyllables(list);
    const label = /^\p{Lu}/u.test(token.pinyin) ? capitalize(joined) : joined;
    const change = list === all.get(own.join(' ')) ? takeBack(place, token, held) : read(place, token, list);
    return change ? [{ label, change }] : [];
  });
}

function read(place: Place, token: Token, syllables: readonly string[] | null): Choice['change'] | null {
  return changeTo(place, [{ start: token.start, end: token.end, syllables }]);
}

/** The change that leaves the reading of a token to the engine again, and keeps what else was corrected there. */
function takeBack(place: Place, token: Token, held: readonly HeldCorrection[]): Choice['change'] | null {
  const source = held.find(({ words }) =>
    words.some((word) => word.syllables !== null && isOverlapping(word, token)),
  );
  if (!source) return null;
  const isElseEmpty = source.words.every((word) => word.syllables === null || isOverlapping(word, token));
  if (isElseEmpty && (!source.isCut || isOwnCut(place, source.words)))
    return { takenBack: source.correction.id };
  return read(place, token, null);
}

/** The word joined with the one after it. */
function joinChoice(place: Place, index: number): Choice | null {
  const token = place.annotation.tokens[index];
  const next = neighbour(place, index, 1);
  if (!token || !next || !isCorrectable(surfaceOf(place, next))) return null;
  const span = { start: token.start, end: next.end };
  const change = changeTo(place, [{ ...span, syllables: keptSyllables(place, span) }]);
  return change && { label: surfaceOf(place, span), change };
}

/** The next way to split a word: of the whole that the engine sees where the reader has split it already, else of the word. */
function splitChoice(
  place: Place,
  token: Token,
  held: readonly HeldCorrection[],
  lexicon: Lexicon,
): Choice | null {
  const cut = held.find(({ isCut, words }) => isCut && words.length > 1);
  const whole = cut && place.own.tokens.find(({ start, end }) => start === cut.start && end === cut.end);
  const unit: Span = whole ?? token;
  const text = surfaceOf(place, unit);
  // A word over a break between blocks has units that are none of its text: it is left whole.
  if (text.length !== unit.end - unit.start) return null;
  const splits = findSplits(text, lexicon);
  const now = whole && cut ? cut.words.slice(1).map(({ start }) => start - unit.start) : [];
  const borders = splits[splits.findIndex((split) => split.join(',') === now.join(',')) + 1];
  if (!borders) {
    if (!whole) return null;
    const kept = keptSyllables(place, unit);
    const change = changeTo(place, [{ ...unit, syllables: kept }]);
    return change && { label: text, change };
  }
  const edges = [0, ...borders, text.length];
  const spans = borders.concat(text.length).map((end, i) => ({
    start: unit.start + (edges[i] ?? 0),
    end: unit.start + end,
  }));
  const kept = keptSyllables(place, unit);
  const words = spans.map((span): Draft => ({
    ...span,
    syllables: kept && readingsIn(place.annotation, place.text, span).map(({ syllable }) => syllable),
  }));
  const change = changeTo(place, words);
  return change && { label: spans.map((span) => surfaceOf(place, span)).join(' | '), change };
}
