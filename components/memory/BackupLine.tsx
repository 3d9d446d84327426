import type { Safety } from '../../lib/messages.ts';
import { timeText } from './MemoryBar.tsx';

/** When the vocabulary was last backed up, in a line; nothing where that cannot be known. The newest backup comes first. */
export function BackupLine({ backups: [newest], fault }: Pick<Safety, 'backups' | 'fault'>) {
  if (newest) return <span>Last backup: {timeText(newest.madeAt)}.</span>;
  return fault === null && <span>No backup yet: the first word makes the first one.</span>;
}
