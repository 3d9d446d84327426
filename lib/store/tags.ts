import type { Store } from './db.ts';
import { type LongWrite, WriteCount } from './long-write.ts';
import type { EntryRecord } from './records.ts';
import { taggedBundles, wordsIn } from './stock.ts';
import { changeStocked } from './stock-writes.ts';
import { explained } from './store-error.ts';

/*
 * The learner's own labels. Every act is over many entries at once, one transaction, and gives back what undoes it. Tags
 * are sets: adding one that is there or removing one that is not changes nothing, so that no two pages can disagree.
 */

/** Longest tag that is kept, in UTF-16 units. */
const LONGEST = 60;

/** Tags as they are kept: trimmed, one space between words, none empty, each once. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => tag.toWellFormed().trim().replaceAll(/\s+/gu, ' ').slice(0, LONGEST));
  return [...new Set(clean.filter((tag) => tag !== ''))];
}

/** The tags that entries had before, by entry id: what `putTags` takes for undo. */
export type TagsBefore = readonly (readonly [entryId: string, tags: readonly string[]])[];

/** In a transaction of the caller: ids of the words in stock that have the tag. */
async function stockedWith({ stock }: Store, tag: string): Promise<readonly string[]> {
  const bundles = await stock.where('tags').equals(tag).toArray();
  const words = bundles.flatMap(wordsIn);
  return words.filter((word) => word.tags.includes(tag)).map(({ id }) => id);
}

/** In one transaction: gives entries the tags that `change` makes of theirs; entries that it leaves as they are stay untouched. */
async function changeTags(
  store: Store,
  ids: readonly string[] | { readonly tagged: string },
  change: (tags: readonly string[]) => readonly string[],
  options: LongWrite,
): Promise<TagsBefore> {
  return explained(
    store.transaction('rw', [store.entries, store.stock], async () => {
      const before: (readonly [string, readonly string[]])[] = [];
      /** The tags that an entry is to have; null where those that it has stay. */
      const changed = (id: string, had: readonly string[]): string[] | null => {
        const tags = cleanTags(change(had));
        if (tags.length === had.length && tags.every((tag, index) => tag === had[index])) return null;
        before.push([id, had]);
        return tags;
      };
      const stocked = await changeStocked(
        store,
        'tagged' in ids ? await stockedWith(store, ids.tagged) : ids,
        (word) => {
          const tags = changed(word.id, word.tags);
          return tags ? { ...word, tags } : word;
        },
      );
      const entries =
        'tagged' in ids
          ? await store.entries.where('tags').equals(ids.tagged).toArray()
          : await store.entries.bulkGet(ids.filter((id) => !stocked.has(id)));
      const updates = entries.flatMap((entry) => {
        if (!entry) return [];
        // A record of an older schema has none.
        const stored: Partial<EntryRecord> = entry;
        const tags = changed(entry.id, stored.tags ?? []);
        return tags ? [{ key: entry.id, changes: { tags } }] : [];
      });
      await new WriteCount(options, updates.length).write(updates, async (some) =>
        store.entries.bulkUpdate(some),
      );
      return before;
    }),
  );
}

/** Adds and removes tags of many entries. @returns the tags that the changed ones had before. @throws StoreError */
export async function tagEntries(
  store: Store,
  ids: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  options: LongWrite = {},
): Promise<TagsBefore> {
  const gone = new Set(cleanTags(remove));
  return changeTags(store, ids, (tags) => [...tags.filter((tag) => !gone.has(tag)), ...add], options);
}

/**
 * Renames a tag in all entries, those in the trash too; where an entry has the new one already, the two become one. An
 * empty new name takes the tag away. @returns the tags that the changed ones had before. @throws StoreError
 */
export async function renameTag(store: Store, from: string, to: string): Promise<TagsBefore> {
  return changeTags(store, { tagged: from }, (tags) => tags.map((tag) => (tag === from ? to : tag)), {});
}

/** Gives entries the tags that they had before: the undo of `tagEntries` and `renameTag`. @throws StoreError */
export async function putTags(store: Store, before: TagsBefore, options: LongWrite = {}): Promise<void> {
  const tagsOf = new Map(before);
  await explained(
    store.transaction('rw', [store.entries, store.stock], async () => {
      const stocked = await changeStocked(store, [...tagsOf.keys()], (word) => ({
        ...word,
        tags: [...(tagsOf.get(word.id) ?? [])],
      }));
      const others = before.filter(([id]) => !stocked.has(id));
      const changes = others.map(([key, tags]) => ({ key, changes: { tags: [...tags] } }));
      await new WriteCount(options, changes.length).write(changes, async (some) =>
        store.entries.bulkUpdate(some),
      );
    }),
  );
}

/** The tags of entries that are kept, with how many have each, the commonest first. Reads each tagged entry once. @throws StoreError */
export async function listTags(store: Store): Promise<readonly (readonly [tag: string, entries: number])[]> {
  const counts = new Map<string, number>();
  const [tagged, bundles] = await explained(
    store.transaction('r', [store.entries, store.stock], async () =>
      Promise.all([store.entries.where('tags').above('').distinct().toArray(), taggedBundles(store)]),
    ),
  );
  const add = (tags: readonly string[]) => {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  };
  for (const { tags, trashedAt } of tagged) if (trashedAt === undefined) add(tags);
  for (const { tags } of bundles.flatMap(wordsIn)) add(tags);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
