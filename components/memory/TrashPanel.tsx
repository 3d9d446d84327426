import { useState } from 'preact/hooks';

import { timeText } from './MemoryBar.tsx';

/** A thing in the trash as the list shows it; see lib/store/trash-list.ts. */
export interface TrashRow {
  readonly kind: 'entry' | 'note' | 'correction' | 'term' | 'pack';
  readonly id: string;
  readonly name: string;
  readonly trashedAt: number;
}

/** What the panel shows and tells. */
export interface TrashPanelProps<T extends TrashRow> {
  /** Thrown away last first. */
  readonly items: readonly T[];
  readonly isBusy: boolean;
  readonly onRestore: (items: readonly T[]) => void;
  readonly onEmpty: () => void;
}

/** As many lines are shown until more are asked for. */
const SHOWN = 50;

/** What was thrown away, with the way back, for thirty days at least. */
export function TrashPanel<T extends TrashRow>({ items, isBusy, onRestore, onEmpty }: TrashPanelProps<T>) {
  const [isAsked, setAsked] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  return (
    <section class="panel memory" aria-labelledby="trash-title">
      <div class="row">
        <h2 id="trash-title">Trash</h2>
        <span class="choices">
          {items.length > 0 && !isAsked && (
            <>
              <button type="button" disabled={isBusy} onClick={() => onRestore(items)}>
                Restore all
              </button>
              <button type="button" disabled={isBusy} onClick={() => setAsked(true)}>
                Empty…
              </button>
            </>
          )}
        </span>
      </div>
      {isAsked && (
        <p class="message" role="alert">
          This deletes {items.length.toLocaleString()} for good. Only a backup can bring them back.{' '}
          <button type="button" class="strong" disabled={isBusy} onClick={() => (setAsked(false), onEmpty())}>
            Delete {items.length.toLocaleString()} for good
          </button>{' '}
          <button type="button" onClick={() => setAsked(false)}>
            Keep them
          </button>
        </p>
      )}
      <p class="hint">
        {items.length === 0
          ? 'Empty. What you delete is kept here for 30 days of use, and can be brought back.'
          : `${items.length.toLocaleString()} kept for 30 days of use.`}
      </p>
      <ul class="lines">
        {items.slice(0, shown).map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <span>
              <span lang="zh">{item.name}</span>{' '}
              <span class="hint">
                {item.kind}, {timeText(item.trashedAt)}
              </span>
            </span>
            <button
              type="button"
              disabled={isBusy}
              aria-label={`Restore ${item.name}`}
              onClick={() => onRestore([item])}
            >
              Restore
            </button>
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" onClick={() => setShown(shown + SHOWN * 4)}>
          Show more
        </button>
      )}
    </section>
  );
}
