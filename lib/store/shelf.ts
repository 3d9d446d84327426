import * as v from 'valibot';

import { type Backup, type Counts, DUMPED, checkBackup, countBackup, forTables } from './backup.ts';
import { packText, unpackText } from './gzip.ts';
import { StoreError } from './store-error.ts';

/*
 * Backups that are made by themselves and kept where they do not die with the database: in a key–value area of the
 * browser's (storage.local). Each is written in pieces first and told of last, so that what is listed is whole.
 */

/** What is asked of the area; `storage.local` of the browser has it. */
export interface Area {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Why a backup was made: by the day, by the reader's hand, or because all was about to be replaced. */
export type BackupReason = 'day' | 'hand' | 'restore';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const keptSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  /** Milliseconds since 1970. */
  madeAt: v.pipe(v.number(), v.finite()),
  reason: v.picklist(['day', 'hand', 'restore']),
  schema: count,
  counts: v.record(v.string(), count),
  /** Room that it takes, in bytes. */
  bytes: count,
  pieces: count,
});

/** A backup on the shelf, without what is in it. */
export interface KeptBackup extends Omit<v.InferOutput<typeof keptSchema>, 'counts'> {
  readonly counts: Counts;
}

/** Where the list of backups stands, and each piece. */
const LIST = 'backups';
const keyOf = (id: string, piece: number): string => `backup:${id}:${String(piece)}`;

/** Length of a piece in characters: no write is so large that the browser stalls over it. */
const PIECE = 1_000_000;

/** The daily backups that are kept: of so many days, and the last one of so many weeks. */
const DAYS = 7;
const WEEKS = 4;
/** Kept of those made by hand, and before a restore. */
const OTHERS = 3;

/** The backups on the shelf, the newest first. What is damaged in the list is left out. */
export async function listBackups(area: Area): Promise<readonly KeptBackup[]> {
  const stored = (await area.get(LIST))[LIST];
  if (!Array.isArray(stored)) return [];
  const kept = stored.flatMap((item): KeptBackup[] => {
    const result = v.safeParse(keptSchema, item);
    if (!result.success) return [];
    const { counts } = result.output;
    return [{ ...result.output, counts: forTables((table) => counts[table] ?? 0) }];
  });
  return kept.toSorted((a, b) => b.madeAt - a.madeAt);
}

/** The begin of the local day of a time, and of its week (Monday), in milliseconds since 1970. */
export function startOfLocalDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
function startOfWeek(time: number): number {
  const day = new Date(startOfLocalDay(time));
  return day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
}

/** The newest of each group, of the `most` newest groups. `newest` is sorted so. */
function newestOf(
  newest: readonly KeptBackup[],
  most: number,
  groupOf: (time: number) => number,
): KeptBackup[] {
  const groups = new Map<number, KeptBackup>();
  for (const backup of newest) {
    const group = groupOf(backup.madeAt);
    if (!groups.has(group) && groups.size < most) groups.set(group, backup);
  }
  return [...groups.values()];
}

/**
 * Those of the backups that stay: of the daily ones the last of each of the last seven days on which there was one, and of
 * each of the last four weeks; the last three made by hand and before restores. Days are counted as there are backups of
 * them and not back from today, so that neither a holiday nor a wrong clock empties the shelf (C15).
 */
export function keptOf(backups: readonly KeptBackup[]): readonly KeptBackup[] {
  const newest = backups.toSorted((a, b) => b.madeAt - a.madeAt);
  const of = (reason: BackupReason) => newest.filter((backup) => backup.reason === reason);
  const daily = of('day');
  const stay = new Set([
    ...newestOf(daily, DAYS, startOfLocalDay),
    ...newestOf(daily, WEEKS, startOfWeek),
    ...of('hand').slice(0, OTHERS),
    ...of('restore').slice(0, OTHERS),
  ]);
  return newest.filter((backup) => stay.has(backup));
}

/** Puts a backup on the shelf and takes off what is too many. One call at a time. @throws where the area cannot be written */
export async function keepBackup(
  area: Area,
  backup: Backup,
  { id, reason }: { readonly id: string; readonly reason: BackupReason },
): Promise<KeptBackup> {
  const packed = await packText(JSON.stringify(backup));
  const pieces = Math.ceil(packed.length / PIECE);
  for (let piece = 0; piece < pieces; piece++)
    await area.set({ [keyOf(id, piece)]: packed.slice(piece * PIECE, (piece + 1) * PIECE) });
  const kept: KeptBackup = {
    id,
    madeAt: backup.exportedAt,
    reason,
    schema: backup.schema,
    counts: countBackup(backup),
    bytes: packed.length,
    pieces,
  };
  const all = [kept, ...(await listBackups(area))];
  const stay = keptOf(all);
  await area.set({ [LIST]: stay });
  const gone = all.filter((item) => !stay.includes(item));
  const keys = gone.flatMap((item) =>
    Array.from({ length: item.pieces }, (_, piece) => keyOf(item.id, piece)),
  );
  if (keys.length > 0) await area.remove(keys);
  return kept;
}

/** Takes a backup from the shelf to be looked at or restored; it stays there. @throws StoreError `damaged`, `missing`, `newer` */
export async function openBackup(area: Area, id: string): Promise<Backup> {
  const kept = (await listBackups(area)).find((item) => item.id === id);
  if (!kept) throw new StoreError('missing');
  const keys = Array.from({ length: kept.pieces }, (_, piece) => keyOf(id, piece));
  const stored = await area.get(keys);
  const packed = keys.map((key) => (typeof stored[key] === 'string' ? stored[key] : '')).join('');
  const value: unknown = await unpackText(packed).then(JSON.parse, (error: unknown) => {
    throw new StoreError('damaged', { cause: error });
  });
  const check = checkBackup(value);
  if (!('backup' in check)) throw new StoreError(check.fault === 'newer' ? 'newer' : 'damaged');
  return check.backup;
}

/** How long a day's backup of so many records rests before a newer one takes its place, in milliseconds for a record. */
const REST = 60;
/** How long one rests where as many records were only changed since, in milliseconds: an edited note, a day's grades taken back. */
const REST_OF_EDITS = 10 * 60_000;

/**
 * True where a backup of today's is missing, or has fewer records than `counts` and has rested: a minute for a thousand
 * records, so that what was saved in the evening is in it too. With `isOwn` Bandu has just written, and one of as many records
 * is made anew after ten minutes. One that has more stays: what was lost since is in it alone. A clock that was set back
 * makes none anew: there is a later one then.
 */
export function isBackupDue(
  backups: readonly KeptBackup[],
  now: Date,
  counts: Counts,
  isOwn = false,
): boolean {
  const time = now.getTime();
  const today = startOfLocalDay(time);
  const ofToday = backups.filter(
    ({ reason, madeAt }) => reason === 'day' && startOfLocalDay(madeAt) === today,
  );
  const total = totalOf(counts);
  return ofToday.every(({ madeAt, counts: kept }) => {
    const more = total - totalOf(kept);
    if (more < 0 || (more === 0 && !isOwn)) return false;
    const rest = total * REST;
    return time - madeAt >= (more > 0 ? rest : Math.max(REST_OF_EDITS, rest));
  });
}

/** How many records these are in all. */
export function totalOf(counts: Counts): number {
  return DUMPED.reduce((sum, table) => sum + counts[table], 0);
}
