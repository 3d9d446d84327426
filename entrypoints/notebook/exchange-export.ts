import { signal } from '@preact/signals';

import { describeStoreError } from '../../lib/store/store-error.ts';
import { waitingForAnki } from './exchange-anki.ts';
import { type ExportChoice, type LongWork, saveFile, sendWords } from './exchange-jobs.ts';

/** What is chosen of the export. */
export const exportChoice = signal<ExportChoice>({ way: 'json.gz', tag: null, isRecalled: false });

/** What the export has said last; whether it works; how many words wait for Anki. */
export const exportSaid = signal<string | null>(null);
export const isExporting = signal(false);
export const waitingCount = signal(0);

/** How far a long export is, and how it is stopped; null while there is none. */
export const exportProgress = signal<{
  readonly done: number;
  readonly all: number;
  readonly end: AbortController;
} | null>(null);

async function work(job: (work: LongWork) => Promise<string>): Promise<void> {
  isExporting.value = true;
  exportSaid.value = null;
  const end = new AbortController();
  const onProgress = (done: number, all: number) => void (exportProgress.value = { done, all, end });
  try {
    exportSaid.value = await job({ signal: end.signal, onProgress });
  } catch (error) {
    exportSaid.value = end.signal.aborted ? 'Cancelled. No file was made.' : describeStoreError(error);
  }
  exportProgress.value = null;
  waitingCount.value = await waitingForAnki();
  isExporting.value = false;
}

/** Does what is chosen. */
export async function runExport(): Promise<void> {
  const choice = exportChoice.value;
  const { way } = choice;
  await work(async (long) => (way === 'connect' ? sendWords(choice, 'chosen') : saveFile(way, choice, long)));
}

/** Sends what waits for Anki. */
export async function retryAnki(): Promise<void> {
  await work(async () => sendWords(exportChoice.value, 'waiting'));
}
