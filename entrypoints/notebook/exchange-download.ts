import { backupFile, exportName } from '../../lib/exchange/export-file.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import type { Store } from '../../lib/store/db.ts';

/** How long the browser may take to begin a download before the address of the file is taken back, in milliseconds. */
const PATIENCE = 60_000;

/** Gives the reader a file. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}

/** Gives the reader a backup of all that is kept now. @throws StoreError */
export async function downloadBackup(store: Store): Promise<void> {
  const now = new Date();
  const name = exportName({ kind: 'json.gz', tag: null }, now);
  download(
    await backupFile(await dumpStore(store, now), true),
    name.replace('bandu-', 'bandu-before-import-'),
  );
}
