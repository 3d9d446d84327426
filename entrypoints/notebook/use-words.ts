import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { BulkAct } from '../../components/notebook/BulkBar.tsx';
import type { Filters } from '../../components/notebook/WordFilters.tsx';
import { act, lastDone } from './acts.ts';
import { actOn } from './word-acts.ts';
import { refreshRows } from './word-refresh.ts';
import { filters, followWords, selected, wordRows } from './word-rows.ts';

/** What can be done with the list as a whole. */
export interface WordsActs {
  readonly select: (ids: readonly string[], isOn: boolean) => void;
  readonly clear: () => void;
  readonly change: (part: Partial<Filters>) => void;
  /** Does it to all selected words. */
  readonly doAll: (what: BulkAct) => void;
}

/** The words of the last act. */
const acted = signal<readonly string[]>([]);

/** Follows the words while their list is on the screen. What is chosen and selected stays when it is left. */
export function useWords(): WordsActs {
  useEffect(() => {
    const end = new AbortController();
    void followWords(end.signal);
    return () => end.abort();
  }, []);
  // What was done, or taken back, is seen at once.
  useEffect(() => void refreshRows(acted.peek()), [lastDone.value]);
  const clear = () => void (selected.value = new Set());
  return {
    clear,
    select: (ids, isOn) => {
      const next = new Set(selected.peek());
      for (const id of ids) void (isOn ? next.add(id) : next.delete(id));
      selected.value = next;
    },
    change: (part) => {
      if (part.place !== undefined) clear();
      filters.value = { ...filters.peek(), ...part };
    },
    doAll: (what) => {
      const words = wordRows.peek().filter(({ id }) => selected.peek().has(id));
      const isMove = what.kind === 'trash' || what.kind === 'restore';
      acted.value = words.map(({ id }) => id);
      void act(async (work) => actOn(words, what, work)).then((isDone) => isDone && isMove && clear());
    },
  };
}
