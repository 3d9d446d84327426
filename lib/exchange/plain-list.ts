/** Most words of a file that are read: the largest dictionaries of Chinese have some four hundred thousand. */
const MOST = 400_000;
/** Longest text that is a word and not a sentence, in UTF-16 units. */
const LONGEST = 20;

/** A file's words, and how many of its lines hold none. */
export interface WordList {
  readonly words: readonly string[];
  readonly skipped: number;
}

/**
 * The words of a plain list: one a line, the first column that holds Chinese; what stands behind it (pinyin, meanings,
 * levels) and traditional forms in brackets are left out, as are empty lines and those that begin with # or //:
 * `长沙[長沙]\tCháng shā\tcity` is 长沙. Linear in the text.
 */
export function wordsFromPlainList(text: string): WordList {
  const words: string[] = [];
  let skipped = 0;
  for (const raw of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('//')) continue;
    const column = line.split(/[\t,;，；、|\s]+/u).find((part) => /\p{Script=Han}/u.test(part)) ?? '';
    const word = column.replace(/[[(（【].*$/u, '').replaceAll(/^["“'‘]+|["”'’]+$/gu, '');
    if (word === '' || word.length > LONGEST || words.length >= MOST || !/\p{Script=Han}/u.test(word))
      skipped++;
    else words.push(word);
  }
  return { words, skipped };
}
