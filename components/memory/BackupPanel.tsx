import { useState } from 'preact/hooks';

import type { BackupInfo } from '../../lib/messages.ts';
import { countText, timeText } from './MemoryBar.tsx';

/** The folder that the reader chose for backups. */
export interface FolderState {
  readonly name: string;
  /** Whether the browser lets Bandu write there now; it asks again after each start of the browser. */
  readonly isOpen: boolean;
  /** Of the last backup there; null for none. */
  readonly writtenAt: number | null;
}

/**
 * The browser's promise; where it has given none, the unlimited storage of an extension, which Chromium clears for no want
 * of room (Chrome, "Storage and cookies", extensions); or nothing.
 */
export type Keeping = 'promise' | 'unlimited' | 'nothing';

/** What the panel shows and tells. */
export interface BackupPanelProps {
  readonly backups: readonly BackupInfo[];
  /** What keeps the browser from clearing the storage by itself; null where that is not known. */
  readonly keeping: Keeping | null;
  /** Undefined where this browser has no folders for pages; null where none was chosen. */
  readonly folder: FolderState | null | undefined;
  readonly isBusy: boolean;
  readonly onPersist: () => void;
  readonly onBackUp: () => void;
  readonly onRestore: (backup: BackupInfo) => void;
  readonly onExport: (backup: BackupInfo) => void;
  readonly onFolder: () => void;
  readonly onOpenFolder: () => void;
}

const REASONS: Readonly<Record<BackupInfo['reason'], string>> = {
  day: 'daily',
  hand: 'by hand',
  restore: 'before a restore',
};

/** `34 kB`; a backup is never of no size. */
function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${String(kilobytes)} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

function BackupRow({
  backup,
  isBusy,
  onRestore,
  onExport,
}: Pick<BackupPanelProps, 'isBusy' | 'onRestore' | 'onExport'> & { readonly backup: BackupInfo }) {
  const [isAsked, setAsked] = useState(false);
  const time = timeText(backup.madeAt);
  return (
    <li>
      <span>
        <b>{time}</b>{' '}
        <span class="hint">
          {REASONS[backup.reason]}, {sizeText(backup.bytes)}
        </span>
        <br />
        {countText(backup.counts)}
        {isAsked && (
          <span class="message" role="status">
            Restoring puts this in the place of what you have now. What you have now is kept as a backup
            first.
          </span>
        )}
      </span>
      <span class="choices">
        {isAsked ? (
          <>
            <button
              type="button"
              class="strong"
              disabled={isBusy}
              onClick={() => (setAsked(false), onRestore(backup))}
            >
              Restore it
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              Cancel
            </button>
          </>
        ) : (
          <>
            <button type="button" aria-label={`Restore the backup of ${time}`} onClick={() => setAsked(true)}>
              Restore…
            </button>
            <button
              type="button"
              aria-label={`Export the backup of ${time}`}
              onClick={() => onExport(backup)}
            >
              Export
            </button>
          </>
        )}
      </span>
    </li>
  );
}

function FolderPart({
  folder,
  isBusy,
  onFolder,
  onOpenFolder,
}: Pick<BackupPanelProps, 'folder' | 'isBusy' | 'onFolder' | 'onOpenFolder'>) {
  if (folder === undefined) return null;
  if (folder === null)
    return (
      <p class="choices">
        <button type="button" disabled={isBusy} onClick={onFolder}>
          Choose a folder…
        </button>
        <span class="hint">
          A copy is written there every day: by itself while the browser lets Bandu, else when this page is
          open.
        </span>
      </p>
    );
  return (
    <p class="choices">
      <span>
        Folder <b>{folder.name}</b>:{' '}
        {folder.writtenAt === null ? 'nothing written yet' : `last written ${timeText(folder.writtenAt)}`}
      </span>
      {!folder.isOpen && (
        <button type="button" class="strong" onClick={onOpenFolder}>
          Allow writing again
        </button>
      )}
      <button type="button" disabled={isBusy} onClick={onFolder}>
        Other folder…
      </button>
    </p>
  );
}

/** The backups that are kept, and the ways to make one, to take it elsewhere and to come back to it. */
export function BackupPanel(props: BackupPanelProps) {
  const { backups, keeping, isBusy, onPersist, onBackUp } = props;
  const bytes = backups.reduce((sum, backup) => sum + backup.bytes, 0);
  return (
    <section class="panel memory" aria-labelledby="backups-title">
      <div class="row">
        <h2 id="backups-title">Backups</h2>
        <button type="button" class="strong" disabled={isBusy} onClick={onBackUp}>
          Back up now
        </button>
      </div>
      <p class="hint">
        Made by themselves every day, of the last 7 days and 4 weeks, in a place that does not die with the
        vocabulary. “Back up now” also gives you a file.{' '}
        {backups.length === 1 && `One is kept; it takes ${sizeText(bytes)}.`}
        {backups.length > 1 && `${String(backups.length)} are kept; together they take ${sizeText(bytes)}.`}
      </p>
      {keeping === 'nothing' && (
        <p class="message">
          The browser may clear your vocabulary when the disk is full.{' '}
          <button type="button" onClick={onPersist}>
            Ask it not to
          </button>
        </p>
      )}
      {keeping === 'promise' && (
        <p class="hint">The browser has promised not to clear your vocabulary by itself.</p>
      )}
      {keeping === 'unlimited' && (
        <p class="hint">
          A full disk does not make the browser clear your vocabulary: it belongs to an extension with
          unlimited storage. Removing Bandu, or a cleaner, still does.
        </p>
      )}
      <FolderPart {...props} />
      <ul class="lines">
        {backups.map((backup) => (
          <BackupRow key={backup.id} {...props} backup={backup} />
        ))}
      </ul>
    </section>
  );
}
