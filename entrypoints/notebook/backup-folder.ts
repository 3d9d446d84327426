import type { FolderState } from '../../components/memory/BackupPanel.tsx';
import { backupFile } from '../../lib/exchange/backup-json.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { backupName } from '../memory/give-file.ts';
import { keepFolder, readFolder } from './folder-handle.ts';

const WRITE = { mode: 'readwrite' } as const;
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

/** Asks the reader for a folder and writes the first backup there. A reader who closes the question chooses none. */
export async function chooseFolder(): Promise<void> {
  const handle = await window
    .showDirectoryPicker?.({ id: 'bandu-backup', ...WRITE })
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    });
  if (!handle) return;
  await keepFolder({ handle, writtenAt: null });
  await writeToFolder();
}

/** Asks the browser for leave to write again, within the click, and writes. */
export async function openFolder(): Promise<void> {
  const folder = await readFolder();
  if ((await folder?.handle.requestPermission(WRITE)) === 'granted') await writeToFolder();
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
