import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { recordsFromWords } from '../../lib/exchange/list-records.ts';
import type { ListWord } from '../../lib/exchange/list-words.ts';
import { planMerge } from '../../lib/exchange/merge.ts';
import { type Backup, DUMPED, countStore, dumpStore, restoreStore } from '../../lib/store/backup.ts';
import { changeRows } from '../../lib/store/bulk-change.ts';
import { askRecallOf, suspendEntries, wakeEntries } from '../../lib/store/cards-of-many.ts';
import { askAlso, cardsOf, suspendCard, wakeCard } from '../../lib/store/cards.ts';
import type { Store } from '../../lib/store/db.ts';
import { dueCards, findCardView } from '../../lib/store/due.ts';
import { findEntry, hasEntry, lastEntries, saveEntry } from '../../lib/store/entries.ts';
import { editEntry } from '../../lib/store/entry-edits.ts';
import { learnedWords } from '../../lib/store/learned.ts';
import { listNotes } from '../../lib/store/note-list.ts';
import { addNote } from '../../lib/store/notes.ts';
import type { CardRecord, EntryRecord } from '../../lib/store/records.ts';
import { gradeCard, undoReview } from '../../lib/store/reviews.ts';
import { BUNDLE_SIZE, countStock, listedId } from '../../lib/store/stock.ts';
import { listTags, putTags, renameTag, tagEntries } from '../../lib/store/tags.ts';
import { deleteAll, restoreEntries, trashEntries, trashEntry } from '../../lib/store/trash.ts';
import { undoChanges } from '../../lib/store/undo-changes.ts';
import { countWords, newestRows, readAllRows, readRowsOf } from '../../lib/store/word-rows.ts';
import { makeSchedule } from '../../lib/study/schedule.ts';
import { newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');
const LATER = new Date('2026-05-06T12:10:00Z');
const LIMITS = { newPerDay: 5, reviewsPerDay: 200 };
const SCHEDULE = makeSchedule({ isFuzzed: false });

/** Words of a list, enough to be stocked. */
const WORDS: readonly ListWord[] = Array.from({ length: BUNDLE_SIZE + 50 }, (_, i) => ({
  row: i,
  kind: 'word',
  headword: `词${String(i)}`,
  pinyin: '',
  gloss: `word ${String(i)}`,
  sense: '',
  tags: i < 4 ? ['名单', `组${String(i)}`] : [],
  contexts: [],
  notes: i === 7 ? ['第七'] : [],
}));
const RECORDS = recordsFromWords(WORDS, NOON);
const idOf = (i: number) => listedId('word', `词${String(i)}`);

let stocked: Store;
/** The same words, an entry and a card each, as before there was a stock. */
let plain: Store;
beforeEach(async () => {
  [stocked, plain] = await Promise.all([newStore(), newStore()]);
  await changeRows(
    stocked,
    ['entries', 'notes', 'cards'],
    (kept) => planMerge(kept, RECORDS, 'fill').changes,
  );
  await plain.entries.bulkAdd((RECORDS.entries ?? []) as readonly unknown[] as EntryRecord[]);
  await plain.cards.bulkAdd((RECORDS.cards ?? []) as readonly unknown[] as CardRecord[]);
  await plain.table('notes').bulkAdd(RECORDS.notes ?? []);
});
afterEach(() => {
  stocked.close();
  plain.close();
});

/** All that anybody asks of a memory. */
async function said(store: Store): Promise<unknown> {
  const due = await dueCards(store, LIMITS, LATER);
  const some = [0, 3, 7, 100, 249].map(idOf);
  return {
    dump: (await dumpStore(store, LATER)).tables,
    counts: await countStore(store),
    words: await countWords(store),
    due,
    views: await Promise.all(due.cards.map(async (card) => findCardView(store, card))),
    newest: await newestRows(store, 10),
    last: await lastEntries(store, 10),
    rows: await readAllRows(store, new AbortController().signal),
    some: await readRowsOf(store, some),
    entries: await Promise.all(some.map(async (id) => findEntry(store, id))),
    cards: await Promise.all(some.map(async (id) => cardsOf(store, id))),
    has: await Promise.all(['词0', '词3', '词249', '没有'].map(async (word) => hasEntry(store, word))),
    tags: await listTags(store),
    notes: await listNotes(store),
    learned: await learnedWords(store),
  };
}

test('words of a list go into the stock, and no entry or card is written', async () => {
  expect(await countStock(stocked)).toBe(WORDS.length);
  expect([await stocked.entries.count(), await stocked.cards.count()]).toEqual([0, 0]);
});

test('nobody who asks sees a difference', async () => {
  expect(await said(stocked)).toEqual(await said(plain));
});

test('the first word of the list is asked first, and the first of a list that came later after it', async () => {
  const others = recordsFromWords(
    WORDS.map((word) => ({ ...word, headword: `又${word.headword}`, notes: [] })),
    new Date(NOON.getTime() - 100),
  );
  await changeRows(stocked, ['entries', 'cards'], (kept) => planMerge(kept, others, 'fill').changes);
  const { cards } = await dueCards(stocked, { ...LIMITS, newPerDay: 300 }, LATER);
  const dues = cards.map(({ due }) => due);
  expect(dues).toHaveLength(300);
  expect(dues).toEqual(
    [...(RECORDS.cards ?? []), ...(others.cards ?? [])]
      .map(({ due }) => Number(due))
      .sort((a, b) => a - b)
      .slice(0, 300),
  );
});

const ACTS: Readonly<Record<string, (store: Store, i: number, step: number) => Promise<unknown>>> = {
  grade: async (store, i, step) => {
    const card = (await cardsOf(store, idOf(i))).items[0];
    const request = {
      id: `r${String(step)}`,
      cardId: card?.id ?? '',
      grade: 'Easy',
      reps: card?.reps ?? 0,
    } as const;
    return gradeCard(store, SCHEDULE, { ...request, addsRecall: true }, LATER);
  },
  undoGrade: async (store, _, step) => undoReview(store, `r${String(step - 1)}`),
  save: async (store, i, step) =>
    saveEntry(
      store,
      newRequest(
        { id: `s${String(step)}`, kind: 'word', headword: `词${String(i)}`, note: '记' },
        { quote: { exact: '词', prefix: '', suffix: '', start: step } },
      ),
      LATER,
    ),
  edit: async (store, i) => {
    const entry = await findEntry(store, idOf(i));
    return entry && editEntry(store, entry, { gloss: 'edited' });
  },
  note: async (store, i, step) =>
    addNote(store, { id: `n${String(step)}`, entryId: idOf(i), text: '注' }, LATER),
  tag: async (store, i) => tagEntries(store, [idOf(i), idOf(i + 1)], { add: ['新'] }),
  untag: async (store, i) => putTags(store, await tagEntries(store, [idOf(i), idOf(i + 2)], { add: ['去'] })),
  rename: async (store, i) => renameTag(store, i % 2 ? '名单' : '新', '改'),
  trash: async (store, i) => trashEntries(store, [idOf(i), idOf(i + 200)], LATER),
  trashOne: async (store, i) => trashEntry(store, idOf(i), LATER),
  restore: async (store, i) => restoreEntries(store, [idOf(i)]),
  suspend: async (store, i) => suspendEntries(store, [idOf(i)]),
  suspendCard: async (store, i) => suspendCard(store, idOf(i)),
  wake: async (store, i) => wakeEntries(store, [idOf(i), idOf(i + 1)]),
  wakeCard: async (store, i) => wakeCard(store, idOf(i)),
  recall: async (store, i) => askRecallOf(store, [idOf(i)], LATER),
  recallOne: async (store, i) => askAlso(store, 'recall', idOf(i), LATER),
  importAgain: async (store, i) => {
    const other = recordsFromWords(
      WORDS.slice(i).map((word) => ({ ...word, gloss: 'of another list', notes: [] })),
      LATER,
    );
    return changeRows(store, ['entries', 'cards'], (kept) => planMerge(kept, other, 'overwrite').changes);
  },
};

describe('whatever is done with the words', () => {
  test('a memory with a stock says the same as one without', { timeout: 60_000 }, async () => {
    const whole = await dumpStore(plain, NOON);
    const begin = async ({ tables }: Backup) => {
      await restoreStore(stocked, whole);
      await plain.transaction('rw', plain.tables, async () => {
        for (const table of plain.tables) await table.clear();
        for (const name of ['entries', 'cards', 'notes'] as const)
          await plain.table(name).bulkAdd(tables[name]);
      });
    };
    const act = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.integer({ min: 0, max: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        await begin(whole);
        // What an act says to the reader must be the same, an error too.
        const tell = async (store: Store, name: string, i: number, step: number) =>
          ACTS[name]?.(store, i, step).catch((error: unknown) => String(error));
        for (const [step, [name, i]] of acts.entries()) {
          const answers = [await tell(stocked, name, i, step), await tell(plain, name, i, step)];
          // In what order many are told nobody is promised, nor whether a change of rows is one of the stock.
          const lines = (answer: unknown) =>
            Array.isArray(answer) ? answer.map((item) => JSON.stringify(item)).sort() : answer;
          if (name !== 'importAgain') expect(lines(answers[0])).toEqual(lines(answers[1]));
        }
        expect(await said(stocked)).toEqual(await said(plain));
      }),
      { numRuns: 25 },
    );
  });

  test('only the words that are touched leave the stock', async () => {
    for (const [step, name] of ['grade', 'edit', 'trash', 'suspend'].entries())
      await ACTS[name]?.(stocked, step * 10, step);
    // 0 by its grade, 10 by its edit, 20 and 220 in the trash, 30 suspended.
    expect(await countStock(stocked)).toBe(WORDS.length - 5);
    expect(await stocked.entries.count()).toBe(5);
  });

  test('a note about a word and a tag leave it in stock', async () => {
    await ACTS['note']?.(stocked, 5, 0);
    await ACTS['tag']?.(stocked, 5, 0);
    expect(await countStock(stocked)).toBe(WORDS.length);
  });
});

test('all in the trash and back again', async () => {
  const deleted = await deleteAll(stocked, LATER);
  expect(deleted.entries).toHaveLength(WORDS.length);
  await deleteAll(plain, LATER);
  expect(await said(stocked)).toEqual(await said(plain));
});

test('an import that is taken back leaves nothing of it, but a word that was used since', async () => {
  const store = await newStore();
  const changes = await changeRows(
    store,
    ['entries', 'notes', 'cards'],
    (kept) => planMerge(kept, RECORDS, 'fill').changes,
  );
  await ACTS['grade']?.(store, 9, 0);
  const undone = await undoChanges(store, changes ?? []);
  expect([undone.entries, undone.leftEntries]).toEqual([WORDS.length - 1, 1]);
  // With the recall card that its grade has brought.
  expect([await countStock(store), await store.entries.count(), await store.cards.count()]).toEqual([
    0, 1, 2,
  ]);
  expect((await store.entries.toArray()).map(({ headword }) => headword)).toEqual(['词9']);
  store.close();
});

test('a backup goes out and in again byte for byte, into the stock', async () => {
  const before = await dumpStore(stocked, NOON);
  const store = await newStore();
  await restoreStore(store, before);
  expect(JSON.stringify(await dumpStore(store, NOON))).toBe(JSON.stringify(before));
  expect([await countStock(store), await store.entries.count()]).toEqual([WORDS.length, 0]);
  store.close();
});

describe('a word that is asked for recall too is none of the stock, since its cards go with it', () => {
  /** A memory in which the first word is asked so, and that card rests. */
  const dumped = async () => {
    await askAlso(plain, 'recall', idOf(0), LATER);
    await suspendCard(plain, `${idOf(0)}-recall`);
    return dumpStore(plain, LATER);
  };
  const check = async () => {
    expect(await countStock(stocked)).toBe(WORDS.length - 1);
    for (const store of [stocked, plain]) {
      await wakeEntries(store, [idOf(0)]);
      expect((await cardsOf(store, idOf(0))).items.map(({ active }) => active)).toEqual([1, 1]);
      await trashEntries(store, [idOf(0)], LATER);
    }
    expect(await said(stocked)).toEqual(await said(plain));
  };

  test('after a restore', async () => {
    await restoreStore(stocked, await dumped());
    await check();
  });

  test('after an import of a backup, whether the word was here or not', async () => {
    const { tables } = await dumped();
    const bring = async (store: Store) =>
      changeRows(store, DUMPED, (kept) => planMerge(kept, tables, 'dated').changes);
    await bring(stocked);
    await check();
    const other = await newStore();
    await bring(other);
    expect(await countStock(other)).toBe(WORDS.length - 1);
    other.close();
  });
});

test('an import that is given up in the middle leaves the stock as it was', async () => {
  const store = await newStore();
  const end = new AbortController();
  const options = { signal: end.signal, onProgress: (done: number) => void (done > 0 && end.abort()) };
  expect(
    await changeRows(
      store,
      ['entries', 'notes', 'cards'],
      (kept) => planMerge(kept, RECORDS, 'fill').changes,
      options,
    ),
  ).toBeNull();
  expect(await countStore(store)).toMatchObject({ entries: 0, cards: 0, notes: 0 });
  store.close();
});

test('an import tells of no more rows than it writes, also where it changes words in stock', async () => {
  const told: (readonly [done: number, all: number])[] = [];
  const other = recordsFromWords(
    WORDS.map((word) => ({ ...word, gloss: 'of another list', notes: [] })),
    LATER,
  );
  await changeRows(stocked, ['entries', 'cards'], (kept) => planMerge(kept, other, 'overwrite').changes, {
    onProgress: (...counts) => void told.push(counts),
  });
  expect(told).toEqual([
    [0, 2 * WORDS.length],
    [2 * WORDS.length, 2 * WORDS.length],
  ]);
});

test('a few words stand by themselves', async () => {
  const store = await newStore();
  const few = recordsFromWords(WORDS.slice(0, 5), NOON);
  await changeRows(store, ['entries', 'cards'], (kept) => planMerge(kept, few, 'fill').changes);
  expect([await countStock(store), await store.entries.count()]).toEqual([0, 5]);
  store.close();
});

test('a word or a record that is damaged stays where it is, and the others are read, asked and changed', async () => {
  const whole = await stocked.stock.orderBy('from').first();
  if (!whole) throw new Error('no stock');
  // As no code of ours writes them.
  const broken: unknown[] = [null, { id: idOf(1) }, 'x', ...whole.words.slice(3)];
  await stocked.table('stock').put({ ...whole, words: broken });
  await stocked.table('stock').add({ from: 0, until: 0, size: 0, ids: [idOf(0)], tags: ['名单'] });
  expect((await dumpStore(stocked, NOON)).tables.entries).toHaveLength(WORDS.length - 3);
  expect((await dueCards(stocked, LIMITS, LATER)).cards[0]?.id).toBe(idOf(3));
  // Three words and a whole record.
  expect((await readAllRows(stocked, new AbortController().signal))?.damaged).toBe(4);
  expect(await hasEntry(stocked, '词0')).toBe(false);
  await ACTS['grade']?.(stocked, 3, 0);
  await ACTS['tag']?.(stocked, 4, 1);
  await saveEntry(stocked, newRequest({ kind: 'word', headword: '词0' }), LATER);
  const after: unknown = (await stocked.stock.get(whole.bundle))?.words;
  expect(after).toHaveLength(broken.length - 1);
  expect(after).toEqual(expect.arrayContaining([null, { id: idOf(1) }, 'x']));
});
