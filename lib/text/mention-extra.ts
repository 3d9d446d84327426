import type { Lexicon } from './lexicon.ts';
import { AREAS, HEADS, ORGANS } from './mention-organisation-words.ts';
import { candidateAt, foldText, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { buildTrie, childOf, ROOT, type Trie } from './term-trie.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 */

/** Words as a trie, with what they name by their values there. */
export interface ExtraWords {
  readonly trie: Trie;
  /** Where the trie's root leads, by unit. */
  readonly roots: Uint32Array;
  readonly kinds: readonly (readonly Kind[])[];
}

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;
/** Cost of a name in letters: below that of a run of letters that means nothing. */
const LATIN_COST = 6;

/** The names of the hand-written lists and the words of the organisation tables, as far as the lexicon lacks them. */
export function extraWords(lexicon: Lexicon, names: NameStatistics): ExtraWords {
  const kindsOf = new Map<string, Kind[]>();
  const add = (word: string, kind: Kind): void => {
    const folded = foldText(word, lexicon);
    const kinds = kindsOf.get(folded);
    if (kinds) kinds.push(kind);
    else kindsOf.set(folded, [kind]);
  };
  const listed = new Set(names.extra.map(({ word }) => word));
  for (const { word, kind } of names.extra) if (word.length >= 2) add(word, kind);
  for (const word of new Set([...HEADS.keys(), ...AREAS, ...ORGANS])) {
    if (word.length < 2 || listed.has(word) || lexicon.find(word) >= 0) continue;
    add(word, ORGANS.has(word) ? KIND.organisation : KIND.none);
  }
  const words = [...kindsOf.keys()];
  const trie = buildTrie(words.map((word, i) => [word, i + 1] as const));
  const roots = new Uint32Array(0x10000);
  for (const word of words) roots[word.charCodeAt(0)] = childOf(trie, ROOT, word.charCodeAt(0));
  return {
    trie,
    roots,
    kinds: [[], ...kindsOf.values()],
  };
}

const isLatinAt = (text: string, at: number): boolean => signOf(text.charCodeAt(at)) === SIGN.latin;

/** Where such words stand in the text. */
export function findExtraWords(lattice: Lattice, extra: ExtraWords, out: Candidate[]): void {
  const { text } = lattice;
  const { trie, roots, kinds } = extra;
  for (let start = 0; start + 1 < text.length; start++) {
    let node = roots[text.charCodeAt(start)] ?? ROOT;
    for (let end = start + 1; node !== ROOT && end < text.length; end++) {
      node = childOf(trie, node, text.charCodeAt(end));
      const value = trie.values[node] ?? 0;
      if (node === ROOT || value === 0) continue;
      const isLatin = isLatinAt(text, start);
      // Letters that go on are another word: Meta is not in Metaverse.
      if (isLatin && (isLatinAt(text, start - 1) || (isLatinAt(text, end) && isLatinAt(text, end + 1))))
        continue;
      for (const kind of kinds[value] ?? [])
        out.push(candidateAt(start, end + 1, kind, isLatin ? LATIN_COST : COST));
    }
  }
}
