import { type ReadonlySignal, effect, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

import { type Store, openStore } from './db.ts';
import { describeStoreError, faultOf } from './store-error.ts';

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

/**
 * Tells what a query says now and after each change, until `end`. Where another page holds the memory that is told, and it is
 * opened as soon as it is let go; any other failure to open it is told once.
 */
export async function followQuery<T>(
  query: (store: Store) => Promise<T>,
  tell: (answer: Live<T>) => void,
  end: AbortSignal,
): Promise<void> {
  const store = await openWhenFree((error) => tell({ value: null, error: describeStoreError(error) }), end);
  if (!store || end.aborted) return;
  const answers = liveSignal(async () => query(store), end);
  const stop = effect(() => {
    if (answers.value.value !== null || answers.value.error !== null) tell(answers.value);
  });
  end.addEventListener('abort', stop, { once: true });
}

/** After this many milliseconds a memory that another page held is asked for again. */
const HELD_FOR = 1000;

/**
 * The memory, opened as soon as nobody else holds it; null where it cannot be opened, which was told, or where the end came
 * before.
 */
export async function openWhenFree(fail: (error: unknown) => void, end: AbortSignal): Promise<Store | null> {
  while (!end.aborted) {
    try {
      return await openStore();
    } catch (error) {
      fail(error);
      if (faultOf(error) !== 'blocked') return null;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, HELD_FOR);
    });
  }
  return null;
}
