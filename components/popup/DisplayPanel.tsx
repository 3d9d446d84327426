import type { Settings } from '../../lib/settings-schema.ts';

/** What of the settings the popup changes; the options page has them all. */
export type Display = Pick<Settings, 'wear' | 'scope'>;

/** What the panel shows and tells. */
export interface DisplayPanelProps {
  /** Null while it is asked. */
  readonly display: Display | null;
  /** What has come of copying; null before. */
  readonly copied: string | null;
  readonly onDisplay: (change: Partial<Display>) => void;
  readonly onCopy: () => void;
}

const WEARS: readonly (readonly [Display['wear'], string])[] = [
  ['always', 'over every word'],
  ['unknown', 'over unknown words'],
  ['hover', 'where you point'],
  ['masked', 'behind a bar'],
  ['off', 'off'],
];

/** How pages are shown: where pinyin is, and how much of the page is read; copying with pinyin; the way to all settings. */
export function DisplayPanel({ display, copied, onDisplay, onCopy }: DisplayPanelProps) {
  return (
    <section class="panel" aria-label="Display">
      <label class="row">
        <span>Pinyin</span>
        <select
          disabled={display === null}
          value={display?.wear ?? 'always'}
          onChange={({ currentTarget }) => {
            const wear = WEARS.find(([value]) => value === currentTarget.value)?.[0];
            if (wear) onDisplay({ wear });
          }}
        >
          {WEARS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          role="switch"
          checked={display?.scope === 'page'}
          disabled={display === null}
          onChange={({ currentTarget }) => onDisplay({ scope: currentTarget.checked ? 'page' : 'article' })}
        />
        <span>Whole page, menus and comments too</span>
      </label>
      <div class="row">
        <button type="button" class="plain" onClick={onCopy}>
          Copy with pinyin
        </button>
        <a href="/options.html" target="_blank">
          All settings
        </a>
      </div>
      <p class="hint" role="status">
        {copied}
      </p>
    </section>
  );
}
