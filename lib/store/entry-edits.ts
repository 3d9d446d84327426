import type { Store } from './db.ts';
import { type EntryRecord, entrySchema, readRecord } from './records.ts';
import { tablesOfWords, unstock } from './stock-writes.ts';
import { StoreError, explained } from './store-error.ts';

/** What the learner may write of an entry. A field that is absent stays as it is; an empty sense takes the chosen one away. */
export interface EntryEdit {
  readonly pinyin?: string;
  readonly gloss?: string;
  /** The meaning that the learner chose among the dictionary's, or wrote. */
  readonly sense?: string;
}

/** The parts of an entry that an edit can change, as they are: what the undo of an edit writes. */
export function editOf({ pinyin, gloss, sense = '' }: EntryRecord): Required<EntryEdit> {
  return { pinyin, gloss, sense };
}

/**
 * Changes what an entry says of itself; its contexts keep what they had. Undo is another edit with `editOf` the one before.
 * @returns the entry as it is kept now; the next edit must show this one
 * @throws StoreError `stale` where it was edited elsewhere since: nothing is overwritten unseen (C14); `missing`
 */
export async function editEntry(
  store: Store,
  seen: Pick<EntryRecord, 'id' | 'revision'>,
  edit: EntryEdit,
): Promise<EntryRecord> {
  return explained(
    store.transaction('rw', tablesOfWords(store), async () => {
      await unstock(store, [seen.id]);
      const kept = readRecord(entrySchema, await store.entries.get(seen.id));
      if (!kept) throw new StoreError('missing');
      if (kept.revision !== seen.revision) throw new StoreError('stale');
      const { sense: oldSense = '', ...rest } = kept;
      const sense = (edit.sense ?? oldSense).toWellFormed().trim();
      const next: EntryRecord = {
        ...rest,
        pinyin: (edit.pinyin ?? kept.pinyin).toWellFormed().trim(),
        gloss: (edit.gloss ?? kept.gloss).toWellFormed().trim(),
        ...(sense === '' ? {} : { sense }),
        revision: kept.revision + 1,
      };
      await store.entries.put(next);
      return next;
    }),
  );
}
