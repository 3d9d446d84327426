import type { Block, BlockMarks } from './blocks.ts';
import { isWithin } from './span.ts';

/** The running words of a page, each block once however often it is read: plain data, to be put aside as it is. */
export interface Tally {
  /** How often each plain word stands there, by headword as `headwordOf` gives it. */
  readonly words: readonly (readonly [headword: string, count: number])[];
  /** How many words stand inside names, and inside terms. */
  readonly names: number;
  readonly terms: number;
  /** Hashes of the blocks that were counted: their text is not kept. */
  readonly counted: readonly number[];
}

/** No words. */
export const EMPTY_TALLY: Tally = { words: [], names: 0, terms: 0, counted: [] };

type Marks = Pick<BlockMarks, 'block' | 'words' | 'terms' | 'persons' | 'places' | 'organisations'>;

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), 32 bits: enough to tell the blocks of one page apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Adds the words of the blocks that `marks` are of, but for blocks that were counted before. A word inside a name is the
 * name's, also where the name is part of a term: 长沙 in 长沙经开区.
 */
export function addBlocks(
  tally: Tally,
  blocks: readonly Pick<Block, 'text'>[],
  marks: readonly Marks[],
  headwordOf: (surface: string) => string,
): Tally {
  const words = new Map(tally.words);
  const counted = new Set(tally.counted);
  let { names, terms } = tally;
  for (const of of marks) {
    const text = blocks[of.block]?.text ?? '';
    if (counted.has(hashOf(text))) continue;
    counted.add(hashOf(text));
    const isIn = (
      spans: readonly (readonly [number, number])[],
      [start, end]: readonly [number, number, ...unknown[]],
    ) => spans.some(([from, to]) => isWithin({ start, end }, { start: from, end: to }));
    const named = [...of.persons, ...of.places, ...of.organisations];
    for (const word of of.words) {
      if (isIn(named, word)) names++;
      else if (isIn(of.terms, word)) terms++;
      else {
        const headword = headwordOf(text.slice(word[0], word[1]));
        words.set(headword, (words.get(headword) ?? 0) + 1);
      }
    }
  }
  return { words: [...words], names, terms, counted: [...counted] };
}

/** What of a tally the reader knows; see `TabKnowledge` in lib/messages.ts. */
export function knowledgeFromTally(
  { words, names, terms }: Tally,
  { known, ignored }: { readonly known: ReadonlySet<string>; readonly ignored: ReadonlySet<string> },
): { words: number; known: number; ignored: number; names: number; terms: number } {
  const sums = { words: 0, known: 0, ignored: 0, names, terms };
  for (const [word, count] of words) {
    if (ignored.has(word)) sums.ignored += count;
    else sums.words += count;
    if (known.has(word)) sums.known += count;
  }
  return sums;
}
