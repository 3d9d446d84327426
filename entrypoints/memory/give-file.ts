import { backupFile } from '../../lib/exchange/backup-json.ts';
import { exportName } from '../../lib/exchange/export-name.ts';
import { sendMessage } from '../../lib/messages.ts';
import type { Backup } from '../../lib/store/backup.ts';

/** How long the browser may take to begin a download before the address of the file is taken back, in milliseconds. */
const PATIENCE = 60_000;

/** Gives the reader a file. */
export function giveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}

/** Name of the file of a backup: one a day. */
export function backupName({ exportedAt }: Pick<Backup, 'exportedAt'>): string {
  return exportName({ kind: 'json', tag: null }, new Date(exportedAt));
}

/** Gives the reader a backup as a file. */
export async function giveBackup(backup: Backup): Promise<void> {
  giveFile(await backupFile(backup, false), backupName(backup));
}

/** Gives the reader all that is kept as an import finds it, and puts it on the shelf: nobody can tell whether a file is kept. */
export async function giveBackupBeforeImport(backup: Backup): Promise<void> {
  await sendMessage('backUpBefore', undefined);
  const name = exportName({ kind: 'json.gz', tag: null }, new Date(backup.exportedAt));
  giveFile(await backupFile(backup, true), name.replace('bandu-', 'bandu-before-import-'));
}
