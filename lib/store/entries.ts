import type { SaveRequest } from '../messages.ts';
import { newCard } from '../study/schedule.ts';
import type { Store } from './db.ts';
import { keptUrl } from './kept-url.ts';
import {
  type ContextRecord,
  type EntryRecord,
  type NoteRecord,
  type ReadBack,
  contextSchema,
  entrySchema,
  readRecord,
  readRecords,
} from './records.ts';
import { endOfStock, entriesWith, isInStock, listedId } from './stock.ts';
import { tablesOfWords, unstock } from './stock-writes.ts';
import { explained } from './store-error.ts';
import { setTrashed } from './trash.ts';

/** The same word at the same place of the same page: saved twice it is still seen once. */
function isSamePlace(a: ContextRecord, b: ContextRecord): boolean {
  return a.url !== '' && a.url === b.url && a.sentence === b.sentence && a.quote.start === b.quote.start;
}

/** The context in a request. Half surrogate pairs become U+FFFD: no text file could hold them (C13). */
function contextFromRequest(request: SaveRequest, entryId: string, now: number): ContextRecord {
  const { sentence, title, url, quote, publisher = '', publishedOn = '' } = request.context;
  return {
    id: request.id,
    entryId,
    sentence: sentence.toWellFormed(),
    title: title.toWellFormed(),
    url: keptUrl(url),
    publisher: publisher.toWellFormed(),
    publishedOn: publishedOn.toWellFormed(),
    quote: {
      exact: quote.exact.toWellFormed(),
      prefix: quote.prefix.toWellFormed(),
      suffix: quote.suffix.toWellFormed(),
      start: quote.start,
    },
    pinyin: request.pinyin.toWellFormed(),
    gloss: request.gloss.toWellFormed(),
    savedAt: now,
  };
}

function entryFromRequest({ id, kind, headword, pinyin, gloss }: SaveRequest, now: number): EntryRecord {
  return {
    id,
    kind,
    headword: headword.toWellFormed(),
    pinyin: pinyin.toWellFormed(),
    gloss: gloss.toWellFormed(),
    tags: [],
    revision: 0,
    createdAt: now,
    savedAt: now,
  };
}

/** Keeps an entry that is there already; takes it out of the trash, with its cards, where it was in. */
async function keepAgain(store: Store, { id, trashedAt }: EntryRecord, now: number): Promise<void> {
  await store.entries.update(id, { savedAt: now });
  if (trashedAt !== undefined) await setTrashed(store, [id], undefined);
}

/** What a save has done. */
export interface Saved {
  readonly entryId: string;
  /** False where the headword was kept before and has only been met again. */
  readonly isNew: boolean;
}

/**
 * Keeps what the learner has met: the entry with its card where the headword of this kind is new, and its context and
 * note. All in one transaction: when the promise settles, the disk has everything, or nothing was changed.
 * A request that comes again (same id) adds nothing but a note, where it had none the first time; another request of the
 * same place adds its note only.
 * @throws StoreError
 */
export async function saveEntry(store: Store, request: SaveRequest, now: Date): Promise<Saved> {
  const time = now.getTime();
  const tables = [...tablesOfWords(store), store.contexts, store.notes];
  return explained(
    store.transaction('rw', tables, async () => {
      const made = await store.contexts.get(request.id);
      if (made) {
        await addNote(store, request, made.entryId, time);
        return { entryId: made.entryId, isNew: made.entryId === request.id };
      }
      const fresh = entryFromRequest(request, time);
      await unstock(store, [listedId(fresh.kind, fresh.headword)]);
      const kept = await store.entries.where('[kind+headword]').equals([fresh.kind, fresh.headword]).first();
      const entryId = kept?.id ?? fresh.id;
      if (kept) {
        await keepAgain(store, kept, time);
      } else {
        await store.entries.add(fresh);
        await store.cards.add({ ...newCard(entryId, time), face: 'reading', subjectId: entryId, active: 1 });
      }
      const context = contextFromRequest(request, entryId, time);
      const others = await store.contexts.where('entryId').equals(entryId).toArray();
      const same = others.find((other) => isSamePlace(other, context));
      if (!same) await store.contexts.add(context);
      // It is on the page again: that is where it was saved from.
      else if (same.lostAt !== undefined) await store.contexts.update(same.id, { lostAt: undefined });
      await addNote(store, request, entryId, time);
      return { entryId, isNew: kept === undefined };
    }),
  );
}

/** In the transaction of the save. The note's id is made of the request's, so that a request which comes again adds none. */
async function addNote(store: Store, request: SaveRequest, entryId: string, now: number): Promise<void> {
  const { note } = request;
  const id = `${request.id}-note`;
  if (note.trim() === '' || (await store.notes.get(id))) return;
  const record: NoteRecord = {
    id,
    entryId,
    tags: [],
    text: note.toWellFormed(),
    createdAt: now,
    updatedAt: now,
    revision: 0,
  };
  await store.notes.add(record);
}

/** True where the headword is kept, as whatever kind, and not in the trash. */
export async function hasEntry(store: Store, headword: string): Promise<boolean> {
  const sought = headword.toWellFormed();
  return explained(
    store.transaction('r', [store.entries, store.stock], async () => {
      const found = await store.entries.where('headword').equals(sought).toArray();
      return found.some((entry) => entry.trashedAt === undefined) || isInStock(store, sought);
    }),
  );
}

/** The `count` entries saved last, the newest first, without those in the trash, as they are stored. */
export async function newestEntries(store: Store, count: number): Promise<readonly EntryRecord[]> {
  // A Dexie collection, not an array: nothing is changed in place.
  // oxlint-disable-next-line unicorn/no-array-reverse
  const newest = store.entries.orderBy('savedAt').reverse();
  const [entries, stocked] = await store.transaction('r', [store.entries, store.stock], async () =>
    Promise.all([
      newest
        .filter((entry) => entry.trashedAt === undefined)
        .limit(count)
        .toArray(),
      endOfStock(store, 'last', count),
    ]),
  );
  return [...entries, ...stocked].toSorted((a, b) => b.savedAt - a.savedAt).slice(0, count);
}

/** The same, with those that are damaged counted and left out. @throws StoreError */
export async function lastEntries(store: Store, count: number): Promise<ReadBack<EntryRecord>> {
  return readRecords(entrySchema, await explained(newestEntries(store, count)));
}

/** The entry; null where there is none, or it is damaged. */
export async function findEntry(store: Store, entryId: string): Promise<EntryRecord | null> {
  const [entry] = await explained(entriesWith(store, [entryId]));
  return readRecord(entrySchema, entry);
}

/** Where the entry was met, the latest first. */
export async function contextsOf(store: Store, entryId: string): Promise<ReadBack<ContextRecord>> {
  const values = await explained(store.contexts.where('entryId').equals(entryId).toArray());
  const { items, damaged } = readRecords(contextSchema, values);
  return { items: items.toSorted((a, b) => b.savedAt - a.savedAt), damaged };
}
