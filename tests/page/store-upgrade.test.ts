import { afterEach, describe, expect, test, vi } from 'vitest';

import { type Tables, backupFromTables, dumpStore } from '../../lib/store/backup.ts';
import { SCHEMA_VERSION, connectStore } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { type Sample, VERSIONS, breakUpgrades, leaveStore, rawTables } from '../support/released-stores.ts';
import { newRequest } from '../support/store-request.ts';

/* What tests/store/upgrade.test.ts asks of a stand-in, asked of the IndexedDB of a real browser. */

const NOON = new Date('2026-05-06T12:00:00Z');
const NAME = 'bandu-upgrade';
const OLD = VERSIONS.slice(0, -1);

async function sampleOf(version: number): Promise<Sample> {
  const answer = await fetch(new URL(`../store/samples/schema-${String(version)}.json`, import.meta.url));
  return (await answer.json()) as Sample;
}

/** What a backup of these tables says. */
const saidOf = (tables: Partial<Tables>) => backupFromTables(tables, NOON).tables;

/** What a backup of the database says, opened by the newest Bandu. */
async function upgraded(): Promise<Tables> {
  const store = await connectStore({ name: NAME });
  const { tables } = await dumpStore(store, NOON);
  store.close();
  return tables;
}

/** The version of the database as Dexie counts it, a tenth of the browser's; undefined where there is none. */
async function versionNow(): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  const { version } = databases.find(({ name }) => name === NAME) ?? {};
  return version === undefined ? undefined : version / 10;
}

/** Ways in which the first write of an upgrade fails, when its tables and indexes are made already. */
const FAILURES: readonly (readonly [what: string, fail: (table: IDBObjectStore) => void])[] = [
  [
    'throws',
    () => {
      throw new Error('halfway');
    },
  ],
  ['is given up by the browser, as on a full disk', (table) => table.transaction.abort()],
];

afterEach(async () => {
  vi.restoreAllMocks();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(NAME);
    deleting.addEventListener('success', () => resolve());
    deleting.addEventListener('blocked', () => reject(new Error('A connection was left open.')));
  });
});

describe.each(VERSIONS)('in a real browser, a database of schema %i (C5)', (version) => {
  test('says after the upgrade what it said before, and is written on', async () => {
    const sample = await sampleOf(version);
    expect(sample.schema).toBe(version);
    await leaveStore(sample, { name: NAME });
    expect(await versionNow()).toBe(version);
    const said = saidOf(sample.tables);
    expect(await upgraded()).toEqual(said);
    expect(await versionNow()).toBe(SCHEMA_VERSION);
    const store = await connectStore({ name: NAME });
    await saveEntry(store, newRequest({ kind: 'word', headword: '新词' }), NOON);
    expect((await dumpStore(store, NOON)).tables.entries).toHaveLength(said.entries.length + 1);
    store.close();
  });
});

describe.each(OLD)('in a real browser, an upgrade from schema %i (C5)', (version) => {
  test.each(FAILURES)('whose write %s leaves all as it was, and is done at the next try', async (_, fail) => {
    const sample = await sampleOf(version);
    await leaveStore(sample, { name: NAME });
    const before = await rawTables({ name: NAME });
    breakUpgrades(fail);
    await expect(connectStore({ name: NAME })).rejects.toMatchObject({ name: 'StoreError' });
    vi.restoreAllMocks();
    expect(await versionNow()).toBe(version);
    expect(await rawTables({ name: NAME })).toEqual(before);
    expect(await upgraded()).toEqual(saidOf(sample.tables));
  });
});
