import { Dexie } from 'dexie';
import { vi } from 'vitest';

import { type Tables, backupFromTables, restoreStore } from '../../lib/store/backup.ts';
import { SCHEMA_VERSION, connectStore } from '../../lib/store/db.ts';
import { bundlesFrom } from '../../lib/store/mark-bundle.ts';

/** What a Bandu of some schema has kept: a file of tests/store/samples. */
export interface Sample {
  readonly schema: number;
  readonly tables: Partial<Tables>;
}

/** Which database, in which IndexedDB; `bandu` in the browser's own where nothing is said. */
export interface Place {
  readonly name?: string;
  readonly api?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
}

/** The stores of each released schema, as they were: lib/store/db.ts may add to them and never change them. */
const RELEASED: readonly Readonly<Record<string, string | null>>[] = [
  {
    entries: 'id, &[kind+headword], headword, savedAt',
    contexts: 'id, entryId, savedAt',
    notes: 'id, entryId',
    cards: 'id, &[subjectId+face], [active+state+due]',
    reviews: 'id, cardId, reviewedAt',
  },
  { corrections: 'id, text, createdAt' },
  { terms: 'id, packId, headword', packs: 'id' },
  {
    entries: 'id, &[kind+headword], headword, savedAt, *tags, trashedAt',
    contexts: 'id, entryId, savedAt, url',
    notes: 'id, entryId, place.url, trashedAt',
    words: 'headword, status',
    meta: 'key',
  },
  { words: null, markBundles: 'bundle' },
];

/** From this schema on marks stand in bundles, made as they still are. */
const BUNDLED = 5;

/** Every schema version that there has been, the newest last. */
export const VERSIONS: readonly number[] = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

/** A database as Bandu of the sample's schema has left it: an older one by its stores alone, the newest by our own code. */
export async function leaveStore({ schema, tables }: Sample, place: Place): Promise<void> {
  const { name = 'bandu', api = globalThis } = place;
  if (schema === SCHEMA_VERSION) {
    const store = await connectStore(place);
    await restoreStore(store, { ...backupFromTables(tables, new Date()), schema });
    store.close();
    return;
  }
  if (schema > RELEASED.length) throw new Error(`The stores of schema ${String(schema)} are not listed.`);
  const old = new Dexie(name, api);
  for (const [index, stores] of RELEASED.slice(0, schema).entries()) old.version(index + 1).stores(stores);
  for (const [table, rows] of Object.entries(tables))
    if (table === 'words' && schema >= BUNDLED) await old.table('markBundles').bulkAdd(bundlesFrom(rows));
    else await old.table(table).bulkAdd(rows);
  old.close();
}

/** What is really in a database, table by table, without any code of ours. */
export async function rawTables(place: Place): Promise<Record<string, unknown[]>> {
  const { name = 'bandu', api = globalThis } = place;
  const raw = new Dexie(name, api);
  await raw.open();
  const tables = await Promise.all(
    raw.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  raw.close();
  return Object.fromEntries(tables);
}

/** The table with which the one upgrade ends that writes nothing. */
const LAST_TABLE = 'stock';

/**
 * Lets every write of an upgrade fail, and the making of its last table, until Vitest restores what it mocks. Other writes,
 * and what makes other tables, go on.
 */
export function breakUpgrades(fail: (table: IDBObjectStore) => void): void {
  for (const name of ['add', 'put'] as const) {
    // They are called on their own stores.
    // oxlint-disable-next-line typescript/unbound-method
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function add(this: IDBObjectStore, ...row) {
      if (this.transaction.mode === 'versionchange') fail(this);
      return write.apply(this, row);
    });
  }
  // It is called on its own database.
  // oxlint-disable-next-line typescript/unbound-method
  const create = IDBDatabase.prototype.createObjectStore;
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function make(
    this: IDBDatabase,
    ...names
  ) {
    const table = create.apply(this, names);
    if (table.name === LAST_TABLE) fail(table);
    return table;
  });
}
