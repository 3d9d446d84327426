import { type Backup } from '../store/backup.ts';
import { ankiTextFromEntries } from './anki-text.ts';
import { partsFromBackup } from './backup-json.ts';
import { csvFromEntries, tsvFromEntries } from './entry-csv.ts';
import { gzip } from './gzip.ts';
import { wholeEntries } from './selection.ts';

/** The kinds of files that an export writes, by their endings; `txt` is Anki's text. */
export const EXPORT_KINDS = ['json', 'json.gz', 'csv', 'tsv', 'apkg', 'txt'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What is exported. A backup always has everything. */
export interface ExportWish {
  readonly kind: ExportKind;
  /** Only entries with this label; null for all. */
  readonly tag: string | null;
  /** For Anki: cards that ask for the characters of every word, not only where Bandu has one. */
  readonly isRecalled: boolean;
}

/** A file to give to the reader, with what to say about it. */
export interface ExportFile {
  readonly blob: Blob;
  readonly name: string;
  /** Entries in it; of a backup all records. */
  readonly count: number;
  /** Entries that cannot be read and are in backups alone. */
  readonly damaged: number;
}

function day(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The name of a file: `bandu-words-week-3-2026-05-06.csv`. Nothing of a label can leave the folder or change the ending. */
export function exportName({ kind, tag }: Pick<ExportWish, 'kind' | 'tag'>, now: Date): string {
  const what = kind.startsWith('json') ? 'backup' : kind === 'apkg' || kind === 'txt' ? 'anki' : 'words';
  const label = (tag ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return (
    ['bandu', what, label.slice(0, 40).toWellFormed(), day(now)].filter((part) => part !== '').join('-') +
    `.${kind}`
  );
}

/** The backup as a file. */
export async function backupFile(backup: Backup, isPacked: boolean): Promise<Blob> {
  const plain = new Blob([...partsFromBackup(backup)], { type: 'application/json' });
  return isPacked ? gzip(plain) : plain;
}

/** Options of the long way: a package for Anki. */
export interface PackageOptions {
  readonly startOfDay: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Writes what is kept to a file of the wished kind. SQLite is loaded only for a package. */
export async function exportFile(
  backup: Backup,
  wish: ExportWish,
  now: Date,
  options: PackageOptions,
): Promise<ExportFile> {
  const { kind, tag, isRecalled } = wish;
  const name = exportName(wish, now);
  if (kind === 'json' || kind === 'json.gz') {
    const count = Object.values(backup.tables).reduce((sum, rows) => sum + rows.length, 0);
    return { blob: await backupFile(backup, kind === 'json.gz'), name, count, damaged: 0 };
  }
  const { items, damaged } = wholeEntries(backup.tables, tag);
  const about = { name, count: items.length, damaged };
  if (kind === 'csv') return { blob: new Blob([csvFromEntries(items)], { type: 'text/csv' }), ...about };
  if (kind === 'tsv')
    return { blob: new Blob([tsvFromEntries(items)], { type: 'text/tab-separated-values' }), ...about };
  if (kind === 'txt')
    return { blob: new Blob([ankiTextFromEntries(items, isRecalled)], { type: 'text/plain' }), ...about };
  const { packageFromEntries } = await import('./anki-package.ts');
  return { blob: await packageFromEntries(items, { isRecalled, now: now.getTime(), ...options }), ...about };
}
