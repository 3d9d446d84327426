import type { Annotation, Choice, HeldCorrection, Reading, Token, WordView } from './annotation.ts';
import { isCorrectable, isOneSign } from './correction.ts';
import { flowFromOffset, flowFromText } from './flow.ts';
import type { Lexicon } from './lexicon.ts';
import { capitalize, joinSyllables } from './pinyin.ts';
import { UNSURE } from './reading.ts';
import { isHan } from './script.ts';
import { isOverlapping, isWithin, type Span } from './span.ts';
import type { WordReadings } from './word-readings.ts';
import { findSplits } from './word-splits.ts';

/** One place of a text, with what the engine says of it with the reader's corrections and without. */
export interface Place {
  readonly text: string;
  /** UTF-16, in `text`. */
  readonly offset: number;
  readonly annotation: Annotation;
  readonly own: Annotation;
}

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

/** What is written, without what a break between blocks has put into it. */
function surfaceOf({ text }: Place, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s*\n\s*/gu, '');
}

/** The readings of the Han characters of a stretch of whole tokens, or of whatever tokens cut it. */
function readingsIn({ tokens }: Annotation, text: string, span: Span): readonly Reading[] {
  return tokens
    .filter((token) => isOverlapping(token, span))
    .flatMap((token) => {
      let han = 0;
      const inside: Reading[] = [];
      for (let at = token.start; at < token.end; at++) {
        const point = text.codePointAt(at) ?? 0;
        const reading = isHan(point) ? token.readings[han++] : undefined;
        if (reading && span.start <= at && at < span.end) inside.push(reading);
        if (point > 0xffff) at++;
      }
      return inside;
    });
}

function syllablesIn(annotation: Annotation, text: string, span: Span): readonly string[] {
  return readingsIn(annotation, text, span).map(({ syllable }) => syllable);
}

/** What has to be kept of a stretch's reading: nothing, unless the reader has decided some of it before. */
function keptSyllables({ annotation, text }: Place, span: Span): readonly string[] | null {
  const readings = readingsIn(annotation, text, span);
  return readings.some(({ source }) => source === 'reader') ? readings.map(({ syllable }) => syllable) : null;
}

/** A word of a stretch to be: where it stands, and its reading if that is to be told. */
interface Draft extends Span {
  readonly syllables: readonly string[] | null;
}

/**
 * What has to be done so that the place says `words`. The stretch takes in whatever cuts already hold there, so that the
 * new correction, which is the longer or takes the older one's place, always wins; where it says no more than the engine
 * by itself, the older one is taken back. Null where it would be too long or has a mark in it.
 */
function changeTo(place: Place, words: readonly Draft[]): Choice['change'] | null {
  const { annotation } = place;
  let [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  for (const item of (annotation.corrections ?? []).toSorted((a, b) => a.start - b.start)) {
    if (!item.isCut || !isOverlapping(item, { start, end })) continue;
    [start, end] = [Math.min(start, item.start), Math.max(end, item.end)];
  }
  const others = annotation.tokens
    .filter((token) => isWithin(token, { start, end }) && !words.some((word) => isOverlapping(word, token)))
    .filter((token) => surfaceOf(place, token) !== '')
    .map((token): Draft => ({ ...token, syllables: keptSyllables(place, token) }));
  const all = [...others, ...words].sort((a, b) => a.start - b.start);
  const text = surfaceOf(place, { start, end });
  if (!isCorrectable(text)) return null;
  if (all.every(({ syllables }) => syllables === null) && isOwnCut(place, all)) {
    const older = annotation.corrections?.find((item) => item.start === start && item.end === end);
    if (older) return { takenBack: older.correction.id };
  }
  return {
    ...(isOneSign(text) ? around(place, { start, end }) : { before: '', after: '' }),
    text,
    words: all.map((word) => ({ length: surfaceOf(place, word).length, syllables: word.syllables })),
  };
}

/** The words right before and after one character; those that its correction has already, where it has one. */
function around(place: Place, span: Span): { before: string; after: string } {
  const same = place.annotation.corrections?.find(
    (item) => item.start === span.start && item.end === span.end,
  );
  if (same) return { before: same.correction.before, after: same.correction.after };
  const { tokens } = place.annotation;
  const index = tokens.findIndex(({ start }) => start === span.start);
  const before = neighbour(place, index, -1);
  const after = neighbour(place, index, 1);
  return {
    before: /[\p{L}\p{N}]*$/u.exec(before ? surfaceOf(place, before) : '')?.[0] ?? '',
    after: /^[\p{L}\p{N}]*/u.exec(after ? surfaceOf(place, after) : '')?.[0] ?? '',
  };
}

/** The word with Han right beside a token, over a break between blocks if the text flows on there; else null. */
function neighbour({ text, annotation: { tokens } }: Place, index: number, by: 1 | -1): Token | null {
  const token = tokens[index];
  const beside = tokens[index + by];
  if (!token || !beside) return null;
  if (beside.readings.length > 0) return beside;
  const beyond = tokens[index + 2 * by];
  if (beside.kind !== 'space' || !beyond || beyond.readings.length === 0) return null;
  const flow = flowFromText(text);
  const [first, second] = by === 1 ? [token, beyond] : [beyond, token];
  return flowFromOffset(flow, first.end) === flowFromOffset(flow, second.start) ? beyond : null;
}

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

/** True where the engine by itself cuts just these words. */
function isOwnCut({ own }: Place, words: readonly Span[]): boolean {
  const stretch = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const tokens = own.tokens.filter(
    (token) => isOverlapping(token, stretch) && (token.readings.length > 0 || token.kind !== 'space'),
  );
  return (
    tokens.length === words.length &&
    tokens.every((token, i) => token.start === words[i]?.start && token.end === words[i]?.end)
  );
}

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
    syllables: kept && syllablesIn(place.annotation, place.text, span),
  }));
  const change = changeTo(place, words);
  return change && { label: spans.map((span) => surfaceOf(place, span)).join(' | '), change };
}
