import * as v from 'valibot';

import { type Backup, type Counts, countStore, dumpStore, forTables, restoreStore } from './backup.ts';
import { mergeBackups } from './backup-merge.ts';
import { IDENTITY, type Store } from './db.ts';
import { type Area, isBackupDue, keepBackup, listBackups, totalOf } from './shelf.ts';
import { countStock } from './stock.ts';
import { explained, faultOf } from './store-error.ts';

/*
 * What is remembered of the database outside of it, so that one that was emptied (by the browser, by a cleaner, by a broken
 * disk) is noticed and never taken for that of a new install (C17). Every database has an identity of its own; another
 * one than the last is a loss, even where words were saved in it since.
 */

const KEY = 'sentinel';

const sentinelSchema = v.object({
  identity: v.string(),
  counts: v.record(v.string(), v.pipe(v.number(), v.minValue(0))),
  /** Of the last write that was noted, in milliseconds since 1970. */
  writtenAt: v.pipe(v.number(), v.finite()),
});

/** What the database held when it was last written. */
export interface Sentinel {
  readonly identity: string;
  readonly counts: Counts;
  readonly writtenAt: number;
}

/** The sentinel; null where there is none, as in a new install. */
export async function readSentinel(area: Area): Promise<Sentinel | null> {
  const result = v.safeParse(sentinelSchema, (await area.get(KEY))[KEY]);
  if (!result.success) return null;
  const { identity, counts, writtenAt } = result.output;
  return { identity, counts: forTables((table) => counts[table] ?? 0), writtenAt };
}

async function identityOf(store: Store): Promise<string> {
  const value = (await explained(store.meta.get(IDENTITY)))?.value;
  return typeof value === 'string' ? value : '';
}

/** True where sentences or cards are there and none of the entries that they belong to: one table alone was emptied. */
async function isBeheaded(store: Store, counts: Counts): Promise<boolean> {
  const { entries, contexts, cards, notes } = counts;
  // Words in stock have their entries and cards there, and may have sentences.
  const stocked = await explained(countStock(store));
  // A free note has a card at most.
  return entries === stocked && ((stocked === 0 && contexts > 0) || cards - stocked > notes);
}

/**
 * What the database has lost: the sentinel of the one before, where this one is another or holds nothing, or no entry though
 * something of theirs; null where all is well or nothing was there to be lost. @throws StoreError
 */
export async function findLoss(store: Store, area: Area): Promise<Sentinel | null> {
  const sentinel = await readSentinel(area);
  if (!sentinel || totalOf(sentinel.counts) === 0) return null;
  if (sentinel.identity !== (await identityOf(store))) return sentinel;
  const counts = await countStore(store);
  // A loss that was accepted is none any more.
  const isLost =
    totalOf(counts) === 0 || (counts.entries < sentinel.counts.entries && (await isBeheaded(store, counts)));
  return isLost ? sentinel : null;
}

/** Writes down what the database holds now, whatever the sentinel said, and tells it. @throws StoreError */
export async function acceptStore(store: Store, area: Area, now: Date): Promise<Sentinel> {
  const sentinel: Sentinel = {
    identity: await identityOf(store),
    counts: await countStore(store),
    writtenAt: now.getTime(),
  };
  await area.set({ [KEY]: sentinel });
  return sentinel;
}

/**
 * After a write: notes what the database holds now, and puts today's backup on the shelf where there is none, or one of
 * less. While a loss is open nothing is noted and no backup is made, so that none of the good ones leaves the shelf. With
 * `isOwn` Bandu itself has just written: where this database holds nothing now, its reader has taken away the last that it
 * held, and nothing is lost.
 * @returns true where all was noted. @throws StoreError
 */
export async function noteWrite(
  store: Store,
  area: Area,
  id: string,
  now: Date,
  isOwn = false,
): Promise<boolean> {
  const loss = await findLoss(store, area);
  const isTaken =
    isOwn &&
    loss?.identity === (await identityOf(store)) &&
    !(await isBeheaded(store, await countStore(store)));
  if (loss && !isTaken) return false;
  const { counts } = await acceptStore(store, area, now);
  if (!isBackupDue(await listBackups(area), now, counts, isOwn)) return true;
  const backup = await dumpStore(store, now);
  if (Object.values(backup.tables).some((rows) => rows.length > 0))
    await keepBackup(area, backup, { id, reason: 'day' });
  return true;
}

/** How often a restore begins anew where something was saved while it was being prepared. */
const TRIES = 5;

/**
 * Restores a backup: what is there now goes to the shelf first. After a loss what was saved since stays beside what comes
 * back; else the backup takes the place of all. All or nothing. @throws StoreError
 */
export async function restoreBackup(
  store: Store,
  area: Area,
  backup: Backup,
  id: string,
  now: Date,
): Promise<void> {
  const loss = await findLoss(store, area);
  for (let tries = 1; ; tries++) {
    const before = await dumpStore(store, now);
    if (Object.values(before.tables).some((rows) => rows.length > 0))
      await keepBackup(area, before, { id: tries === 1 ? id : `${id}-${String(tries)}`, reason: 'restore' });
    try {
      await restoreStore(store, loss ? mergeBackups(backup, before) : backup, before);
      break;
    } catch (error) {
      if (faultOf(error) !== 'stale' || tries === TRIES) throw error;
    }
  }
  await acceptStore(store, area, now);
}
