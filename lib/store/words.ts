import type { Store } from './db.ts';
import { type ReadBack, type WordMark, readRecord, readRecords, wordMarkSchema } from './records.ts';
import { marksOf, rowTable } from './row-table.ts';
import { explained } from './store-error.ts';

/*
 * Words that need no help (`known`) and words that are never to be marked (`ignored`): many thousands of them, most of
 * which were never saved. Headwords are simplified, as the engine's `headwordOf` gives them.
 */

export type WordStatus = WordMark['status'];

/** The marks that words had before, null for none: what `putMarks` takes for undo. */
export type MarksBefore = readonly (readonly [headword: string, mark: WordMark | null])[];

/** Headwords as they are kept: whole text, none empty, each once. */
function cleanHeadwords(headwords: readonly string[]): readonly string[] {
  return [...new Set(headwords.map((word) => word.toWellFormed().trim()).filter((word) => word !== ''))];
}

/**
 * Marks words as known or ignored, or takes their mark away (null), in one transaction. A word that has this mark already
 * keeps it with its time and origin.
 * @returns the marks that the changed ones had before: what `putMarks` takes for undo. @throws StoreError
 */
export async function markWords(
  store: Store,
  headwords: readonly string[],
  status: WordStatus | null,
  origin: string,
  now: Date,
): Promise<MarksBefore> {
  const words = cleanHeadwords(headwords);
  const markedAt = now.getTime();
  return explained(
    store.transaction('rw', [store.markBundles], async () => {
      const marks = await readMarksOf(store, words);
      const before = words.flatMap((word, index) => {
        const mark = marks[index] ?? null;
        return (mark?.status ?? null) === status ? [] : [[word, mark] as const];
      });
      const changed = before.map(([word]) => word);
      const table = rowTable(store, 'words');
      if (status === null) await table.remove(changed);
      else
        await table.put(
          changed.map((headword) => ({ headword, status, markedAt, origin: origin.toWellFormed() })),
        );
      return before;
    }),
  );
}

/** Gives words the marks that they had before: the undo of `markWords`. @throws StoreError */
export async function putMarks(store: Store, before: MarksBefore): Promise<void> {
  const gone = before.flatMap(([word, mark]) => (mark ? [] : [word]));
  const marks = before.flatMap(([, mark]) => (mark ? [mark] : []));
  await explained(
    store.transaction('rw', [store.markBundles], async () => {
      const table = rowTable(store, 'words');
      await table.remove(gone);
      await table.put(marks);
    }),
  );
}

/** All marked headwords, as a page asks whether a word is among them. */
export interface MarkedWords {
  readonly known: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
}

/** No word is marked. */
export const NO_MARKS: MarkedWords = { known: new Set(), ignored: new Set() };

/** The mark of a headword; null for none. */
export function statusOf({ known, ignored }: MarkedWords, headword: string): WordStatus | null {
  return known.has(headword) ? 'known' : ignored.has(headword) ? 'ignored' : null;
}

/** All marked headwords: some 20 ms for 20,000. @throws StoreError */
export async function markedWords(store: Store): Promise<MarkedWords> {
  const { items } = await listMarks(store);
  const of = (wanted: WordStatus) =>
    new Set(items.flatMap(({ headword, status }) => (status === wanted ? [headword] : [])));
  return { known: of('known'), ignored: of('ignored') };
}

/** The marks themselves. @throws StoreError */
export async function listMarks(store: Store): Promise<ReadBack<WordMark>> {
  return readRecords(wordMarkSchema, await explained(rowTable(store, 'words').all()));
}

/** How many words are marked each way. @throws StoreError */
export async function countMarks(store: Store): Promise<Readonly<Record<WordStatus, number>>> {
  const { known, ignored } = await markedWords(store);
  return { known: known.size, ignored: ignored.size };
}

/** The marks of these headwords, in their order; null where a word has none, or a damaged one. In a transaction of the caller. */
export async function readMarksOf(
  store: Store,
  headwords: readonly string[],
): Promise<readonly (WordMark | null)[]> {
  return (await marksOf(store, headwords)).map((mark) => readRecord(wordMarkSchema, mark));
}

/** What importing a list of known words would do, before it is done. */
export interface MarkPlan {
  /** Words that would be marked, each once. */
  readonly fresh: readonly string[];
  /** Words of the list that are known or ignored already; they keep their mark. */
  readonly marked: number;
  /** Words that the dictionary does not have, each once; not among `fresh`. */
  readonly unlisted: readonly string[];
}

/** What marking these headwords as known would do now; nothing is written. @throws StoreError */
export async function planMarks(
  store: Store,
  headwords: readonly string[],
  isListed: (headword: string) => boolean,
): Promise<MarkPlan> {
  const words = cleanHeadwords(headwords);
  const marks = await explained(readMarksOf(store, words));
  const open = words.filter((_, index) => !marks[index]);
  return {
    fresh: open.filter(isListed),
    marked: words.length - open.length,
    unlisted: open.filter((word) => !isListed(word)),
  };
}
