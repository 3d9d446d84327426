import type { CardView } from '../../lib/store/due.ts';
import { NewNote } from './NewNote.tsx';
import { NoteItem } from './NoteItem.tsx';

/** The notes on the back of a card, to be edited in the middle of a session. */
export function SessionNotes({ view: { card, entry, note, notes } }: { readonly view: CardView }) {
  const shown = note ? [note] : notes;
  return (
    <div class="session-notes">
      {shown.map((each) => (
        <NoteItem
          key={each.id}
          note={each}
          card={card.face === 'note' && card.subjectId === each.id ? card : null}
          subject={entry?.headword ?? 'this passage'}
        />
      ))}
      {entry && <NewNote key={entry.id} entryId={entry.id} subject={entry.headword} />}
    </div>
  );
}
