import { NoteAbout } from '../../components/notebook/NoteAbout.tsx';
import { noteLink, paperOf } from '../../components/review/place-link.ts';
import type { ListedNote } from '../../lib/store/note-list.ts';
import { openNote } from '../review/open-place.ts';
import { entryHref } from './route.ts';

/** What a note is about, in a word or two. */
export function subjectOf({ note, headword }: ListedNote): string {
  return headword ?? note.place?.quote?.exact ?? note.place?.title ?? 'nothing in particular';
}

/** The head of a note in the list of all: its word, its passage or its page, and when it was changed. */
export function NoteHead({ note, headword }: ListedNote) {
  const { place } = note;
  const paper = place ? paperOf({ publisher: '', url: place.url }) : '';
  return (
    <NoteAbout
      headword={headword}
      href={note.entryId === null ? null : entryHref(note.entryId)}
      place={place ? { ...place, paper, link: noteLink(note) } : null}
      changedAt={note.updatedAt}
      onOpen={() => openNote(note) !== null}
    />
  );
}
