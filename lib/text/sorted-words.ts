/** A sorted list of words of two characters and more that is searched in place: nothing is made of it before a text asks. */
export interface SortedWords {
  readonly words: readonly string[];
  /** 1 for their first and for their second units: most places in a text need no look at the words. */
  readonly firsts: Uint8Array;
  readonly seconds: Uint8Array;
}

/** The list over words in UTF-16 order. */
export function sortedWords(words: readonly string[]): SortedWords {
  const firsts = new Uint8Array(0x10000);
  const seconds = new Uint8Array(0x10000);
  for (const word of words) {
    firsts[word.charCodeAt(0)] = 1;
    seconds[word.charCodeAt(1)] = 1;
  }
  return { words, firsts, seconds };
}

/** Index of the first of the words that does not stand before `key`. */
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

/** Tells where in `text` which of the words stand, by their indices, from left to right. */
export function findSortedWords(
  text: string,
  { words, firsts, seconds }: SortedWords,
  tell: (start: number, end: number, index: number) => void,
): void {
  for (let start = 0; start + 1 < text.length; start++) {
    if (firsts[text.charCodeAt(start)] === 0 || seconds[text.charCodeAt(start + 1)] === 0) continue;
    const pair = text.slice(start, start + 2);
    for (let i = lowerBound(words, pair); words[i]?.startsWith(pair) === true; i++) {
      const word = words[i] as string;
      if (text.startsWith(word, start)) tell(start, start + word.length, i);
    }
  }
}
