import type { Lexicon } from './lexicon.ts';
import type { Context } from './mention-context.ts';
import { wordBetween, type Candidate, type Lattice } from './mention-lattice.ts';
import { isMinorityName } from './mention-minority.ts';
import { bonusAfter, bonusAround, bonusBefore } from './mention-around.ts';
import { rivalPrice, type Rivals } from './mention-rival.ts';
import { mix } from './model.ts';
import { costIn, natsIn, NEVER, type NameStatistics } from './names.ts';

/*
 * What the judge of names looks at, as 32-bit numbers (see model.ts). The trainer and the engine both call this and
 * nothing else, so that they see the same. Words are hashed by their characters, not their numbers: the lexicon may
 * be built anew without training anew.
 */

/** Most features of one name. */
export const MOST_FEATURES = 64;

/** A text as the finders left it. */
export interface JudgedText {
  readonly lattice: Lattice;
  readonly context: Context;
  readonly lexicon: Lexicon;
  readonly names: NameStatistics;
  readonly rivals: Rivals;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** First letter of the word's part of speech; 1 for a word without one, 0 for what is no word of the lexicon. */
function posOf({ lattice, lexicon }: JudgedText, start: number, end: number): number {
  const word = end > start ? wordBetween(lattice, lexicon, start, end) : -1;
  return word < 0 ? 0 : lexicon.pos(word).charCodeAt(0) || 1;
}

/** Price of the word at a stretch in steps of 2 nats; 15 where the lexicon has none. */
function stepOf({ lattice, lexicon }: JudgedText, start: number, end: number): number {
  if (start < 0 || end > lattice.text.length) return 15;
  const word = wordBetween(lattice, lexicon, start, end);
  return word < 0 ? 15 : Math.min(14, Math.round(lexicon.cost(word) / 2));
}

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, Math.round(value)));

/** Price of a character that no listed name has at its place. */
const STRANGE = 14;

/**
 * What makes up a name: 1 with a dot, 2 with a space, 3 a compound surname, 4 a Japanese one, 5 a surname, 6 none, 7 elements
 * of a people's names. */
function makeOf(judged: JudgedText, start: number, end: number): number {
  const { text } = judged.lattice;
  const { tables, compounds, japanese } = judged.names;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x2e80 || code === 0x3000) return code === 0x20 || code === 0xa0 || code === 0x3000 ? 2 : 1;
  }
  const two = text.slice(start, start + 2);
  if (end - start > 1 && isMinorityName(text, start, end)) return 7;
  if (end - start > 2 && compounds.has(two)) return 3;
  if (costIn(tables.surname, text.charCodeAt(start)) !== NEVER && end - start <= 3) return 5;
  if (japanese.has(two)) return 4;
  return 6;
}

/**
 * Writes the features of a guessed person into `out`, and returns how many they are: what the name is made of, what
 * words it competes with and by how much, and the words and characters beside it.
 */
export function nameFeatures(judged: JudgedText, name: Candidate, out: Int32Array): number {
  const { lattice, context, names, rivals } = judged;
  const { text } = lattice;
  const { start, end, cost } = name;
  const { surname, first, second, single, foreignFirst, foreignInner, foreignLast } = names.tables;
  const length = end - start;
  let count = 0;
  const add = (slot: number, value: number): void => {
    out[count++] = mix(slot, value);
  };

  const make = makeOf(judged, start, end);
  const shape = make * 8 + Math.min(7, length);
  const around = bonusAround(text, start, end, context);
  const before = bonusBefore(text, start, context);
  const after = bonusAfter(text, end, context);
  const price = rivalPrice(rivals, start, end);
  const margin = within((price - cost - around) / 1.5, -6, 10);
  add(1, shape);
  add(2, shape * 64 + before * 4);
  add(3, shape * 64 + after * 4);
  add(4, within(around * 2, 0, 20));
  add(5, shape * 64 + margin);
  add(6, margin * 64 + within(around, 0, 10));
  add(7, shape * 64 + within(price / length, 0, 12));

  // What it is made of.
  const head = text.charCodeAt(start);
  const tail = text.charCodeAt(end - 1);
  add(8, head);
  add(9, tail);
  add(10, hashOf(text, start, start + 2));
  add(11, hashOf(text, end - 2, end));
  const family = within(natsIn(surname, head, STRANGE), 2, 14);
  if (make === 5 || make === 3) {
    const given = start + (make === 3 ? 2 : 1);
    const cheap =
      end - given === 1
        ? natsIn(single, tail, STRANGE)
        : (natsIn(first, text.charCodeAt(given), STRANGE) +
            natsIn(second, text.charCodeAt(given + 1), STRANGE)) /
          2;
    add(12, family * 16 + within(cheap, 2, 14));
    add(13, length * 16 + within(cheap, 2, 14));
    add(14, family * 16 + within(around, 0, 10));
    add(15, family * 16 + margin);
    add(16, length * 16 + stepOf(judged, given, end));
    add(17, length * 16 + stepOf(judged, start, start + 2));
    add(18, hashOf(text, given, end));
  } else {
    let sum = natsIn(foreignFirst, head, STRANGE) + natsIn(foreignLast, tail, STRANGE);
    for (let at = start + 1; at < end - 1; at++) sum += natsIn(foreignInner, text.charCodeAt(at), STRANGE);
    add(19, shape * 16 + within(sum / length, 2, 14));
  }

  // The words beside it, and whether they would rather reach into it.
  const left = rivals.lastStart[start] ?? start;
  const right = rivals.firstEnd[end] ?? end;
  const leftPos = posOf(judged, left, start);
  const rightPos = posOf(judged, end, right);
  add(20, hashOf(text, left, start));
  add(21, hashOf(text, end, right));
  add(22, shape * 128 + leftPos);
  add(23, shape * 128 + rightPos);
  add(24, leftPos * 128 + rightPos);
  const leftCode = start === 0 ? 0 : text.charCodeAt(start - 1);
  const rightCode = end === text.length ? 0 : text.charCodeAt(end);
  add(25, leftCode);
  add(26, rightCode);
  add(27, mix(leftCode, rightCode));
  add(28, hashOf(text, Math.max(0, start - 2), start));
  add(29, hashOf(text, end, Math.min(text.length, end + 2)));
  add(30, stepOf(judged, start - 1, start + 1));
  add(31, stepOf(judged, end - 1, end + 1));
  add(32, mix(tail, rightCode));
  add(33, mix(leftCode, head));
  const beyond = rivals.firstEnd[right] ?? right;
  add(34, rightPos * 128 + posOf(judged, right, beyond));
  add(35, (left === start ? 0 : posOf(judged, rivals.lastStart[left] ?? left, left)) * 128 + leftPos);

  // The words in its place.
  const from = rivals.coverStart[start] ?? start;
  let to = from;
  let tiles = 0;
  let pattern = 0;
  while (to < end && tiles < 8) {
    const till = rivals.coverEnd[to] ?? end;
    pattern = mix(pattern, posOf(judged, to, till) * 8 + Math.min(7, till - to));
    if (tiles === 0) add(36, hashOf(text, to, till));
    to = till;
    tiles++;
    if (to >= end) add(37, hashOf(text, rivals.coverStart[to - 1] ?? to, to));
  }
  const fit = (from < start ? 1 : 0) + (to > end ? 2 : 0);
  add(38, shape * 32 + fit * 8 + tiles);
  add(39, mix(pattern, fit));
  add(40, fit * 64 + margin);
  add(41, stepOf(judged, start, end) * 8 + length);
  add(42, mix(family, rightPos * 128 + leftPos));
  return count;
}
