import type { Lexicon } from './lexicon.ts';
import { isPairAt } from './script.ts';
import { splitWord } from './segment.ts';

/** Ways to split a word that are offered at most. */
const MOST_SPLITS = 6;
/** What a part costs that is no word, a unit: as a character that no word covers (segment.ts). */
const NO_WORD = 17;

/**
 * The ways to split a word, best first, each as its inner borders, ascending: `[2]` is 中国|人民. First the cheapest cut by
 * the lexicon, then the cuts in two by what their halves cost, at last all characters apart. Empty for one character.
 */
export function findSplits(word: string, lexicon: Lexicon): readonly (readonly number[])[] {
  const places: number[] = [];
  for (let at = isPairAt(word, 0) ? 2 : 1; at < word.length; at += isPairAt(word, at) ? 2 : 1)
    places.push(at);
  if (places.length === 0) return [];
  const best = splitWord(word, 0, word.length, lexicon)
    .slice(1)
    .map(({ start }) => start)
    .filter((at) => places.includes(at));
  const costOf = (start: number, end: number): number => {
    const found = lexicon.find(word, start, end);
    return found < 0 ? NO_WORD * (end - start) : lexicon.cost(found);
  };
  const inTwo = places
    .map((at) => ({ at, cost: costOf(0, at) + costOf(at, word.length) }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .map(({ at }) => [at]);
  const all = new Map([best, ...inTwo, places].map((borders) => [borders.join(','), borders]));
  const listed = [...all.values()].filter((borders) => borders.length > 0);
  return listed.length <= MOST_SPLITS ? listed : [...listed.slice(0, MOST_SPLITS - 1), places];
}
