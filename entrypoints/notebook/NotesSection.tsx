import { useState } from 'preact/hooks';

import { counted } from '../../components/counted.ts';
import { type ListedNote, listNotes } from '../../lib/store/note-list.ts';
import { NewNote } from './NewNote.tsx';
import { NoteHead, subjectOf } from './NoteHead.tsx';
import { NoteItem } from './NoteItem.tsx';
import { useStore } from './use-store.ts';

/** Notes shown before one asks for more. */
const SHOWN = 100;

function isAbout({ note, headword }: ListedNote, sought: string): boolean {
  const { text, place, tags } = note;
  const where = [place?.title ?? '', place?.url ?? '', place?.quote?.exact ?? ''];
  return [text, headword ?? '', ...where, ...tags].some((part) => part.toLowerCase().includes(sought));
}

/** All notes: on words, on passages and pages, and on nothing. */
export function NotesSection() {
  const { value, error } = useStore(listNotes, []);
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const items = (value?.items ?? []).filter((item) => isAbout(item, sought.trim().toLowerCase()));
  const line = value === null ? (error ?? 'Opening…') : `${counted(items.length, 'note')}.`;
  return (
    <section class="notes" aria-label="Notes">
      <input
        type="search"
        class="seek"
        aria-label="Search notes"
        placeholder="Search notes"
        value={sought}
        onInput={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <p class="hint" role="status">
        {line}
      </p>
      {(value?.damaged ?? 0) > 0 && (
        <p class="message">{value?.damaged} could not be read. They are kept as they are.</p>
      )}
      <NewNote entryId={null} subject="anything" />
      {items.slice(0, shown).map((item) => (
        <NoteItem key={item.note.id} {...item} subject={subjectOf(item)} about={<NoteHead {...item} />} />
      ))}
      {items.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + SHOWN)}>
          Show more
        </button>
      )}
    </section>
  );
}
