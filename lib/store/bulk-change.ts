import { type DumpedTable, type Tables, DUMPED, twinKeyOf } from './backup.ts';
import type { Row } from './records.ts';
import type { Store } from './db.ts';
import { type LongWrite, WriteCount } from './long-write.ts';
import { rowTable, storedTables } from './row-table.ts';
import { takeChanged } from './stock-changes.ts';
import { addStock } from './stock-writes.ts';
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

/** True where the row gives up what another may be about to take: it must be gone before that one comes. */
function makesRoom({ table, before, after }: RowChange): boolean {
  if (before === undefined || after === undefined) return before !== undefined;
  return twinKeyOf(table, before) !== twinKeyOf(table, after);
}

/** In a transaction of the caller. What goes, goes first: what comes may have the same kind and headword. */
async function write(store: Store, changes: readonly RowChange[], options: LongWrite): Promise<void> {
  const isOfWords = changes.some(({ table }) => table === 'entries' || table === 'cards');
  const { stocked, rest } = isOfWords ? await takeChanged(store, changes) : { stocked: [], rest: changes };
  // A word that leaves the stock is two rows where its change is one.
  const count = new WriteCount(options, 2 * stocked.length + rest.length);
  await addStock(store, stocked, count);
  for (const name of DUMPED) {
    const table = rowTable(store, name);
    // What stands together is written at once.
    const mine = rest
      .filter((change) => change.table === name)
      .map((change) => [table.sortKeyOf(change.key), change] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, change]) => change);
    await count.write(
      mine.filter(makesRoom),
      async (some) => table.remove(some.map(({ key }) => key)),
      (some) => some.filter(({ after }) => after === undefined).length,
    );
    const rows = mine.flatMap(({ after }) => (after === undefined ? [] : [after]));
    await count.write(rows, async (some) => table.put(some));
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
  options: LongWrite = {},
): Promise<readonly RowChange[] | null> {
  // A transaction over no table is an error of the database's: nothing is changed.
  if (tables.length === 0) return [];
  const all = storedTables(store, tables);
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
  const all = storedTables(store, tables);
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
