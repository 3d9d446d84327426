import { WORD, type Lexicon } from './lexicon.ts';

/**
 * A text with each character folded to its simplified form, as the lexicon's headwords are written: 長沙 is 长沙. A
 * traditional spelling that folding does not reach (看著) stays as it is. Linear in the text.
 */
export function foldText(lexicon: Lexicon, text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(lexicon.fold(text.charCodeAt(i)));
  return folded;
}

/** True where a word is no name: dictionary and frequency list both have it, and not only with a capital. */
function isCommonWord(flags: number): boolean {
  const wanted = WORD.dictionary | WORD.frequent | WORD.common;
  const unwanted = WORD.alias | WORD.stem;
  return (flags & wanted) === wanted && (flags & unwanted) === 0;
}

/**
 * The `count` commonest words of the lexicon, the commonest first (的, 了, 是 …): what CC-CEDICT and jieba's frequency list
 * both have as a common word; names of persons and places are none, nor is a character that is also the traditional form
 * of a commoner word (瞭, of 了). Costs a look at every word once, about 100 ms.
 */
export function commonestWords(lexicon: Lexicon, count: number): readonly string[] {
  const ids: number[] = [];
  for (let id = 0; id < lexicon.size; id++) if (isCommonWord(lexicon.flags(id))) ids.push(id);
  ids.sort((a, b) => lexicon.cost(a) - lexicon.cost(b) || a - b);
  const words: string[] = [];
  const traditional = new Set<string>();
  for (const id of ids) {
    if (words.length >= count) break;
    const word = lexicon.text(id);
    if (traditional.has(word)) continue;
    words.push(word);
    for (const entry of lexicon.entries(id))
      if (entry.traditional !== word) traditional.add(entry.traditional);
  }
  return words;
}
