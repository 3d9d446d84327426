import { readFileSync } from 'node:fs';

import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { dumpStore, forTables } from '../../lib/store/backup.ts';
import { SCHEMA_VERSION, connectStore } from '../../lib/store/db.ts';
import { contextsOf, hasEntry, saveEntry } from '../../lib/store/entries.ts';
import { freeNotes, notesOf } from '../../lib/store/notes.ts';
import {
  cardSchema,
  contextSchema,
  correctionSchema,
  entrySchema,
  noteSchema,
  readRecords,
  reviewSchema,
  wordMarkSchema,
} from '../../lib/store/records.ts';
import { dueCards } from '../../lib/store/due.ts';
import { tagEntries } from '../../lib/store/tags.ts';
import { markedWords } from '../../lib/store/words.ts';
import { ownTermSchema, termPackSchema } from '../../lib/store/term-records.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { newApi, newRequest } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

interface Sample {
  readonly schema: number;
  readonly tables: Readonly<Record<string, readonly { id?: string; headword?: string }[]>>;
}

/** The stores of each released schema, as they were: lib/store/db.ts may add to them and never change them. */
const STORES: readonly Record<string, string>[] = [
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
];

const VERSIONS = [1, 2, 3, 4, 5] as const;
const OLD = [1, 2, 3, 4] as const;

function sampleOf(version: number): Sample {
  const file = new URL(`samples/schema-${String(version)}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Sample;
}

/** A database as Bandu of that schema has left it. */
async function leave(version: number, api: ReturnType<typeof newApi>): Promise<Sample> {
  const sample = sampleOf(version);
  const old = version < SCHEMA_VERSION ? new Dexie('bandu', api) : await connectStore({ api });
  if (version < SCHEMA_VERSION)
    for (const [index, stores] of STORES.slice(0, version).entries()) old.version(index + 1).stores(stores);
  for (const [table, rows] of Object.entries(sample.tables)) await old.table(table).bulkAdd(rows);
  old.close();
  return sample;
}

/** The tables of a sample as a backup has them: rows by their keys, marks out of their bundles. */
function backupTables(tables: Sample['tables']): Sample['tables'] {
  const { markBundles = [], ...rest } = tables;
  const marks = markBundles.flatMap((bundle) =>
    'marks' in bundle ? (bundle.marks as Sample['tables'][string]) : [],
  );
  const all = marks.length === 0 ? rest : { ...rest, words: marks };
  const byKey = (rows: Sample['tables'][string]) =>
    rows.toSorted((a, b) => ((a.id ?? a.headword ?? '') < (b.id ?? b.headword ?? '') ? -1 : 1));
  return Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, byKey(rows)]));
}

/** What is really in a database, without any code of ours. */
async function rawOf(
  api: ReturnType<typeof newApi>,
  names: readonly string[],
): Promise<Record<string, unknown>> {
  const raw = new Dexie('bandu', api);
  await raw.open();
  const tables = await Promise.all(
    names.map(async (name) => [name, await raw.table(name).toArray()] as const),
  );
  raw.close();
  return Object.fromEntries(tables);
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('there is a sample of each schema, the newest included', () => {
  expect(VERSIONS.at(-1)).toBe(SCHEMA_VERSION);
});

describe.each(VERSIONS)('a database of schema %i (C5)', (version) => {
  test('is upgraded with every row as it was, and every row can be read', async () => {
    const api = newApi();
    const { tables } = await leave(version, api);
    const store = await connectStore({ api });
    const { tables: now } = await dumpStore(store, NOON);
    expect(now).toEqual({ ...forTables(() => []), ...backupTables(tables) });
    const damaged = [
      readRecords(entrySchema, now.entries),
      readRecords(contextSchema, now.contexts),
      readRecords(noteSchema, now.notes),
      readRecords(cardSchema, now.cards),
      readRecords(reviewSchema, now.reviews),
      readRecords(correctionSchema, now.corrections),
      readRecords(ownTermSchema, now.terms),
      readRecords(termPackSchema, now.packs),
      readRecords(wordMarkSchema, now.words),
    ].map((list) => list.damaged);
    expect(damaged).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    store.close();
  });

  test('is used on: it is read, tagged, reviewed, and what is saved again finds its old entry', async () => {
    const api = newApi();
    await leave(version, api);
    const store = await connectStore({ api });
    expect([await hasEntry(store, '专精特新'), await hasEntry(store, '行长')]).toEqual([true, false]);
    expect((await notesOf(store, 'e1')).items.map(({ text }) => text)).toEqual(['第一行\n第二行 🐼']);
    expect((await freeNotes(store)).items).toHaveLength(version < 4 ? 0 : 1);
    expect((await markedWords(store)).known.has('会议')).toBe(version >= 4);
    expect((await dueCards(store, DEFAULT_LIMITS, NOON)).cards.map(({ id }) => id)).toContain('k1');
    await tagEntries(store, ['e1'], { add: ['新'] });
    expect((await saveEntry(store, newRequest(), NOON)).entryId).toBe('e1');
    expect((await contextsOf(store, 'e1')).items).toHaveLength(2);
    expect((await saveEntry(store, newRequest({ kind: 'word', headword: '行长' }), NOON)).entryId).toBe('e2');
    store.close();
  });
});

describe.each(OLD)('an upgrade from schema %i that fails halfway (C5)', (version) => {
  test('leaves the database at its old version with every row, and is done at the next try', async () => {
    const api = newApi();
    const { tables } = await leave(version, api);
    // The last step but one gives the database its name, the last one puts marks together.
    const halfway = () => {
      throw new Error('halfway');
    };
    if (version < 4) vi.spyOn(crypto, 'randomUUID').mockImplementation(halfway);
    else vi.spyOn(Math, 'imul').mockImplementation(halfway);
    await expect(connectStore({ api })).rejects.toMatchObject({ name: 'StoreError' });
    expect(await api.indexedDB.databases()).toEqual([{ name: 'bandu', version: version * 10 }]);
    expect(await rawOf(api, Object.keys(tables))).toEqual(tables);
    vi.restoreAllMocks();
    const store = await connectStore({ api });
    expect((await dumpStore(store, NOON)).tables).toMatchObject(backupTables(tables));
    store.close();
  });
});
