import type { ComponentChild } from 'preact';

import { ReviewBody, type ReviewBodyProps } from './ReviewBody.tsx';

/** What the session shows and tells. */
export interface SessionViewProps extends ReviewBodyProps {
  /** How many are due, by what they are. */
  readonly due: { readonly new: number; readonly learning: number; readonly reviews: number };
  /** The session's settings. */
  readonly settings: ComponentChild;
}

const COUNTS = [
  ['new', 'new'],
  ['learning', 'learning'],
  ['reviews', 'to review'],
] as const;

/** A full session: one card in the middle of the page, what is left, and the keys. */
export function SessionView({ due, settings, ...body }: SessionViewProps) {
  const { canUndo, onUndo, onSpeak } = body;
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
      <ReviewBody {...body} />
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
