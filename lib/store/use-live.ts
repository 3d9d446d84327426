import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

import { describeStoreError } from './store-error.ts';

/** What a live query says: nothing yet, its latest answer, or why there is none. */
export interface Live<T> {
  /** Null until the first answer; the latest one is kept where a later query fails. */
  readonly value: T | null;
  /** A sentence for the reader; null while all is well. */
  readonly error: string | null;
}

/**
 * A signal that follows a query: it asks again whenever a table that it has read is written, from whatever page or
 * worker of the extension. It ends with `end`.
 */
export function liveSignal<T>(query: () => Promise<T>, end: AbortSignal): ReadonlySignal<Live<T>> {
  const live = signal<Live<T>>({ value: null, error: null });
  const subscription = liveQuery(query).subscribe({
    next: (value) => {
      live.value = { value, error: null };
    },
    error: (error: unknown) => {
      live.value = { value: live.peek().value, error: describeStoreError(error) };
    },
  });
  end.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  return live;
}
