import type { PageState, TabKnowledge } from '../../lib/messages.ts';
import { KnowledgeLine } from '../memory/KnowledgeLine.tsx';

/** What the panel shows and tells. */
export interface PagePanelProps {
  /** The page's state; null while it is asked. */
  readonly page: PageState | null;
  /** How much of it is known; null where nothing was annotated yet. */
  readonly knowledge?: TabKnowledge | null;
  /** The shortcut that the browser has really bound, as it writes it; empty for none. */
  readonly shortcut: string;
  readonly onSwitch: (on: boolean) => void;
}

const COUNTS = [
  ['words', 'words'],
  ['terms', 'terms'],
  ['names', 'names'],
] as const;

/** Whether this page is annotated, with the switch for it, and what was found on it: short, what is due stands below. */
export function PagePanel({ page, knowledge = null, shortcut, onSwitch }: PagePanelProps) {
  const isOn = page !== null && page.state !== 'off';
  return (
    <section class="panel" aria-labelledby="page-title">
      <div class="row">
        <h2 id="page-title">This page</h2>
        <span class="row-end">
          {shortcut !== '' && <kbd title="Turns it on and off">{shortcut}</kbd>}
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={isOn}
            aria-label="Pinyin, glosses and names on this page"
            disabled={page === null}
            onClick={() => onSwitch(!isOn)}
          >
            <span class="knob" />
          </button>
        </span>
      </div>
      {page?.message !== undefined && <p class="message">{page.message}</p>}
      {isOn && (
        <dl class="counts" aria-busy={page.state === 'working'}>
          {COUNTS.map(([key, label]) => (
            <div key={key} class={`count ${key}`}>
              <dd>{page[key]}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
      )}
      {isOn && knowledge && <KnowledgeLine {...knowledge} />}
    </section>
  );
}
