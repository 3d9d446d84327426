import type { ComponentChild } from 'preact';

import { NoteBox } from '../../components/notebook/NoteBox.tsx';
import type { CardRecord, NoteRecord } from '../../lib/store/records.ts';
import { act } from './acts.ts';
import { askNote, dropNote } from './note-acts.ts';
import { useNote } from './use-note.ts';

/** A note that is kept, with what it is about. */
export interface NoteItemProps {
  readonly note: NoteRecord;
  readonly card: CardRecord | null;
  /** What it is about, in a word or two, for its label. */
  readonly subject: string;
  readonly about?: ComponentChild;
}

/** A note that can be edited, asked and thrown away where it stands. */
export function NoteItem({ note, card, subject, about }: NoteItemProps) {
  const writing = useNote(note);
  return (
    <NoteBox
      label={`Note about ${subject}`}
      text={note.text}
      about={about}
      isAsked={card !== null && card.suspended === undefined}
      onTrash={() => void act(async () => dropNote(note))}
      onAsk={(isAsked) => void act(async () => askNote(note, isAsked))}
      {...writing}
    />
  );
}
