import type { BackupInfo } from '../../lib/messages.ts';
import { timeText } from './MemoryBar.tsx';

/** When the vocabulary was last backed up, in a line. The newest backup comes first. */
export function BackupLine({ backups: [newest] }: { readonly backups: readonly BackupInfo[] }) {
  return (
    <span>
      {newest
        ? `Last backup: ${timeText(newest.madeAt)}.`
        : 'No backup yet: the first word makes the first one.'}
    </span>
  );
}
