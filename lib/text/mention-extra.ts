import type { Lexicon } from './lexicon.ts';
import { AREAS, HEADS, ORGANS } from './mention-organisation-words.ts';
import { foldText, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND, type Kind, type NameStatistics } from './names.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 */

/** Words by their first character, each with the rest and its kind. */
export type ExtraWords = ReadonlyMap<number, readonly { readonly word: string; readonly kind: Kind }[]>;

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;

/** The names of the hand-written lists and the words of the organisation tables, as far as the lexicon lacks them. */
export function extraWords(lexicon: Lexicon, names: NameStatistics): ExtraWords {
  const extra = new Map<number, { word: string; kind: Kind }[]>();
  const add = (word: string, kind: Kind): void => {
    const folded = foldText(word, lexicon);
    const list = extra.get(folded.charCodeAt(0)) ?? [];
    list.push({ word: folded, kind });
    extra.set(folded.charCodeAt(0), list);
  };
  const listed = new Set(names.extra.map(({ word }) => word));
  for (const { word, kind } of names.extra) add(word, kind);
  for (const word of new Set([...HEADS.keys(), ...AREAS, ...ORGANS])) {
    if (word.length < 2 || listed.has(word) || lexicon.find(word) >= 0) continue;
    add(word, ORGANS.has(word) ? KIND.organisation : KIND.none);
  }
  return extra;
}

/** Where such words stand in the text. */
export function findExtraWords(lattice: Lattice, extra: ExtraWords, out: Candidate[]): void {
  const { text } = lattice;
  for (let start = 0; start < text.length; start++) {
    const words = extra.get(text.charCodeAt(start));
    if (!words) continue;
    for (const { word, kind } of words) {
      if (text.startsWith(word, start)) out.push({ start, end: start + word.length, kind, cost: COST });
    }
  }
}
