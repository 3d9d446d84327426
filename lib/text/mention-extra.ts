import type { Lexicon } from './lexicon.ts';
import { AREAS, HEADS, ORGANS } from './mention-organisation-words.ts';
import type { Candidate, Lattice } from './mention-lattice.ts';
import { KIND, type Kind } from './names.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 */

/** Words by their first character, each with the rest and its kind. */
export type ExtraWords = ReadonlyMap<number, readonly { readonly word: string; readonly kind: Kind }[]>;

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;

/** The words of the organisation tables that the lexicon lacks. */
export function extraWords(lexicon: Lexicon): ExtraWords {
  const extra = new Map<number, { word: string; kind: Kind }[]>();
  for (const word of new Set([...HEADS.keys(), ...AREAS, ...ORGANS])) {
    if (word.length < 2 || lexicon.find(word) >= 0) continue;
    const code = lexicon.fold(word.charCodeAt(0));
    const list = extra.get(code) ?? [];
    list.push({ word, kind: ORGANS.has(word) ? KIND.organisation : KIND.none });
    extra.set(code, list);
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
