import { type Store, SCHEMA_VERSION } from './db.ts';
import type { LongWrite } from './long-write.ts';
import type { Row } from './records.ts';
import { rowTable, storedTables } from './row-table.ts';
import { partedWords } from './stock-changes.ts';
import { addStock } from './stock-writes.ts';
import { StoreError, explained } from './store-error.ts';

/*
 * The whole memory as plain data: what a backup, an export and an import are made of. Nothing is left out, not even
 * records that cannot be read: what is restored is what was there.
 */

/** The tables of a dump, in their canonical order. `meta`, which tells one database from another, is none of them. */
export const DUMPED = [
  'entries',
  'contexts',
  'notes',
  'cards',
  'reviews',
  'words',
  'corrections',
  'terms',
  'packs',
] as const;
export type DumpedTable = (typeof DUMPED)[number];

export type Tables = Readonly<Record<DumpedTable, readonly Row[]>>;
export type Counts = Readonly<Record<DumpedTable, number>>;

/**
 * The memory at one moment, in canonical order: tables as in {@link DUMPED}, rows by their key in UTF-16 order, fields by
 * name. Two memories that hold the same give the same JSON but for `exportedAt`.
 */
export interface Backup {
  readonly app: 'bandu';
  /** Of this shape. */
  readonly format: 1;
  /** Schema version of the rows. */
  readonly schema: number;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  readonly tables: Tables;
}

/** Name of the field that tells one row of a table from another. */
export function keyOf(table: DumpedTable): 'id' | 'headword' {
  return table === 'words' ? 'headword' : 'id';
}

/** Fields of which no two rows of a table may have the same values, besides the key: the unique indexes of lib/store/db.ts. */
const UNIQUE: Partial<Readonly<Record<DumpedTable, readonly string[]>>> = {
  entries: ['kind', 'headword'],
  cards: ['subjectId', 'face'],
};

/** What two rows of a table must not share besides their key, as one text; null where there is no such thing. */
export function twinKeyOf(table: DumpedTable, row: Row): string | null {
  const unique = UNIQUE[table];
  return unique ? JSON.stringify(unique.map((field) => row[field])) : null;
}

/** All by which a row of a table is known: its key and what {@link twinKeyOf} says, as texts that no other row may have. */
export function namesOf(table: DumpedTable, row: Row): readonly string[] {
  const twin = twinKeyOf(table, row);
  return [JSON.stringify(row[keyOf(table)]), ...(twin === null ? [] : [twin])];
}

/** An object for each table. */
export function forTables<T>(make: (table: DumpedTable) => T): Readonly<Record<DumpedTable, T>> {
  return {
    entries: make('entries'),
    contexts: make('contexts'),
    notes: make('notes'),
    cards: make('cards'),
    reviews: make('reviews'),
    words: make('words'),
    corrections: make('corrections'),
    terms: make('terms'),
    packs: make('packs'),
  };
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value with the fields of every object in it by name. What JSON does not hold (undefined) is left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries: [string, unknown][] = [];
  for (const name of Object.keys(value).sort())
    if (value[name] !== undefined) entries.push([name, sorted(value[name])]);
  return Object.fromEntries(entries);
}

/** The rows by their keys. */
function byKey(table: DumpedTable, rows: readonly Row[]): Row[] {
  const key = keyOf(table);
  return rows.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}

/** The rows in the order of a dump. */
function inOrder(table: DumpedTable, rows: readonly unknown[]): readonly Row[] {
  return byKey(table, rows.map(sorted).filter(isObject));
}

/** A backup of these tables; those that are not given are empty. */
export function backupFromTables(
  tables: Partial<Readonly<Record<DumpedTable, readonly unknown[]>>>,
  now: Date,
): Backup {
  return {
    app: 'bandu',
    format: 1,
    schema: SCHEMA_VERSION,
    exportedAt: now.getTime(),
    tables: forTables((table) => inOrder(table, tables[table] ?? [])),
  };
}

/** Rows that are put in order at once: some 20 ms of work. */
const STRETCH = 2000;

/**
 * All that the memory holds, the trash included, as it is at one moment. Tells how many records it has put in order.
 * @throws StoreError, or the signal's reason
 */
export async function dumpStore(
  store: Store,
  now: Date,
  { signal, onProgress }: Pick<LongWrite, 'signal' | 'onProgress'> = {},
): Promise<Backup> {
  const all = DUMPED.map((name) => rowTable(store, name));
  const rows = await explained(
    store.transaction('r', storedTables(store, DUMPED), async () =>
      Promise.all(all.map(async (table) => table.all())),
    ),
  );
  const total = rows.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const backup = backupFromTables({}, now);
  const tables: Record<DumpedTable, Row[]> = forTables(() => []);
  for (const [index, table] of DUMPED.entries()) {
    const some = rows[index] ?? [];
    for (let at = 0; at < some.length; at += STRETCH) {
      tables[table].push(...inOrder(table, some.slice(at, at + STRETCH)));
      // Pages that ask the same worker about their text are answered in between.
      await new Promise((resolve) => void setTimeout(resolve, 0));
      signal?.throwIfAborted();
      done += Math.min(STRETCH, some.length - at);
      onProgress?.(done, total);
    }
    // Rows of bundles come in no order: the stretches, each in its own, are merged.
    if (some.length > STRETCH) tables[table] = byKey(table, tables[table]);
  }
  return { ...backup, tables };
}

/** How many rows of each table a backup has. */
export function countBackup({ tables }: Backup): Counts {
  return forTables((table) => tables[table].length);
}

/** How many rows of each table the memory has now. @throws StoreError */
export async function countStore(store: Store): Promise<Counts> {
  const counts = await explained(Promise.all(DUMPED.map(async (name) => rowTable(store, name).count())));
  return forTables((table) => counts[DUMPED.indexOf(table)] ?? 0);
}

/** A row that no table takes, and why, in words. */
export interface BackupProblem {
  readonly table: DumpedTable;
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly why: string;
}

/** Why these rows of a table could not be written: no key, or one that was there before. */
function problemsOf(table: DumpedTable, rows: readonly unknown[]): BackupProblem[] {
  const key = keyOf(table);
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    if (!isObject(row)) return [{ table, index, why: 'is no record' }];
    const value = row[key];
    if (typeof value !== 'string' || value === '') return [{ table, index, why: `has no ${key}` }];
    const names = namesOf(table, row);
    const isSecond = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isSecond ? [{ table, index, why: 'is there twice' }] : [];
  });
}

/** What a parsed file is: a backup, with the rows that cannot be restored; or why it is none. */
export type BackupCheck =
  | { readonly backup: Backup; readonly problems: readonly BackupProblem[] }
  | { readonly fault: 'other' | 'newer' | 'damaged' };

/**
 * Looks whether a value, parsed from a file, is a backup that can be restored. `backup` has the good rows only, in
 * canonical order. `other` is a file of something else, `newer` one of a newer Bandu, `damaged` a backup without its tables.
 */
export function checkBackup(value: unknown): BackupCheck {
  if (!isObject(value) || value['app'] !== 'bandu') return { fault: 'other' };
  const { format, schema, exportedAt, tables } = value;
  if (typeof format !== 'number' || typeof schema !== 'number') return { fault: 'damaged' };
  if (format > 1 || schema > SCHEMA_VERSION) return { fault: 'newer' };
  if (!isObject(tables) || typeof exportedAt !== 'number' || !Number.isFinite(exportedAt))
    return { fault: 'damaged' };
  const given: Partial<Record<DumpedTable, readonly unknown[]>> = {};
  const problems: BackupProblem[] = [];
  for (const table of DUMPED) {
    // A backup of an older schema has fewer tables.
    const rows = tables[table] ?? [];
    if (!Array.isArray(rows)) return { fault: 'damaged' };
    const found = problemsOf(table, rows);
    const bad = new Set(found.map(({ index }) => index));
    problems.push(...found);
    given[table] = rows.filter((_, index) => !bad.has(index));
  }
  return { backup: { ...backupFromTables(given, new Date(exportedAt)), schema }, problems };
}

/** True where the tables hold what `before` says, to the letter. In a transaction of the caller. */
async function isStill(store: Store, before: Backup): Promise<boolean> {
  for (const table of DUMPED) {
    const rows = await rowTable(store, table).all();
    if (JSON.stringify(inOrder(table, rows)) !== JSON.stringify(before.tables[table])) return false;
  }
  return true;
}

/**
 * Puts a backup in the place of all that the memory holds: every row of it or, where one cannot be written, none, and the
 * memory is as it was. `before` is a dump that was made of what is there, and kept: what was written since is in nobody's
 * copy, so nothing is replaced then.
 * @throws StoreError `stale` where something was written after `before` was made
 */
export async function restoreStore(
  store: Store,
  { schema, tables }: Backup,
  before: Backup | null = null,
): Promise<void> {
  if (schema > SCHEMA_VERSION) throw new StoreError('newer');
  const { stocked, ...others } = partedWords(tables);
  await explained(
    store.transaction('rw', storedTables(store, DUMPED), async () => {
      if (before && !(await isStill(store, before))) throw new StoreError('stale');
      for (const name of DUMPED) await rowTable(store, name).replaceAll({ ...tables, ...others }[name]);
      await store.stock.clear();
      await addStock(store, stocked);
    }),
  );
}
