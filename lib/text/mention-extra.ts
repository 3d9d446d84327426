import type { Container } from './container.ts';
import { candidateAt, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND, type Kind } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { findSortedWords, sortedWords, type SortedWords } from './sorted-words.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 * scripts/lexicon/extra.ts says which they are.
 */

/** Sections with the words, folded and in UTF-16 order, and with a byte for each: bit k for the {@link Kind} k. */
export const EXTRA_WORDS = 'mention.extra';
export const EXTRA_KINDS = 'mention.extra-kinds';

/** The words, with what each names: some fifteen thousand. */
export interface ExtraWords {
  readonly list: SortedWords;
  readonly kinds: Uint8Array;
}

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;
/** Cost of a name in letters: below that of a run of letters that means nothing. */
const LATIN_COST = 6;

/** The words of the container. @throws RangeError where it has none */
export function openExtraWords(container: Container): ExtraWords {
  return { list: sortedWords(container.lines(EXTRA_WORDS)), kinds: container.bytes(EXTRA_KINDS) };
}

const isLatinAt = (text: string, at: number): boolean => signOf(text.charCodeAt(at)) === SIGN.latin;

/** Where such words stand in the text. */
export function findExtraWords(lattice: Lattice, { list, kinds }: ExtraWords, out: Candidate[]): void {
  const { text } = lattice;
  findSortedWords(text, list, (start, end, index) => {
    const isLatin = isLatinAt(text, start);
    // Letters that go on are another word: Meta is not in Metaverse.
    if (isLatin && (isLatinAt(text, start - 1) || (isLatinAt(text, end - 1) && isLatinAt(text, end)))) return;
    for (const kind of KINDS)
      if (((kinds[index] ?? 0) & (1 << kind)) !== 0)
        out.push(candidateAt(start, end, kind, isLatin ? LATIN_COST : COST));
  });
}

const KINDS: readonly Kind[] = [KIND.none, KIND.person, KIND.place, KIND.organisation];
