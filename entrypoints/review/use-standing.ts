import { useLayoutEffect } from 'preact/hooks';

import type { LiveDue } from './use-due.ts';

/**
 * Makes the card that comes on the screen the one to come back to, also before it is turned; unless the learner has gone on
 * to another since the memory was asked: then the answer to that is still to come.
 */
export function useStanding({ live, place, stand, graded }: LiveDue): void {
  const shown = live.value.value?.view?.card.id ?? null;
  const wanted = live.value.value?.wanted ?? null;
  // Undefined until it is known where the learner stands.
  const standing = place.value?.cardId;
  // With the card itself, not a moment later: by then a key may have turned it.
  useLayoutEffect(() => {
    const now = place.peek();
    if (!now || shown === null || shown === graded.current) return;
    if (shown !== now.cardId && wanted === now.cardId) stand(shown, false, null);
  }, [shown, wanted, standing]);
}
