import type { Reading } from './annotation.ts';
import type { Container } from './container.ts';
import type { Decided } from './reading.ts';
import { findSortedWords, sortedWords } from './sorted-words.ts';

/** Name of the section with set phrases and their readings, sorted: `资金空转 TAB zī jīn kōng zhuàn`. */
export const SET_SECTION = 'readings.set';

const CONFIDENCE = 0.98;

/**
 * Finds set phrases that are always read alike (data/readings-set.txt) in folded text. They say how they are read and
 * nothing of how they are cut into words. @throws RangeError where the container has none
 */
export function openReadingSet(container: Container): (folded: string) => Decided[] {
  const lines = container.lines(SET_SECTION).map((line) => line.split('\t'));
  const list = sortedWords(lines.map(([phrase = '']) => phrase));
  const readings = new Map<number, readonly Reading[]>();
  return (folded) => {
    const found: Decided[] = [];
    findSortedWords(folded, list, (start, end, index) => {
      let own = readings.get(index);
      if (!own) {
        const syllables = lines[index]?.[1]?.split(' ') ?? [];
        own = syllables.map((syllable): Reading => ({ syllable, source: 'curated', confidence: CONFIDENCE }));
        readings.set(index, own);
      }
      found.push({ start, end, readings: own });
    });
    return found;
  };
}
