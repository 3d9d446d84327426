import type { ComponentChild } from 'preact';

import { Markdown } from './Markdown.tsx';

/** A note that is being written. */
export interface Writing {
  readonly text: string;
  /** What the note says now, where it was changed elsewhere since the writing began; null where it was not. */
  readonly theirs: string | null;
}

/** What the box shows and tells. */
export interface NoteBoxProps {
  /** Names the note to those who do not see what stands around it: `Note about 民生`. */
  readonly label: string;
  /** Empty for a note that is only being written. */
  readonly text: string;
  /** What it is about, and when it was changed. */
  readonly about?: ComponentChild;
  readonly writing: Writing | null;
  /** True where the note has a card that asks it; null where it can have none yet. */
  readonly isAsked: boolean | null;
  readonly onEdit: () => void;
  readonly onText: (text: string) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  /** Takes what the note says now in the place of what was written. */
  readonly onTheirs: () => void;
  readonly onTrash: () => void;
  readonly onAsk: (isAsked: boolean) => void;
}

function Conflict({
  theirs,
  onKeep,
  onTheirs,
}: { readonly theirs: string } & Pick<NoteBoxProps, 'onKeep' | 'onTheirs'>) {
  return (
    <div class="message" role="alert">
      <p>
        <b>This note was changed in another window.</b> Nothing was overwritten. It says now:
      </p>
      <blockquote>
        <Markdown text={theirs} />
      </blockquote>
      <p class="row-end">
        <button type="button" class="plain" onClick={onTheirs}>
          Take this text
        </button>
        <button type="button" class="plain" onClick={onKeep}>
          Keep mine instead
        </button>
      </p>
    </div>
  );
}

function Editor({
  label,
  writing,
  onText,
  onKeep,
  onCancel,
  onTheirs,
}: NoteBoxProps & { readonly writing: Writing }) {
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {writing.theirs !== null && <Conflict theirs={writing.theirs} onKeep={onKeep} onTheirs={onTheirs} />}
      <textarea
        aria-label={label}
        rows={Math.min(14, writing.text.split('\n').length + 2)}
        value={writing.text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onKeep();
        }}
      />
      <p class="row">
        <span class="hint">**bold**, *italic*, - list, [link](https://…)</span>
        <span class="row-end">
          <button type="button" class="plain" onClick={onCancel}>
            Cancel
          </button>
          {writing.theirs === null && (
            <button type="submit" class="main">
              Keep
            </button>
          )}
        </span>
      </p>
    </form>
  );
}

/** One note: as it reads, or while it is written. */
export function NoteBox(props: NoteBoxProps) {
  const { label, text, about, writing, isAsked, onEdit, onTrash, onAsk } = props;
  if (writing) {
    return (
      <article class="note-box" aria-label={label}>
        {about}
        <Editor {...props} writing={writing} />
      </article>
    );
  }
  return (
    <article class="note-box" aria-label={label}>
      {about}
      <Markdown text={text} />
      <p class="note-acts">
        <button type="button" class="link" aria-label={`Edit: ${label}`} onClick={onEdit}>
          Edit
        </button>
        {isAsked !== null && (
          <button
            type="button"
            class="link"
            aria-label={`${isAsked ? 'Do not ask' : 'Ask me'}: ${label}`}
            onClick={() => onAsk(!isAsked)}
          >
            {isAsked ? 'Do not ask me this' : 'Ask me this'}
          </button>
        )}
        <button type="button" class="link" aria-label={`Move to trash: ${label}`} onClick={onTrash}>
          Move to trash
        </button>
      </p>
    </article>
  );
}
