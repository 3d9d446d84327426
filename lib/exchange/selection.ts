import type { Tables } from '../store/backup.ts';
import {
  type CardRecord,
  type ContextRecord,
  type EntryRecord,
  type NoteRecord,
  type ReviewRecord,
  cardSchema,
  contextSchema,
  entrySchema,
  noteSchema,
  readRecords,
  reviewSchema,
} from '../store/records.ts';

/* What an export for people or for other programs is made of: the entries that are kept, with all that hangs on each. */

/** An entry with its sentences, notes, cards and grades, each list the oldest first. */
export interface WholeEntry {
  readonly entry: EntryRecord;
  readonly contexts: readonly ContextRecord[];
  readonly notes: readonly NoteRecord[];
  readonly cards: readonly CardRecord[];
  readonly reviews: readonly ReviewRecord[];
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * The entries that are kept, the first saved first, without the trash; those with the label, where one is given.
 * `damaged` counts entries that cannot be read: a backup has them, no other file.
 */
export function wholeEntries(
  tables: Partial<Tables>,
  tag: string | null = null,
): { readonly items: readonly WholeEntry[]; readonly damaged: number } {
  const { items: entries, damaged } = readRecords(entrySchema, tables.entries ?? []);
  const contexts = grouped(readRecords(contextSchema, tables.contexts ?? []).items, ({ entryId }) => entryId);
  const notes = grouped(
    readRecords(noteSchema, tables.notes ?? []).items.filter(({ trashedAt }) => trashedAt === undefined),
    ({ entryId }) => entryId,
  );
  const cards = grouped(readRecords(cardSchema, tables.cards ?? []).items, (card) =>
    card.face === 'note' ? null : card.subjectId,
  );
  const reviews = grouped(readRecords(reviewSchema, tables.reviews ?? []).items, ({ cardId }) => cardId);
  const items = entries
    .filter(({ trashedAt, tags }) => trashedAt === undefined && (tag === null || tags.includes(tag)))
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((entry) => {
      const mine = cards.get(entry.id) ?? [];
      return {
        entry,
        contexts: (contexts.get(entry.id) ?? []).toSorted((a, b) => a.savedAt - b.savedAt),
        notes: (notes.get(entry.id) ?? []).toSorted((a, b) => a.createdAt - b.createdAt),
        cards: mine,
        reviews: mine
          .flatMap(({ id }) => reviews.get(id) ?? [])
          .toSorted((a, b) => a.reviewedAt - b.reviewedAt),
      };
    });
  return { items, damaged };
}
