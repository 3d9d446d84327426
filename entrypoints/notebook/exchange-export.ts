import { signal } from '@preact/signals';

import { describeStoreError } from '../../lib/store/store-error.ts';
import { waitingForAnki } from './exchange-anki.ts';
import { type ExportChoice, saveFile, sendWords } from './exchange-jobs.ts';

/** What is chosen of the export. */
export const exportChoice = signal<ExportChoice>({ way: 'json.gz', tag: null, isRecalled: false });

/** What the export has said last; whether it works; how many words wait for Anki. */
export const exportSaid = signal<string | null>(null);
export const isExporting = signal(false);
export const waitingCount = signal(0);

async function work(job: () => Promise<string>): Promise<void> {
  isExporting.value = true;
  try {
    exportSaid.value = await job();
  } catch (error) {
    exportSaid.value = describeStoreError(error);
  }
  waitingCount.value = await waitingForAnki();
  isExporting.value = false;
}

/** Does what is chosen. */
export async function runExport(): Promise<void> {
  const choice = exportChoice.value;
  const { way } = choice;
  await work(async () => (way === 'connect' ? sendWords(choice, 'chosen') : saveFile(way, choice)));
}

/** Sends what waits for Anki. */
export async function retryAnki(): Promise<void> {
  await work(async () => sendWords(exportChoice.value, 'waiting'));
}
