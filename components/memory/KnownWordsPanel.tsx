import { useState } from 'preact/hooks';

/** What an import of known words would do. */
export interface KnownWordsPreview {
  /** Of the list: a file's name, or `the 2,000 commonest words`. */
  readonly name: string;
  readonly fresh: number;
  readonly marked: number;
  readonly unlisted: readonly string[];
  /** Lines in which no word was found. */
  readonly skipped: number;
}

/** What the panel shows and tells. */
export interface KnownWordsPanelProps {
  readonly counts: { readonly known: number; readonly ignored: number } | null;
  readonly preview: KnownWordsPreview | null;
  /** What was done last; null for nothing that could be taken back. */
  readonly said: string | null;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  readonly onCommonest: (count: number) => void;
  /** `withUnlisted` marks words too that no dictionary has. */
  readonly onImport: (withUnlisted: boolean) => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
}

const BANDS = [500, 1000, 2000, 5000, 10_000] as const;
/** As many words that no dictionary has are shown. */
const SHOWN = 40;

function PreviewPart({
  preview,
  isBusy,
  onImport,
  onCancel,
}: Pick<KnownWordsPanelProps, 'isBusy' | 'onImport' | 'onCancel'> & { readonly preview: KnownWordsPreview }) {
  const [withUnlisted, setWithUnlisted] = useState(false);
  const { name, fresh, marked, unlisted, skipped } = preview;
  const count = fresh + (withUnlisted ? unlisted.length : 0);
  return (
    <div class="message" role="status">
      <p>
        <b>{name}</b>: {fresh.toLocaleString()} new, {marked.toLocaleString()} marked already,{' '}
        {unlisted.length.toLocaleString()} not in the dictionary
        {skipped > 0 && `, ${skipped.toLocaleString()} lines without a word`}.
      </p>
      {unlisted.length > 0 && (
        <>
          <p class="hint" lang="zh">
            {unlisted.slice(0, SHOWN).join(' ')}
            {unlisted.length > SHOWN && ' …'}
          </p>
          <label class="choice">
            <input
              type="checkbox"
              checked={withUnlisted}
              onChange={({ currentTarget }) => setWithUnlisted(currentTarget.checked)}
            />
            <span>Mark those that are not in the dictionary, too</span>
          </label>
        </>
      )}
      <p class="choices">
        <button
          type="button"
          class="strong"
          disabled={isBusy || count === 0}
          onClick={() => onImport(withUnlisted)}
        >
          Mark {count.toLocaleString()} as known
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}

/** The words that the reader knows: how many, and where more of them come from at once. */
export function KnownWordsPanel(props: KnownWordsPanelProps) {
  const { counts, preview, said, isBusy, onFile, onCommonest, onUndo } = props;
  const [band, setBand] = useState<number>(1000);
  return (
    <section class="panel memory" aria-labelledby="known-title">
      <h2 id="known-title">Known words</h2>
      <p>
        {counts ? (
          <>
            <b>{counts.known.toLocaleString()}</b> known, <b>{counts.ignored.toLocaleString()}</b> ignored.
          </>
        ) : (
          '…'
        )}{' '}
        <span class="hint">
          On a word’s card, K marks it as known and I as ignored; the same key again takes it back. Words that
          you have learned in review are known to pages too. A marked word that you saved is still asked:
          suspend it to be asked no more.
        </span>
      </p>
      <div class="choices">
        <label>
          The{' '}
          <select value={String(band)} onChange={({ currentTarget }) => setBand(Number(currentTarget.value))}>
            {BANDS.map((count) => (
              <option key={count} value={String(count)}>
                {count.toLocaleString()}
              </option>
            ))}
          </select>{' '}
          commonest words
        </label>
        <button type="button" disabled={isBusy} onClick={() => onCommonest(band)}>
          Look at them
        </button>
      </div>
      <label class="field">
        <span class="label">
          A list of your own <span class="hint">one word a line; other columns are left out</span>
        </span>
        <input
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            currentTarget.value = '';
          }}
        />
      </label>
      {preview && <PreviewPart {...props} preview={preview} />}
      {said !== null && (
        <p role="status">
          {said}{' '}
          <button type="button" disabled={isBusy} onClick={onUndo}>
            Undo
          </button>
        </p>
      )}
    </section>
  );
}
