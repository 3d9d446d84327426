import { pinyin } from 'pinyin-pro';

import type { Reading } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { isHan, isPairAt } from './script.ts';
import { splitWord, type Segment } from './segment.ts';
import type { Span } from './span.ts';
import type { WordChoice, WordReadings } from './word-readings.ts';

/** A reading less sure than this is shown as unsure, with its alternatives. */
export const UNSURE = 0.6;

/** A reading that someone else has decided: a name's, or a term's. Spans count in the flow. */
export interface Decided extends Span {
  /** One item a Han character of the span; null leaves the character to its context. */
  readonly readings: readonly (Reading | null)[];
}

/** What one segment is read as. */
export interface SegmentReading {
  readonly readings: readonly Reading[];
  /** Which of the Han characters begin with a capital, by the dictionary; null where it does not say. */
  readonly capitals: readonly boolean[] | null;
}

export interface ReadRequest {
  /** Flow text. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Sentences of the flow, tiling it. */
  readonly sentences: readonly Span[];
  readonly decided: readonly Decided[];
  /** Stretches that are names of places and organisations: there the dictionary's proper reading is taken. */
  readonly names: readonly Span[];
}

const ONE_READING = 0.97;
const CHOSEN = 0.85;
const SINGLE = 0.75;
const NO_DICTIONARY = 0.7;
const UNKNOWN: Reading = { syllable: '', source: 'pinyin-pro', confidence: 0 };

/** Shared objects for the commonest case: a character that has one reading. */
const sure = new Map<string, Reading>();
function sureReading(syllable: string): Reading {
  let reading = sure.get(syllable);
  if (!reading) sure.set(syllable, (reading = { syllable, source: 'lexicon', confidence: ONE_READING }));
  return reading;
}

/** pinyin-pro's answer for one sentence, one syllable a code point; asked at the first need only. */
function lazyAnswers(text: string, sentence: Span): (offset: number) => string {
  let answers: readonly string[] | null = null;
  let index: Map<number, number> | null = null;
  return (offset) => {
    if (!answers || !index) {
      const source = text.slice(sentence.start, sentence.end);
      answers = pinyin(source, { type: 'array', toneSandhi: false });
      index = new Map();
      for (let i = 0, point = 0; i < source.length; i += isPairAt(source, i) ? 2 : 1)
        index.set(sentence.start + i, point++);
      // It gives one item a code point; were that ever to change, nothing is better than something shifted.
      if (index.size !== answers.length) index.clear();
    }
    const at = index.get(offset);
    const answer = at === undefined ? '' : (answers[at] ?? '');
    return answer === text.slice(offset, offset + answer.length) ? '' : answer;
  };
}

/**
 * A reading for every Han character of the segments, best source first: what is decided (curated, names, terms), the
 * dictionary's reading of the word, pinyin-pro's choice among the dictionary's readings, pinyin-pro.
 * The result has one item a segment; segments without Han have no readings.
 */
export function readSegments(
  request: ReadRequest,
  lexicon: Lexicon,
  words: WordReadings,
): readonly SegmentReading[] {
  const { text, segments, sentences, decided, names } = request;
  const fixed = new Map<number, Reading>();
  for (const { start, end, readings } of decided) {
    let next = 0;
    for (let i = start; i < end; i += isPairAt(text, i) ? 2 : 1) {
      if (!isHan(text.codePointAt(i) ?? 0)) continue;
      const reading = readings[next++];
      if (reading) fixed.set(i, reading);
    }
  }

  let sentence = 0;
  let ask = lazyAnswers(text, sentences[0] ?? { start: 0, end: text.length });
  let name = 0;
  return segments.map((segment) => {
    if (segment.kind !== 'word' && segment.kind !== 'number') return NONE;
    while ((sentences[sentence]?.end ?? Infinity) <= segment.start) {
      sentence++;
      ask = lazyAnswers(text, sentences[sentence] ?? { start: segment.start, end: text.length });
    }
    while ((names[name]?.end ?? Infinity) <= segment.start) name++;
    const isName = (names[name]?.start ?? Infinity) <= segment.start;
    const { choice, isOpen } = choose(segment, words, ask, text, isName);
    const readings: Reading[] = [];
    for (let i = segment.start, han = 0; i < segment.end; i += isPairAt(text, i) ? 2 : 1) {
      const point = text.codePointAt(i) ?? 0;
      if (!isHan(point)) continue;
      const chosen = choice?.readings[han++];
      readings.push(
        fixed.get(i) ??
          (isOpen ? undefined : chosen) ??
          readSign(point, i, segment, words, lexicon, text, ask),
      );
    }
    return { readings, capitals: choice && (choice.isProper || isName) ? choice.capitals : null };
  });
}

const NONE: SegmentReading = { readings: [], capitals: null };

/** The word's reading as a whole; `isOpen` where it is one character with several, which only the context tells. */
function choose(
  segment: Segment,
  words: WordReadings,
  ask: (offset: number) => string,
  text: string,
  isName: boolean,
): { choice: WordChoice | null; isOpen: boolean } {
  if (segment.word < 0) return { choice: null, isOpen: true };
  const curated = words.curated(segment.word);
  if (curated) return { choice: curated, isOpen: false };
  const all = words.choices(segment.word);
  const isSign =
    segment.end - segment.start === 1 || (segment.end - segment.start === 2 && isPairAt(text, segment.start));
  // Outside of what was found to be a name, the word may still be one that was not found: 明朝 Míngcháo or míngzhāo.
  const fitting = isName ? all.filter((choice) => choice.isProper) : all;
  const list = fitting.length > 0 ? fitting : all;
  const [first] = list;
  if (!first) return { choice: null, isOpen: true };
  if (list.length === 1 && !(isSign && words.syllables(text.codePointAt(segment.start) ?? 0).length > 1)) {
    return { choice: first, isOpen: false };
  }
  if (isSign) return { choice: null, isOpen: true };
  // Several readings of a longer word: the one that agrees with the context's answer in most characters.
  let best = first;
  let agreement = -1;
  for (const choice of list) {
    let same = 0;
    for (let i = segment.start, han = 0; i < segment.end; i++) {
      if (isHan(text.codePointAt(i) ?? 0) && choice.readings[han++]?.syllable === ask(i)) same++;
    }
    if (same > agreement) [best, agreement] = [choice, same];
  }
  const others = list.filter((choice) => choice !== best);
  const readings = best.readings.map((reading, i): Reading => {
    const alternatives = [...new Set(others.map((o) => o.readings[i]?.syllable ?? ''))].filter(
      (s) => s !== '' && s !== reading.syllable,
    );
    return alternatives.length === 0 ? reading : { ...reading, confidence: CHOSEN, alternatives };
  });
  return { choice: { ...best, readings }, isOpen: false };
}

/** A character by itself, or in a word the dictionary does not have. */
function readSign(
  point: number,
  offset: number,
  segment: Segment,
  words: WordReadings,
  lexicon: Lexicon,
  text: string,
  ask: (offset: number) => string,
): Reading {
  const known = words.syllables(point);
  if (known.length === 1) return sureReading(known[0] ?? '');
  const inner = segment.end - segment.start > 2 ? readInner(offset, segment, words, lexicon, text) : null;
  if (inner) return inner;
  const answer = ask(offset);
  if (known.length === 0) {
    const form = String.fromCodePoint(point).normalize('NFKC');
    if (answer === '' && form !== String.fromCodePoint(point) && isHan(form.codePointAt(0) ?? 0)) {
      // A compatibility ideograph or a radical stands for a character: U+2F00 for 一.
      return {
        syllable: words.syllables(form.codePointAt(0) ?? 0)[0] ?? '',
        source: 'lexicon',
        confidence: NO_DICTIONARY,
      };
    }
    return answer === '' ? UNKNOWN : { syllable: answer, source: 'pinyin-pro', confidence: NO_DICTIONARY };
  }
  const alternatives = known.filter((syllable) => syllable !== answer);
  if (answer === '') {
    const [syllable = '', ...rest] = known;
    return { syllable, source: 'lexicon', confidence: 0.5, alternatives: rest };
  }
  return {
    syllable: answer,
    source: 'pinyin-pro',
    confidence: SINGLE,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** The reading that a dictionary word inside a longer one gives its character: 相 in 山水相连 from 相连. */
function readInner(
  offset: number,
  segment: Segment,
  words: WordReadings,
  lexicon: Lexicon,
  text: string,
): Reading | null {
  const parts = splitWord(text, segment.start, segment.end, lexicon);
  const part = parts.find(({ start, end }) => start <= offset && offset < end);
  const word = part && part.end - part.start > 1 ? lexicon.find(text, part.start, part.end) : -1;
  const choices = word < 0 ? [] : words.choices(word);
  const [only] = choices;
  if (!part || !only || choices.length !== 1 || only.readings.length !== part.end - part.start) return null;
  return only.readings[offset - part.start] ?? null;
}
