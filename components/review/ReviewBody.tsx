import { ReviewCard, type ReviewCardProps } from './ReviewCard.tsx';
import type { Question } from './question.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** How many cards the day's limits hold back, in words: `12`, `500 or more`; null for none. */
export interface Waiting {
  readonly new: string | null;
  readonly reviews: string | null;
}

/** What a review shows and tells wherever it is held. */
export interface ReviewBodyProps extends Omit<ReviewCardProps, 'question'> {
  /** Null where nothing is due. */
  readonly question: Question | null;
  /** In how long the next card falls due, in words: `8 min`; null where that is not today. */
  readonly next: string | null;
  /** Null while something is asked. */
  readonly waiting: Waiting | null;
  readonly canUndo: boolean;
  /** What the last grade has brought with it, for the learner: a leech. Null for nothing. */
  readonly notice: string | null;
  readonly onUndo: () => void;
  /** Asks some of those that wait. */
  readonly onMore: (which: keyof Waiting) => void;
}

/** What the day's limit holds back of one sort, and the way to have some of it today. */
function Held({ said, label, onMore }: { said: string; label: string; onMore: () => void }) {
  return (
    <>
      <p>{said}</p>
      <button type="button" class="plain" onClick={onMore}>
        {label}
      </button>
    </>
  );
}

/** What is said where nothing is asked; what waits behind the day's limits is no reason to come tomorrow. */
function Rest({ next, waiting, onMore }: Pick<ReviewBodyProps, 'next' | 'waiting' | 'onMore'>) {
  const then = next === null ? '' : ` The next one comes in ${next}.`;
  const { reviews = null, new: words = null } = waiting ?? {};
  const isHeld = reviews !== null || words !== null;
  return (
    <div class="hint rest">
      <p>Nothing is due now.{then || (isHeld ? '' : ' Come back tomorrow, or read on.')}</p>
      {reviews !== null && (
        <Held
          said={`The day’s reviews are done; ${reviews} more ${reviews === '1' ? 'is' : 'are'} due.`}
          label="Review more today"
          onMore={() => onMore('reviews')}
        />
      )}
      {words !== null && (
        <Held
          said={`The day’s new words are done; ${words} more ${words === '1' ? 'waits' : 'wait'}.`}
          label="Learn more today"
          onMore={() => onMore('new')}
        />
      )}
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
