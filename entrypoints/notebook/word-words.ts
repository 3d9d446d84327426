import { counted } from '../../components/counted.ts';
import type { Counted } from '../../lib/store/word-list.ts';
import { damagedWords, filters, isComplete, wordFault, wordRows, wordTotal } from './word-rows.ts';
import { NO_FILTERS } from './word-wish.ts';

/** Values as options of a filter, each with how many words have it. */
export function optionsOf(values: Counted): readonly (readonly [value: string, label: string])[] {
  return values.map(([value, count]) => [value, `${value} (${count.toLocaleString('en')})`] as const);
}

/** What is said over the list: how many words it has, or why it has none. */
export function countLine(shown: number): string {
  if (wordFault.value !== null) return wordFault.value;
  const format = (count: number) => count.toLocaleString('en');
  const damaged =
    damagedWords.value > 0
      ? ` ${format(damagedWords.value)} could not be read; they are kept as they are.`
      : '';
  if (!isComplete.value)
    return wordTotal.value === null ? 'Opening…' : `${counted(wordTotal.value, 'word')}. Reading them all…`;
  const kept = wordRows.value.filter(({ isTrashed }) => !isTrashed).length;
  if (wordRows.value.length === 0)
    return `Nothing yet. Point at a word on a page and press R, and it is kept here with its sentence.${damaged}`;
  const { place } = filters.value;
  if (place === 'trash' && shown === 0) return `The trash is empty.${damaged}`;
  if (shown === 0) return `No word answers to this, of ${format(kept)}.${damaged}`;
  const isAll = place === NO_FILTERS.place && shown === kept;
  const words = `${counted(kept, 'word')}.${damaged}`;
  return isAll ? words : `${format(shown)} of ${words}`;
}
