import { useEffect } from 'preact/hooks';

import { ExportPanel } from '../../components/exchange/ExportPanel.tsx';
import { listTags } from '../../lib/store/tags.ts';
import { waitingForAnki } from './exchange-anki.ts';
import {
  exportProgress,
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
  const { value: tags } = useStore(listTags, []);
  useEffect(() => {
    void waitingForAnki().then((count) => (waitingCount.value = count));
  }, []);
  return (
    <ExportPanel
      {...exportChoice.value}
      tags={(tags ?? []).map(([tag]) => tag)}
      isBusy={isExporting.value}
      waiting={waitingCount.value}
      said={exportSaid.value}
      progress={exportProgress.value}
      onCancel={() => exportProgress.peek()?.end.abort()}
      onChange={(change) => {
        exportChoice.value = { ...exportChoice.peek(), ...change };
        exportSaid.value = null;
      }}
      onExport={() => void runExport()}
      onRetry={() => void retryAnki()}
    />
  );
}
