import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Store } from '../../lib/store/db.ts';
import { type Live, followQuery } from '../../lib/store/use-live.ts';

/** Follows a query of the memory while the view is open; asks anew where one of `inputs` changes. */
export function useStore<T>(query: (store: Store) => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const live = useSignal<Live<T>>({ value: null, error: null });
  useEffect(() => {
    const end = new AbortController();
    void followQuery(query, (answer) => void (live.value = answer), end.signal);
    return () => end.abort();
  }, inputs);
  return live.value;
}

/** What a query says now and after each change, while the page is open; null until it is known. Failures are told by the memory's bar. */
export function useStored<T>(query: (store: Store) => Promise<T>): T | null {
  return useStore(query, []).value;
}
