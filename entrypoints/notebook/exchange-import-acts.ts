import type { ImportChoices } from '../../components/exchange/ImportPreview.tsx';
import { type ImportSource, type ImportWish, readSource, runImport } from '../../lib/exchange/import-job.ts';
import { withRole } from '../../lib/exchange/list-columns.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { giveBackupBeforeImport } from '../memory/give-file.ts';
import { announceImport } from './exchange-engine.ts';
import { importing, look, step } from './exchange-import.ts';

/** Reads a file and shows what importing it would do. */
export async function chooseFile(file: File): Promise<void> {
  importing.value = { phase: 'reading', name: file.name };
  await step(async () => {
    const source = await readSource(file);
    const roles = source.kind === 'list' ? source.table.roles : [];
    return look(source, { mode: 'merge', target: 'learn', trust: 'fill', roles, name: file.name });
  });
}

/** The wish that is being looked at, with its file; what is on the screen may still be that of the one before. */
let newest: { readonly source: ImportSource; readonly wish: ImportWish } | null = null;

/** Looks again with another wish. Of several in a row each adds to the one before, and the last one is shown. */
export async function changeWish(
  change: Partial<ImportChoices> | { column: number; role: string },
): Promise<void> {
  const now = importing.peek();
  if (now.phase !== 'ready') return;
  const { source } = now;
  const old = newest?.source === source ? newest.wish : now.wish;
  const wish = { ...old, ...('column' in change ? { roles: withRole(old.roles, change) } : change) };
  const mine = { source, wish };
  newest = mine;
  await step(async () => {
    const seen = await look(source, wish);
    return newest === mine ? seen : importing.peek();
  });
}

/** Imports what was looked at. */
export async function startImport(): Promise<void> {
  const now = importing.peek();
  if (now.phase !== 'ready') return;
  const { source, wish, wanted, view } = now;
  const end = new AbortController();
  const tell = (done: number, all: number) => void (importing.value = { phase: 'running', done, all, end });
  tell(0, 0);
  await step(async () => {
    const store = await openStore();
    if (source.kind === 'backup' && wish.mode === 'replace')
      await giveBackupBeforeImport(await dumpStore(store, new Date()));
    const options = { signal: end.signal, onProgress: tell };
    const changes = await runImport(store, source, wanted, wish, options);
    if (!changes) return look(source, wish);
    announceImport(changes);
    const left = view.bad.length > 0 ? ` ${view.bad.length.toLocaleString('en')} rows were left out.` : '';
    const said = `Imported ${view.title}. ${changes.length.toLocaleString('en')} records were written.${left}`;
    return { phase: 'done', said, changes };
  });
}
