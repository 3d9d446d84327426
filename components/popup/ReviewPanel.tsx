import type { Grade } from '../../lib/study/schedule.ts';
import type { Question } from '../review/question.ts';
import { ReviewCard } from '../review/ReviewCard.tsx';
import { useReviewKeys } from '../review/use-review-keys.ts';

/** What the panel shows and tells. */
export interface ReviewPanelProps {
  /** Null where nothing is due. */
  readonly question: Question | null;
  /** False while only the front of the card is shown. */
  readonly isShown: boolean;
  /** How many are due, the one shown included. */
  readonly due: number;
  /** In how long the next card falls due, in words: `8 min`; null where that is not today. */
  readonly next: string | null;
  readonly canUndo: boolean;
  /** What the last grade has brought with it, for the learner: a leech. Null for nothing. */
  readonly notice: string | null;
  readonly onShow: () => void;
  readonly onGrade: (cardId: string, grade: Grade) => void;
  readonly onUndo: () => void;
  /** Says the headword aloud; null where the browser has no Chinese voice on this machine. */
  readonly onSpeak: (() => void) | null;
}

/** What is said where nothing is asked. */
export function restLine(next: string | null): string {
  return next === null
    ? 'Nothing is due now. Come back tomorrow, or read on.'
    : `Nothing is due now. The next one comes in ${next}.`;
}

/** One due card, and the way to the full session. Grades are given by button or by key, and taken back one by one. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { question, isShown, due, next, canUndo, notice, onShow, onGrade, onUndo, onSpeak } = props;
  useReviewKeys({
    cardId: question?.cardId ?? null,
    isShown,
    canUndo,
    onShow,
    onGrade,
    onUndo,
    onSpeak: isShown ? onSpeak : null,
  });
  return (
    <section class="panel review" aria-labelledby="review-title">
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
      {notice !== null && (
        <p class="message" role="status">
          {notice}
        </p>
      )}
      {question === null ? (
        <p class="hint">{restLine(next)}</p>
      ) : (
        <ReviewCard
          question={question}
          isShown={isShown}
          onShow={onShow}
          onGrade={onGrade}
          onSpeak={onSpeak}
        />
      )}
    </section>
  );
}
