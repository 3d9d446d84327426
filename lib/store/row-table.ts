import type { Table } from 'dexie';

import type { DumpedTable } from './backup.ts';
import type { Store } from './db.ts';
import { type MarkBundle, bundleOf, bundlesFrom, changedBundle, parted } from './mark-bundle.ts';
import type { EntryRecord, Row } from './records.ts';
import { allInStock, cardInStock, countStock } from './stock.ts';
import { tablesOfWords } from './stock-writes.ts';

/*
 * The tables as rows with keys, however they are stored: what a backup, an import and its undo read and write. All calls
 * are made in a transaction of the caller's over `stored`.
 */

/** A table as rows. */
export interface RowTable {
  /** What the database calls it, for the transaction: the table, and others over which its rows may stand. */
  readonly stored: readonly Table[];
  all(): Promise<readonly Row[]>;
  count(): Promise<number>;
  /** Keys that sort next to each other are stored next to each other: the fewest records are written where they come so. */
  sortKeyOf(key: string): string;
  /** Puts rows in the place of those with the same keys. */
  put(rows: readonly Row[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Puts these rows, each of another key, in the place of all. */
  replaceAll(rows: readonly Row[]): Promise<void>;
}

/** A table of a record a row. */
function plainTable(table: Table<Row, string>): RowTable {
  return {
    stored: [table],
    all: async () => table.toArray(),
    count: async () => table.count(),
    sortKeyOf: (key) => key,
    put: async (rows) => {
      await table.bulkPut(rows);
    },
    remove: async (keys) => table.bulkDelete([...keys]),
    replaceAll: async (rows) => {
      await table.clear();
      // Without keys: Dexie then reports no more than that all went well. One that fails undoes the whole.
      await table.bulkAdd(rows);
    },
  };
}

/** The headword of a mark that is to be written; it is the row's key. */
function headwordOf(row: Row): string {
  return String(row['headword']);
}

/** The marks, which stand in bundles. */
function markTable({ markBundles: table }: Store): RowTable {
  const change = async (put: readonly Row[], gone: readonly string[]) => {
    const putIn = parted(put, headwordOf);
    const goneFrom = parted(gone, (headword) => headword);
    const numbers = [...new Set([...putIn.keys(), ...goneFrom.keys()])];
    const before = await table.bulkGet(numbers);
    const after = numbers.map((bundle, i) =>
      changedBundle(bundle, before[i], putIn.get(bundle) ?? [], goneFrom.get(bundle)),
    );
    const isEmpty = ({ marks }: MarkBundle) => marks.length === 0;
    await table.bulkDelete(after.filter(isEmpty).map(({ bundle }) => bundle));
    await table.bulkPut(after.filter((bundle) => !isEmpty(bundle)));
  };
  return {
    stored: [table],
    all: async () => (await table.toArray()).flatMap(({ marks }) => marks),
    count: async () => (await table.toArray()).reduce((sum, { marks }) => sum + marks.length, 0),
    sortKeyOf: (key) => `${String(bundleOf(key)).padStart(3, '0')} ${key}`,
    put: async (rows) => change(rows, []),
    remove: async (keys) => change([], keys),
    replaceAll: async (rows) => {
      await table.clear();
      await table.bulkAdd(bundlesFrom(rows));
    },
  };
}

/** Entries or cards, some of which are in stock. Only those that are not can be written so: see lib/store/stock-changes.ts. */
function partlyStocked(store: Store, name: 'entries' | 'cards'): RowTable {
  const plain = plainTable(store.table<Row, string>(name));
  const rowIn = (word: EntryRecord): Row => (name === 'entries' ? word : cardInStock(word));
  return {
    ...plain,
    stored: tablesOfWords(store),
    all: async () => [...(await plain.all()), ...(await allInStock(store)).map(rowIn)],
    count: async () => (await plain.count()) + (await countStock(store)),
  };
}

/** A table of the memory as rows. */
export function rowTable(store: Store, name: DumpedTable): RowTable {
  if (name === 'words') return markTable(store);
  if (name === 'entries' || name === 'cards') return partlyStocked(store, name);
  return plainTable(store.table<Row, string>(name));
}

/** The tables over which the rows of these stand, each once. */
export function storedTables(store: Store, names: readonly DumpedTable[]): readonly Table[] {
  return [...new Set(names.flatMap((name) => rowTable(store, name).stored))];
}

/** The marks of these headwords, in their order; undefined where a word has none. In a transaction of the caller. */
export async function marksOf(
  { markBundles }: Store,
  headwords: readonly string[],
): Promise<readonly (Row | undefined)[]> {
  const numbers = [...new Set(headwords.map(bundleOf))];
  const bundles = (await markBundles.bulkGet(numbers)).filter(
    (bundle): bundle is MarkBundle => bundle !== undefined,
  );
  const marks = new Map(bundles.flatMap((bundle) => bundle.marks.map((mark) => [headwordOf(mark), mark])));
  return headwords.map((headword) => marks.get(headword));
}
