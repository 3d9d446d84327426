import { ReviewCard, type ReviewCardProps } from './ReviewCard.tsx';
import type { Question } from './question.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** What a review shows and tells wherever it is held. */
export interface ReviewBodyProps extends Omit<ReviewCardProps, 'question'> {
  /** Null where nothing is due. */
  readonly question: Question | null;
  /** In how long the next card falls due, in words: `8 min`; null where that is not today. */
  readonly next: string | null;
  /** How many new words the day's limit holds back, in words: `12`; null for none. */
  readonly waiting: string | null;
  readonly canUndo: boolean;
  /** What the last grade has brought with it, for the learner: a leech. Null for nothing. */
  readonly notice: string | null;
  readonly onUndo: () => void;
  /** Asks some of those that wait. */
  readonly onMore: () => void;
}

/** What is said where nothing is asked; what waits behind the day's limit is no reason to come tomorrow. */
function Rest({ next, waiting, onMore }: Pick<ReviewBodyProps, 'next' | 'waiting' | 'onMore'>) {
  const then = next === null ? '' : ` The next one comes in ${next}.`;
  if (waiting === null)
    return <p class="hint rest">Nothing is due now.{then || ' Come back tomorrow, or read on.'}</p>;
  return (
    <div class="hint rest">
      <p>
        Nothing is due now.{then} The day’s new words are done; {waiting} more{' '}
        {waiting === '1' ? 'waits' : 'wait'}.
      </p>
      <button type="button" class="plain" onClick={onMore}>
        Learn more today
      </button>
    </div>
  );
}

/** The card that is asked, or that none is, and what the last grade has brought. Listens to the keys. */
export function ReviewBody(props: ReviewBodyProps) {
  const { question, next, waiting, canUndo, notice, onUndo, onMore, ...card } = props;
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
        <Rest next={next} waiting={waiting} onMore={onMore} />
      ) : (
        <ReviewCard question={question} {...card} />
      )}
    </>
  );
}
