import type { Lexicon } from './lexicon.ts';
import { SIGN, signOf } from './script.ts';

/*
 * All words of the lexicon that stand in a text, wherever a Han character begins one. Words and names are both found on
 * it: the walks through the lexicon's trie are what it costs, so it is made once a text.
 */

/** The words by where they start. */
export interface WordLattice {
  /** The text as it was given. */
  readonly text: string;
  /**
   * Words that start at i are items [first[i], first[i + 1]) of the next two, the shorter first. Arrays may be longer than
   * needed.
   */
  readonly first: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
}

/** Longer words are names of bodies, which are found by their parts. */
export const LONGEST = 16;
/** Items that room is made for at first, for each unit of the text; news have about 1.6. */
const ROOM = 2;

/** Finds all words in the text. Cost is linear: some two steps through the trie a character. */
export function wordLattice(text: string, lexicon: Lexicon): WordLattice {
  const { length } = text;
  const first = new Int32Array(length + 1);
  let ends = new Int32Array(length * ROOM + LONGEST);
  let ids = new Int32Array(ends.length);
  let count = 0;
  for (let start = 0; start < length; start++) {
    first[start] = count;
    if (signOf(text.charCodeAt(start)) !== SIGN.han) continue;
    if (count + LONGEST > ends.length) {
      ends = grow(ends);
      ids = grow(ids);
    }
    const limit = Math.min(length, start + LONGEST);
    let node = lexicon.root;
    for (let end = start; end < limit;) {
      node = lexicon.next(node, text.charCodeAt(end));
      if (node < 0) break;
      end++;
      const id = lexicon.wordAt(node);
      if (id < 0) continue;
      ends[count] = end;
      ids[count++] = id;
    }
  }
  first[length] = count;
  return { text, first, ends, ids };
}

function grow(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
