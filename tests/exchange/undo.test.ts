import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { backupFromValue } from '../../lib/exchange/backup-json.ts';
import { recordsFromWords } from '../../lib/exchange/list-records.ts';
import { listFromText } from '../../lib/exchange/list-table.ts';
import { wordsFromList } from '../../lib/exchange/list-words.ts';
import { planMerge, planReplace } from '../../lib/exchange/merge.ts';
import {
  DUMPED,
  type Tables,
  backupFromTables,
  dumpStore,
  forTables,
  restoreStore,
} from '../../lib/store/backup.ts';
import { type RowChange, changeRows } from '../../lib/store/bulk-change.ts';
import type { Store } from '../../lib/store/db.ts';
import { addNote } from '../../lib/store/notes.ts';
import { gradeCard } from '../../lib/store/reviews.ts';
import { undoChanges } from '../../lib/store/undo-changes.ts';
import { makeSchedule, newCard } from '../../lib/study/schedule.ts';
import { anyMemory, wordRow } from '../support/memories.ts';
import { newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');
const LATER = new Date('2026-05-06T13:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

async function merge(file: Partial<Tables>): Promise<readonly RowChange[]> {
  return (await changeRows(store, DUMPED, (kept) => planMerge(kept, file, 'dated').changes)) ?? [];
}

async function replaceBy(file: Partial<Tables>): Promise<readonly RowChange[]> {
  const whole = forTables((table) => file[table] ?? []);
  return (await changeRows(store, DUMPED, (kept) => planReplace(kept, whole).changes)) ?? [];
}

/** A list of words with sentences, imported. */
async function importWords(...headwords: readonly string[]): Promise<readonly RowChange[]> {
  const rows = headwords.map((headword) => `${headword},meaning,${headword}先行。`);
  const table = listFromText(['word,meaning,sentence', ...rows].join('\n'));
  return merge(recordsFromWords(wordsFromList(table, table.roles).words, NOON));
}

async function idOf(headword: string): Promise<string> {
  return (await store.entries.where('headword').equals(headword).first())?.id ?? '';
}

async function keptWords(): Promise<readonly string[]> {
  return (await store.entries.toArray()).map(({ headword }) => headword).sort();
}

/** Grades the word's card. */
async function grade(headword: string): Promise<void> {
  const card = await store.cards.get(await idOf(headword));
  if (!card) throw new Error('no card');
  const { id: cardId, reps } = card;
  const request = { id: `r ${headword}`, cardId, grade: 'Good', reps } as const;
  await gradeCard(store, makeSchedule({ isFuzzed: false }), request, LATER);
}

/** What a backup of all that is there would lose when it is read. */
async function badRows(): Promise<unknown> {
  const read = backupFromValue(await dumpStore(store, LATER));
  return read.kind === 'backup' ? read.bad : read.message;
}

describe('taking an import back', () => {
  it('gives the very bytes from before, merged or replaced', async () => {
    await fc.assert(
      fc.asyncProperty(anyMemory, anyMemory, fc.boolean(), async (kept, file, isMerged) => {
        store = await newStore();
        await restoreStore(store, backupFromTables(kept, NOON));
        const before = await dumpStore(store, NOON);
        const changes = isMerged ? await merge(file) : await replaceBy(file);
        if (!isMerged)
          expect((await dumpStore(store, NOON)).tables).toEqual(backupFromTables(file, NOON).tables);
        const undone = await undoChanges(store, changes);
        expect(undone).toMatchObject({ undone: changes.length, leftEntries: 0, leftRows: 0, lostEntries: 0 });
        expect(await dumpStore(store, NOON)).toEqual(before);
        store.close();
      }),
      { numRuns: 20 },
    );
  }, 20_000);

  it('of an import that changed nothing changes nothing', async () => {
    expect(await undoChanges(store, [])).toEqual({
      undone: 0,
      entries: 0,
      leftEntries: 0,
      leftRows: 0,
      lostEntries: 0,
    });
  });

  it('leaves words that were used since whole, and takes the others back', async () => {
    const changes = await importWords('试点', '低空', '会议', '民生', '经济');
    await grade('试点');
    await addNote(store, { id: 'n', entryId: await idOf('低空'), text: 'mine' }, LATER);
    const [context] = await store.contexts
      .where('entryId')
      .equals(await idOf('会议'))
      .toArray();
    if (context) await store.contexts.add({ ...context, id: 'c' });
    await store.entries.update(await idOf('民生'), { gloss: 'mine' });
    expect(await undoChanges(store, changes)).toEqual({
      undone: 3,
      entries: 1,
      leftEntries: 4,
      leftRows: 0,
      lostEntries: 0,
    });
    expect(await keptWords()).toEqual(['低空', '会议', '试点', '民生'].sort());
    expect([await store.contexts.count(), await store.cards.count(), await store.reviews.count()]).toEqual([
      5, 4, 1,
    ]);
    expect(await badRows()).toEqual([]);
  });

  it('leaves a word whose sentence was deleted since, and a word with a card of its note', async () => {
    const note = { tags: [], text: 'x', createdAt: 1, updatedAt: 1, revision: 0 };
    const changes = await merge({
      entries: [wordRow({}), wordRow({ id: 'b', headword: '低空' })],
      notes: [
        { ...note, id: 'n1', entryId: 'e' },
        { ...note, id: 'n2', entryId: 'b' },
        { ...note, id: 'free', entryId: null },
      ],
    });
    await store.notes.delete('n1');
    await store.cards.add({ ...newCard('k', 1), face: 'note', subjectId: 'n2', active: 1 });
    expect(await undoChanges(store, changes)).toEqual({
      undone: 1,
      entries: 0,
      leftEntries: 2,
      leftRows: 0,
      lostEntries: 0,
    });
    expect(await keptWords()).toEqual(['低空', '试点']);
    expect((await store.notes.toArray()).map(({ id }) => id)).toEqual(['n2']);
    expect(await badRows()).toEqual([]);
  });

  it('of a replacement puts no word back in whose place another came since, and none of its sentences', async () => {
    const word = {
      entries: [wordRow({})],
      cards: [{ ...newCard('e', 5), face: 'reading', subjectId: 'e', active: 1 }],
    };
    await restoreStore(
      store,
      backupFromTables({ ...word, entries: [...word.entries, wordRow({ id: 'b', headword: '低空' })] }, NOON),
    );
    const changes = await replaceBy({
      words: [{ headword: '会', status: 'known', markedAt: 1, origin: 'key' }],
    });
    await restoreStore(store, backupFromTables({ entries: [wordRow({ id: 'new', gloss: 'mine' })] }, NOON));
    expect(await undoChanges(store, changes)).toEqual({
      undone: 1,
      entries: 1,
      leftEntries: 0,
      leftRows: 1,
      lostEntries: 1,
    });
    expect((await store.entries.toArray()).map(({ id }) => id).sort()).toEqual(['b', 'new']);
    expect(await badRows()).toEqual([]);
  });

  it('puts nothing back that would hang on what is gone', async () => {
    const context = {
      sentence: '试点。',
      title: '',
      url: '',
      quote: { exact: '试点', prefix: '', suffix: '', start: 0 },
      pinyin: '',
      gloss: '',
      savedAt: 5,
    };
    await restoreStore(
      store,
      backupFromTables({ entries: [wordRow({})], contexts: [{ ...context, id: 'c', entryId: 'e' }] }, NOON),
    );
    const changes = await replaceBy({ entries: [wordRow({})] });
    await store.entries.delete('e');
    expect(await undoChanges(store, changes)).toEqual({
      undone: 0,
      entries: 0,
      leftEntries: 1,
      leftRows: 0,
      lostEntries: 0,
    });
    expect(await store.contexts.count()).toBe(0);
  });
});
