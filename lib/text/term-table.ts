/* Tables of words with their English, as the pattern files write them. */

/** Rows `words = English`, words parted by spaces, as pairs of a word and its English. */
export function rowsFromTable(table: string): readonly (readonly [word: string, english: string])[] {
  return table
    .split('\n')
    .filter((row) => row.includes('='))
    .flatMap((row) => {
      const [words = '', english = ''] = row.split('=');
      return words
        .trim()
        .split(/\s+/u)
        .map((word): readonly [string, string] => [word, english.trim()]);
    });
}
