import { type DumpedTable, type Tables, DUMPED, twinKeyOf } from './backup.ts';
import type { Row } from './records.ts';
import type { Store } from './db.ts';
import { rowTable } from './row-table.ts';
import { explained } from './store-error.ts';

/*
 * Many rows of many tables changed at once: what an import does. All of it or nothing, in one transaction. How it is
 * taken back is in lib/store/undo-changes.ts.
 */

/** One row as it was and as it is to be; `before` is absent for a new row, `after` for one that goes. */
export interface RowChange {
  readonly table: DumpedTable;
  /** The row's id, or the headword of a mark. */
  readonly key: string;
  readonly before?: Row;
  readonly after?: Row;
}

/** What a long write tells and hears. */
export interface BulkOptions {
  /** Where it is aborted before the end nothing is written. */
  readonly signal?: AbortSignal;
  /** Told after each batch: rows that are written, and rows in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Rows in one request to the database: small enough to show progress and hear a cancel many times a second. */
const BATCH = 4000;

function batches<T>(items: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}

/** True where the row gives up what another may be about to take: it must be gone before that one comes. */
function makesRoom({ table, before, after }: RowChange): boolean {
  if (before === undefined || after === undefined) return before !== undefined;
  return twinKeyOf(table, before) !== twinKeyOf(table, after);
}

/** In a transaction of the caller. What goes, goes first: what comes may have the same kind and headword. */
async function write(store: Store, changes: readonly RowChange[], options: BulkOptions): Promise<void> {
  const { signal, onProgress } = options;
  let done = 0;
  const step = (count: number) => {
    done += count;
    onProgress?.(done, changes.length);
    signal?.throwIfAborted();
  };
  for (const name of DUMPED) {
    const table = rowTable(store, name);
    // What stands together is written at once.
    const mine = changes
      .filter((change) => change.table === name)
      .map((change) => [table.sortKeyOf(change.key), change] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, change]) => change);
    for (const batch of batches(mine.filter(makesRoom))) {
      await table.remove(batch.map(({ key }) => key));
      step(batch.filter(({ after }) => after === undefined).length);
    }
    for (const batch of batches(mine.flatMap(({ after }) => (after === undefined ? [] : [after])))) {
      await table.put(batch);
      step(batch.length);
    }
  }
}

/**
 * Reads the named tables, asks `plan` what is to become of them, and writes that, in one transaction: nobody else can
 * have changed them in between. Tables that are not named are given as empty.
 * @returns what was changed; null where it was cancelled, and nothing was
 * @throws StoreError where a row cannot be written; then none is
 */
export async function changeRows(
  store: Store,
  tables: readonly DumpedTable[],
  plan: (kept: Partial<Tables>) => readonly RowChange[],
  options: BulkOptions = {},
): Promise<readonly RowChange[] | null> {
  // A transaction over no table is an error of the database's: nothing is changed.
  if (tables.length === 0) return [];
  const all = tables.map((table) => rowTable(store, table).stored);
  try {
    return await explained(
      store.transaction('rw', all, async () => {
        const changes = plan(await readRows(store, tables));
        options.signal?.throwIfAborted();
        await write(store, changes, options);
        return changes;
      }),
    );
  } catch (error) {
    if (options.signal?.aborted) return null;
    throw error;
  }
}

async function readRows(store: Store, tables: readonly DumpedTable[]): Promise<Partial<Tables>> {
  const rows = await Promise.all(tables.map(async (table) => rowTable(store, table).all()));
  return Object.fromEntries(tables.map((table, i) => [table, rows[i] ?? []]));
}

/** The rows of some tables at one moment. @throws StoreError */
export async function readTables(store: Store, tables: readonly DumpedTable[]): Promise<Partial<Tables>> {
  if (tables.length === 0) return {};
  const all = tables.map((table) => rowTable(store, table).stored);
  return explained(store.transaction('r', all, async () => readRows(store, tables)));
}

/** The row as text that is the same for the same fields in whatever order. */
export function rowText(row: Row | undefined): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
