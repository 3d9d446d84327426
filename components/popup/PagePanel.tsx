import type { PageState } from '../../lib/messages.ts';

/** What the panel shows and tells. */
export interface PagePanelProps {
  /** The page's state; null while it is asked. */
  readonly page: PageState | null;
  /** The shortcut that the browser has really bound, as it writes it; empty for none. */
  readonly shortcut: string;
  /** True where 一 and 不 are drawn in the tones that they are said in, on all pages; null while it is asked. */
  readonly isSandhi: boolean | null;
  readonly onSwitch: (on: boolean) => void;
  readonly onSandhi: (on: boolean) => void;
}

const COUNTS = [
  ['words', 'words'],
  ['terms', 'terms'],
  ['names', 'names'],
] as const;

/** Whether this page is annotated, with the switch for it, and what was found on it. */
export function PagePanel({ page, shortcut, isSandhi, onSwitch, onSandhi }: PagePanelProps) {
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
      <label class="choice">
        <input
          type="checkbox"
          role="switch"
          checked={isSandhi === true}
          disabled={isSandhi === null}
          onChange={({ currentTarget }) => onSandhi(currentTarget.checked)}
        />
        <span>
          Tone changes of <span lang="zh">一</span> and <span lang="zh">不</span>
        </span>
      </label>
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
