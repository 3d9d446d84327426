import type { ComponentChild } from 'preact';

import { restLine } from '../popup/ReviewPanel.tsx';
import { ReviewCard, type ReviewCardProps } from './ReviewCard.tsx';
import type { Question } from './question.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** What the session shows and tells. */
export interface SessionViewProps extends Omit<ReviewCardProps, 'question'> {
  /** Null where nothing is due. */
  readonly question: Question | null;
  /** How many are due, by what they are. */
  readonly due: { readonly new: number; readonly learning: number; readonly reviews: number };
  /** In how long the next card falls due, in words; null where that is not today. */
  readonly next: string | null;
  readonly canUndo: boolean;
  /** What the last grade has brought with it: a leech. */
  readonly notice: string | null;
  readonly onUndo: () => void;
  /** The session's settings. */
  readonly settings: ComponentChild;
}

const COUNTS = [
  ['new', 'new'],
  ['learning', 'learning'],
  ['reviews', 'to review'],
] as const;

/** A full session: one card in the middle of the page, what is left, and the keys. */
export function SessionView(props: SessionViewProps) {
  const { question, isShown, due, next, canUndo, notice, onShow, onGrade, onUndo, onSpeak, notes, settings } =
    props;
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
    <section class="session" aria-label="Review">
      <header class="row">
        <dl class="left">
          {COUNTS.map(([key, label]) => (
            <div key={key} class={key}>
              <dd>{due[key]}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
        {canUndo && (
          <button type="button" class="plain" aria-keyshortcuts="U Control+Z" onClick={onUndo}>
            Undo <kbd aria-hidden="true">U</kbd>
          </button>
        )}
      </header>
      {notice !== null && (
        <p class="message" role="status">
          {notice}
        </p>
      )}
      {question === null ? (
        <p class="rest">{restLine(next)}</p>
      ) : (
        <ReviewCard
          question={question}
          isShown={isShown}
          onShow={onShow}
          onGrade={onGrade}
          onSpeak={onSpeak}
          notes={notes}
        />
      )}
      <footer class="session-foot">
        <p class="hint">
          <kbd>Space</kbd> show, then Good · <kbd>1</kbd>–<kbd>4</kbd> grades · <kbd>U</kbd> undo
          {onSpeak && (
            <>
              {' '}
              · <kbd>S</kbd> say it
            </>
          )}
        </p>
        {settings}
      </footer>
    </section>
  );
}
