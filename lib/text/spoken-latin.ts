/*
 * Latin letters as a newsreader names them, one by one, as in English: CPI is C P I, AAAA级 is 四A级. Words in small
 * letters are said as words and stay as they are: iPhone.
 */

/** What is longer and has vowels is a word, even in capitals: COVID, UNESCO. */
const LONGEST_ABBREVIATION = 4;

/** A run of letters as it is said; `after` is the text after it. Grades count their letters: AAA, AAAA级. */
export function spokenFromLetters(
  letters: string,
  after: string,
): { readonly count: number; readonly letters: string } {
  if (/^A{2,6}$/u.test(letters) && (letters.length > 2 || /^\s?级/u.test(after)))
    return { count: letters.length, letters: 'A' };
  if (letters.length === 1) return { count: 0, letters: letters.toUpperCase() };
  const isShort = letters.length <= LONGEST_ABBREVIATION || !/[AEIOUY]/u.test(letters);
  const isSpelled = isShort && letters === letters.toUpperCase();
  return { count: 0, letters: isSpelled ? [...letters].join(' ') : letters };
}
