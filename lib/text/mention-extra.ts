import type { Lexicon } from './lexicon.ts';
import { AREAS, HEADS, ORGANS } from './mention-organisation-words.ts';
import { foldText, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 */

interface ExtraWord {
  readonly word: string;
  readonly kind: Kind;
}

/** Words by their first, then by their second character. */
export type ExtraWords = ReadonlyMap<number, ReadonlyMap<number, readonly ExtraWord[]>>;

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;
/** Cost of a name in letters: below that of a run of letters that means nothing. */
const LATIN_COST = 6;

/** The names of the hand-written lists and the words of the organisation tables, as far as the lexicon lacks them. */
export function extraWords(lexicon: Lexicon, names: NameStatistics): ExtraWords {
  const extra = new Map<number, Map<number, ExtraWord[]>>();
  const add = (word: string, kind: Kind): void => {
    const folded = foldText(word, lexicon);
    const bySecond = extra.get(folded.charCodeAt(0)) ?? new Map<number, ExtraWord[]>();
    const list = bySecond.get(folded.charCodeAt(1)) ?? [];
    list.push({ word: folded, kind });
    bySecond.set(folded.charCodeAt(1), list);
    extra.set(folded.charCodeAt(0), bySecond);
  };
  const listed = new Set(names.extra.map(({ word }) => word));
  for (const { word, kind } of names.extra) if (word.length >= 2) add(word, kind);
  for (const word of new Set([...HEADS.keys(), ...AREAS, ...ORGANS])) {
    if (word.length < 2 || listed.has(word) || lexicon.find(word) >= 0) continue;
    add(word, ORGANS.has(word) ? KIND.organisation : KIND.none);
  }
  return extra;
}

const isLatinAt = (text: string, at: number): boolean => signOf(text.charCodeAt(at)) === SIGN.latin;

/** Where such words stand in the text. */
export function findExtraWords(lattice: Lattice, extra: ExtraWords, out: Candidate[]): void {
  const { text } = lattice;
  for (let start = 0; start + 1 < text.length; start++) {
    const words = extra.get(text.charCodeAt(start))?.get(text.charCodeAt(start + 1));
    if (!words) continue;
    for (const { word, kind } of words) {
      if (!text.startsWith(word, start)) continue;
      const end = start + word.length;
      const isLatin = isLatinAt(text, start);
      // Letters that go on are another word: Meta is not in Metaverse.
      if (isLatin && (isLatinAt(text, start - 1) || (isLatinAt(text, end - 1) && isLatinAt(text, end))))
        continue;
      out.push({ start, end, kind, cost: isLatin ? LATIN_COST : COST });
    }
  }
}
