import type { BackupInfo, Safety } from '../../lib/messages.ts';

/** What the bar shows and tells. */
export interface MemoryBarProps {
  /** Null while it is asked. */
  readonly safety: Safety | null;
  /** True where it has been asked for longer than it should take. */
  readonly isLate: boolean;
  /** What went wrong with the last thing that was asked here; null for nothing. */
  readonly fault: string | null;
  readonly isBusy: boolean;
  readonly onRestore: (backup: BackupInfo) => void;
  readonly onAccept: () => void;
  readonly onRetry: () => void;
  /** Gives the reader a file with this backup. */
  readonly onExport: (backup: BackupInfo) => void;
}

/** `26 Nov 2026, 05:12` in the reader's own way. */
export function timeText(time: number): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** `1,204 words and 12 notes`. */
export function countText(counts: Readonly<Record<string, number>>): string {
  const parts = (
    [
      ['entries', 'entry', 'entries'],
      ['notes', 'note', 'notes'],
      ['words', 'marked word', 'marked words'],
      ['terms', 'term of your own', 'terms of your own'],
    ] as const
  ).flatMap(([table, one, many]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString()} ${count === 1 ? one : many}`];
  });
  const last = parts.pop();
  if (last === undefined) return 'nothing';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** What was lost, and the way back: the newest backup, or the one choice that is left. */
function LossPart({ safety, isBusy, onRestore, onAccept }: MemoryBarProps & { readonly safety: Safety }) {
  const { loss, backups } = safety;
  const newest = backups.find(({ reason }) => reason !== 'restore');
  if (!loss) return null;
  return (
    <div class="message" role="alert">
      <p>
        Your vocabulary is gone from the browser’s storage. On {timeText(loss.writtenAt)} it held{' '}
        {countText(loss.counts)}. A cleaner or the browser itself may have cleared it.
      </p>
      <p class="choices">
        {newest ? (
          <button type="button" class="strong" disabled={isBusy} onClick={() => onRestore(newest)}>
            Restore from the backup of {timeText(newest.madeAt)}
          </button>
        ) : (
          <span>No backup was kept here; a file of your own can be imported in the notebook.</span>
        )}
        <button type="button" disabled={isBusy} onClick={onAccept}>
          Start anew without it
        </button>
      </p>
      {newest && (
        <p class="hint">The backup holds {countText(newest.counts)}. What you saved since stays beside it.</p>
      )}
    </div>
  );
}

/** What is wrong with the memory, and what can be done about it; nothing at all while all is well. */
export function MemoryBar(props: MemoryBarProps) {
  const { safety, isLate, fault, onRetry, onExport } = props;
  const [newest] = safety?.backups ?? [];
  const isWell = safety ? safety.fault === null && safety.loss === null : !isLate;
  if (isWell && fault === null) return null;
  return (
    <section class="memory" aria-label="Safety of your vocabulary">
      {!safety && isLate && (
        <p class="message" role="status">
          Your vocabulary takes longer to open than it should. Other pages of Bandu may hold it; pages can be
          read meanwhile.
        </p>
      )}
      {safety?.fault != null && (
        <div class="message" role="alert">
          <p>{safety.fault}</p>
          <p class="choices">
            <button type="button" class="strong" onClick={onRetry}>
              Try again
            </button>
            {newest && (
              <button type="button" onClick={() => onExport(newest)}>
                Export the last backup
              </button>
            )}
          </p>
        </div>
      )}
      {safety && <LossPart {...props} safety={safety} />}
      {fault !== null && (
        <p class="message" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
