import type { Status } from '../../lib/study/status.ts';
import { STATUS_NAMES, type WordItem } from './word-item.ts';

/** How full the ring is drawn, so that a status is told by its shape too, not by colour alone. */
const SHAPES: Readonly<Record<Status, string>> = {
  new: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10',
  learning: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10M8 3a5 5 0 0 0 0 10z',
  known: 'M3.5 8.4l3 3L12.6 5',
  ignored: 'M4 8h8',
};

/** How far the learner is with a word: a small shape and its name. What rests is named too. */
export function StatusChip({ status, suspended }: Pick<WordItem, 'status' | 'suspended'>) {
  return (
    <span class={`status ${status}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[status]} />
      </svg>
      <span class="status-name">{STATUS_NAMES[status]}</span>
      {suspended !== null && <small class="rests">{suspended === 'leech' ? 'leech' : 'resting'}</small>}
    </span>
  );
}
