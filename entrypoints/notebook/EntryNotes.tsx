import type { EntryView } from './entry-view.ts';
import { NewNote } from './NewNote.tsx';
import { NoteItem } from './NoteItem.tsx';

/** The notes about an entry, each to be edited where it stands. */
export function EntryNotes({ entry, notes, cards }: Pick<EntryView, 'entry' | 'notes' | 'cards'>) {
  return (
    <section class="panel" aria-labelledby="notes-title">
      <h2 id="notes-title">Notes</h2>
      {notes.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          card={cards.find(({ face, subjectId }) => face === 'note' && subjectId === note.id) ?? null}
          subject={entry.headword}
        />
      ))}
      <NewNote entryId={entry.id} subject={entry.headword} />
    </section>
  );
}
