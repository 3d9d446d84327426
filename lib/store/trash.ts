import type { Store } from './db.ts';
import { type LongWrite, WriteCount } from './long-write.ts';
import type { CardRecord, NoteRecord } from './records.ts';
import { rowsOf } from './rows.ts';
import { allInStock, entriesWith } from './stock.ts';
import { tablesOfWords, unstock } from './stock-writes.ts';
import { StoreError, explained } from './store-error.ts';

/*
 * Entries in the trash and out of it, one or many, each act one transaction. What is in the trash leaves lists and
 * reviews, and nothing of it is deleted: emptying the trash is in trash-emptying.ts.
 */

/** What cards ask about. A note may bear the id of its entry: which of the two a card is about its face says. */
export interface Subjects {
  readonly entries?: readonly string[];
  readonly notes?: readonly string[];
}

/** The cards about these entries and notes. In a transaction of the caller over `cards`. */
export async function cardsAbout(
  store: Store,
  { entries = [], notes = [] }: Subjects,
): Promise<readonly CardRecord[]> {
  const ids = [...new Set([...entries, ...notes])];
  const ofEntries = new Set(entries);
  const ofNotes = new Set(notes);
  const cards = await rowsOf<CardRecord>(store.cards, '[subjectId+face]', 'subjectId', ids);
  return cards.filter(({ face, subjectId }) => (face === 'note' ? ofNotes : ofEntries).has(subjectId));
}

/** The cards as they are while their subjects are kept, or are not. One that is suspended stays so. */
function activated(cards: readonly CardRecord[], isKept: boolean): readonly CardRecord[] {
  return cards.map((card) => ({ ...card, active: isKept && card.suspended === undefined ? 1 : 0 }));
}

/** Makes the cards that ask about these subjects be asked or not. In a transaction of the caller over `cards`. */
export async function setActive(store: Store, subjects: Subjects, isKept: boolean): Promise<void> {
  await store.cards.bulkPut(activated(await cardsAbout(store, subjects), isKept));
}

/**
 * Puts entries in the trash (a time) or takes them out (undefined), with their cards and those of their notes. In a
 * transaction of the caller over `tablesOfWords` and `notes`. @returns those that were there and changed sides
 */
export async function setTrashed(
  store: Store,
  ids: readonly string[],
  trashedAt: number | undefined,
  options: LongWrite = {},
): Promise<readonly string[]> {
  // Nothing in stock is in the trash: what comes from there goes into it.
  const fresh =
    trashedAt === undefined
      ? []
      : await unstock(store, ids, options, ({ entry, card }) => ({
          entry: { ...entry, trashedAt },
          card: { ...card, active: 0 },
        }));
  const isFresh = new Set(fresh);
  const records = await store.entries.bulkGet(ids.filter((id) => !isFresh.has(id)));
  const there = records.flatMap((entry) =>
    entry && (entry.trashedAt === undefined) !== (trashedAt === undefined) ? [entry.id] : [],
  );
  const hasMoved = new Set([...there, ...fresh]);
  const moved = [...new Set(ids)].filter((id) => hasMoved.has(id));
  const notes = await rowsOf<NoteRecord>(store.notes, 'entryId', 'entryId', moved);
  const kept = notes.flatMap((note) => (note.trashedAt === undefined ? [note.id] : []));
  const cards = activated(await cardsAbout(store, { entries: there, notes: kept }), trashedAt === undefined);
  const count = new WriteCount(options, there.length + cards.length);
  await count.write(there, async (some) =>
    store.entries.bulkUpdate(some.map((key) => ({ key, changes: { trashedAt } }))),
  );
  await count.write(cards, async (some) => store.cards.bulkPut(some));
  return moved;
}

async function moveEntries(
  store: Store,
  ids: readonly string[],
  trashedAt: number | undefined,
  options: LongWrite,
): Promise<readonly string[]> {
  return explained(
    store.transaction('rw', [...tablesOfWords(store), store.notes], async () =>
      setTrashed(store, ids, trashedAt, options),
    ),
  );
}

/**
 * Puts entries in the trash, all of them or, where that fails, none. Those that are in it already or gone are left alone.
 * @returns the ids of those that were put there: what `restoreEntries` takes for undo (C12). @throws StoreError
 */
export async function trashEntries(
  store: Store,
  ids: readonly string[],
  now: Date,
  options: LongWrite = {},
): Promise<readonly string[]> {
  return moveEntries(store, ids, now.getTime(), options);
}

/** Takes entries out of the trash, with their cards as they were. @returns the ids of those that came out. @throws StoreError */
export async function restoreEntries(
  store: Store,
  ids: readonly string[],
  options: LongWrite = {},
): Promise<readonly string[]> {
  return moveEntries(store, ids, undefined, options);
}

/** Throws where there is no such entry. */
async function getThere(store: Store, entryId: string): Promise<void> {
  const [entry] = await explained(entriesWith(store, [entryId]));
  if (!entry) throw new StoreError('missing');
}

/**
 * Puts an entry in the trash: it leaves lists and reviews, and nothing of it is deleted. `restoreEntry` is the undo.
 * @throws StoreError `missing` where there is no such entry
 */
export async function trashEntry(store: Store, entryId: string, now: Date): Promise<void> {
  await getThere(store, entryId);
  await trashEntries(store, [entryId], now);
}

/** Takes an entry out of the trash again, with its cards as they were. @throws StoreError `missing` */
export async function restoreEntry(store: Store, entryId: string): Promise<void> {
  await getThere(store, entryId);
  await restoreEntries(store, [entryId]);
}

/** What `deleteAll` put in the trash; what `restoreAll` takes back. */
export interface Deleted {
  readonly entries: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Puts all entries and all free notes in the trash, in one transaction; word marks and own terms are not touched.
 * @returns what was put there, to be counted and for `restoreAll` (C12). @throws StoreError
 */
export async function deleteAll(store: Store, now: Date): Promise<Deleted> {
  const trashedAt = now.getTime();
  return explained(
    store.transaction('rw', [...tablesOfWords(store), store.notes], async () => {
      const stocked = (await allInStock(store)).map(({ id }) => id);
      const ids = [...(await store.entries.toCollection().primaryKeys()), ...stocked];
      const entries = await setTrashed(store, ids, trashedAt);
      const notes = await store.notes.toArray();
      const free = notes.flatMap(({ id, entryId, trashedAt: old }) =>
        entryId === null && old === undefined ? [id] : [],
      );
      await store.notes.bulkUpdate(free.map((key) => ({ key, changes: { trashedAt } })));
      await setActive(store, { notes: free }, false);
      return { entries, notes: free };
    }),
  );
}

/** Undoes `deleteAll`: exactly what it put in the trash comes out. @throws StoreError */
export async function restoreAll(store: Store, { entries, notes }: Deleted): Promise<void> {
  await explained(
    store.transaction('rw', [...tablesOfWords(store), store.notes], async () => {
      await setTrashed(store, entries, undefined);
      await store.notes.bulkUpdate(notes.map((key) => ({ key, changes: { trashedAt: undefined } })));
      await setActive(store, { notes }, true);
    }),
  );
}
