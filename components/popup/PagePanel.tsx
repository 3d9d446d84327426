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
  /** What is drawn on all pages; null while it is asked. */
  readonly looks: Looks | null;
  readonly onSwitch: (on: boolean) => void;
  readonly onLooks: (change: Partial<Looks>) => void;
}

/** What the reader may have drawn otherwise. */
export interface Looks {
  /** 一 and 不 in the tones that they are said in. */
  readonly sandhi: boolean;
  /** Marks on numbers and dates. */
  readonly numbers: boolean;
}

const COUNTS = [
  ['words', 'words'],
  ['terms', 'terms'],
  ['names', 'names'],
] as const;

const CHOICES = [
  [
    'sandhi',
    <>
      Tone changes of <span lang="zh">一</span> and <span lang="zh">不</span>
    </>,
  ],
  ['numbers', 'Mark numbers and dates'],
] as const;

/** Whether this page is annotated, with the switch for it, and what was found on it. */
export function PagePanel({ page, knowledge = null, shortcut, looks, onSwitch, onLooks }: PagePanelProps) {
  const isOn = page !== null && page.state !== 'off';
  return (
    <section class="panel" aria-labelledby="page-title">
      <div class="row">
        <h2 id="page-title">This page</h2>
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
      {CHOICES.map(([key, label]) => (
        <label key={key} class="choice">
          <input
            type="checkbox"
            role="switch"
            checked={looks?.[key] === true}
            disabled={looks === null}
            onChange={({ currentTarget }) => onLooks({ [key]: currentTarget.checked })}
          />
          <span>{label}</span>
        </label>
      ))}
      <p class="hint">
        {shortcut === '' ? (
          'No shortcut is set. You can set one where the browser lists its extensions’ shortcuts.'
        ) : (
          <>
            <kbd>{shortcut}</kbd> turns it on and off.
          </>
        )}
      </p>
    </section>
  );
}
