import { useState } from 'preact/hooks';

/** What the panel shows and tells. */
export interface NotePanelProps {
  /** The passage of the page that is selected; null where none is and the note is about the page. */
  readonly passage: string | null;
  readonly text: string;
  /** What became of the last note; empty for nothing. */
  readonly said: string;
  readonly onText: (text: string) => void;
  readonly onKeep: () => void;
}

/** A note about this page, or about the passage that is selected on it. */
export function NotePanel({ passage, text, said, onText, onKeep }: NotePanelProps) {
  const [isOpen, setOpen] = useState(passage !== null || text !== '');
  const subject = passage === null ? 'this page' : 'the passage';
  return (
    <details class="panel fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{passage === null ? 'Note about this page' : 'Note about what is selected'}</summary>
      <form
        class="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          onKeep();
        }}
      >
        {passage !== null && (
          <blockquote lang="zh" class="passage">
            {passage}
          </blockquote>
        )}
        <textarea
          aria-label={`Note about ${subject}`}
          rows={3}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <div class="row">
          <span class="hint" role="status">
            {said}
          </span>
          <span class="row-end">
            <button type="submit" class="plain" disabled={text.trim() === ''}>
              Keep the note
            </button>
          </span>
        </div>
      </form>
    </details>
  );
}
