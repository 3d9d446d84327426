import { WORD, type Lexicon } from './lexicon.ts';
import { mix } from './model.ts';
import { SIGN, signOf } from './script.ts';
import type { Segment } from './segment.ts';
import type { WordReadings } from './word-readings.ts';

/*
 * What the readings model sees of a character: the signs and words around it, and what the dictionary says of the words
 * that it may stand in. The trainer and the engine both call this file, and nothing else makes features.
 */

/** The text that is being read, as the features need it. */
export interface FeatureText {
  /** UTF-16 units, simplified; digits as 0, Latin letters as A, spaces as one space. */
  readonly codes: Uint16Array;
  readonly segments: readonly Segment[];
}

/** What a dictionary word that covers the character says of it. */
export interface Evidence {
  /** Readings of the character in that word, likeliest first; empty where no such word is known. */
  readonly syllables: readonly string[];
  /** The word's length in units; 0 where there is none. */
  readonly length: number;
  /** Units of the word before the character. */
  readonly before: number;
}

/** The words that cover one character: its own, the longest that ends with it, begins with it, and has it inside. */
export type EvidenceSet = readonly [own: Evidence, left: Evidence, right: Evidence, around: Evidence];

/** Evidence where there is no word. */
export const NOTHING: Evidence = { syllables: [], length: 0, before: 0 };
const EDGE = 0x20;

const FIRST_DIGIT = 0x30;
const FIRST_LETTER = 0x41;

/** The text as the features see it. Cost is linear in its length. */
export function featureText(text: string, segments: readonly Segment[], lexicon: Lexicon): FeatureText {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const sign = signOf(code);
    codes[i] =
      sign === SIGN.digit
        ? FIRST_DIGIT
        : sign === SIGN.latin
          ? FIRST_LETTER
          : sign === SIGN.space
            ? EDGE
            : lexicon.fold(code);
  }
  return { codes, segments };
}

/** Hash of a character's reading: the label under which the context's features are weighed. */
export function readingLabel(code: number, syllable: string): number {
  let hash = mix(0x5eed, code);
  for (let i = 0; i < syllable.length; i++) hash = mix(hash, syllable.charCodeAt(i));
  return hash;
}

/** How many features {@link contextFeatures} gives at most: the size of the array it writes to. */
export const CONTEXT_FEATURES = 48;

/** How many signs to each side are told without their place, and how many words of the clause are looked at. */
const BAG = 6;
const CLAUSE = 12;

function wordHash(codes: Uint16Array, start: number, end: number): number {
  let hash = mix(1, end - start);
  for (let i = start; i < end; i++) hash = mix(hash, codes[i] as number);
  return hash;
}

/**
 * Writes the features of the character at `offset`, in segment `at`, to `out`; returns how many they are.
 * Nothing of the dictionary's readings is in them, so that they can be weighed where the dictionary is what is learnt.
 */
export function contextFeatures(
  text: FeatureText,
  at: number,
  offset: number,
  lexicon: Lexicon,
  out: Int32Array,
): number {
  const { codes, segments } = text;
  const sign = (by: number): number => codes[offset + by] ?? EDGE;
  const own = segments[at];
  const before = segments[at - 1];
  const after = segments[at + 1];
  const l1 = sign(-1);
  const r1 = sign(1);
  const l2 = sign(-2);
  const r2 = sign(2);
  const code = codes[offset] as number;
  let n = 0;
  // With the character in it: the readings of one character lie together in the model, those of others elsewhere.
  const add = (kind: number, value: number): void => {
    out[n++] = mix(mix(code, kind), value);
  };
  add(1, 0);
  add(2, l1);
  add(3, r1);
  add(4, mix(l2, l1));
  add(5, mix(r1, r2));
  add(6, mix(l1, r1));
  add(7, l2);
  add(8, r2);
  add(9, sign(-3));
  add(10, sign(3));
  add(11, mix(mix(l2, l1), r1));
  add(12, mix(mix(l1, r1), r2));

  const start = own?.start ?? offset;
  const end = own?.end ?? offset + 1;
  const place = mix(end - start, offset - start);
  const left = before ? wordHash(codes, before.start, before.end) : 0;
  const right = after ? wordHash(codes, after.start, after.end) : 0;
  const leftTag = before ? tagOf(before, lexicon) : 0;
  const rightTag = after ? tagOf(after, lexicon) : 0;
  add(13, place);
  if (end - start > 1) add(14, mix(wordHash(codes, start, end), offset - start));
  add(15, mix(left, place));
  add(16, mix(right, place));
  add(17, mix(leftTag, place));
  add(18, mix(rightTag, place));
  add(19, mix(mix(leftTag, rightTag), place));
  add(20, mix(left, rightTag));
  add(21, mix(leftTag, right));
  const far = segments[at + 2];
  add(22, mix(rightTag, far ? tagOf(far, lexicon) : 0));
  const prior = segments[at - 2];
  add(23, mix(leftTag, prior ? tagOf(prior, lexicon) : 0));

  // A preposition has its verb behind its noun (为群众 | 办 | 实事), a verb has not (称为 | 基地。): what the rest of the
  // clause is made of tells 为 wèi from wéi, 种 zhòng from zhǒng, 将 jiāng from jiàng.
  if (end - start === 1) {
    let verbs = 0;
    let length = 0;
    let verb = 0;
    let last = 0;
    for (let next = at + 1; next < segments.length && length < CLAUSE; next++) {
      const segment = segments[next] as Segment;
      if (segment.kind === 'punctuation' && signOf(codes[segment.start] as number) === SIGN.punctuation)
        break;
      length++;
      last = tagOf(segment, lexicon);
      if (length > 1 && segment.word >= 0 && lexicon.pos(segment.word) === 'v') {
        verbs++;
        verb ||= wordHash(codes, segment.start, segment.end);
      }
    }
    let lead = 0;
    for (let prev = at - 1; prev >= 0 && lead < 4 && segments[prev]?.kind !== 'punctuation'; prev--) lead++;
    const rest = mix(Math.min(verbs, 2), Math.min(length, 4));
    add(25, rest);
    add(26, mix(rest, leftTag));
    add(27, mix(rest, rightTag));
    add(28, mix(last, Math.min(verbs, 2)));
    add(29, mix(lead, Math.min(length, 3)));
    add(30, verb);
    add(31, mix(last, leftTag));
    add(32, mix(left, right));
    add(33, prior ? wordHash(codes, prior.start, prior.end) : 0);
    add(34, far ? wordHash(codes, far.start, far.end) : 0);
  }

  for (let by = -BAG; by <= BAG; by++) {
    const near = sign(by);
    if (by !== 0 && signOf(near) === SIGN.han) add(24, near);
  }
  return n;
}

/** What kind of word a segment is: its part of speech and whether it is a name; for punctuation, the sign. */
function tagOf(segment: Segment, lexicon: Lexicon): number {
  if (segment.word < 0) return 64 + segment.kind.length;
  const flags = lexicon.flags(segment.word);
  const pos = lexicon.pos(segment.word);
  const length = Math.min(segment.end - segment.start, 3);
  return mix(
    pos === '' ? 1 : pos.charCodeAt(0),
    (flags & (WORD.place | WORD.person | WORD.surname) ? 4 : 0) + length,
  );
}

/** The evidence for the character at `offset` in segment `at`. Cost: a few walks through the trie. */
export function evidenceAt(
  text: FeatureText,
  at: number,
  offset: number,
  lexicon: Lexicon,
  words: WordReadings,
): EvidenceSet {
  const { codes, segments } = text;
  const own = segments[at];
  let ownEvidence = NOTHING;
  if (own && own.word >= 0) {
    ownEvidence = wordEvidence(own.word, own.end - own.start, offset - own.start, codes, own.start, words);
  }
  let left = NOTHING;
  let right = NOTHING;
  let around = NOTHING;
  for (let start = Math.max(0, offset - 3); start <= offset; start++) {
    let node = lexicon.root;
    for (let end = start; end < codes.length && end - start < 4;) {
      node = lexicon.next(node, codes[end] as number);
      if (node < 0) break;
      end++;
      if (end <= offset || end - start < 2) continue;
      const length = end - start;
      if (own?.start === start && own.end === end) continue;
      const slot = end === offset + 1 ? left : start === offset ? right : around;
      if (slot.length >= length) continue;
      const word = lexicon.wordAt(node);
      if (word < 0) continue;
      const evidence = wordEvidence(word, length, offset - start, codes, start, words);
      if (evidence.syllables.length === 0) continue;
      if (end === offset + 1) left = evidence;
      else if (start === offset) right = evidence;
      else around = evidence;
    }
  }
  return [ownEvidence, left, right, around];
}

/** What each word was found to say of each of its characters, by word and place: the same few come again and again. */
const known = new WeakMap<WordReadings, Map<number, Evidence>>();
/** A word's evidence is kept by its number times this, plus the place in it; longer words are no evidence. */
const PLACES = 32;

function wordEvidence(
  word: number,
  length: number,
  before: number,
  codes: Uint16Array,
  start: number,
  words: WordReadings,
): Evidence {
  let ofWords = known.get(words);
  if (!ofWords) known.set(words, (ofWords = new Map()));
  const key = word * PLACES + before;
  let evidence = before < PLACES ? ofWords.get(key) : NOTHING;
  if (evidence) return evidence;
  let han = 0;
  for (let i = start; i < start + before; i++) if (signOf(codes[i] as number) === SIGN.han) han++;
  const syllables: string[] = [];
  for (const choice of words.choices(word)) {
    const syllable = choice.readings[han]?.syllable ?? '';
    if (syllable !== '' && !syllables.includes(syllable)) syllables.push(syllable);
  }
  evidence = { syllables, length, before };
  ofWords.set(key, evidence);
  return evidence;
}

/** How many features {@link agreementFeatures} gives at most. */
export const AGREEMENT_FEATURES = 24;

/** What the evidence says of one candidate: 1 it alone, 2 another alone, 3 it first, 4 it among others, 5 others; 0 nothing. */
function stateOf(evidence: Evidence, syllable: string): number {
  const { syllables } = evidence;
  if (syllables.length === 0) return 0;
  const at = syllables.indexOf(syllable);
  if (syllables.length === 1) return at === 0 ? 1 : 2;
  return at === 0 ? 3 : at > 0 ? 4 : 5;
}

/** What the evidence says of a candidate, with the word's length: below 48. */
function standOf(evidence: Evidence, syllable: string): number {
  return stateOf(evidence, syllable) * 8 + Math.min(evidence.length, 5);
}

/**
 * All that {@link agreementFeatures} goes by beside the character and its reading, as one number of 29 bits; −1 where it takes
 * more.
 */
export function agreementKey(syllable: string, [own, left, right, around]: EvidenceSet): number {
  if (own.before >= PLACES) return -1;
  let key = standOf(own, syllable);
  key = key * 64 + standOf(left, syllable);
  key = key * 64 + standOf(right, syllable);
  key = key * 64 + standOf(around, syllable);
  return key * PLACES + own.before;
}

/**
 * Writes the features of one candidate reading, with its {@link readingLabel}, against the evidence to `out`; returns how
 * many. Weighed under label 0.
 */
export function agreementFeatures(
  code: number,
  syllable: string,
  label: number,
  evidence: EvidenceSet,
  out: Int32Array,
): number {
  const [own, left, right, around] = evidence;
  const ownState = standOf(own, syllable);
  const leftState = standOf(left, syllable);
  const rightState = standOf(right, syllable);
  const aroundState = standOf(around, syllable);
  const sides = mix(leftState, mix(rightState, aroundState));
  const all = mix(ownState, sides);
  let n = 0;
  const add = (kind: number, value: number): void => {
    out[n++] = mix(mix(0xa9, kind), value);
  };
  add(1, ownState);
  add(2, leftState);
  add(3, rightState);
  add(4, aroundState);
  add(5, all);
  add(6, mix(ownState, code));
  add(7, mix(leftState, code));
  add(8, mix(rightState, code));
  add(9, mix(aroundState, code));
  add(10, mix(ownState, label));
  add(11, mix(leftState, label));
  add(12, mix(rightState, label));
  add(13, mix(all, label));
  add(14, mix(ownState, own.before));
  add(15, label);
  return n;
}
