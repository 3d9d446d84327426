import { useEffect } from 'preact/hooks';

import { ExportPanel } from '../../components/exchange/ExportPanel.tsx';
import { tagsIn } from '../../lib/exchange/selection.ts';
import { readTables } from '../../lib/store/bulk-change.ts';
import { waitingForAnki } from './exchange-anki.ts';
import {
  exportSaid,
  exportChoice,
  isExporting,
  retryAnki,
  runExport,
  waitingCount,
} from './exchange-export.ts';
import { useStore } from './use-store.ts';

/** Takes words out, to a file or into Anki. */
export function ExchangeExport() {
  const { value: tags } = useStore(async (store) => tagsIn(await readTables(store, ['entries'])), []);
  useEffect(() => {
    void waitingForAnki().then((count) => (waitingCount.value = count));
  }, []);
  return (
    <ExportPanel
      {...exportChoice.value}
      tags={tags ?? []}
      isBusy={isExporting.value}
      waiting={waitingCount.value}
      said={exportSaid.value}
      onChange={(change) => {
        exportChoice.value = { ...exportChoice.peek(), ...change };
        exportSaid.value = null;
      }}
      onExport={() => void runExport()}
      onRetry={() => void retryAnki()}
    />
  );
}
