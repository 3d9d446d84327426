import type { Page } from 'playwright';

/** Records by table, as they are stored. */
export type Seed = Readonly<Record<string, readonly object[]>>;

/** Runs in a page of the extension, as its source: nothing of this file is there. */
async function putRecords(tables: Seed): Promise<void> {
  const opening = indexedDB.open('bandu');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('not opened')));
  });
  const transaction = database.transaction(Object.keys(tables), 'readwrite');
  for (const [name, records] of Object.entries(tables))
    for (const record of records) transaction.objectStore(name).put(record);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  database.close();
}

/**
 * Writes records into the extension's database past Bandu's own code, as a restored profile would have them. The page is
 * one of the extension's and has opened the database before; load it anew to see them.
 */
export async function seedMemory(page: Page, seed: Seed): Promise<void> {
  await page.evaluate(putRecords, seed);
}

/**
 * As `seedMemory`, with `manyWords`, which are made in the page: to send 50,000 there takes minutes. Every fifth has a context:
 * who has so many has most of them from lists, and writing is what takes the time.
 */
export async function seedManyWords(page: Page, count: number, now: number): Promise<void> {
  const made = `(${manyWords.toString()})(${String(count)}, ${String(now)}, 5)`;
  await page.evaluate(`(${putRecords.toString()})(${made})`);
}

/** So many words, each another, with a reading card each, and every so-manieth with a context: 国法县, 国法市 … */
export function manyWords(count: number, now: number, every = 1): Seed {
  // All that it needs is inside: it also runs in a page, as its source.
  const first = '国民经济社会发展生产技术创新企业市场改革';
  const second = '法度量力源业网路段区品质效率点面线层级项';
  const third = '县市省部厅局办委处科所站队组会社院校馆园';
  const card = {
    state: 'New',
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningSteps: 0,
    reps: 0,
    lapses: 0,
  };
  const entries: object[] = [];
  const contexts: object[] = [];
  const cards: object[] = [];
  for (let index = 0; index < count; index += 1) {
    const headword =
      first.charAt(index % 20) +
      second.charAt(Math.floor(index / 20) % 20) +
      third.charAt(Math.floor(index / 400) % 20) +
      (index < 8000 ? '' : `第${String(Math.floor(index / 8000))}期`);
    const id = `w${String(index).padStart(6, '0')}`;
    const at = now - index * 60_000;
    const pinyin = index < 8000 ? 'guó fǎ xiàn' : 'guó fǎ xiàn dì yī qī';
    const gloss = `invented meaning ${String(index)} of a long list`;
    entries.push({
      id,
      kind: 'word',
      headword,
      pinyin,
      gloss,
      tags: index % 7 === 0 ? ['七'] : [],
      revision: 0,
      createdAt: at,
      savedAt: at,
    });
    if (index % every === 0)
      contexts.push({
        id: `c${id}`,
        entryId: id,
        sentence: `这一天，${headword}的消息传遍了全城。`,
        title: '传遍全城的消息',
        url: `https://paper${String(index % 5)}.example.cn/a/${String(index)}.html`,
        publisher: '',
        publishedOn: '',
        quote: { exact: headword, prefix: '这一天，', suffix: '的消息', start: 4 },
        pinyin,
        gloss,
        savedAt: at,
      });
    cards.push({ ...card, lastReview: null, id, due: at, face: 'reading', subjectId: id, active: 1 });
  }
  return { entries, contexts, cards };
}

/** A card that was never graded, without its id and due time. */
export const NEW_CARD = {
  state: 'New',
  stability: 0,
  difficulty: 0,
  scheduledDays: 0,
  learningSteps: 0,
  reps: 0,
  lapses: 0,
  lastReview: null,
} as const;

/** The card that asks for the reading of the entry `id`, never graded, due at `due` (milliseconds since 1970). */
export function readingCard(id: string, due: number) {
  return { ...NEW_CARD, id, due, face: 'reading', subjectId: id, active: 1 } as const;
}
