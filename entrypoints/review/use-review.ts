import { useSignal } from '@preact/signals';

import type { Waiting } from '../../components/review/ReviewBody.tsx';
import type { Live } from '../../lib/store/use-live.ts';
import type { Grade } from '../../lib/study/schedule.ts';
import { cardOfGrade, gradeView, leechNotice, undoGrade } from './grading.ts';
import { learnMore } from './learn-more.ts';
import { START } from './review-place.ts';
import type { DueView } from './review-view.ts';
import { useAction } from './use-action.ts';
import { useDue } from './use-due.ts';
import { useStanding } from './use-standing.ts';

/** The review as a page follows it, and what can be done in it. `notice` says what the last grade has brought: a leech. */
export interface Review extends Live<DueView> {
  readonly isShown: boolean;
  readonly canUndo: boolean;
  readonly notice: string | null;
  readonly show: () => void;
  readonly grade: (cardId: string, grade: Grade) => void;
  readonly undo: () => void;
  /** Asks some more new words or reviews today than the limit allows. */
  readonly more: (which: keyof Waiting) => void;
}

/** Follows the review. Grades can be taken back one after the other, also those of a page that has been closed since. */
export function useReview(): Review {
  const due = useDue();
  const { live, place, stand, graded, askAnew, fail } = due;
  useStanding(due);
  const notice = useSignal<string | null>(null);
  const act = useAction(fail);
  const { cardId, isShown, given } = place.value ?? START;
  const grades = () => place.peek()?.given ?? [];
  const view = live.value.value?.view ?? null;
  const shownId = view?.card.id ?? null;
  const giveGrade = async (value: Grade) => {
    if (!view) return;
    graded.current = view.card.id;
    const review = await gradeView(view, value);
    stand(null, false, [...grades(), review.id]);
    notice.value = leechNotice(view, review);
  };
  const takeBack = async (last: string) => {
    [graded.current, notice.value] = [null, null];
    const card = await cardOfGrade(last);
    await undoGrade(last);
    stand(card, false, grades().slice(0, -1));
    // The memory has told what it asks now before it was known which card is wanted.
    askAnew();
  };
  const last = given.at(-1);
  const grade = (id: string, value: Grade) => shownId === id && act(async () => giveGrade(value));
  const undo = () => last !== undefined && act(async () => takeBack(last));
  const more = (which: keyof Waiting) => act(async () => learnMore(which));
  const show = () => ((graded.current = null), stand(shownId, true, null));
  const isOpen = isShown && shownId !== null && shownId === cardId;
  const canUndo = last !== undefined;
  return { ...live.value, isShown: isOpen, canUndo, notice: notice.value, show, grade, undo, more };
}
