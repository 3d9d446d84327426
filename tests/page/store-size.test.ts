import { afterAll, beforeAll, expect, test } from 'vitest';

import { countStore, dumpStore } from '../../lib/store/backup.ts';
import { type Store, connectStore } from '../../lib/store/db.ts';
import { contextsOf, hasEntry, lastEntries } from '../../lib/store/entries.ts';
import { freeNotes, notesOf, notesOfPage } from '../../lib/store/notes.ts';
import { dueCards } from '../../lib/store/due.ts';
import { rowTable } from '../../lib/store/row-table.ts';
import { listTags } from '../../lib/store/tags.ts';
import { listTrash } from '../../lib/store/trash-list.ts';
import { restoreEntries, trashEntries } from '../../lib/store/trash.ts';
import { countMarks, markedWords, statusOf } from '../../lib/store/words.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { newCard } from '../../lib/study/schedule.ts';

/* A memory as large as anybody's, in a real browser's IndexedDB (C18). */

const ENTRIES = 50_000;
const NOTES = 5000;
const WORDS = 20_000;
const NAME = 'bandu-size';
const T = Date.UTC(2024, 4, 6);

let store: Store;

async function fill(): Promise<void> {
  const numbers = Array.from({ length: ENTRIES }, (_, index) => index);
  const idOf = (index: number) => `e${String(index).padStart(6, '0')}`;
  await store.transaction('rw', store.tables, async () => {
    await store.entries.bulkAdd(
      numbers.map((index) => ({
        id: idOf(index),
        kind: 'word' as const,
        headword: `词${String(index)}`,
        pinyin: `cí ${String(index)}`,
        gloss: `word number ${String(index)}`,
        tags: index % 50 === 0 ? ['经济', `组${String(index % 7)}`] : [],
        revision: 0,
        createdAt: T + index,
        savedAt: T + index,
        ...(index % 500 === 0 ? { trashedAt: T + index } : {}),
      })),
    );
    await store.contexts.bulkAdd(
      numbers.map((index) => ({
        id: `c${String(index)}`,
        entryId: idOf(index),
        sentence: `这是第${String(index)}个句子，里面有一个词。`,
        title: '一页',
        url: `https://news.example.cn/${String(index % 2000)}`,
        publisher: '湖南日报',
        publishedOn: '2024-05-06',
        quote: { exact: '词', prefix: '', suffix: '', start: index },
        pinyin: 'cí',
        gloss: 'word',
        savedAt: T + index,
      })),
    );
    await store.cards.bulkAdd(
      numbers.map((index) => ({
        ...newCard(`k${String(index)}`, T + index),
        face: 'reading' as const,
        subjectId: idOf(index),
        active: index % 500 === 0 ? (0 as const) : (1 as const),
      })),
    );
    await store.notes.bulkAdd(
      numbers.slice(0, NOTES).map((index) => ({
        id: `n${String(index)}`,
        entryId: index % 5 === 0 ? null : idOf(index),
        ...(index % 5 === 0
          ? { place: { title: '一页', url: 'https://news.example.cn/1', savedAt: T } }
          : {}),
        tags: [],
        text: '记'.repeat(40),
        createdAt: T + index,
        updatedAt: T + index,
        revision: 0,
      })),
    );
    await rowTable(store, 'words').put(
      numbers.slice(0, WORDS).map((index) => ({
        headword: `词${String(index)}`,
        status: index % 10 === 0 ? ('ignored' as const) : ('known' as const),
        markedAt: T,
        origin: 'list',
      })),
    );
  });
}

beforeAll(async () => {
  store = await connectStore({ name: NAME });
  await fill();
}, 120_000);
afterAll(async () => {
  store.close();
  await store.delete();
});

test.each<[what: string, most: number, query: () => Promise<unknown>, size: number]>([
  ['the entries saved last', 300, async () => (await lastEntries(store, 100)).items.length, 100],
  [
    'the cards that are due',
    300,
    async () => (await dueCards(store, DEFAULT_LIMITS, new Date(T + 1e9))).cards.length,
    20,
  ],
  ['where an entry was met', 300, async () => (await contextsOf(store, 'e000007')).items.length, 1],
  ['the notes of an entry', 300, async () => (await notesOf(store, 'e000007')).items.length, 1],
  ['whether a headword is kept', 300, async () => Number(await hasEntry(store, '词49999')), 1],
  ['the tags', 300, async () => (await listTags(store)).length, 8],
  ['the free notes', 300, async () => (await freeNotes(store)).items.length, 1000],
  [
    'the notes of a page',
    300,
    async () => (await notesOfPage(store, 'https://news.example.cn/1')).items.length,
    1000,
  ],
  ['the trash', 300, async () => (await listTrash(store)).length, 100],
  ['all marked words', 300, async () => (await markedWords(store)).known.size, 18_000],
  ['how many words are marked', 300, async () => (await countMarks(store)).ignored, 2000],
  ['how much there is', 300, async () => (await countStore(store)).entries, ENTRIES],
])('%s of 50,000 entries are known in less than %i ms (C18)', async (what, most, query, size) => {
  await query();
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    expect(await query()).toBe(size);
    times.push(performance.now() - start);
  }
  const best = Math.min(...times);
  console.info(`${what}: ${best.toFixed(0)} ms`);
  expect(best).toBeLessThan(most);
});

test('what is known of the words of a screen, and whether the one pointed at is kept, is said in less than 50 ms (C18)', async () => {
  // As the background holds them.
  const marks = await markedWords(store);
  const words = Array.from({ length: 600 }, (_, index) => `词${String(index * 40)}`);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    expect(words.filter((word) => statusOf(marks, word) !== null)).toHaveLength(WORDS / 40);
    expect(await hasEntry(store, words[round + 1] ?? '')).toBe(true);
    times.push(performance.now() - start);
  }
  expect(Math.min(...times)).toBeLessThan(50);
});

test(
  'a thousand entries go to the trash and come back in one act each (C12, C18)',
  { timeout: 30_000 },
  async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `e${String(index * 50 + 1).padStart(6, '0')}`);
    expect(await trashEntries(store, ids, new Date(T))).toHaveLength(1000);
    expect(await restoreEntries(store, ids)).toHaveLength(1000);
  },
);

test('a dump of 50,000 entries takes seconds, not minutes (C18)', { timeout: 60_000 }, async () => {
  const start = performance.now();
  const { tables } = await dumpStore(store, new Date(T));
  console.info(`dump: ${(performance.now() - start).toFixed(0)} ms`);
  expect(tables.entries).toHaveLength(ENTRIES);
  expect(performance.now() - start).toBeLessThan(20_000);
});
