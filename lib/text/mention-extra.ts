import type { Container } from './container.ts';
import { candidateAt, type Candidate, type Lattice } from './mention-lattice.ts';
import { KIND, type Kind } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * Words that names are made of and no dictionary has: 经开区, 纪委监委, 省高院. They join the lattice as ordinary words.
 * scripts/lexicon/extra.ts says which they are.
 */

/** Sections with the words, folded and in UTF-16 order, and with a byte for each: bit k for the {@link Kind} k. */
export const EXTRA_WORDS = 'mention.extra';
export const EXTRA_KINDS = 'mention.extra-kinds';

/** The words in place: some fifteen thousand, of which nothing is made before a text asks. */
export interface ExtraWords {
  readonly words: readonly string[];
  readonly kinds: Uint8Array;
  /** 1 for their first and for their second units: most places in a text need no look at the words. */
  readonly firsts: Uint8Array;
  readonly seconds: Uint8Array;
}

/** Cost of such a word: that of a dictionary word of middling frequency. */
const COST = 12;
/** Cost of a name in letters: below that of a run of letters that means nothing. */
const LATIN_COST = 6;

/** The words of the container. @throws RangeError where it has none */
export function openExtraWords(container: Container): ExtraWords {
  const words = container.lines(EXTRA_WORDS);
  const firsts = new Uint8Array(0x10000);
  const seconds = new Uint8Array(0x10000);
  for (const word of words) {
    firsts[word.charCodeAt(0)] = 1;
    seconds[word.charCodeAt(1)] = 1;
  }
  return { words, kinds: container.bytes(EXTRA_KINDS), firsts, seconds };
}

/** Index of the first of the sorted words that does not stand before `key`. */
function lowerBound(words: readonly string[], key: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isLatinAt = (text: string, at: number): boolean => signOf(text.charCodeAt(at)) === SIGN.latin;

/** Where such words stand in the text. */
export function findExtraWords(lattice: Lattice, extra: ExtraWords, out: Candidate[]): void {
  const { text } = lattice;
  const { words, kinds, firsts, seconds } = extra;
  for (let start = 0; start + 1 < text.length; start++) {
    if (firsts[text.charCodeAt(start)] === 0 || seconds[text.charCodeAt(start + 1)] === 0) continue;
    const pair = text.slice(start, start + 2);
    for (let i = lowerBound(words, pair); words[i]?.startsWith(pair) === true; i++) {
      const word = words[i] as string;
      if (!text.startsWith(word, start)) continue;
      const end = start + word.length;
      const isLatin = isLatinAt(text, start);
      // Letters that go on are another word: Meta is not in Metaverse.
      if (isLatin && (isLatinAt(text, start - 1) || (isLatinAt(text, end - 1) && isLatinAt(text, end))))
        continue;
      for (const kind of KINDS)
        if (((kinds[i] ?? 0) & (1 << kind)) !== 0)
          out.push(candidateAt(start, end, kind, isLatin ? LATIN_COST : COST));
    }
  }
}

const KINDS: readonly Kind[] = [KIND.none, KIND.person, KIND.place, KIND.organisation];
