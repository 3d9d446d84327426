import type { Store } from './db.ts';
import { keptUrl } from './kept-url.ts';
import { type NoteRecord, type ReadBack, noteSchema, readRecord, readRecords } from './records.ts';
import { entriesWith } from './stock.ts';
import { StoreError, explained } from './store-error.ts';
import { cleanTags } from './tags.ts';
import { setActive } from './trash.ts';

/** A note as it is typed. The id is the client's, so that a retry writes no second one. */
export interface NoteDraft {
  readonly id: string;
  /** The entry it is about; null for a free note. */
  readonly entryId: string | null;
  readonly text: string;
  /** The page, and the passage of it, that a free note is about. */
  readonly place?: NoteRecord['place'];
  readonly tags?: readonly string[];
}

/** A place as it is kept: no address but http, https and file, no half surrogate pair. */
function keptPlace(place: NonNullable<NoteRecord['place']>): NonNullable<NoteRecord['place']> {
  const { title, url, quote, savedAt } = place;
  const kept = { title: title.toWellFormed(), url: keptUrl(url), savedAt };
  if (!quote) return kept;
  const { exact, prefix, suffix, start } = quote;
  return {
    ...kept,
    quote: {
      exact: exact.toWellFormed(),
      prefix: prefix.toWellFormed(),
      suffix: suffix.toWellFormed(),
      start,
    },
  };
}

/** The free notes that are kept, about whatever place or none, the newest first. @throws StoreError */
export async function freeNotes(store: Store): Promise<ReadBack<NoteRecord>> {
  // No index holds null. All at once: a cursor that looks at each takes longer.
  const all = await explained(store.notes.toArray());
  const values = all.filter(({ entryId }) => entryId === null);
  const { items, damaged } = readRecords(noteSchema, values);
  const kept = items.filter((note) => note.trashedAt === undefined);
  return { items: kept.toSorted((a, b) => b.createdAt - a.createdAt), damaged };
}

/** The free notes about a page, in the order of their passages. @throws StoreError */
export async function notesOfPage(store: Store, url: string): Promise<ReadBack<NoteRecord>> {
  const values = await explained(store.notes.where('place.url').equals(keptUrl(url)).toArray());
  const { items, damaged } = readRecords(noteSchema, values);
  const kept = items.filter((note) => note.trashedAt === undefined);
  const startOf = ({ place }: NoteRecord) => place?.quote?.start ?? -1;
  return { items: kept.toSorted((a, b) => startOf(a) - startOf(b)), damaged };
}

/** The notes of an entry, the oldest first, without those in the trash. */
export async function notesOf(store: Store, entryId: string): Promise<ReadBack<NoteRecord>> {
  const values = await explained(store.notes.where('entryId').equals(entryId).toArray());
  const { items, damaged } = readRecords(noteSchema, values);
  const kept = items.filter((note) => note.trashedAt === undefined);
  return { items: kept.toSorted((a, b) => a.createdAt - b.createdAt), damaged };
}

/**
 * Writes a note about an entry, a passage, a page or nothing, word for word (half surrogate pairs become U+FFFD). A draft
 * that comes again changes nothing.
 * @returns the note as it is kept
 * @throws StoreError `missing` where the entry is not there
 */
export async function addNote(store: Store, draft: NoteDraft, now: Date): Promise<NoteRecord> {
  const { id, entryId, text, place, tags = [] } = draft;
  const time = now.getTime();
  const fresh: NoteRecord = {
    id,
    entryId,
    ...(place && { place: keptPlace(place) }),
    tags: cleanTags(tags),
    text: text.toWellFormed(),
    createdAt: time,
    updatedAt: time,
    revision: 0,
  };
  return explained(
    store.transaction('rw', [store.entries, store.stock, store.notes], async () => {
      const made = readRecord(noteSchema, await store.notes.get(id));
      if (made) return made;
      if (entryId !== null && !(await entriesWith(store, [entryId]))[0]) throw new StoreError('missing');
      await store.notes.add(fresh);
      return fresh;
    }),
  );
}

/** In a transaction of its own: the note, if it still is what the caller has seen, as `change` makes it. */
async function changeNote(
  store: Store,
  seen: Pick<NoteRecord, 'id' | 'revision'>,
  change: (kept: NoteRecord) => NoteRecord,
  now: Date,
): Promise<NoteRecord> {
  return explained(
    store.transaction('rw', [store.notes, store.cards, store.entries], async () => {
      const kept = readRecord(noteSchema, await store.notes.get(seen.id));
      if (!kept) throw new StoreError('missing');
      if (kept.revision !== seen.revision) throw new StoreError('stale');
      const next = { ...change(kept), updatedAt: now.getTime(), revision: kept.revision + 1 };
      await store.notes.put(next);
      if (kept.trashedAt !== next.trashedAt) {
        const entry = kept.entryId === null ? undefined : await store.entries.get(kept.entryId);
        // A note of a word that is in the trash is not asked before that comes out.
        const isAsked = next.trashedAt === undefined && entry?.trashedAt === undefined;
        await setActive(store, { notes: [kept.id] }, isAsked);
      }
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
  return changeNote(store, seen, (kept) => ({ ...kept, text: text.toWellFormed() }), now);
}

/** Gives a note these tags in place of those it had. @throws StoreError as `editNote` */
export async function tagNote(
  store: Store,
  seen: NoteRecord,
  tags: readonly string[],
  now: Date,
): Promise<NoteRecord> {
  return changeNote(store, seen, (kept) => ({ ...kept, tags: cleanTags(tags) }), now);
}

/** Puts the note in the trash, with its card; nothing is deleted. @throws StoreError as `editNote` */
export async function trashNote(store: Store, seen: NoteRecord, now: Date): Promise<NoteRecord> {
  return changeNote(store, seen, (kept) => ({ ...kept, trashedAt: now.getTime() }), now);
}

/** Takes the note out of the trash, with its card. @throws StoreError as `editNote` */
export async function restoreNote(store: Store, seen: NoteRecord, now: Date): Promise<NoteRecord> {
  return changeNote(store, seen, ({ trashedAt: _trashedAt, ...kept }) => kept, now);
}
