import { openStore } from '../../lib/store/db.ts';

/** File System Access (WICG), which Chromium has and Firefox has not; not in TypeScript's DOM. */
declare global {
  interface FileSystemHandle {
    queryPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  }
  interface Window {
    showDirectoryPicker?: (wish: object) => Promise<FileSystemDirectoryHandle>;
  }
}

/** Key of the record in `meta` with the folder that the reader chose for backups. */
const KEY = 'folder';

/** The folder, and when the last backup was written there; null for never. */
export interface ChosenFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly writtenAt: number | null;
}

/** The folder that was chosen; null for none. */
export async function readFolder(): Promise<ChosenFolder | null> {
  const value: unknown = (await (await openStore()).meta.get(KEY))?.value;
  if (typeof value !== 'object' || value === null || !('handle' in value)) return null;
  if (!(value.handle instanceof FileSystemDirectoryHandle)) return null;
  const writtenAt = 'writtenAt' in value && typeof value.writtenAt === 'number' ? value.writtenAt : null;
  return { handle: value.handle, writtenAt };
}

/** Remembers the folder: the browser gives it back after a restart, and asks the reader for leave anew. */
export async function keepFolder(value: ChosenFolder): Promise<void> {
  await (await openStore()).meta.put({ key: KEY, value });
}
