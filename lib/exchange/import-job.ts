import { type DumpedTable, type Tables, DUMPED } from '../store/backup.ts';
import { type RowChange, changeRows, readTables } from '../store/bulk-change.ts';
import type { Store } from '../store/db.ts';
import type { LongWrite } from '../store/long-write.ts';
import { readAsBackup } from './backup-json.ts';
import type { BadRow } from './backup-rows.ts';
import type { Encoding } from './encoding.ts';
import type { Role } from './list-columns.ts';
import { marksFromWords, recordsFromWords } from './list-records.ts';
import { type ListTable, listFromText } from './list-table.ts';
import { wordsFromList } from './list-words.ts';
import { type MergePlan, planMerge, planReplace } from './merge.ts';
import { readFileText } from './read-file.ts';

/*
 * An import from the file to the last row: read, looked at, written. Nothing is written before `runImport`, and that
 * writes all or nothing.
 */

/** How the reader says that a list is to be read; what is absent is seen in the file. */
export interface ReadingWish {
  /** What parts the columns. */
  readonly separator?: string;
  readonly encoding?: Encoding;
}

/** A file that was read and what it is. */
export type ImportSource =
  | {
      readonly kind: 'backup';
      readonly tables: Tables;
      readonly bad: readonly BadRow[];
      readonly exportedAt: number | null;
    }
  | {
      readonly kind: 'list';
      readonly table: ListTable;
      readonly file: Blob;
      readonly reading: ReadingWish;
      readonly encoding: Encoding;
      /** False where the encoding is a guess. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What the reader wants done with it. */
export interface ImportWish {
  /** Of a backup: united with what is here, or put in its place. */
  readonly mode: 'merge' | 'replace';
  /** Of a list: words to learn, or words that are known and need no pinyin. */
  readonly target: 'learn' | 'known';
  /** Of a list, where a word is here already: only what is empty is filled, or the list is right. */
  readonly trust: 'fill' | 'overwrite';
  /** Of a list: what each column is. */
  readonly roles: readonly Role[];
  /** Name of the list, which marks of known words keep as their origin. */
  readonly name: string;
  /** How a headword is written in the dictionary; of known words only. */
  readonly headwordOf?: (word: string) => string;
}

/** Reads a file, whatever it is. Never throws for what stands in it. */
export async function readSource(file: Blob, reading: ReadingWish = {}): Promise<ImportSource> {
  const read = await readFileText(file, undefined, reading.encoding);
  if ('message' in read) return { kind: 'unreadable', message: read.message };
  const backup = readAsBackup(read.text, file instanceof File ? file.name : '');
  if (backup) return backup;
  if (/^\ufeff?\s*<(?:!doctype|html|\?xml)\b/iu.test(read.text))
    return { kind: 'unreadable', message: 'This is a web page or XML, not a list of words.' };
  const table = listFromText(read.text, reading.separator);
  return table.rows.length === 0
    ? { kind: 'unreadable', message: 'There is no row in this file.' }
    : { kind: 'list', table, file, reading, encoding: read.encoding, isSure: read.isSure };
}

/** The records that a file would become by the reader's wish, and the rows that are left out. */
export interface Wanted {
  readonly tables: Partial<Tables>;
  readonly bad: readonly BadRow[];
  /** Records that are taken: of a backup all of them, of a list its words. */
  readonly taken: number;
}

/** What of a source is to be written. */
export function wantedRecords(source: ImportSource, wish: ImportWish, now: Date): Wanted {
  if (source.kind === 'unreadable') return { tables: {}, bad: [], taken: 0 };
  if (source.kind === 'backup') {
    const taken = DUMPED.reduce((sum, table) => sum + source.tables[table].length, 0);
    return { tables: source.tables, bad: source.bad, taken };
  }
  const { words, bad } = wordsFromList(source.table, wish.roles);
  const { headwordOf } = wish;
  const tables =
    wish.target === 'learn'
      ? recordsFromWords(words, now)
      : marksFromWords(
          headwordOf ? words.map((word) => ({ ...word, headword: headwordOf(word.headword) })) : words,
          wish.name,
          now,
        );
  return { tables, bad, taken: words.length };
}

/** Tables that an import reads and may write. */
function tablesOf({ tables }: Wanted, source: ImportSource): readonly DumpedTable[] {
  return source.kind === 'backup' ? DUMPED : DUMPED.filter((table) => (tables[table]?.length ?? 0) > 0);
}

function planOf(kept: Partial<Tables>, source: ImportSource, wanted: Wanted, wish: ImportWish): MergePlan {
  if (source.kind === 'backup' && wish.mode === 'replace') return planReplace(kept, source.tables);
  return planMerge(kept, wanted.tables, source.kind === 'backup' ? 'dated' : wish.trust);
}

/** What an import would do now; nothing is written. @throws StoreError */
export async function previewImport(
  store: Store,
  source: ImportSource,
  wanted: Wanted,
  wish: ImportWish,
): Promise<MergePlan> {
  return planOf(await readTables(store, tablesOf(wanted, source)), source, wanted, wish);
}

/**
 * Imports: all of what is wanted or, where it is cancelled or fails, nothing.
 * @returns what was changed, for undo; null where it was cancelled
 * @throws StoreError
 */
export async function runImport(
  store: Store,
  source: ImportSource,
  wanted: Wanted,
  wish: ImportWish,
  options: LongWrite,
): Promise<readonly RowChange[] | null> {
  const tables = tablesOf(wanted, source);
  if (tables.length === 0) return [];
  return changeRows(store, tables, (kept) => planOf(kept, source, wanted, wish).changes, options);
}
