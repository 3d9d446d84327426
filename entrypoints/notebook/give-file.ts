import type { Backup } from '../../lib/store/backup.ts';

/** `2026-11-26`, by the reader's clock. */
export function dayText(time: number): string {
  const day = new Date(time);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Name of the file of a backup: one a day. */
export function backupName({ exportedAt }: Pick<Backup, 'exportedAt'>): string {
  return `bandu-backup-${dayText(exportedAt)}.json`;
}

/** Gives the reader a backup as a file. */
export function giveBackup(backup: Backup): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(backup)], { type: 'application/json' }));
  link.download = backupName(backup);
  link.click();
  // The browser reads it after the click; a minute is longer than it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
