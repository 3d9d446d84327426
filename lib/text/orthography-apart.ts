import { LEVEL, WORD, type Lexicon } from './lexicon.ts';

/*
 * Words of two signs that GB/T 16159-2012 writes apart though a list has them as one.
 */

/** Rivers, lakes and seas. Hills and islands are often cities abroad: 釜山, 广岛. */
const WATERS = new Set('江河湖海');

/** True for a water of two signs, which are parted: Xiāng Jiāng. What the register also has as a city or a district is not: Zhènjiāng. */
export function isWater(surface: string, lexicon: Lexicon): boolean {
  if (!WATERS.has(surface.charAt(1))) return false;
  const word = lexicon.find(surface);
  return word >= 0 && lexicon.level(word) === LEVEL.none && (lexicon.flags(word) & WORD.stem) === 0;
}

/** Pronouns and adverbs of degree, which are words of their own. */
const LOOSE = new Set('该每某本此各很较更最太');
/** What they begin, by its part of speech in the frequency list: pronouns, adjectives, adverbs, times, verbs. */
const LOOSE_POS = new Set(['r', 'a', 'd', 't', 'v', 'c']);

/** What says where, after a noun: 厂里, 江中. */
const WHERE = new Set('里裡裏中上下内內外');
const NOUNS = new Set(['n', 's', 'f']);

/**
 * True for a pronoun or an adverb that the frequency list alone has in one with the next sign, 该案, 很大, 更有, and for a noun
 * that it has in one with where: 厂里.
 */
export function isLoose(surface: string, lexicon: Lexicon): boolean {
  if (WHERE.has(surface.charAt(1))) {
    const noun = lexicon.find(surface);
    return (
      noun >= 0 &&
      (lexicon.flags(noun) & (WORD.dictionary | WORD.place)) === 0 &&
      NOUNS.has(lexicon.pos(noun))
    );
  }
  if (!LOOSE.has(surface.charAt(0))) return false;
  const word = lexicon.find(surface);
  return word >= 0 && (lexicon.flags(word) & WORD.dictionary) === 0 && LOOSE_POS.has(lexicon.pos(word));
}
