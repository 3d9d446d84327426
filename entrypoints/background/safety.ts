import * as v from 'valibot';

import { type Safety, onMessage } from '../../lib/messages.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { acceptStore, findLoss, restoreBackup } from '../../lib/store/sentinel.ts';
import { type KeptBackup, keepBackup, listBackups, openBackup } from '../../lib/store/shelf.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { area, deleteForGood, inLine, noteNow, noteSoon } from './guard.ts';
import { announceReader } from './reader-engine.ts';
import { pagesOnly } from './sender.ts';
import { announceMarks } from './words.ts';

/** What the popup and the notebook show of the memory's safety. */
async function tellSafety(): Promise<Safety> {
  // What cannot be noted now is told of below.
  await noteNow().catch(console.warn);
  const backups = await listBackups(area);
  try {
    return { backups, loss: await findLoss(await openStore(), area), fault: null };
  } catch (error) {
    return { backups, loss: null, fault: describeStoreError(error) };
  }
}

async function backUp(): Promise<KeptBackup> {
  const backup = await dumpStore(await openStore(), new Date());
  return keepBackup(area, backup, { id: crypto.randomUUID(), reason: 'hand' });
}

async function restore(id: string): Promise<void> {
  const backup = await openBackup(area, id);
  await restoreBackup(await openStore(), area, backup, crypto.randomUUID(), new Date());
  await Promise.all([announceReader(), announceMarks()]);
}

/** Answers what pages of Bandu ask about backups and losses; each change waits for the one before it. */
export function answerSafety(): void {
  onMessage('memoryWritten', pagesOnly(noteSoon));
  onMessage('getSafety', pagesOnly(tellSafety));
  onMessage(
    'backUpNow',
    pagesOnly(async () => inLine(backUp)),
  );
  onMessage(
    'restoreBackup',
    pagesOnly(async (id) => inLine(async () => restore(v.parse(v.string(), id)))),
  );
  onMessage(
    'acceptLoss',
    pagesOnly(async () =>
      inLine(async () => {
        await acceptStore(await openStore(), area, new Date());
      }),
    ),
  );
  onMessage(
    'emptyTrash',
    pagesOnly(async () => inLine(deleteForGood)),
  );
}
