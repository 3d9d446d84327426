import { FileDrop } from '../../components/exchange/FileDrop.tsx';
import { ImportPreview } from '../../components/exchange/ImportPreview.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { ENCODING_LABELS, ROLE_LABELS, SEPARATOR_LABELS } from '../../lib/exchange/import-view.ts';
import { importing } from './exchange-import.ts';
import { changeWish, chooseFile, startImport } from './exchange-import-acts.ts';
import { readAgain, readInEncoding } from './exchange-reading.ts';
import { undoImport } from './exchange-undo.ts';

/** Reads a file: first what it would do, then, where the reader says so, does it. */
export function ExchangeImport() {
  const now = importing.value;
  const isOpen = now.phase === 'idle' || now.phase === 'refused' || now.phase === 'done';
  return (
    <section class="panel exchange" aria-labelledby="exchange-title">
      <h2 id="exchange-title">Import</h2>
      {now.phase === 'refused' && (
        <p class="message" role="alert">
          {now.message}
        </p>
      )}
      {now.phase === 'done' && (
        <p class="row" role="status">
          <span class="outcome">{now.said}</span>
          {now.changes.length > 0 && (
            <button type="button" class="plain" onClick={() => void undoImport(now.changes)}>
              Undo the import
            </button>
          )}
        </p>
      )}
      {isOpen && <FileDrop onFile={(file) => void chooseFile(file)} />}
      {now.phase === 'reading' && (
        <ProgressLine label={`Reading ${now.name}…`} done={0} all={0} onCancel={null} />
      )}
      {now.phase === 'running' && (
        <ProgressLine label="Importing" done={now.done} all={now.all} onCancel={() => now.end.abort()} />
      )}
      {now.phase === 'ready' && (
        <ImportPreview
          preview={now.view}
          roles={ROLE_LABELS}
          separators={SEPARATOR_LABELS}
          encodings={ENCODING_LABELS}
          onRole={(column, role) => void changeWish({ column, role })}
          onChoice={(choice) => void changeWish(choice)}
          onSeparator={(separator) => void readAgain({ separator })}
          onEncoding={(encoding) => void readInEncoding(encoding)}
          onImport={() => void startImport()}
          onCancel={() => void (importing.value = { phase: 'idle' })}
        />
      )}
    </section>
  );
}
