import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { NoteBoxProps } from '../../components/notebook/NoteBox.tsx';
import type { NoteRecord } from '../../lib/store/records.ts';
import { act } from './acts.ts';
import { findDraft, keepDraft } from './drafts.ts';
import { broughtBack, dropDraft } from './drop-draft.ts';
import { keepNote } from './note-acts.ts';

/** A note's writing: what is typed, over which text, and what is done with it. */
export type NoteWriting = Pick<
  NoteBoxProps,
  'writing' | 'onEdit' | 'onText' | 'onKeep' | 'onCancel' | 'onTheirs'
>;

/**
 * Lets a note be written over. What is typed survives the tab. Where the note was changed elsewhere since, nothing is
 * overwritten: what it says now is shown, and keeping over it is an act of its own (C14).
 */
export function useNote(note: NoteRecord): NoteWriting {
  const text = useSignal<string | null>(null);
  /** The note as it was when the writing began, or when its change was last shown. */
  const seen = useSignal(note);
  const begin = (typed: string, revision: number) => {
    seen.value = { ...note, revision };
    text.value = typed;
  };
  useEffect(() => {
    const take = async () => {
      const draft = text.peek() === null || broughtBack.peek() > 0 ? await findDraft(note.id) : null;
      if (draft && draft.text !== note.text) begin(draft.text, draft.revision);
    };
    void take();
  }, [note.id, broughtBack.value]);
  const end = () => ((text.value = null), void keepDraft(note.id, null));
  const drop = () => {
    const draft = { text: text.peek() ?? '', revision: seen.peek().revision };
    end();
    if (draft.text !== note.text) void act(async () => dropDraft(note.id, draft));
  };
  const theirs = text.value !== null && seen.value.revision !== note.revision ? note.text : null;
  const keep = async () => {
    const typed = text.peek();
    // Said to be kept over what is shown now: that is what was seen.
    const over = theirs === null ? seen.peek() : note;
    if (typed !== null && (await act(async () => keepNote(over, typed)))) end();
  };
  return {
    writing: text.value === null ? null : { text: text.value, theirs },
    onEdit: () => begin(note.text, note.revision),
    onText: (typed) => {
      text.value = typed;
      void keepDraft(note.id, { text: typed, revision: seen.peek().revision });
    },
    onKeep: () => void keep(),
    onCancel: drop,
    onTheirs: drop,
  };
}
