import type { Lexicon } from './lexicon.ts';
import type { Context } from './mention-context.ts';
import type { Lattice, Node } from './mention-lattice.ts';
import { bonusAround } from './mention-person.ts';
import { mix } from './model.ts';
import type { Span } from './span.ts';

/*
 * What the judge of names looks at, as 32-bit numbers (see model.ts). The trainer and the engine both call this and
 * nothing else, so that they see the same. Words are hashed by their characters, not their numbers: the lexicon may
 * be built anew without training anew.
 */

/** Most features of one name. */
export const MOST_FEATURES = 16;

/** A text as the finders left it. */
export interface JudgedText {
  readonly lattice: Lattice;
  readonly context: Context;
  readonly lexicon: Lexicon;
}

/** Stands for "no word there": the text's border. */
const NOTHING = 0x5bd1e995;

function hashOf(text: string, span: Span | null): number {
  if (!span) return NOTHING;
  let hash = span.end - span.start;
  for (let i = span.start; i < span.end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** First letter of the word's part of speech; 0 for what is no word of the lexicon. */
function posOf({ lattice, lexicon }: JudgedText, span: Span | null): number {
  const word = span ? lexicon.find(lattice.text, span.start, span.end) : -1;
  return word < 0 ? 0 : lexicon.pos(word).charCodeAt(0) || 1;
}

/**
 * Writes the features of a candidate between two words of the path into `out`, and returns how many they are: what the
 * name is made of, how clearly its price beats its characters', and the words and characters beside it.
 */
export function nameFeatures(
  judged: JudgedText,
  name: Node,
  left: Span | null,
  right: Span | null,
  out: Int32Array,
): number {
  const { lattice, context } = judged;
  const { text, singles } = lattice;
  const { start, end, kind, cost } = name;
  let count = 0;
  const add = (slot: number, value: number): void => {
    out[count++] = mix(slot * 31 + kind, value);
  };
  const length = end - start;
  const margin = (singles[end] ?? 0) - (singles[start] ?? 0) - cost;
  add(1, 0);
  add(2, Math.round(bonusAround(text, start, end, context) * 2));
  add(3, length);
  add(4, Math.round(Math.max(-4, Math.min(14, margin))));
  add(5, Math.round((cost / length) * 1.5));
  add(6, hashOf(text, left));
  add(7, hashOf(text, right));
  add(8, start === 0 ? 0 : text.charCodeAt(start - 1));
  add(9, end === text.length ? 0 : text.charCodeAt(end));
  add(10, posOf(judged, left));
  add(11, posOf(judged, right));
  add(12, text.charCodeAt(start));
  add(13, text.charCodeAt(end - 1));
  add(14, judged.lexicon.find(text, start, end) >= 0 ? 1 : 0);
  return count;
}
