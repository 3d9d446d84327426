import type { Lexicon } from './lexicon.ts';
import { AREAS, HEADS, ORGANS } from './mention-organisation-words.ts';
import { candidateAt, foldText, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 */

/** A word, with what it names: twice where two things are called so. */
interface ExtraWord {
  readonly word: string;
  readonly kinds: Kind[];
}

/**
 * Such words by their first two units, the shorter first. A few thousand: a map of them is ready in a tenth of the time that
 * a trie would take, and an engine that has slept must be ready soon.
 */
export interface ExtraWords {
  readonly byPair: ReadonlyMap<number, readonly ExtraWord[]>;
  /** 1 for their first and for their second units: most places in a text need no look into the map. */
  readonly firsts: Uint8Array;
  readonly seconds: Uint8Array;
}

const pairOf = (first: number, second: number): number => first * 0x10000 + second;

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;
/** Cost of a name in letters: below that of a run of letters that means nothing. */
const LATIN_COST = 6;

/** The names of the hand-written lists and the words of the organisation tables, as far as the lexicon lacks them. */
export function extraWords(lexicon: Lexicon, names: NameStatistics): ExtraWords {
  const found = new Map<string, ExtraWord>();
  const add = (word: string, kind: Kind): void => {
    const folded = foldText(word, lexicon);
    const same = found.get(folded);
    if (same) same.kinds.push(kind);
    else found.set(folded, { word: folded, kinds: [kind] });
  };
  const listed = new Set(names.extra.map(({ word }) => word));
  for (const { word, kind } of names.extra) if (word.length >= 2) add(word, kind);
  for (const word of new Set([...HEADS.keys(), ...AREAS, ...ORGANS])) {
    if (word.length < 2 || listed.has(word) || lexicon.find(word) >= 0) continue;
    add(word, ORGANS.has(word) ? KIND.organisation : KIND.none);
  }
  const byPair = new Map<number, ExtraWord[]>();
  const firsts = new Uint8Array(0x10000);
  const seconds = new Uint8Array(0x10000);
  for (const item of found.values()) {
    const first = item.word.charCodeAt(0);
    const second = item.word.charCodeAt(1);
    firsts[first] = 1;
    seconds[second] = 1;
    const pair = pairOf(first, second);
    const same = byPair.get(pair);
    if (same) same.push(item);
    else byPair.set(pair, [item]);
  }
  for (const items of byPair.values()) items.sort((a, b) => a.word.length - b.word.length);
  return { byPair, firsts, seconds };
}

const isLatinAt = (text: string, at: number): boolean => signOf(text.charCodeAt(at)) === SIGN.latin;

/** Where such words stand in the text. */
export function findExtraWords(lattice: Lattice, extra: ExtraWords, out: Candidate[]): void {
  const { text } = lattice;
  const { byPair, firsts, seconds } = extra;
  for (let start = 0; start + 1 < text.length; start++) {
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    if (firsts[first] === 0 || seconds[second] === 0) continue;
    for (const { word, kinds } of byPair.get(pairOf(first, second)) ?? []) {
      if (!text.startsWith(word, start)) continue;
      const end = start + word.length;
      const isLatin = isLatinAt(text, start);
      // Letters that go on are another word: Meta is not in Metaverse.
      if (isLatin && (isLatinAt(text, start - 1) || (isLatinAt(text, end - 1) && isLatinAt(text, end))))
        continue;
      for (const kind of kinds) out.push(candidateAt(start, end, kind, isLatin ? LATIN_COST : COST));
    }
  }
}
