import type { Store } from './db.ts';
import { type LongWrite, WriteCount } from './long-write.ts';
import type { CardRecord, EntryRecord } from './records.ts';
import { BUNDLE_SIZE, type StockBundle, bundlesWith, cardInStock, isWord, wordsIn } from './stock.ts';

/*
 * Into the stock and out of it. All calls are made in a transaction of the caller's: over `stock`, and over `tablesOfWords`
 * where words leave it.
 */

/** The tables over which entries and cards stand: whoever changes one names all three in its transaction. */
export function tablesOfWords(store: Store) {
  return [store.entries, store.cards, store.stock] as const;
}

/** A record of the stock without its number, which the database gives; damaged words that stood in it stay there. */
function bundleFrom(
  words: readonly EntryRecord[],
  damaged: readonly EntryRecord[] = [],
): Omit<StockBundle, 'bundle'> {
  const times = words.map(({ savedAt }) => savedAt);
  return {
    from: times[0] ?? 0,
    until: times.at(-1) ?? 0,
    size: words.length,
    ids: words.map(({ id }) => id),
    tags: [...new Set(words.flatMap(({ tags }) => tags))],
    words: [...words, ...damaged],
  };
}

/** Puts words in stock, none of which is there or among the entries. Each counts as two rows. */
export async function addStock(
  { stock }: Store,
  words: readonly EntryRecord[],
  count = new WriteCount({}, 2 * words.length),
): Promise<void> {
  await count.write(
    words.toSorted((a, b) => a.savedAt - b.savedAt),
    async (some) => {
      const bundles = [];
      for (let at = 0; at < some.length; at += BUNDLE_SIZE)
        bundles.push(bundleFrom(some.slice(at, at + BUNDLE_SIZE)));
      await stock.bulkAdd(bundles);
    },
    (some) => 2 * some.length,
  );
}

/** Takes words out of the stock; those that are not there are left out. @returns them, by their ids */
export async function takeStock(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntryRecord>> {
  const taken = new Map<string, EntryRecord>();
  await changeStocked(store, ids, (word) => {
    taken.set(word.id, word);
    return null;
  });
  return taken;
}

/**
 * Puts what `change` makes of them in the place of those of these words that are in stock; null takes one out.
 * @returns the ids of those that were there
 */
export async function changeStocked(
  store: Store,
  ids: readonly string[],
  change: (word: EntryRecord) => EntryRecord | null,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(ids);
  const found = new Set<string>();
  const left: StockBundle[] = [];
  const empty: number[] = [];
  for (const record of await bundlesWith(store, ids)) {
    const { bundle, words } = record;
    if (!Array.isArray(words)) continue;
    const rest = wordsIn(record).flatMap((word) => {
      if (!wanted.has(word.id)) return [word];
      found.add(word.id);
      return change(word) ?? [];
    });
    const damaged = words.filter((word) => !isWord(word));
    if (rest.length + damaged.length === 0) empty.push(bundle);
    else left.push({ bundle, ...bundleFrom(rest, damaged) });
  }
  await store.stock.bulkDelete(empty);
  await store.stock.bulkPut(left);
  return found;
}

/** What {@link unstock} writes of a word. */
export interface Unstocked {
  readonly entry: EntryRecord;
  readonly card: CardRecord;
}

/**
 * Makes entries and cards of those of these words that are in stock, as they must be before anything of them is changed; or
 * writes what `finished` makes of them, where the change is known. @returns the ids of those that were
 */
export async function unstock(
  store: Store,
  ids: readonly string[],
  options: LongWrite = {},
  finished: (made: Unstocked) => Unstocked = (made) => made,
): Promise<readonly string[]> {
  const words = [...(await takeStock(store, ids)).values()];
  const made = words.map((entry) => finished({ entry, card: cardInStock(entry) }));
  const count = new WriteCount(options, 2 * made.length);
  await count.write(made, async (some) => store.entries.bulkAdd(some.map(({ entry }) => entry)));
  await count.write(made, async (some) => store.cards.bulkAdd(some.map(({ card }) => card)));
  return words.map(({ id }) => id);
}
