import { readFileSync } from 'node:fs';

import { afterEach, describe, expect, test, vi } from 'vitest';

import { backupFromTables, dumpStore } from '../../lib/store/backup.ts';
import { connectStore } from '../../lib/store/db.ts';
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
import { type Sample, VERSIONS, breakUpgrades, leaveStore, rawTables } from '../support/released-stores.ts';
import { newApi, newRequest } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

const OLD = VERSIONS.slice(0, -1);

function sampleOf(version: number): Sample {
  const file = new URL(`samples/schema-${String(version)}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Sample;
}

/** A database as Bandu of that schema has left it. */
async function leave(version: number, api: ReturnType<typeof newApi>): Promise<Sample> {
  const sample = sampleOf(version);
  await leaveStore(sample, { api });
  return sample;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('there is a sample of each schema, the newest included', () => {
  expect(VERSIONS.map((version) => sampleOf(version).schema)).toEqual(VERSIONS);
});

describe.each(VERSIONS)('a database of schema %i (C5)', (version) => {
  test('is upgraded with every row as it was, and every row can be read', async () => {
    const api = newApi();
    const { tables } = await leave(version, api);
    const store = await connectStore({ api });
    const { tables: now } = await dumpStore(store, NOON);
    expect(now).toEqual(backupFromTables(tables, NOON).tables);
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
    expect((await freeNotes(store)).items).toHaveLength(version >= 4 ? 1 : 0);
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
    const before = await rawTables({ api });
    breakUpgrades(() => {
      throw new Error('halfway');
    });
    await expect(connectStore({ api })).rejects.toMatchObject({ name: 'StoreError' });
    expect(await api.indexedDB.databases()).toEqual([{ name: 'bandu', version: version * 10 }]);
    expect(await rawTables({ api })).toEqual(before);
    vi.restoreAllMocks();
    const store = await connectStore({ api });
    expect((await dumpStore(store, NOON)).tables).toEqual(backupFromTables(tables, NOON).tables);
    store.close();
  });
});
