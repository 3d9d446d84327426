import { counted } from '../../components/counted.ts';
import type { Way } from '../../components/exchange/ExportPanel.tsx';
import { exportFile } from '../../lib/exchange/export-file.ts';
import { wholeEntries } from '../../lib/exchange/selection.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { startOfDay } from '../../lib/study/queue.ts';
import { giveFile } from '../memory/give-file.ts';
import { describeDelivery, mayAskAnki, sendToAnki } from './exchange-anki.ts';

/** What is chosen of the export. */
export interface ExportChoice {
  readonly way: Way;
  readonly tag: string | null;
  readonly isRecalled: boolean;
}

/** What long work tells and hears. */
export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
}

/** Sends what is chosen to Anki, with all that waits; or what waits alone. @returns what to say. @throws StoreError */
export async function sendWords(choice: ExportChoice, which: 'chosen' | 'waiting'): Promise<string> {
  if (!(await mayAskAnki())) return 'Without your leave Bandu does not talk to Anki. Nothing was sent.';
  const { tables } = await dumpStore(await openStore(), new Date());
  const chosen = which === 'chosen' ? wholeEntries(tables, choice.tag).items : [];
  const ids = chosen.map(({ entry }) => entry.id);
  return describeDelivery(await sendToAnki(ids, wholeEntries(tables).items, choice.isRecalled));
}

/** Gives the reader a file of what is chosen. @returns what to say. @throws StoreError, or the signal's reason */
export async function saveFile(
  kind: Exclude<Way, 'connect'>,
  choice: ExportChoice,
  work: LongWork,
): Promise<string> {
  const { tag, isRecalled } = choice;
  const now = new Date();
  const backup = await dumpStore(await openStore(), now, work);
  const options = { startOfDay: startOfDay(now.getTime()), ...work };
  const { blob, name, count, damaged } = await exportFile(backup, { kind, tag, isRecalled }, now, options);
  giveFile(blob, name);
  const left = damaged > 0 ? ` ${String(damaged)} could not be read and are in backups alone.` : '';
  return `${name}: ${counted(count, kind.startsWith('json') ? 'record' : 'word')}.${left}`;
}
