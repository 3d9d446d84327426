import type { Store } from './db.ts';
import { type NoteRecord, type ReadBack, noteSchema, readRecord, readRecords } from './records.ts';
import { StoreError, explained } from './store-error.ts';

/** A note as it is typed. The id is the client's, so that a retry writes no second one. */
export interface NoteDraft {
  readonly id: string;
  readonly entryId: string;
  readonly text: string;
}

/** The notes of an entry, the oldest first, without those in the trash. */
export async function notesOf(store: Store, entryId: string): Promise<ReadBack<NoteRecord>> {
  const values = await explained(store.notes.where('entryId').equals(entryId).toArray());
  const { items, damaged } = readRecords(noteSchema, values);
  const kept = items.filter((note) => note.trashedAt === undefined);
  return { items: kept.toSorted((a, b) => a.createdAt - b.createdAt), damaged };
}

/**
 * Writes a note about an entry, word for word (half surrogate pairs become U+FFFD). A draft that comes again changes
 * nothing.
 * @returns the note as it is kept
 * @throws StoreError `missing` where the entry is not there
 */
export async function addNote(store: Store, draft: NoteDraft, now: Date): Promise<NoteRecord> {
  const { id, entryId, text } = draft;
  const time = now.getTime();
  const fresh: NoteRecord = {
    id,
    entryId,
    tags: [],
    text: text.toWellFormed(),
    createdAt: time,
    updatedAt: time,
    revision: 0,
  };
  return explained(
    store.transaction('rw', [store.entries, store.notes], async () => {
      const made = readRecord(noteSchema, await store.notes.get(id));
      if (made) return made;
      if (!(await store.entries.get(entryId))) throw new StoreError('missing');
      await store.notes.add(fresh);
      return fresh;
    }),
  );
}

/** In a transaction of its own: the note, if it still is what the caller has seen, with the changes. */
async function changeNote(
  store: Store,
  seen: NoteRecord,
  changes: Partial<NoteRecord>,
  now: Date,
): Promise<NoteRecord> {
  return explained(
    store.transaction('rw', [store.notes], async () => {
      const kept = readRecord(noteSchema, await store.notes.get(seen.id));
      if (!kept) throw new StoreError('missing');
      if (kept.revision !== seen.revision) throw new StoreError('stale');
      const next = { ...kept, ...changes, updatedAt: now.getTime(), revision: kept.revision + 1 };
      await store.notes.put(next);
      return next;
    }),
  );
}

/**
 * Writes a new text over the note that the caller has seen. Undo is another edit with the old text.
 * @returns the note as it is kept now; the next edit must show this one
 * @throws StoreError `stale` where it was changed elsewhere since: nothing is overwritten unseen (C14); `missing`
 */
export async function editNote(store: Store, seen: NoteRecord, text: string, now: Date): Promise<NoteRecord> {
  return changeNote(store, seen, { text: text.toWellFormed() }, now);
}

/** Puts the note in the trash; nothing is deleted. @throws StoreError as `editNote` */
export async function trashNote(store: Store, seen: NoteRecord, now: Date): Promise<NoteRecord> {
  return changeNote(store, seen, { trashedAt: now.getTime() }, now);
}

/** Takes the note out of the trash. @throws StoreError as `editNote` */
export async function restoreNote(store: Store, seen: NoteRecord, now: Date): Promise<NoteRecord> {
  return explained(
    store.transaction('rw', [store.notes], async () => {
      const kept = readRecord(noteSchema, await store.notes.get(seen.id));
      if (!kept) throw new StoreError('missing');
      if (kept.revision !== seen.revision) throw new StoreError('stale');
      const { trashedAt: _trashedAt, ...rest } = kept;
      const next: NoteRecord = { ...rest, updatedAt: now.getTime(), revision: kept.revision + 1 };
      await store.notes.put(next);
      return next;
    }),
  );
}
