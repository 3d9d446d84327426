import type { Settings } from '../../lib/settings-schema.ts';

/** What of the settings the popup changes; the options page has them all. */
export type Display = Pick<Settings, 'wear' | 'scope' | 'sandhi' | 'numbers'>;

/** What the panel shows and tells. */
export interface DisplayPanelProps {
  /** Null while it is asked. */
  readonly display: Display | null;
  /** The shortcut that the browser has really bound, as it writes it; empty for none. */
  readonly shortcut: string;
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

/** Each switch: what it is called, whether it is on, and what turning it changes. */
const SWITCHES = [
  {
    key: 'scope',
    label: 'Whole page, menus and comments too',
    isOn: ({ scope }: Display) => scope === 'page',
    turned: (isOn: boolean): Partial<Display> => ({ scope: isOn ? 'page' : 'article' }),
  },
  {
    key: 'sandhi',
    label: (
      <>
        Tone changes of <span lang="zh">一</span> and <span lang="zh">不</span>
      </>
    ),
    isOn: ({ sandhi }: Display) => sandhi,
    turned: (sandhi: boolean): Partial<Display> => ({ sandhi }),
  },
  {
    key: 'numbers',
    label: 'Mark numbers and dates',
    isOn: ({ numbers }: Display) => numbers,
    turned: (numbers: boolean): Partial<Display> => ({ numbers }),
  },
] as const;

/** How pages are shown: where pinyin is, and how much of the page is read; copying with pinyin; the way to all settings. */
export function DisplayPanel({ display, shortcut, copied, onDisplay, onCopy }: DisplayPanelProps) {
  return (
    <details class="panel fold" aria-label="Display">
      <summary>How pages are shown</summary>
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
      {SWITCHES.map(({ key, label, isOn, turned }) => (
        <label key={key} class="choice">
          <input
            type="checkbox"
            role="switch"
            checked={display !== null && isOn(display)}
            disabled={display === null}
            onChange={({ currentTarget }) => onDisplay(turned(currentTarget.checked))}
          />
          <span>{label}</span>
        </label>
      ))}
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
      <p class="hint">
        {shortcut === '' ? (
          'No shortcut is set. You can set one where the browser lists its extensions’ shortcuts.'
        ) : (
          <>
            <kbd>{shortcut}</kbd> turns Bandu on and off on a page.
          </>
        )}
      </p>
    </details>
  );
}
