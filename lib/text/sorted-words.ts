import { PairFilter } from './pair-filter.ts';

/** A sorted list of words of two units and more that is searched in place: no map is made of it, so that it opens fast. */
export interface SortedWords {
  readonly words: readonly string[];
  /** Index of the first word that begins with a unit, and with the next unit after it that some word has; by unit. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** The second unit of each word. */
  readonly second: Uint16Array;
  /** The first two units of all words. */
  readonly pairs: PairFilter;
}

/** Bits of the filter, as a power of two: some sixteen for each of ten thousand pairs. */
const PAIR_BITS = 17;

/** The list over words in UTF-16 order, at most 65,535. */
export function sortedWords(words: readonly string[]): SortedWords {
  const from = new Uint16Array(0x10000);
  const to = new Uint16Array(0x10000);
  const second = new Uint16Array(words.length);
  const pairs = new PairFilter(PAIR_BITS);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const first = word.charCodeAt(0);
    if (to[first] === 0) from[first] = i;
    to[first] = i + 1;
    second[i] = word.charCodeAt(1);
    pairs.add(first, second[i] as number);
  }
  return { words, from, to, second, pairs };
}

/** Tells where in `text` which of the words stand, by their indices, from left to right. */
export function findSortedWords(
  text: string,
  { words, from, to, second, pairs }: SortedWords,
  tell: (start: number, end: number, index: number) => void,
): void {
  if (text === '') return;
  let next = text.charCodeAt(0);
  for (let start = 0; start + 1 < text.length; start++) {
    const first = next;
    next = text.charCodeAt(start + 1);
    if (!pairs.mayHave(first, next)) continue;
    const end = to[first] as number;
    let low = from[first] as number;
    // The first word of this pair of units.
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((second[middle] as number) < next) low = middle + 1;
      else high = middle;
    }
    for (; low < end && second[low] === next; low++) {
      const word = words[low] as string;
      if (text.startsWith(word, start)) tell(start, start + word.length, low);
    }
  }
}
