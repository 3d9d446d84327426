import { type Backup, type DumpedTable, type Tables, DUMPED, forTables } from '../store/backup.ts';
import type { Row } from '../store/records.ts';
import { SCHEMA_VERSION } from '../store/db.ts';
import { type BadRow, LATEST, checkRows } from './backup-rows.ts';
import { gzip } from './gzip.ts';

/*
 * The backup as a file: JSON, one record a line, so that a person can read it and a tool can tell two of them apart.
 */

/** A file that was read and found to be a backup; or a sentence that says why it is none. */
export type ReadBackup =
  | {
      readonly kind: 'backup';
      /** The good rows, in the file's order. */
      readonly tables: Tables;
      readonly bad: readonly BadRow[];
      /** Milliseconds since 1970; null where the file does not say. */
      readonly exportedAt: number | null;
    }
  | { readonly kind: 'unreadable'; readonly message: string };

/**
 * The backup as the parts of a text file, which ends with a newline. Backups that hold the same give the same bytes but
 * for `exportedAt`. Parts, because the whole may be longer than a string can be.
 */
export function partsFromBackup({ app, format, schema, exportedAt, tables }: Backup): readonly string[] {
  const head = JSON.stringify({ app, format, schema, exportedAt }).slice(0, -1);
  const lists = DUMPED.flatMap((table, i) => {
    const rows = tables[table];
    const lines = rows.map((row, k) => `${JSON.stringify(row)}${k < rows.length - 1 ? ',' : ''}\n`);
    return [`${i === 0 ? '' : ',\n'}${JSON.stringify(table)}:[\n`, ...lines, ']'];
  });
  return [`${head},"tables":{\n`, ...lists, '\n}}\n'];
}

/** The backup as a file, packed as gzip or not. */
export async function backupFile(backup: Backup, isPacked: boolean): Promise<Blob> {
  const plain = new Blob([...partsFromBackup(backup)], { type: 'application/json' });
  return isPacked ? gzip(plain) : plain;
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(message: string): ReadBackup {
  return { kind: 'unreadable', message };
}

/** Rows of these tables whose entry, note or card is nowhere in the file: nothing could ever show them. */
function orphans(given: Readonly<Record<DumpedTable, readonly Row[]>>): Map<Row, string> {
  const idsOf = (table: DumpedTable) => new Set(given[table].map(({ id }) => id));
  const entries = idsOf('entries');
  const notes = idsOf('notes');
  const bad = new Map<Row, string>();
  for (const row of given.contexts)
    if (!entries.has(row['entryId'])) bad.set(row, 'belongs to no entry of the file');
  for (const row of given.cards) {
    const subjects = row['face'] === 'note' ? notes : entries;
    if (!subjects.has(row['subjectId'])) bad.set(row, 'asks about nothing that is in the file');
  }
  const cards = new Set(given.cards.filter((row) => !bad.has(row)).map(({ id }) => id));
  for (const row of given.reviews)
    if (!cards.has(row['cardId'])) bad.set(row, 'belongs to no card of the file');
  return bad;
}

/** The good rows of the tables, and what is wrong with the others. */
function checkTables(tables: Readonly<Record<DumpedTable, readonly unknown[]>>): {
  readonly tables: Tables;
  readonly bad: readonly BadRow[];
} {
  const checked = forTables((table) => checkRows(table, tables[table]));
  const good = forTables((table) => checked[table].rows);
  const lost = orphans(good);
  const bad = DUMPED.flatMap((table) => [
    ...checked[table].bad,
    ...good[table].flatMap((row, i) => {
      const reason = lost.get(row);
      if (reason === undefined) return [];
      return [{ table, row: checked[table].numbers[i] ?? 0, name: String(row['id']), reason }];
    }),
  ]);
  return {
    tables: forTables((table) => good[table].filter((row) => !lost.has(row))),
    bad: bad.toSorted((a, b) => (a.table === b.table ? a.row - b.row : 0)),
  };
}

/** The value in a JSON text, in an object; null where it is no JSON. */
function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/u, '')) as unknown };
  } catch {
    return null;
  }
}

const NO_JSON = 'This file is no JSON, or it is cut short. Nothing was changed.';

/** The backup in a file's text. Never throws; what is wrong with single rows is told row by row. */
export function backupFromJson(text: string): ReadBackup {
  const read = parsed(text);
  return read ? backupFromValue(read.value) : unreadable(NO_JSON);
}

/**
 * The backup in the text of a file that may be a list; null for what is neither JSON nor meant to be, by the file's name
 * or because it begins as our backups do. A list may begin with a bracket too: `[名词],meaning`. Never throws.
 */
export function readAsBackup(text: string, fileName: string): ReadBackup | null {
  if (/\.json(?:\.gz)?$/iu.test(fileName) || /^\ufeff?\s*\{\s*"app"\s*:/u.test(text))
    return backupFromJson(text);
  const read = /^\ufeff?\s*[{[]/u.test(text) ? parsed(text) : null;
  return read && backupFromValue(read.value);
}

/** The backup in a parsed JSON value. Never throws. */
export function backupFromValue(raw: unknown): ReadBackup {
  if (isRecord(raw) && raw['format'] === 'bandu-terms')
    return unreadable('This is a pack of terms. Import it under “Import a pack”.');
  if (!isRecord(raw) || raw['app'] !== 'bandu')
    return unreadable('This JSON file was not written by Bandu, so it cannot be read here.');
  const { format, schema, exportedAt, tables } = raw;
  if (typeof format !== 'number' || typeof schema !== 'number' || !isRecord(tables))
    return unreadable('This is a file of Bandu, but not a whole backup: its tables are missing.');
  if (format > 1 || schema > SCHEMA_VERSION)
    return unreadable('This backup was written by a newer Bandu. Update the extension to read it.');
  const given = forTables((table) => (Object.hasOwn(tables, table) ? tables[table] : []));
  const lists = forTables((table) => {
    const list: unknown = given[table];
    return Array.isArray(list) ? (list as readonly unknown[]) : null;
  });
  const broken = DUMPED.find((table) => lists[table] === null);
  if (broken !== undefined) return unreadable(`This backup is damaged: its “${broken}” are no list.`);
  return {
    kind: 'backup',
    ...checkTables(forTables((table) => lists[table] ?? [])),
    exportedAt: typeof exportedAt === 'number' && Math.abs(exportedAt) <= LATEST ? exportedAt : null,
  };
}
