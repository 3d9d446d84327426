import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { type Store, openStore } from '../../lib/store/db.ts';
import { liveSignal } from '../../lib/store/use-live.ts';

/** What a query says now and after each change, while the page is open; null until it is known. Failures are told by the memory's bar. */
export function useStored<T>(query: (store: Store) => Promise<T>): T | null {
  const answer = useSignal<T | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const follow = (store: Store) => {
      const live = liveSignal(async () => query(store), end.signal);
      const stop = effect(() => void (answer.value = live.value.value));
      end.signal.addEventListener('abort', stop, { once: true });
    };
    openStore().then(follow, console.warn);
    return () => end.abort();
  }, []);
  return answer.value;
}
