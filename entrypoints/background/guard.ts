import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { acceptStore, findLoss } from '../../lib/store/sentinel.ts';
import { keepBackup } from '../../lib/store/shelf.ts';
import { type Emptied, emptyTrash, purgeTrash } from '../../lib/store/trash-emptying.ts';
import { onStoreWrite } from '../../lib/store/watch-writes.ts';
import { area, inLine, note, noteSoon } from './noting.ts';

/** Takes what the memory holds now for all that there is: a loss that was told is given up. */
export async function acceptLoss(): Promise<void> {
  await acceptStore(await openStore(), area, new Date());
}

/** Puts what is kept on the shelf, as before a restore: it takes the place of no backup that the reader has made. */
export async function backUpBefore(): Promise<void> {
  await inLine(async () => {
    const backup = await dumpStore(await openStore(), new Date());
    if (Object.values(backup.tables).some((rows) => rows.length > 0))
      await keepBackup(area, backup, { id: crypto.randomUUID(), reason: 'restore' });
  });
}

/** Deletes what is in the trash. A memory that is empty after that was emptied by its reader: it is no loss. */
export async function deleteForGood(): Promise<Emptied> {
  const store = await openStore();
  const loss = await findLoss(store, area);
  const emptied = await emptyTrash(store);
  if (!loss) await acceptStore(store, area, new Date());
  return emptied;
}

/** Watches over the memory while the worker lives: empties old trash at its start, notes what is written. */
export function guardMemory(): void {
  onStoreWrite(noteSoon);
  void inLine(async () => purgeTrash(await openStore(), new Date()))
    .then(async ({ entries, notes, others }) => note(entries + notes + others > 0))
    .catch(console.warn);
}
