import { signal } from '@preact/signals';

import {
  type ImportSource,
  type ImportWish,
  previewImport,
  type Wanted,
  wantedRecords,
} from '../../lib/exchange/import-job.ts';
import { type ImportView, viewOf } from '../../lib/exchange/import-view.ts';
import type { RowChange } from '../../lib/store/bulk-change.ts';
import { openStore } from '../../lib/store/db.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { dictionaryForms } from './exchange-engine.ts';

/** Where an import stands. */
export type Importing =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'refused'; readonly message: string }
  | {
      readonly phase: 'ready';
      readonly source: ImportSource;
      readonly wish: ImportWish;
      readonly wanted: Wanted;
      readonly view: ImportView;
    }
  | { readonly phase: 'running'; readonly done: number; readonly all: number; readonly end: AbortController }
  | { readonly phase: 'done'; readonly said: string; readonly changes: readonly RowChange[] };

/** The import of this page; it goes on while another view is shown. */
export const importing = signal<Importing>({ phase: 'idle' });

/** Does a step of the import; what goes wrong is shown in its place. */
export async function step(work: () => Promise<Importing>): Promise<void> {
  try {
    importing.value = await work();
  } catch (error) {
    importing.value = { phase: 'refused', message: describeStoreError(error) };
  }
}

/** What importing by this wish would do; nothing is written. @throws StoreError */
export async function look(source: ImportSource, wish: ImportWish): Promise<Importing> {
  if (source.kind === 'unreadable') return { phase: 'refused', message: source.message };
  const wanted = wantedRecords(source, await withForms(source, wish), new Date());
  const plan = await previewImport(await openStore(), source, wanted, wish);
  return { phase: 'ready', source, wish, wanted, view: viewOf(source, wish, wanted, plan) };
}

/** Known words are marked as the dictionary writes them. */
async function withForms(source: ImportSource, wish: ImportWish): Promise<ImportWish> {
  if (source.kind !== 'list' || wish.target === 'learn') return wish;
  const { tables } = wantedRecords(source, wish, new Date());
  const words = (tables.words ?? []).map(({ headword }) => String(headword));
  return { ...wish, headwordOf: await dictionaryForms(words) };
}
