import type { Backup } from '../store/backup.ts';
import { ankiTextFromEntries } from './anki-text.ts';
import { backupFile } from './backup-json.ts';
import { csvFromEntries, tsvFromEntries } from './entry-csv.ts';
import { type ExportWish, exportName } from './export-name.ts';
import { wholeEntries } from './selection.ts';

/** A file to give to the reader, with what to say about it. */
export interface ExportFile {
  readonly blob: Blob;
  readonly name: string;
  /** Entries in it; of a backup all records. */
  readonly count: number;
  /** Entries that cannot be read and are in backups alone. */
  readonly damaged: number;
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
