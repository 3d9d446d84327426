import { ReviewCard, type ReviewCardProps } from './ReviewCard.tsx';
import type { Question } from './question.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** What a review shows and tells wherever it is held. */
export interface ReviewBodyProps extends Omit<ReviewCardProps, 'question'> {
  /** Null where nothing is due. */
  readonly question: Question | null;
  /** In how long the next card falls due, in words: `8 min`; null where that is not today. */
  readonly next: string | null;
  readonly canUndo: boolean;
  /** What the last grade has brought with it, for the learner: a leech. Null for nothing. */
  readonly notice: string | null;
  readonly onUndo: () => void;
}

/** What is said where nothing is asked. */
function restLine(next: string | null): string {
  return next === null
    ? 'Nothing is due now. Come back tomorrow, or read on.'
    : `Nothing is due now. The next one comes in ${next}.`;
}

/** The card that is asked, or that none is, and what the last grade has brought. Listens to the keys. */
export function ReviewBody({ question, next, canUndo, notice, onUndo, ...card }: ReviewBodyProps) {
  const { isShown, onShow, onGrade, onSpeak } = card;
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
    <>
      {notice !== null && (
        <p class="message" role="status">
          {notice}
        </p>
      )}
      {question === null ? (
        <p class="hint rest">{restLine(next)}</p>
      ) : (
        <ReviewCard question={question} {...card} />
      )}
    </>
  );
}
