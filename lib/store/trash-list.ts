import type { Store } from './db.ts';
import { restoreCorrection } from './corrections.ts';
import { restoreOwnTerm } from './own-terms.ts';
import { restoreNote } from './notes.ts';
import { correctionSchema, entrySchema, noteSchema, readRecords } from './records.ts';
import { tablesOfWords } from './stock-writes.ts';
import { explained } from './store-error.ts';
import { OWN_PACK, ownTermSchema, termPackSchema } from './term-records.ts';
import { restorePack } from './term-packs.ts';
import { restoreEntries } from './trash.ts';

/** What can lie in the trash. */
export type TrashKind = 'entry' | 'note' | 'correction' | 'term' | 'pack';

/** One thing in the trash, as a list shows it. */
export interface TrashItem {
  readonly kind: TrashKind;
  readonly id: string;
  /** What it is: a headword, the beginning of a note, the name of a pack. */
  readonly name: string;
  readonly trashedAt: number;
  /** Of a note or term; what restoring it must show. 0 for the others. */
  readonly revision: number;
}

/** How much of a note its name is. */
const NAME_LENGTH = 60;

/**
 * What lies in the trash, thrown away last first. Terms of a pack are not listed: those that the reader threw out of a
 * pack that is kept stay out of it at its next edition, and the others come and go with their pack. @throws StoreError
 */
export async function listTrash(store: Store): Promise<readonly TrashItem[]> {
  const [entries, notes, corrections, terms, packs] = await explained(
    Promise.all([
      // An index holds no undefined: it lists what is in the trash alone.
      store.entries.orderBy('trashedAt').toArray(),
      store.notes.orderBy('trashedAt').toArray(),
      store.corrections.toArray(),
      store.terms.where('packId').equals(OWN_PACK).toArray(),
      store.packs.toArray(),
    ]),
  );
  const listed = <T extends { readonly trashedAt?: number | undefined; readonly id: string }>(
    kind: TrashKind,
    items: readonly T[],
    nameOf: (item: T) => string,
    revisionOf: (item: T) => number = () => 0,
  ): TrashItem[] =>
    items.flatMap((item) =>
      item.trashedAt === undefined
        ? []
        : [{ kind, id: item.id, name: nameOf(item), trashedAt: item.trashedAt, revision: revisionOf(item) }],
    );
  const revisionOf = ({ revision }: { readonly revision: number }) => revision;
  return [
    ...listed('entry', readRecords(entrySchema, entries).items, ({ headword }) => headword),
    ...listed(
      'note',
      readRecords(noteSchema, notes).items,
      ({ text }) => text.slice(0, NAME_LENGTH),
      revisionOf,
    ),
    ...listed('correction', readRecords(correctionSchema, corrections).items, ({ text }) => text),
    ...listed('term', readRecords(ownTermSchema, terms).items, ({ headword }) => headword, revisionOf),
    ...listed('pack', readRecords(termPackSchema, packs).items, ({ name }) => name),
  ].toSorted((a, b) => b.trashedAt - a.trashedAt);
}

/** Takes these things out of the trash: all of them or, where one cannot be, none. @throws StoreError */
export async function restoreTrash(store: Store, items: readonly TrashItem[], now: Date): Promise<void> {
  const idsOf = (wanted: TrashKind) => items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const tables = [...tablesOfWords(store), store.notes, store.corrections, store.terms, store.packs];
  await explained(
    // The restores below are transactions of their own elsewhere; here they are parts of this one.
    store.transaction('rw', tables, async () => {
      await restoreEntries(store, idsOf('entry'));
      const notes = readRecords(noteSchema, await store.notes.bulkGet(idsOf('note'))).items;
      for (const note of notes) await restoreNote(store, note, now);
      for (const id of idsOf('correction')) await restoreCorrection(store, id, now);
      for (const item of items) if (item.kind === 'term') await restoreOwnTerm(store, item);
      for (const id of idsOf('pack')) await restorePack(store, id);
    }),
  );
}
