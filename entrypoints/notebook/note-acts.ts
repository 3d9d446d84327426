import { askAlso, cardsOfNote, suspendCard } from '../../lib/store/cards.ts';
import { openStore } from '../../lib/store/db.ts';
import { addNote, editNote, restoreNote, trashNote } from '../../lib/store/notes.ts';
import type { NoteRecord } from '../../lib/store/records.ts';
import type { Done } from './acts.ts';

/** Writes a text over the note that was seen. @throws StoreError `stale` where it was changed elsewhere since */
export async function keepNote(seen: NoteRecord, text: string): Promise<Done> {
  const store = await openStore();
  const next = await editNote(store, seen, text, new Date());
  return { said: 'Note kept.', undo: async () => editNote(store, next, seen.text, new Date()) };
}

/** Writes a new note about an entry, or about nothing. @throws StoreError */
export async function writeNote(id: string, entryId: string | null, text: string): Promise<Done> {
  const store = await openStore();
  const note = await addNote(store, { id, entryId, text }, new Date());
  return { said: 'Note kept.', undo: async () => trashNote(store, note, new Date()) };
}

/** Puts a note in the trash. @throws StoreError */
export async function dropNote(seen: NoteRecord): Promise<Done> {
  const store = await openStore();
  const gone = await trashNote(store, seen, new Date());
  return { said: 'Moved the note to the trash.', undo: async () => restoreNote(store, gone, new Date()) };
}

/** Asks a note in reviews from now on, or no more. @throws StoreError */
export async function askNote(note: NoteRecord, isAsked: boolean): Promise<Done> {
  const store = await openStore();
  if (isAsked) await askAlso(store, 'note', note.id, new Date());
  else for (const card of await cardsOfNote(store, note.id)) await suspendCard(store, card.id);
  const said = isAsked ? 'This note will be asked in your reviews.' : 'This note is not asked any more.';
  return { said, undo: async () => askNote(note, !isAsked) };
}
