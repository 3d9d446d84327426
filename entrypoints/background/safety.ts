import * as v from 'valibot';

import { type Safety, onMessage } from '../../lib/messages.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { findLoss, restoreBackup } from '../../lib/store/sentinel.ts';
import { type KeptBackup, keepBackup, listBackups, openBackup } from '../../lib/store/shelf.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { acceptLoss, backUpBefore, deleteForGood } from './guard.ts';
import { area, inLine, noteNow, noteSoon } from './noting.ts';
import { announceReader } from './reader-engine.ts';
import { pagesOnly } from './sender.ts';
import { announceMarks } from './words.ts';

/** What the popup and the notebook show of the memory's safety. */
async function tellSafety(): Promise<Safety> {
  await noteNow();
  // Where nothing of the browser's storage can be read, that is what is to be told.
  const backups = await listBackups(area).catch(() => []);
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
  onMessage('backUpBefore', pagesOnly(backUpBefore));
  onMessage(
    'restoreBackup',
    pagesOnly(async (id) => inLine(async () => restore(v.parse(v.string(), id)))),
  );
  onMessage(
    'acceptLoss',
    pagesOnly(async () => inLine(acceptLoss)),
  );
  onMessage(
    'emptyTrash',
    pagesOnly(async () => inLine(deleteForGood)),
  );
}
