import { computed, effect, signal } from '@preact/signals';

import type { Filters } from '../../components/notebook/WordFilters.tsx';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { liveSignal, openWhenFree } from '../../lib/store/use-live.ts';
import { countValues, listWords, orderWords } from '../../lib/store/word-list.ts';
import { type WordRow, countWords, newestRows, readAllRows } from '../../lib/store/word-rows.ts';
import { withForms, withSimplified } from './word-forms.ts';
import { NO_FILTERS, wishFromFilters } from './word-wish.ts';

/** Rows that are shown at once, a screen of them, while all the others are read. */
const FIRST = 24;

/** How long the memory must be still before the rows are read anew, in milliseconds: an import writes a hundred times. */
const STILL = 700;

/** The rows as far as they are read. */
export const wordRows = signal<readonly WordRow[]>([]);
/** True when all rows are there: before that a search may miss some. */
export const isComplete = signal(false);
export const wordTotal = signal<number | null>(null);
export const damagedWords = signal(0);
export const wordFault = signal<string | null>(null);
export const filters = signal<Filters>(NO_FILTERS);
export const selected = signal<ReadonlySet<string>>(new Set());

const ordered = computed(() => orderWords(wordRows.value, wishFromFilters(filters.value).order));
const wishNow = () => withSimplified(wishFromFilters(filters.value));
export const listed = computed(() => listWords(ordered.value, wishNow()));
export const tagCounts = computed(() => countValues(wordRows.value, 'tags'));
export const siteCounts = computed(() => countValues(wordRows.value, 'sites'));

/** Reads the newest rows, then all, and again when the memory has changed, until `end`. */
export async function followWords(end: AbortSignal): Promise<void> {
  try {
    const store = await openWhenFree((error) => void (wordFault.value = describeStoreError(error)), end);
    if (!store) return;
    wordFault.value = null;
    if (!isComplete.peek()) wordRows.value = (await newestRows(store, FIRST)).rows;
    const read = async (signalled: AbortSignal) => {
      const all = await readAllRows(store, signalled);
      if (!all) return;
      [wordRows.value, damagedWords.value, isComplete.value] = [all.rows, all.damaged, true];
      const marked = await withForms(store, all.rows);
      if (!signalled.aborted && wordRows.peek() === all.rows) wordRows.value = marked;
    };
    const changes = liveSignal(async () => ({ words: await countWords(store) }), end);
    effect(() => {
      const { value, error } = changes.value;
      if (error !== null) wordFault.value = error;
      if (!value || end.aborted) return undefined;
      wordTotal.value = value.words;
      const stop = new AbortController();
      const timer = setTimeout(() => void read(stop.signal), isComplete.peek() ? STILL : 0);
      return () => (clearTimeout(timer), stop.abort());
    });
  } catch (error) {
    wordFault.value = describeStoreError(error);
  }
}
