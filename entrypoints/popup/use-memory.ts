import { effect, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { describeStoreError } from '../../lib/store/store-error.ts';
import { type Live, liveSignal } from '../../lib/store/use-live.ts';
import type { Grade } from '../../lib/study/schedule.ts';
import { type Memory, gradeView, prepareMemory, undoGrade } from './memory.ts';

/** How often the memory is asked anew though nothing was written, in milliseconds: time alone makes a card due. */
const ASK_EVERY = 30_000;

/** The memory as the popup follows it, and what can be done with it. */
export interface LiveMemory extends Live<Memory> {
  readonly canUndo: boolean;
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
}

/** Follows the memory while the popup is open. Grades given in this popup can be taken back, the last one first. */
export function useMemory(): LiveMemory {
  const live = useSignal<Live<Memory>>({ value: null, error: null });
  const given = useSignal<readonly string[]>([]);

  const attempt = (action: () => Promise<void>) => {
    action().catch((error: unknown) => {
      live.value = { value: live.peek().value, error: describeStoreError(error) };
    });
  };
  useEffect(() => {
    let end = new AbortController();
    const follow = async () => {
      const read = await prepareMemory();
      end.abort();
      end = new AbortController();
      const answers = liveSignal(read, end.signal);
      const stop = effect(() => {
        if (answers.value.value !== null || answers.value.error !== null) live.value = answers.value;
      });
      end.signal.addEventListener('abort', stop, { once: true });
    };
    attempt(follow);
    const timer = setInterval(() => attempt(follow), ASK_EVERY);
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, []);

  const grade = (value: Grade) => {
    const view = live.peek().value?.view;
    if (view) attempt(async () => void (given.value = [...given.peek(), await gradeView(view, value)]));
  };
  const undo = () => {
    const last = given.peek().at(-1);
    if (last === undefined) return;
    attempt(async () => {
      await undoGrade(last);
      given.value = given.peek().slice(0, -1);
    });
  };
  return { ...live.value, canUndo: given.value.length > 0, grade, undo };
}
