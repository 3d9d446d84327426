/** What a file holds, before anything is written. */
export interface ImportPreview {
  readonly name: string;
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  /** Terms that the reader changed or threw away, which stay so. */
  readonly kept: number;
  /** What is wrong with single rows, a line each. */
  readonly problems: readonly string[];
}

/** What the panel shows and tells. */
export interface ImportPanelProps {
  readonly preview: ImportPreview | null;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** Problems listed; more are counted. */
const LISTED = 50;

function countsOf({ added, updated, same, kept }: ImportPreview): string {
  return [
    `${String(added)} new`,
    updated > 0 ? `${String(updated)} with a new text` : '',
    same > 0 ? `${String(same)} as you have them` : '',
    kept > 0 ? `${String(kept)} stay as you changed them` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Reads a pack from a file: first what it would do and which rows are wrong, then, where the reader says so, does it. */
export function ImportPanel({ preview, onFile, onImport, onCancel }: ImportPanelProps) {
  const usable = preview ? preview.added + preview.updated + preview.same + preview.kept : 0;
  const isWhole = preview?.problems.length === 0;
  return (
    <section class="panel" aria-labelledby="import-title">
      <h2 id="import-title">Import a pack</h2>
      <label class="field">
        <span class="hint">
          A JSON, CSV or TSV file. Nothing is written before you have seen what it would do.
        </span>
        <input
          type="file"
          accept=".json,.csv,.tsv,.txt"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // So that the same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      {preview && (
        <div class="preview" role="status">
          <p>
            <b>{preview.name}</b>: {usable === 0 ? 'nothing in it can be imported.' : `${countsOf(preview)}.`}
          </p>
          {!isWhole && (
            <>
              <p class="fault">
                {preview.problems.length} {preview.problems.length === 1 ? 'problem' : 'problems'}
                {usable > 0 ? '; the rows named here would be left out' : ''}:
              </p>
              <ul class="problems">
                {preview.problems.slice(0, LISTED).map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
                {preview.problems.length > LISTED && <li>and {preview.problems.length - LISTED} more</li>}
              </ul>
            </>
          )}
          <div class="row-end">
            <button type="button" class="plain" onClick={onCancel}>
              Cancel
            </button>
            {usable > 0 && (
              <button type="button" class="main" onClick={onImport}>
                {isWhole ? 'Import' : 'Import the good rows'}
              </button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
