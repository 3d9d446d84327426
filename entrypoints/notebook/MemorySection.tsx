import { BackupPanel } from '../../components/memory/BackupPanel.tsx';
import { KnownWordsPanel } from '../../components/memory/KnownWordsPanel.tsx';
import { TrashPanel } from '../../components/memory/TrashPanel.tsx';
import { sendMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { type TrashItem, listTrash, restoreTrash } from '../../lib/store/trash-list.ts';
import { countMarks } from '../../lib/store/words.ts';
import { useStored } from './use-store.ts';
import { useBackups } from './use-backups.ts';
import { useKnownWords } from './use-known-words.ts';
import { useSafety } from '../memory/use-safety.ts';

/** Takes things out of the trash; pages hear of terms and corrections among them. */
async function restore(items: readonly TrashItem[]): Promise<void> {
  await restoreTrash(await openStore(), items, new Date());
  if (items.some(({ kind }) => kind !== 'entry' && kind !== 'note'))
    await sendMessage('termsChanged', undefined);
}

/** What keeps the reader's words: known words, backups and the trash. */
export function MemorySection() {
  const safety = useSafety();
  const backups = useBackups(safety);
  const known = useKnownWords(safety);
  const trash = useStored(listTrash);
  const counts = useStored(countMarks);
  return (
    <>
      <KnownWordsPanel {...known} counts={counts} />
      <BackupPanel {...backups} />
      {trash && (
        <TrashPanel
          items={trash}
          isBusy={safety.isBusy}
          onRestore={(items) => void safety.act(async () => restore(items))}
          onEmpty={() => void safety.act(async () => sendMessage('emptyTrash', undefined))}
        />
      )}
    </>
  );
}
