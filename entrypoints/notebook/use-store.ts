import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { type Store, openStore } from '../../lib/store/db.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { type Live, liveSignal } from '../../lib/store/use-live.ts';

/** Follows a query of the memory while the view is open; asks anew where one of `inputs` changes. */
export function useStore<T>(query: (store: Store) => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const live = useSignal<Live<T>>({ value: null, error: null });
  useEffect(() => {
    const end = new AbortController();
    const follow = async () => {
      const store = await openStore();
      if (end.signal.aborted) return;
      const answers = liveSignal(async () => query(store), end.signal);
      const stop = effect(() => void (live.value = answers.value));
      end.signal.addEventListener('abort', stop, { once: true });
    };
    follow().catch((error: unknown) => {
      live.value = { value: null, error: describeStoreError(error) };
    });
    return () => end.abort();
  }, inputs);
  return live.value;
}
