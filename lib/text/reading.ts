import type { Reading } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { PLAIN_ROLE, pinyinFromReadings } from './orthography.ts';
import { featureText, type FeatureText } from './reading-features.ts';
import type { ModelReading, ReadingModel } from './reading-model.ts';
import { isHan, isPairAt } from './script.ts';
import { splitWord, type Segment } from './segment.ts';
import type { Span } from './span.ts';
import type { WordChoice, WordReadings } from './word-readings.ts';

/**
 * A reading less sure than this is shown as unsure, with its alternatives. On spoken sentences that nothing was trained on
 * 32 % of the readings below it are wrong, 13 % of those between it and 0.9, 2 % of the surer ones.
 */
export const UNSURE = 0.7;

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
  /** Its pinyin outside of names, where that is the same in every context; else null. */
  readonly pinyin: string | null;
}

export interface ReadRequest {
  /** Flow text. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly decided: readonly Decided[];
  /** Stretches that are names of places and organisations: there the dictionary's proper reading is taken. */
  readonly names: readonly (Span & { readonly isPlace?: boolean })[];
}

const ONE_READING = 0.97;
/** A reading of the dictionary that the model gives no chance gets this one, so that no choice of a word is impossible. */
const RAREST = 1e-4;
/** Confidence of a word's choice at the least. */
const LEAST = 0.3;
/** Readings less likely than this are not offered as alternatives. */
const UNLIKELY = 0.02;
const SINGLE = 0.75;
const NO_DICTIONARY = 0.7;
/** Of a character in a place's name, by the list of what they mostly are there. */
const PLACE = 0.8;
const UNKNOWN: Reading = { syllable: '', source: 'pinyin-pro', confidence: 0 };

/** Shared objects for the commonest case: a character that has one reading. */
const sure = new Map<string, Reading>();
function sureReading(syllable: string): Reading {
  let reading = sure.get(syllable);
  if (!reading) sure.set(syllable, (reading = { syllable, source: 'lexicon', confidence: ONE_READING }));
  return reading;
}

/** Reads the segments of texts. Keeps what it has worked out of words, nothing of texts. */
export interface Reader {
  /**
   * A reading for every Han character of the segments, best source first: what is decided (curated, names, terms), the
   * dictionary's reading of the word, the model's choice by the context, pinyin-pro's table.
   * The result has one item a segment; segments without Han have no readings.
   */
  read(request: ReadRequest): readonly SegmentReading[];
}

/** The reader over the dictionary's readings. */
export function openReader(lexicon: Lexicon, words: WordReadings, model: ReadingModel): Reader {
  // By the lexicon's word, so that a text's words cost one look each: 0 not asked yet, 1 none, else the answer's number.
  const numbers = new Uint32Array(lexicon.size);
  const answers: SegmentReading[] = [];
  const ofName = new Map<number, SegmentReading | null>();

  /** What a word is always read as; null where that depends on the context, or nobody knows. */
  const settle = (word: number, isName: boolean): SegmentReading | null => {
    const choice = settledChoice(word, lexicon, words, isName);
    // What was written by hand is not asked again.
    if (!choice || (model.isOpen(word) && !isName && !words.curated(word))) return null;
    const capitals = choice.isProper || isName ? choice.capitals : null;
    const { readings } = choice;
    return {
      readings,
      capitals,
      pinyin: pinyinFromReadings(lexicon.text(word), readings, capitals, PLAIN_ROLE, lexicon),
    };
  };
  const settledWord = (word: number): SegmentReading | null => {
    const number = numbers[word] as number;
    if (number > 1) return answers[number - 2] ?? null;
    if (number === 1) return null;
    const answer = settle(word, false);
    numbers[word] = answer ? answers.push(answer) + 1 : 1;
    return answer;
  };
  const settledName = (word: number): SegmentReading | null => {
    let reading = ofName.get(word);
    if (reading === undefined) ofName.set(word, (reading = settle(word, true)));
    return reading;
  };

  return {
    read: ({ text, segments, decided, names }) => {
      const fixed = fixedReadings(text, decided);
      const isFixed = new Uint8Array(fixed ? text.length : 0);
      fixed?.forEach((_, offset) => (isFixed[offset] = 1));
      let features: FeatureText | null = null;
      let name = 0;
      let at = -1;
      const learn = (offset: number): ModelReading | null =>
        model.read((features ??= featureText(text, segments, lexicon)), at, offset);
      return segments.map((segment): SegmentReading => {
        at++;
        if (segment.kind !== 'word' && segment.kind !== 'number') return NONE;
        while ((names[name]?.end ?? Infinity) <= segment.start) name++;
        const isName = (names[name]?.start ?? Infinity) <= segment.start;
        const isFree = fixed === null || !hasFixed(isFixed, segment);
        const { word } = segment;
        const known = word < 0 ? null : isName ? settledName(word) : settledWord(word);
        if (known && isFree) return known;

        const isOpen = !known && !isName && model.isOpen(segment.word);
        const choice = known ?? (isOpen ? null : chooseWord(segment, text, words, learn, isName));
        const readings: Reading[] = [];
        for (let i = segment.start; i < segment.end; i += isPairAt(text, i) ? 2 : 1) {
          const point = text.codePointAt(i) ?? 0;
          if (!isHan(point)) continue;
          const chosen =
            fixed?.get(i) ??
            choice?.readings[readings.length] ??
            (isName && (names[name]?.isPlace === true || isMadeUp(segment))
              ? placeSign(text.charAt(i), lexicon, words)
              : null) ??
            aspectZhe(text, segment, lexicon);
          readings.push(chosen ?? readSign(point, i, segment, words, lexicon, text, learn));
        }
        return { readings, capitals: choice?.capitals ?? null, pinyin: null };
      });
    },
  };
}

/** True for a word of several characters that the lexicon lacks: 戴卡, in a company's name. */
function isMadeUp({ start, end, word }: Segment): boolean {
  return word < 0 && end - start > 1;
}

/** A character of a name that no dictionary has; null where there is no rule for it. */
function placeSign(sign: string, lexicon: Lexicon, words: WordReadings): Reading | null {
  const syllable = words.place(String.fromCharCode(lexicon.fold(sign.charCodeAt(0))));
  return syllable === null ? null : { syllable, source: 'name', confidence: PLACE };
}

/** How far around a 著 traditional characters are looked for. */
const AROUND = 24;

/**
 * 著 by itself in traditional text is what simplified text writes 着, the particle (靠著 kàozhe); in simplified text it is
 * the verb (王某著). Null for anything else.
 */
function aspectZhe(text: string, { start, end }: Segment, lexicon: Lexicon): Reading | null {
  if (end - start !== 1 || text.charAt(start) !== '著' || start === 0) return null;
  const from = Math.max(0, start - AROUND);
  for (let i = from; i < Math.min(text.length, end + AROUND); i++) {
    const code = text.charCodeAt(i);
    if (lexicon.fold(code) !== code)
      return { syllable: 'zhe', source: 'lexicon', confidence: NO_DICTIONARY, alternatives: ['zhù', 'zhuó'] };
  }
  return null;
}

/** What others have decided, by offset; null for nothing. */
function fixedReadings(text: string, decided: readonly Decided[]): ReadonlyMap<number, Reading> | null {
  const fixed = new Map<number, Reading>();
  for (const { start, end, readings } of decided) {
    let next = 0;
    for (let i = start; i < end; i += isPairAt(text, i) ? 2 : 1) {
      if (!isHan(text.codePointAt(i) ?? 0)) continue;
      const reading = readings[next++];
      if (reading) fixed.set(i, reading);
    }
  }
  return fixed.size > 0 ? fixed : null;
}

function hasFixed(isFixed: Uint8Array, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (isFixed[i] === 1) return true;
  return false;
}

/** The choices of a word here: in a name the proper ones where there are such, elsewhere all. */
function choicesOf(word: number, words: WordReadings, isName: boolean): readonly WordChoice[] {
  const all = words.choices(word);
  // Outside of what was found to be a name, the word may still be one that was not found: 明朝 Míngcháo or míngzhāo.
  const proper = isName ? all.filter((choice) => choice.isProper) : all;
  return proper.length > 0 ? proper : all;
}

function settledChoice(
  word: number,
  lexicon: Lexicon,
  words: WordReadings,
  isName: boolean,
): WordChoice | null {
  const curated = words.curated(word);
  if (curated) return curated;
  const choices = choicesOf(word, words, isName);
  const [first] = choices;
  if (!first || choices.length > 1) return null;
  // A character by itself may be the name 曾 or the word, whatever was found.
  const text = lexicon.text(word);
  const isSign = text.length === 1 || (text.length === 2 && isPairAt(text, 0));
  return isSign && words.syllables(text.codePointAt(0) ?? 0).length > 1 ? null : first;
}

interface Chosen {
  readonly readings: readonly (Reading | null)[];
  readonly capitals: readonly boolean[] | null;
}

/** The reading of a word of several characters that has several, or is a name; null where its characters are read apart. */
function chooseWord(
  segment: Segment,
  text: string,
  words: WordReadings,
  learn: (offset: number) => ModelReading | null,
  isName: boolean,
): Chosen | null {
  if (segment.word < 0) return null;
  const list = choicesOf(segment.word, words, isName);
  const [first] = list;
  if (!first || first.readings.length < 2) return null;
  if (list.length === 1)
    return { readings: first.readings, capitals: first.isProper || isName ? first.capitals : null };
  // The likeliest as a whole; where the model has no opinion, the first.
  const scores = scoreChoices(segment, text, list, learn);
  const ranked = list
    .map((choice, i) => ({ choice, score: scores[i] ?? 0 }))
    .sort((x, y) => y.score - x.score);
  const best = ranked[0]?.choice ?? first;
  const total = ranked.reduce((sum, { score }) => sum + score, 0);
  const confidence = Math.max(LEAST, Math.min(ONE_READING, (ranked[0]?.score ?? 0) / total));
  const readings = best.readings.map((reading, i): Reading => {
    const alternatives = [...new Set(ranked.map(({ choice }) => choice.readings[i]?.syllable ?? ''))].filter(
      (syllable) => syllable !== '' && syllable !== reading.syllable,
    );
    return alternatives.length === 0 ? reading : { ...reading, source: 'model', confidence, alternatives };
  });
  return { readings, capitals: best.isProper || isName ? best.capitals : null };
}

/** How likely each choice of a word is here: the product of its characters' probabilities, which need not sum to 1. */
function scoreChoices(
  segment: Segment,
  text: string,
  list: readonly WordChoice[],
  learn: (offset: number) => ModelReading | null,
): number[] {
  const scores = list.map(() => 1);
  for (let i = segment.start, han = 0; i < segment.end; i += isPairAt(text, i) ? 2 : 1) {
    if (!isHan(text.codePointAt(i) ?? 0)) continue;
    const syllables = list.map((choice) => choice.readings[han]?.syllable ?? '');
    han++;
    const learnt = syllables.some((syllable) => syllable !== syllables[0]) ? learn(i) : null;
    if (!learnt) continue;
    syllables.forEach((syllable, k) => {
      const all = [learnt, ...learnt.others];
      scores[k] =
        (scores[k] ?? 0) * Math.max(RAREST, all.find((item) => item.syllable === syllable)?.probability ?? 0);
    });
  }
  return scores;
}

const NONE: SegmentReading = { readings: [], capitals: null, pinyin: null };

/** The model's answer with those other readings that the context does not exclude. */
function readingFromModel({ syllable, probability, others }: ModelReading): Reading {
  if (others.length === 0) return sureReading(syllable);
  const likely = others.filter((item) => item.probability >= UNLIKELY).map((item) => item.syllable);
  const confidence = Math.min(ONE_READING, probability);
  return likely.length === 0
    ? { syllable, source: 'model', confidence }
    : { syllable, source: 'model', confidence, alternatives: likely };
}

/** A character by itself, or in a word the dictionary does not have. */
function readSign(
  point: number,
  offset: number,
  segment: Segment,
  words: WordReadings,
  lexicon: Lexicon,
  text: string,
  learn: (offset: number) => ModelReading | null,
): Reading {
  const learnt = learn(offset);
  if (learnt) return readingFromModel(learnt);
  const known = words.syllables(point);
  if (known.length === 1) return sureReading(known[0] ?? '');
  const inner = segment.end - segment.start > 2 ? readInner(offset, segment, words, lexicon, text) : null;
  if (inner) return inner;
  const answer = words.rare(point);
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
