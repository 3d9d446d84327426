import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { describeStoreError } from '../../lib/store/store-error.ts';
import type { Live } from '../../lib/store/use-live.ts';
import type { Grade } from '../../lib/study/schedule.ts';
import { gradeView, undoGrade } from './grading.ts';
import { type Memory, followMemory } from './memory.ts';

/** How often the memory is asked anew though nothing was written, in milliseconds: time alone makes a card due. */
const ASK_EVERY = 30_000;

/** The memory as the popup follows it, and what can be done with it. */
export interface LiveMemory extends Live<Memory> {
  readonly canUndo: boolean;
  readonly grade: (cardId: string, grade: Grade) => void;
  readonly undo: () => void;
}

/** Follows the memory while the popup is open. Grades given in this popup can be taken back, the last one first. */
export function useMemory(): LiveMemory {
  const live = useSignal<Live<Memory>>({ value: null, error: null });
  const given = useSignal<readonly string[]>([]);
  const turn = useSignal(0);
  const isBusy = useRef(false);
  const tell = (answer: Live<Memory>) => void (live.value = answer);
  const fail = (error: unknown) => tell({ value: live.peek().value, error: describeStoreError(error) });

  useEffect(() => {
    const end = new AbortController();
    followMemory(tell, end.signal).catch(fail);
    const timer = setTimeout(() => void (turn.value += 1), ASK_EVERY);
    return () => (clearTimeout(timer), end.abort());
  }, [turn.value]);

  /** One action at a time: a key that is pressed twice grades once. */
  const act = (action: () => Promise<readonly string[]>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const done = action().then((ids) => void (given.value = ids), fail);
    void done.finally(() => void (isBusy.current = false));
  };
  const grade = (cardId: string, value: Grade) => {
    const view = live.peek().value?.view;
    if (view?.card.id === cardId) act(async () => [...given.peek(), await gradeView(view, value)]);
  };
  const undo = () => {
    const last = given.peek().at(-1);
    if (last !== undefined) act(async () => undoGrade(last).then(() => given.peek().slice(0, -1)));
  };
  return { ...live.value, canUndo: given.value.length > 0, grade, undo };
}
