import { counted } from '../counted.ts';
import { STATUSES, type Status } from '../../lib/study/status.ts';
import { STATUS_NAMES } from '../notebook/word-item.ts';

/** How many words have each status; null while they are counted. */
export interface StatusBarProps {
  readonly counts: Readonly<Record<Status, number>> | null;
}

/** How far the learner is with all words: a bar in the widths of the counts, and the counts below it. */
export function StatusBar({ counts }: StatusBarProps) {
  const total = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <section class="panel chart" aria-labelledby="status-title">
      <h2 id="status-title">Your words</h2>
      <p class="hint">{counts ? `${counted(total, 'word')}.` : 'Counting…'}</p>
      <div class="status-bar" aria-hidden="true">
        {STATUSES.map((status) => (
          <span key={status} class={status} style={{ flexGrow: counts?.[status] ?? 0 }} />
        ))}
      </div>
      <dl class="status-counts">
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <span class={`swatch ${status}`} />
              {STATUS_NAMES[status]}
            </dt>
            <dd>{counts ? counts[status].toLocaleString('en') : '…'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
