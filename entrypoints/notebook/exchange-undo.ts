import { counted } from '../../components/counted.ts';
import { type RowChange, undoChanges } from '../../lib/store/bulk-change.ts';
import { openStore } from '../../lib/store/db.ts';
import { announceImport } from './exchange-engine.ts';
import { step } from './exchange-import.ts';

/** Takes an import back, as far as nothing of it was changed since. */
export async function undoImport(changes: readonly RowChange[]): Promise<void> {
  await step(async () => {
    const { undone, left } = await undoChanges(await openStore(), changes);
    announceImport(changes);
    const kept = left > 0 ? ` ${left.toLocaleString('en')} were changed since and stay.` : '';
    return { phase: 'done', said: `Taken back: ${counted(undone, 'record')}.${kept}`, changes: [] };
  });
}
