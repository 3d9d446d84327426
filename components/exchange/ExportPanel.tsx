import { ProgressLine } from '../ProgressLine.tsx';

/** The ways out: kinds of files, and Anki itself. */
export const WAYS = [
  [
    'json.gz',
    'Backup',
    'Everything, compressed: words, sentences, notes, cards, reviews, trash. Can be read back whole.',
  ],
  ['json', 'Backup as plain text', 'The same as JSON, a record a line.'],
  [
    'csv',
    'Spreadsheet (CSV)',
    'Words with their sentences and notes, for Excel, Numbers, LibreOffice. Can be edited and read back.',
  ],
  ['tsv', 'Table (TSV)', 'The same, parted by tabs.'],
  ['apkg', 'Anki package', 'Cards with what you have learned. Opened again, it updates and doubles nothing.'],
  ['txt', 'Anki text', 'For Anki’s own import, a note a line. The note type comes with the package.'],
  [
    'connect',
    'Straight into Anki',
    'Anki on this machine, through its add-on AnkiConnect. Your browser asks once.',
  ],
] as const;
export type Way = (typeof WAYS)[number][0];

/** What the panel shows and tells. */
export interface ExportPanelProps {
  readonly way: Way;
  readonly tags: readonly string[];
  /** Null for all words. */
  readonly tag: string | null;
  readonly isRecalled: boolean;
  /** True while a file is being made. */
  readonly isBusy: boolean;
  /** Words that wait for Anki. */
  readonly waiting: number;
  /** What was done last, or went wrong. */
  readonly said: string | null;
  /** How many words of a long export are done; null while there is none. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** Stops a long export. */
  readonly onCancel: () => void;
  readonly onChange: (change: {
    readonly way?: Way;
    readonly tag?: string | null;
    readonly isRecalled?: boolean;
  }) => void;
  readonly onExport: () => void;
  /** Sends what waits. */
  readonly onRetry: () => void;
}

const ALL = '';

/** Takes words out: which, and as what. */
export function ExportPanel(props: ExportPanelProps) {
  const {
    way,
    tags,
    tag,
    isRecalled,
    isBusy,
    waiting,
    said,
    progress,
    onChange,
    onCancel,
    onExport,
    onRetry,
  } = props;
  const isBackup = way === 'json' || way === 'json.gz';
  const isAnki = way === 'apkg' || way === 'txt' || way === 'connect';
  return (
    <section class="panel exchange" aria-labelledby="export-title">
      <h2 id="export-title">Export</h2>
      <fieldset class="ways">
        <legend class="said">As what</legend>
        {WAYS.map(([name, title, hint]) => (
          <label key={name} class="way">
            <input type="radio" name="way" checked={way === name} onChange={() => onChange({ way: name })} />
            <span>
              <b>{title}</b> <span class="hint">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="options">
        <label class="field">
          <span class="label">Which words</span>
          <select
            disabled={isBackup}
            value={isBackup ? ALL : (tag ?? ALL)}
            onChange={({ currentTarget: { value } }) => onChange({ tag: value === ALL ? null : value })}
          >
            <option value={ALL}>All</option>
            {tags.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {isAnki && (
          <label class="choice">
            <input
              type="checkbox"
              checked={isRecalled}
              onChange={({ currentTarget }) => onChange({ isRecalled: currentTarget.checked })}
            />
            <span>Also a card for each word that asks how it is written</span>
          </label>
        )}
      </div>
      {progress && <ProgressLine label="Packing words" {...progress} onCancel={onCancel} />}
      <div class="row-end">
        {said !== null && (
          <p class="outcome" role="status">
            {said}
          </p>
        )}
        <button type="button" class="main" disabled={isBusy} onClick={onExport}>
          {isBusy ? 'Working…' : way === 'connect' ? 'Send to Anki' : 'Save file'}
        </button>
      </div>
      {waiting > 0 && (
        <p class="waiting">
          <span>
            {waiting.toLocaleString('en')} {waiting === 1 ? 'word waits' : 'words wait'} for Anki.
          </span>
          <button type="button" class="plain" disabled={isBusy} onClick={onRetry}>
            Try again
          </button>
        </p>
      )}
    </section>
  );
}
