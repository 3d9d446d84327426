import { newCard } from '../study/schedule.ts';
import type { Store } from './db.ts';
import { type CardRecord, ENTRY_KINDS, type EntryRecord, type Row } from './records.ts';
import { stableId } from './stable-id.ts';

/*
 * The stock: words of imported lists that nobody has touched since, many to a record. A list may have a hundred thousand
 * words to learn; an entry and a card each would take a minute to write, bundles take a second. Who asks for entries or
 * cards asks here too; whoever changes one takes it out first (lib/store/stock-writes.ts). Decision 14.
 */

/** One record of the stock. */
export interface StockBundle {
  readonly bundle: number;
  /** Times of its first and last word, milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly size: number;
  /** What its words are found by: the id of each, and each tag that one of them has. */
  readonly ids: readonly string[];
  readonly tags: readonly string[];
  /** Entries as they would stand by themselves, in the order in which they are to be asked; {@link cardInStock} makes their cards. */
  readonly words: readonly EntryRecord[];
}

/** Words in a record: some 40 KB, which the first touch of one of them writes anew. */
export const BUNDLE_SIZE = 200;

/** From this many ids on, one look at the whole stock is faster than one at each. */
const MANY = 200;

/** The id of the entry that a list makes of a headword; nothing else is stocked, so that a headword tells where to look. */
export function listedId(kind: string, headword: string): string {
  return stableId('entry', kind, headword);
}

/** The reading card of a word in stock: it is new, and due since the word was saved. */
export function cardInStock({ id, savedAt }: Pick<EntryRecord, 'id' | 'savedAt'>): CardRecord {
  return { ...newCard(id, savedAt), face: 'reading', subjectId: id, active: 1 };
}

/** True for an entry with its reading card as a list makes them: nothing is lost where the stock keeps the entry alone. */
export function isStockable(entry: Row, card: Row): entry is EntryRecord {
  const { id, kind, headword, savedAt, tags, trashedAt } = entry;
  if (typeof kind !== 'string' || typeof headword !== 'string' || typeof savedAt !== 'number') return false;
  if (id !== listedId(kind, headword) || trashedAt !== undefined || !Array.isArray(tags)) return false;
  const made: Row = cardInStock({ id, savedAt });
  const fields = Object.keys(card).filter((name) => card[name] !== undefined);
  return fields.length === Object.keys(made).length && fields.every((name) => card[name] === made[name]);
}

/** True for a word that is whole enough to be moved; the schema of entries looks at the rest. */
export function isWord(value: unknown): value is EntryRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, savedAt, tags }: Row = { ...value };
  return typeof id === 'string' && typeof savedAt === 'number' && Array.isArray(tags);
}

/** The words of a record. What a broken disk has made of others stays where it is; the list of words tells how many. */
export function wordsIn({ words }: StockBundle): readonly EntryRecord[] {
  const stored: unknown = words;
  return Array.isArray(stored) ? stored.filter(isWord) : [];
}

/** In a transaction of the caller: the bundles in which any of these ids is. */
export async function bundlesWith({ stock }: Store, ids: readonly string[]): Promise<readonly StockBundle[]> {
  if (ids.length === 0) return [];
  if (ids.length > MANY) {
    const wanted = new Set(ids);
    return (await stock.toArray()).filter((bundle) => bundle.ids.some((id) => wanted.has(id)));
  }
  // One question each: a cursor that jumps from key to key takes many times as long.
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => stock.where('ids').equals(id).primaryKeys()),
  );
  return bundlesOf(stock, found.flat());
}

/** The bundles of numbers that an index has named, some of them many times: each is read once. */
async function bundlesOf(stock: Store['stock'], numbers: readonly number[]): Promise<readonly StockBundle[]> {
  const bundles = await stock.bulkGet([...new Set(numbers)]);
  return bundles.filter((bundle) => bundle !== undefined);
}

/** The bundles in which any word has a tag. */
export async function taggedBundles({ stock }: Store): Promise<readonly StockBundle[]> {
  return bundlesOf(stock, await stock.where('tags').above('').primaryKeys());
}

/** In a transaction of the caller or without: those of the words that are in stock, by their ids. */
export async function stockedOf(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntryRecord>> {
  const wanted = new Set(ids);
  const bundles = await bundlesWith(store, ids);
  const words = bundles.flatMap((bundle) => wordsIn(bundle).filter((word) => wanted.has(word.id)));
  return new Map(words.map((word) => [word.id, word]));
}

/** The entries of these ids, in stock or not; undefined where there is none. */
export async function entriesWith(
  store: Store,
  ids: readonly string[],
): Promise<readonly (EntryRecord | undefined)[]> {
  // Both at one moment: a word that is taken out in between would be in neither.
  return store.transaction('r', [store.entries, store.stock], async () => {
    const found = await store.entries.bulkGet([...ids]);
    const others = ids.filter((_, index) => found[index] === undefined);
    const stocked = await stockedOf(store, others);
    return ids.map((id, index) => found[index] ?? stocked.get(id));
  });
}

/** True where a headword is in stock as whatever kind. */
export async function isInStock(store: Store, headword: string): Promise<boolean> {
  const ids = ENTRY_KINDS.map((kind) => listedId(kind, headword));
  return (await stockedOf(store, ids)).size > 0;
}

/** How many words are in stock. Reads an index alone. */
export async function countStock({ stock }: Store): Promise<number> {
  const sizes = await stock.orderBy('size').keys();
  return sizes.reduce<number>((sum, size) => sum + Number(size), 0);
}

/** All words in stock, in no order. */
export async function allInStock({ stock }: Store): Promise<readonly EntryRecord[]> {
  return (await stock.toArray()).flatMap(wordsIn);
}

/** The words that were stocked first, or last, in that order; at most `count`. Reads a bundle or two. */
export async function endOfStock(
  { stock }: Store,
  end: 'first' | 'last',
  count: number,
): Promise<readonly EntryRecord[]> {
  const sign = end === 'first' ? 1 : -1;
  let words: EntryRecord[] = [];
  if (count === 0) return words;
  // A Dexie collection, not an array: nothing is changed in place.
  // oxlint-disable-next-line unicorn/no-array-reverse
  const bundles = end === 'first' ? stock.orderBy('from') : stock.orderBy('until').reverse();
  const isBeyond = (bundle: StockBundle): boolean => {
    const nth = words[count - 1];
    if (nth && ((end === 'first' ? bundle.from : bundle.until) - nth.savedAt) * sign > 0) return true;
    words = [...words, ...wordsIn(bundle)].sort((a, b) => (a.savedAt - b.savedAt) * sign);
    return false;
  };
  // Lists that were imported within minutes share times: bundles are read until none can have an earlier one.
  await bundles.until(isBeyond).toArray();
  return words.slice(0, count);
}
