import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { NoteBox } from '../../components/notebook/NoteBox.tsx';
import { act } from './acts.ts';
import { findDraft, keepDraft } from './drafts.ts';
import { broughtBack, dropDraft } from './drop-draft.ts';
import { writeNote } from './note-acts.ts';

/** A note that is yet to be written, about an entry or about nothing. What is typed survives the tab (B12). */
export function NewNote({ entryId, subject }: { readonly entryId: string | null; readonly subject: string }) {
  const text = useSignal<string | null>(null);
  const key = `new:${entryId ?? ''}`;
  useEffect(() => {
    void findDraft(key).then(
      (draft) => draft && (text.peek() === null || broughtBack.peek() > 0) && (text.value = draft.text),
    );
  }, [key, broughtBack.value]);
  const end = () => ((text.value = null), void keepDraft(key, null));
  const type = (typed: string) => ((text.value = typed), void keepDraft(key, { text: typed, revision: 0 }));
  const cancel = () => {
    const typed = text.peek() ?? '';
    end();
    if (typed.trim() !== '') void act(async () => dropDraft(key, { text: typed, revision: 0 }));
  };
  const keep = async () => {
    const typed = text.peek() ?? '';
    if (typed.trim() === '') return;
    if (await act(async () => writeNote(crypto.randomUUID(), entryId, typed))) end();
  };
  if (text.value === null) {
    return (
      <p>
        <button type="button" class="link" onClick={() => void (text.value = '')}>
          New note
        </button>
      </p>
    );
  }
  return (
    <NoteBox
      label={`New note about ${subject}`}
      text=""
      writing={{ text: text.value, theirs: null }}
      isAsked={null}
      onEdit={() => undefined}
      onText={type}
      onKeep={() => void keep()}
      onCancel={cancel}
      onTheirs={end}
      onTrash={end}
      onAsk={() => undefined}
    />
  );
}
