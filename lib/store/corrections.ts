import type { CorrectRequest } from '../messages.ts';
import type { Store } from './db.ts';
import {
  type CorrectionRecord,
  type ReadBack,
  correctionSchema,
  readRecord,
  readRecords,
} from './records.ts';
import { StoreError, explained } from './store-error.ts';

/*
 * The reader's corrections. Each is kept as it was made; what takes the place of another puts that one in the trash, so
 * that every step can be taken back. Every function is one transaction.
 */

type Place = Pick<CorrectionRecord, 'before' | 'text' | 'after'>;

function isKept({ trashedAt }: CorrectionRecord): boolean {
  return trashedAt === undefined;
}

/** The correction of a stretch that is kept; undefined where there is none. In a transaction of the caller. */
async function keptAt(store: Store, { before, text, after }: Place): Promise<CorrectionRecord | undefined> {
  const same = await store.corrections.where('text').equals(text).toArray();
  return same.find((item) => isKept(item) && item.before === before && item.after === after);
}

/** @throws StoreError `missing` */
async function getCorrection(store: Store, id: string): Promise<CorrectionRecord> {
  const record = readRecord(correctionSchema, await store.corrections.get(id));
  if (!record) throw new StoreError('missing');
  return record;
}

/**
 * Keeps a correction, in place of the one of the same stretch where there is one. A request that comes again (same id)
 * changes nothing, even where it has been taken back since.
 * @throws StoreError
 */
export async function keepCorrection(store: Store, request: CorrectRequest, now: Date): Promise<void> {
  const { id, before, text, after, words } = request;
  const time = now.getTime();
  return explained(
    store.transaction('rw', [store.corrections], async () => {
      if (await store.corrections.get(id)) return;
      const older = await keptAt(store, request);
      if (older) await store.corrections.update(older.id, { trashedAt: time });
      await store.corrections.add({
        id,
        before,
        text,
        after,
        words,
        createdAt: time,
        replaces: older?.id ?? null,
      });
    }),
  );
}

/**
 * Takes a correction back: it goes to the trash, and the one whose place it took comes out of it. Nothing changes where
 * it is in the trash already.
 * @throws StoreError `missing`
 */
export async function undoCorrection(store: Store, id: string, now: Date): Promise<void> {
  return explained(
    store.transaction('rw', [store.corrections], async () => {
      const record = await getCorrection(store, id);
      if (!isKept(record)) return;
      await store.corrections.update(id, { trashedAt: now.getTime() });
      if (record.replaces !== null) await store.corrections.update(record.replaces, { trashedAt: undefined });
    }),
  );
}

/** Puts a correction in the trash: the engine reads by itself again. `restoreCorrection` is the undo. @throws StoreError `missing` */
export async function trashCorrection(store: Store, id: string, now: Date): Promise<void> {
  return explained(
    store.transaction('rw', [store.corrections], async () => {
      const record = await getCorrection(store, id);
      if (isKept(record)) await store.corrections.update(id, { trashedAt: now.getTime() });
    }),
  );
}

/**
 * Takes a correction out of the trash. Where the stretch has been corrected anew since, that one goes to the trash for it.
 * @throws StoreError `missing`
 */
export async function restoreCorrection(store: Store, id: string, now: Date): Promise<void> {
  return explained(
    store.transaction('rw', [store.corrections], async () => {
      const record = await getCorrection(store, id);
      if (isKept(record)) return;
      const other = await keptAt(store, record);
      if (other) await store.corrections.update(other.id, { trashedAt: now.getTime() });
      await store.corrections.update(id, { trashedAt: undefined });
    }),
  );
}

/** The corrections that are kept, the newest first. */
export async function keptCorrections(store: Store): Promise<ReadBack<CorrectionRecord>> {
  const { items, damaged } = readRecords(
    correctionSchema,
    await explained(store.corrections.orderBy('createdAt').toArray()),
  );
  return { items: items.filter(isKept).toReversed(), damaged };
}
