import type { Store } from './db.ts';
import { type CardRecord, type NoteRecord, cardSchema, noteSchema, readRecords } from './records.ts';
import { entriesWith } from './stock.ts';
import { explained } from './store-error.ts';

/** A note with what it is about, as a list of all notes has it. */
export interface ListedNote {
  readonly note: NoteRecord;
  /** The headword of its entry; null for a free note, or where the entry is gone. */
  readonly headword: string | null;
  /** The card that asks it; null where it is not asked. */
  readonly card: CardRecord | null;
}

/** All notes that are kept, those of entries in the trash left out, the last changed first, and how many could not be read. */
export interface NoteList {
  readonly items: readonly ListedNote[];
  readonly damaged: number;
}

/** Reads all notes, and the entries and cards that they name. @throws StoreError */
export async function listNotes(store: Store): Promise<NoteList> {
  return explained(
    store.transaction('r', [store.notes, store.entries, store.stock, store.cards], async () => {
      const { items, damaged } = readRecords(noteSchema, await store.notes.toArray());
      const kept = items.filter(({ trashedAt }) => trashedAt === undefined);
      const entryIds = kept.flatMap(({ entryId }) => (entryId === null ? [] : [entryId]));
      const entries = await entriesWith(store, [...new Set(entryIds)]);
      const byId = new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
      const asked = store.cards.where('[subjectId+face]').anyOf(kept.map(({ id }) => [id, 'note']));
      const cards = readRecords(cardSchema, await asked.toArray()).items;
      const cardOf = new Map(cards.map((card) => [card.subjectId, card]));
      const listed = kept.flatMap((note) => {
        const entry = note.entryId === null ? undefined : byId.get(note.entryId);
        if (entry?.trashedAt !== undefined) return [];
        return [{ note, headword: entry?.headword ?? null, card: cardOf.get(note.id) ?? null }];
      });
      return { items: listed.toSorted((a, b) => b.note.updatedAt - a.note.updatedAt), damaged };
    }),
  );
}
