import type { MarkRequest } from '../lib/messages.ts';

/** How far the save of the sentence has come; `why` is told where it failed. */
export type SentenceState =
  { readonly step: 'unsaved' | 'saving' | 'saved' } | { readonly step: 'failed'; readonly why: string };

/** What the panel shows and tells. */
export interface MarkPanelProps {
  readonly headword: string;
  readonly mark: MarkRequest['status'];
  readonly sentence: SentenceState;
  /** Null where there is no sentence to be saved. */
  readonly onSentence: (() => void) | null;
  /** The mark that the word is to have; null takes it away. */
  readonly onMark: (status: MarkRequest['status']) => void;
}

const MARKS = [
  ['known', 'K', 'Known', 'I know it'],
  ['ignored', 'I', 'Ignored', 'Ignore'],
] as const;

const SENTENCES: Readonly<Record<SentenceState['step'], string>> = {
  unsaved: 'Save sentence',
  saving: 'Saving…',
  saved: 'Sentence saved',
  failed: 'Save sentence again',
};

/** Marks the word as known (K) or ignored (I), the same key again takes that back; saves the sentence around it (E). */
export function MarkPanel({ headword, mark, sentence, onSentence, onMark }: MarkPanelProps) {
  const isIdle = sentence.step === 'saved' || sentence.step === 'saving';
  return (
    <div class="ways marks" role="group" aria-label="Known words and sentence">
      {MARKS.map(([status, letter, done, todo]) => (
        <button
          key={status}
          type="button"
          class="way"
          data-action={status}
          aria-label={`${mark === status ? done : todo}: ${headword}`}
          aria-pressed={mark === status}
          aria-keyshortcuts={letter}
          onClick={() => onMark(mark === status ? null : status)}
        >
          <kbd aria-hidden="true">{letter}</kbd>
          {mark === status ? <b>{done}</b> : <i>{todo}</i>}
        </button>
      ))}
      {onSentence && (
        <button
          type="button"
          class="way"
          data-action="sentence"
          aria-disabled={isIdle}
          aria-keyshortcuts="E"
          onClick={() => {
            if (!isIdle) onSentence();
          }}
        >
          {!isIdle && <kbd aria-hidden="true">E</kbd>}
          <i>{SENTENCES[sentence.step]}</i>
        </button>
      )}
      {sentence.step === 'failed' && (
        <p class="error" role="alert">
          {sentence.why}
        </p>
      )}
    </div>
  );
}
