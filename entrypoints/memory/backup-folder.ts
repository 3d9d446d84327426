import type { FolderState } from '../../components/memory/BackupPanel.tsx';
import { backupFile } from '../../lib/exchange/backup-json.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { backupName } from './give-file.ts';
import { keepFolder, readFolder } from './folder-handle.ts';

/** What is asked of the browser for the folder. */
export const WRITE = { mode: 'readwrite' } as const;
/** As many of our files stay in the folder. */
const KEPT = 11;
const OURS = /^bandu-backup-\d{4}-\d\d-\d\d\.json$/u;

/** The folder; undefined where the browser has none for pages, null where none was chosen. */
export async function folderState(): Promise<FolderState | null | undefined> {
  if (!window.showDirectoryPicker) return undefined;
  const folder = await readFolder();
  if (!folder) return null;
  const isOpen = (await folder.handle.queryPermission(WRITE)) === 'granted';
  return { name: folder.handle.name, isOpen, writtenAt: folder.writtenAt };
}

/** True where the folder has no backup yet that was made at that time or later. */
export async function isFolderBehind(time: number): Promise<boolean> {
  const folder = await readFolder();
  return folder !== null && (folder.writtenAt ?? 0) < time;
}

/** Writes today's backup into the folder: beside the old file, in whose place it comes when it is whole. */
export async function writeToFolder(): Promise<void> {
  const folder = await readFolder();
  if (!folder || (await folder.handle.queryPermission(WRITE)) !== 'granted') return;
  const backup = await dumpStore(await openStore(), new Date());
  const file = await folder.handle.getFileHandle(backupName(backup), { create: true });
  const writable = await file.createWritable();
  await writable.write(await backupFile(backup, false));
  await writable.close();
  await keepFolder({ ...folder, writtenAt: backup.exportedAt });
  const names: string[] = [];
  for await (const name of folder.handle.keys()) if (OURS.test(name)) names.push(name);
  const old = names.toSorted((a, b) => (a < b ? 1 : -1)).slice(KEPT);
  await Promise.all(old.map(async (name) => folder.handle.removeEntry(name)));
}
