import { WRITE, writeToFolder } from '../memory/backup-folder.ts';
import { keepFolder, readFolder } from '../memory/folder-handle.ts';

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
