import { useLayoutEffect } from 'preact/hooks';

import { GRADES, type Grade } from '../../lib/study/schedule.ts';

/** What the keys do. */
export interface ReviewKeys {
  /** Null where nothing is asked. */
  readonly cardId: string | null;
  readonly isShown: boolean;
  readonly canUndo: boolean;
  readonly onShow: () => void;
  readonly onGrade: (cardId: string, grade: Grade) => void;
  readonly onUndo: () => void;
  /** Null where there is no voice. */
  readonly onSpeak: (() => void) | null;
}

/** True where keys are text, or belong to the control that has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return true;
  return (event.key === ' ' || event.key === 'Enter') && event.target.closest('button, a, summary') !== null;
}

function isUndo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (event.altKey || event.shiftKey) return false;
  return event.ctrlKey || event.metaKey ? key === 'z' : key === 'u';
}

/** What a key does now; null for nothing, then it is the browser's. */
function actionOf(event: KeyboardEvent, keys: ReviewKeys): (() => void) | null {
  const { cardId, isShown, canUndo, onShow, onGrade, onUndo, onSpeak } = keys;
  if (isUndo(event)) return canUndo ? onUndo : null;
  if (event.ctrlKey || event.metaKey || event.altKey || cardId === null) return null;
  const { key } = event;
  if (key.toLowerCase() === 's') return onSpeak;
  if (key === ' ' || key === 'Enter') return isShown ? () => onGrade(cardId, 'Good') : onShow;
  const grade = GRADES[Number(key) - 1];
  return grade && isShown ? () => onGrade(cardId, grade) : null;
}

/**
 * Listens to the keys of a review while it is on the screen: Space and Enter (show, then Good), 1 to 4, U and Ctrl+Z, S.
 * A key that is held down counts once.
 */
export function useReviewKeys(keys: ReviewKeys): void {
  // Before the card is painted, not after: who presses as soon as the answer is seen is not to press in vain.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isTaken(event)) return;
      const action = actionOf(event, keys);
      if (!action) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
