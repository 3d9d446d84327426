import { useLayoutEffect, useRef } from 'preact/hooks';

import { ReviewBody, type ReviewBodyProps } from '../review/ReviewBody.tsx';

/** What the panel shows and tells. */
export interface ReviewPanelProps extends ReviewBodyProps {
  /** How many are due, the one shown included. */
  readonly due: number;
}

/** One due card, and the way to the full session. Grades are given by button or by key, and taken back one by one. */
export function ReviewPanel({ due, ...body }: ReviewPanelProps) {
  const { canUndo, onUndo, isShown } = body;
  const panel = useRef<HTMLElement>(null);
  const wasShown = useRef(isShown);
  // A card that is turned here is seen to its end. One that was turned before leaves the popup at its top, where it opens.
  useLayoutEffect(() => {
    if (isShown && !wasShown.current) panel.current?.scrollIntoView({ block: 'nearest' });
    wasShown.current = isShown;
  }, [isShown]);
  return (
    <section ref={panel} class="panel review" aria-labelledby="review-title">
      <div class="row">
        <h2 id="review-title">To review</h2>
        <span class="row-end">
          {canUndo && (
            <button type="button" class="quiet" aria-keyshortcuts="U" onClick={onUndo}>
              Undo <kbd aria-hidden="true">U</kbd>
            </button>
          )}
          <span class="badge">{due} due</span>
        </span>
      </div>
      <ReviewBody {...body} />
    </section>
  );
}
