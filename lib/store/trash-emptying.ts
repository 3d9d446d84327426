import type { Store } from './db.ts';
import type { ContextRecord, NoteRecord, ReviewRecord } from './records.ts';
import { rowsOf } from './rows.ts';
import { explained } from './store-error.ts';
import { OWN_PACK } from './term-records.ts';
import { cardsAbout } from './trash.ts';

/*
 * The one place where anything is deleted for good: on the reader's wish, or when it has lain in the trash for thirty
 * days. A clock that was set wrong must not cost a word (C15), so thirty days are counted twice: by the clock, and by the
 * days on which Bandu was really at work since. Both have to say so.
 */

/** How long what was thrown away is kept, in days. */
export const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Key of the record in `meta` with the days on which Bandu has been at work. */
const DAYS = 'days';
/** As many of them as are remembered: what lies longer than these has seen more than {@link TRASH_DAYS} anyway. */
const REMEMBERED = 400;

/** What was deleted for good. */
export interface Emptied {
  readonly entries: number;
  readonly notes: number;
  readonly others: number;
}

/** True for what was thrown away before `until`. */
type IsDue = (trashedAt: number) => boolean;

/** Deletes what is due, with all that hangs on it. In a transaction of the caller over all tables. */
async function deleteDue(store: Store, isDue: IsDue): Promise<Emptied> {
  const isOld = ({ trashedAt }: { readonly trashedAt?: number | undefined }) =>
    trashedAt !== undefined && isDue(trashedAt);
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  // An index holds no undefined: it lists what is in the trash alone.
  const entries = idsOf((await store.entries.orderBy('trashedAt').toArray()).filter(isOld));
  const own = idsOf(await rowsOf<NoteRecord>(store.notes, 'entryId', 'entryId', entries));
  const thrown = idsOf((await store.notes.orderBy('trashedAt').toArray()).filter(isOld));
  const notes = [...new Set([...own, ...thrown])];
  const cards = idsOf(await cardsAbout(store, { entries, notes }));
  await store.reviews.bulkDelete(idsOf(await rowsOf<ReviewRecord>(store.reviews, 'cardId', 'cardId', cards)));
  await store.cards.bulkDelete(cards);
  const contexts = await rowsOf<ContextRecord>(store.contexts, 'entryId', 'entryId', entries);
  await store.contexts.bulkDelete(idsOf(contexts));
  await store.notes.bulkDelete(notes);
  await store.entries.bulkDelete(entries);
  const packs = idsOf((await store.packs.toArray()).filter(isOld));
  const ofPacks = await store.terms.where('packId').anyOf(packs).delete();
  await store.packs.bulkDelete(packs);
  // A term that was thrown out of a pack which is kept stays: it says that the next edition must not bring it back.
  const terms = idsOf((await store.terms.where('packId').equals(OWN_PACK).toArray()).filter(isOld));
  await store.terms.bulkDelete(terms);
  const corrections = idsOf((await store.corrections.toArray()).filter(isOld));
  await store.corrections.bulkDelete(corrections);
  return {
    entries: entries.length,
    notes: thrown.length,
    others: packs.length + ofPacks + terms.length + corrections.length,
  };
}

/** Deletes all that is in the trash, on the reader's wish. There is no undo but a backup. @throws StoreError */
export async function emptyTrash(store: Store): Promise<Emptied> {
  return explained(store.transaction('rw', store.tables, async () => deleteDue(store, () => true)));
}

/** The number of a day, by universal time: what it counts from does not matter. */
function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

/**
 * True where something has been in the trash for thirty days at `now` by the clock, and Bandu has been at work on as many
 * days since. `days` are those on which it was.
 */
export function isPurgeable(trashedAt: number, days: readonly number[], now: number): boolean {
  if (now - trashedAt < TRASH_DAYS * DAY) return false;
  const since = days.filter((day) => dayOf(trashedAt) < day && day <= dayOf(now));
  return since.length >= TRASH_DAYS;
}

/**
 * Notes that Bandu is at work today, and deletes what has been in the trash for thirty days. Called at each start; whoever
 * reads on five days of the week finds things in the trash for six weeks. @throws StoreError
 */
export async function purgeTrash(store: Store, now: Date): Promise<Emptied> {
  const time = now.getTime();
  return explained(
    store.transaction('rw', store.tables, async () => {
      const stored = (await store.meta.get(DAYS))?.value;
      const seen = Array.isArray(stored) ? stored.filter((day) => typeof day === 'number') : [];
      const days = seen.includes(dayOf(time)) ? seen : [...seen, dayOf(time)].slice(-REMEMBERED);
      if (days !== seen) await store.meta.put({ key: DAYS, value: days });
      return deleteDue(store, (trashedAt) => isPurgeable(trashedAt, days, time));
    }),
  );
}
