import { useState } from 'preact/hooks';

/** What the panel shows and tells. */
export interface ReportPanelProps {
  /** The text of the report, without and with the page's site. */
  readonly textOf: (hasSite: boolean) => string;
  /** The page's site as its host name; empty where it is on none. */
  readonly host: string;
  /** Settles when the text is in the clipboard. */
  readonly onCopy: (text: string) => Promise<void>;
}

/** A small text for whoever is to mend what broke: shown whole before it is copied, and sent nowhere. */
export function ReportPanel({ textOf, host, onCopy }: ReportPanelProps) {
  const [hasSite, setHasSite] = useState(false);
  const [said, setSaid] = useState('');
  const text = textOf(hasSite);
  const copy = async () => {
    try {
      await onCopy(text);
      setSaid('Copied. Nothing was sent.');
    } catch {
      setSaid('It could not be copied. Mark the text and copy it yourself.');
    }
  };
  return (
    <details class="panel fold report">
      <summary>Report what broke</summary>
      <textarea aria-label="The report" readOnly rows={7} value={text} />
      {host !== '' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={hasSite}
            onChange={({ currentTarget }) => setHasSite(currentTarget.checked)}
          />
          <span>
            Say that it was on <b>{host}</b>
          </span>
        </label>
      )}
      <div class="row">
        <button type="button" class="plain" onClick={() => void copy()}>
          Copy the report
        </button>
        <span class="hint" role="status">
          {said}
        </span>
      </div>
    </details>
  );
}
