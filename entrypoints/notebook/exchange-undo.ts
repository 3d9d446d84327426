import { counted } from '../../components/counted.ts';
import type { RowChange } from '../../lib/store/bulk-change.ts';
import { openStore } from '../../lib/store/db.ts';
import { type Undone, undoChanges } from '../../lib/store/undo-changes.ts';
import { announceImport } from './exchange-engine.ts';
import { step } from './exchange-import.ts';

/** What was taken back and what was not, for the reader. */
function describeUndone({ undone, entries, leftEntries, lostEntries, leftRows }: Undone): string {
  const records = counted(undone, 'record');
  const was = (count: number) => (count === 1 ? 'was' : 'were');
  const stay = (count: number) => (count === 1 ? 'stays' : 'stay');
  return [
    undone === 0
      ? 'Nothing was taken back.'
      : `Taken back: ${entries > 0 ? `${counted(entries, 'word')}, ${records} in all` : records}.`,
    ...(leftEntries > 0
      ? [
          `${counted(leftEntries, 'word')} ${was(leftEntries)} used or changed since and ${stay(leftEntries)} whole.`,
        ]
      : []),
    ...(lostEntries > 0
      ? [
          `${counted(lostEntries, 'word')} ${was(lostEntries)} saved anew since; what there was of it before is in the backup that was made before the import.`,
        ]
      : []),
    ...(leftRows > 0
      ? [`${counted(leftRows, 'record')} ${was(leftRows)} changed since and ${stay(leftRows)}.`]
      : []),
  ].join(' ');
}

/** Takes an import back, as far as it was not used since. */
export async function undoImport(changes: readonly RowChange[]): Promise<void> {
  await step(async () => {
    const undone = await undoChanges(await openStore(), changes);
    announceImport(changes);
    return { phase: 'done', said: describeUndone(undone), changes: [] };
  });
}
