import { signal } from '@preact/signals';

import type { LongWrite } from '../../lib/store/long-write.ts';

/** An act that takes its time: how far it is (`all` is 0 where that is not known), and how it is given up, once it can be. */
export interface Working {
  readonly done: number;
  readonly all: number;
  readonly onCancel: (() => void) | null;
}

/** The act that goes on; null for none, and for one of a moment. */
export const working = signal<Working | null>(null);

/** What takes longer than this, in milliseconds, is shown as it goes on: a second keeps one's flow of thought (Nielsen, 1993). */
const MOMENT = 1000;

/** Does it, and shows how far it is where it takes long. Where `end` is aborted, it is given up and throws. */
export async function shown<T>(action: (work: LongWrite) => Promise<T>, end: AbortController): Promise<T> {
  let now: Working = { done: 0, all: 0, onCancel: null };
  let isShown = false;
  const show = () => {
    isShown = true;
    working.value = now;
  };
  const timer = setTimeout(show, MOMENT);
  const onProgress = (done: number, all: number) => {
    now = { done, all, onCancel: () => end.abort() };
    if (isShown) show();
  };
  try {
    return await action({ signal: end.signal, onProgress });
  } finally {
    clearTimeout(timer);
    if (working.peek() === now) working.value = null;
  }
}
