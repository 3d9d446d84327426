import { Dexie, type DexieOptions, type EntityTable, type Transaction } from 'dexie';

import type {
  CardRecord,
  ContextRecord,
  CorrectionRecord,
  EntryRecord,
  NoteRecord,
  ReviewRecord,
  Row,
} from './records.ts';
import { StoreError, explained } from './store-error.ts';
import { type MarkBundle, bundlesFrom } from './mark-bundle.ts';
import type { StockBundle } from './stock.ts';
import type { OwnTermRecord, TermPackRecord } from './term-records.ts';

/** Name of the one database, in the extension's origin. */
const NAME = 'bandu';

/** Version of the newest schema below. A change adds a version and leaves the ones before as they are. */
export const SCHEMA_VERSION = 6;

/** Dexie multiplies versions by ten before it hands them to IndexedDB (Dexie docs, Dexie.verno). */
const NATIVE_FACTOR = 10;

/** How long opening may take before it is given up; a connection that blocks it never answers by itself. */
const PATIENCE = 3000;
/** The same while this connection is bringing the database to a newer schema: indexes over all rows take their time. */
const UPGRADE_PATIENCE = 120_000;

/** What a database says of itself; no part of what the learner keeps, and of no backup. */
export interface MetaRecord {
  readonly key: string;
  readonly value: unknown;
}

/** Key of the {@link MetaRecord} whose value is made with the database: after an eviction another one stands there. */
export const IDENTITY = 'identity';

async function giveIdentity(this: Store, transaction: Transaction): Promise<void> {
  this.isUpgrading = true;
  await transaction.table<MetaRecord>('meta').put({ key: IDENTITY, value: crypto.randomUUID() });
}

/** The marks of schema 4, a record each, become bundles: see lib/store/mark-bundle.ts. */
async function bundleMarks(this: Store, transaction: Transaction): Promise<void> {
  this.isUpgrading = true;
  const marks = await transaction.table<Row>('words').toArray();
  await transaction.table<MarkBundle>('markBundles').bulkAdd(bundlesFrom(marks));
}

/** The open database. Its members are for lib/store; others hand it on. */
export class Store extends Dexie {
  declare readonly entries: EntityTable<EntryRecord, 'id'>;
  declare readonly contexts: EntityTable<ContextRecord, 'id'>;
  declare readonly notes: EntityTable<NoteRecord, 'id'>;
  declare readonly cards: EntityTable<CardRecord, 'id'>;
  declare readonly reviews: EntityTable<ReviewRecord, 'id'>;
  declare readonly corrections: EntityTable<CorrectionRecord, 'id'>;
  declare readonly terms: EntityTable<OwnTermRecord, 'id'>;
  declare readonly packs: EntityTable<TermPackRecord, 'id'>;
  declare readonly markBundles: EntityTable<MarkBundle, 'bundle'>;
  declare readonly stock: EntityTable<StockBundle, 'bundle'>;
  declare readonly meta: EntityTable<MetaRecord, 'key'>;

  /** True from when this connection has begun to make the newest schema. */
  isUpgrading = false;

  constructor(name: string, options: DexieOptions) {
    // Strict: a transaction is complete when the disk has it, not when the system has promised to write it (C2).
    super(name, { ...options, chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: 'id, &[kind+headword], headword, savedAt',
      contexts: 'id, entryId, savedAt',
      notes: 'id, entryId',
      cards: 'id, &[subjectId+face], [active+state+due]',
      reviews: 'id, cardId, reviewedAt',
    });
    // The reader's corrections of readings and cuts. Nothing of version 1 changes.
    this.version(2).stores({ corrections: 'id, text, createdAt' });
    // The reader's own terms and packs. Nothing of version 2 changes.
    this.version(3).stores({ terms: 'id, packId, headword', packs: 'id' });
    // Tags, known words, notes on passages, the database's own name. Records of version 3 are read as having none.
    this.version(4).stores({
      entries: 'id, &[kind+headword], headword, savedAt, *tags, trashedAt',
      contexts: 'id, entryId, savedAt, url',
      notes: 'id, entryId, place.url, trashedAt',
      words: 'headword, status',
      meta: 'key',
    });
    // Marks of words in bundles.
    this.version(5).stores({ words: null, markBundles: 'bundle' });
    // Words of lists that nobody has touched. Nothing of version 5 changes: entries that are there stay entries.
    this.version(SCHEMA_VERSION).stores({ stock: '++bundle, from, until, size, *ids, *tags' });
    this.on('populate', giveIdentity.bind(this));
    this.version(4).upgrade(giveIdentity.bind(this));
    this.version(5).upgrade(bundleMarks.bind(this));
  }
}

/** What tests give: a name of their own, an IndexedDB that is not the browser's, less patience. */
export interface StoreOptions {
  readonly name?: string;
  readonly api?: { readonly indexedDB: IDBFactory | undefined; readonly IDBKeyRange: typeof IDBKeyRange };
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * Dexie opens a database of a newer version without a word, and even adds to it what its own schema has more. So the
 * version is looked up before.
 * @throws StoreError `newer`
 */
async function refuseNewer(factory: IDBFactory, name: string): Promise<void> {
  const databases = await factory.databases();
  const { version = 0 } = databases.find((database) => database.name === name) ?? {};
  if (version >= (SCHEMA_VERSION + 1) * NATIVE_FACTOR) throw new StoreError('newer');
}

/** @throws StoreError `blocked` where another connection holds an older version open, or nothing answers in time */
async function openWithin(store: Store, factory: IDBFactory, patience: number): Promise<void> {
  const { promise: refused, reject } = Promise.withResolvers<never>();
  const refuse = () => reject(new StoreError('blocked'));
  const giveUp = () => {
    if (store.isUpgrading) timer = setTimeout(refuse, UPGRADE_PATIENCE);
    else refuse();
  };
  let timer = setTimeout(giveUp, patience);
  store.on('blocked', refuse);
  const opened = refuseNewer(factory, store.name).then(async () => store.open());
  try {
    await Promise.race([explained(opened), refused]);
  } finally {
    clearTimeout(timer);
    store.on('blocked').unsubscribe(refuse);
  }
}

/**
 * A connection of its own. The caller closes it.
 * @throws StoreError where it cannot be opened (`unavailable`, `blocked`, `damaged`, `full`), or where a newer Bandu
 * has written it (`newer`). The database is never deleted, emptied or changed for that.
 */
export async function connectStore(options: StoreOptions = {}): Promise<Store> {
  const { name = NAME, patience = PATIENCE, api = globalThis } = options;
  const { indexedDB: factory } = api;
  if (!factory) throw new StoreError('unavailable');
  const store = new Store(name, { indexedDB: factory, IDBKeyRange: api.IDBKeyRange });
  // Another page brings a newer Bandu: it must not be kept waiting, and this page must not write the old shape again.
  store.on('versionchange', () => {
    store.close({ disableAutoOpen: true });
    return false;
  });
  try {
    await openWithin(store, factory, patience);
  } catch (error) {
    store.close({ disableAutoOpen: true });
    throw error;
  }
  return store;
}

let shared: Promise<Store> | null = null;

/**
 * The connection of this page or worker, opened at the first call and kept. After a failure the next call tries again.
 * @throws StoreError as `connectStore`
 */
export async function openStore(): Promise<Store> {
  if (shared) return shared;
  const opening = connectStore();
  shared = opening;
  const forget = () => {
    if (shared === opening) shared = null;
  };
  try {
    const store = await opening;
    // The browser closes it where the profile's data is cleared or the disk fails; then it is opened anew.
    store.on('close', forget);
    return store;
  } catch (error) {
    forget();
    throw error;
  }
}
