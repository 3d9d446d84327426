import { type Area, listBackups } from '../../lib/store/shelf.ts';
import { isFolderBehind, writeToFolder } from '../memory/backup-folder.ts';

/**
 * Writes the day's backup into the reader's folder too, where the browser lets a worker: it does while a page of ours had its leave
 * or the reader gave it for good. Else the Memory page does, and asks. A folder that fails (a stick that was pulled out) is told of
 * there, by the date of its last backup, and holds nothing up.
 */
export async function copyToFolder(area: Area): Promise<void> {
  const newest = (await listBackups(area)).find(({ reason }) => reason === 'day');
  if (newest && (await isFolderBehind(newest.madeAt))) await writeToFolder().catch(console.warn);
}
