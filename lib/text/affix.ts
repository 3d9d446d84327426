import type { Token } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { joinSyllables } from './pinyin.ts';
import type { Span } from './span.ts';

/*
 * GB/T 16159-2012 writes a prefix or a suffix in one with its word (6.1.1): fùxiànzhǎng, yùbàoyuán, jǐnmìxíng, gàozhīshū. The
 * dictionary has few of them. They are joined when all is read, so that each half keeps the reading that it has as a word.
 */

/** Endings of one character that make one word with two before them: suffixes, and heads that do not stand alone there. */
const SUFFIXES = new Set('性化型式率员们者级度症制量局厅办所室卡金书区船群费额');
/** The same in traditional text, where they are written otherwise. */
const TRADITIONAL = new Set('員們級製區書費額廳辦');
/** Parts of speech of what a suffix is joined to: nouns, verbs, adjectives, what stands before nouns, unknown. */
const STEMS = new Set(['n', 'v', 'a', 'b', 'z', '']);
const PREFIX = '副';
const STEM = 2;
const LONGEST_TITLE = 4;

/** The tokens with affixes joined to their words, unless one of `bounds` ends between them: a name is not written on. */
export function joinAffixes(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  bounds: readonly Span[],
): readonly Token[] {
  const borders = new Set(bounds.flatMap(({ start, end }) => [start, end]));
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && belongs(text, last, token, lexicon) && last.end === token.start && !borders.has(token.start))
      joined[joined.length - 1] = asOne(last, token);
    else joined.push(token);
  }
  return joined;
}

function belongs(text: string, first: Token, second: Token, lexicon: Lexicon): boolean {
  if (first.kind !== 'word' || second.kind !== 'word') return false;
  const [a, b] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  if (a.length !== first.readings.length || b.length !== second.readings.length) return false;
  if (a === PREFIX) return b.length >= STEM && b.length <= LONGEST_TITLE;
  if (a.length !== STEM || !(SUFFIXES.has(b) || TRADITIONAL.has(b))) return false;
  const word = lexicon.find(a);
  return word >= 0 && STEMS.has(lexicon.pos(word));
}

/** Two tokens as one word: its pinyin is written on, in small letters. */
function asOne(first: Token, second: Token): Token {
  const small = second.pinyin.charAt(0).toLowerCase() + second.pinyin.slice(1);
  const pinyin = /^\p{L}+$/u.test(small)
    ? joinSyllables([first.pinyin, small])
    : `${first.pinyin} ${second.pinyin}`;
  return { ...first, end: second.end, readings: [...first.readings, ...second.readings], pinyin };
}
