import { useSignal } from '@preact/signals';

import { ImportPanel } from '../../components/terms/ImportPanel.tsx';
import { importFile, type Preview, previewFile } from './pack-files.ts';
import type { LiveTerms } from './use-terms.ts';

/** Imports a pack from a file, after a look at what it would do. */
export function ImportSection({ act }: Pick<LiveTerms, 'act'>) {
  const preview = useSignal<Preview | null>(null);
  const look = async (file: File): Promise<null> => {
    preview.value = await previewFile(file);
    return null;
  };
  const take = async () => {
    const { value } = preview;
    if (value && (await act(async () => importFile(value)))) preview.value = null;
  };
  return (
    <ImportPanel
      preview={preview.value?.shown ?? null}
      onFile={(file) => void act(async () => look(file))}
      onImport={() => void take()}
      onCancel={() => void (preview.value = null)}
    />
  );
}
