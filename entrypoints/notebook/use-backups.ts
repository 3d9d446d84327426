import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { BackupPanelProps, Keeping } from '../../components/memory/BackupPanel.tsx';
import { dayText } from '../../lib/exchange/export-name.ts';
import { sendMessage } from '../../lib/messages.ts';
import { dumpStore } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { folderState, writeToFolder } from '../memory/backup-folder.ts';
import { giveBackup } from '../memory/give-file.ts';
import type { LiveSafety } from '../memory/use-safety.ts';
import { chooseFolder, openFolder } from './choose-folder.ts';

/** Keeps a backup on the shelf and gives the reader the same as a file. */
async function backUp(): Promise<void> {
  await sendMessage('backUpNow', undefined);
  await giveBackup(await dumpStore(await openStore(), new Date()));
}

/** All that the backups' panel needs; asks for persistent storage, and writes the day's copy into the reader's folder. */
export function useBackups({ safety, isBusy, act, onRestore, onExport }: LiveSafety): BackupPanelProps {
  const keeping = useSignal<Keeping | null>(null);
  const folder = useSignal<BackupPanelProps['folder']>(undefined);
  const look = async () => void (folder.value = await folderState());
  const otherwise: Keeping = import.meta.env.FIREFOX ? 'nothing' : 'unlimited';
  const tell = (isPromised: boolean) => void (keeping.value = isPromised ? 'promise' : otherwise);

  useEffect(() => {
    // Firefox asks its user, so there it waits for a click. Chromium decides by itself.
    const { storage } = navigator;
    void (import.meta.env.FIREFOX ? storage.persisted() : storage.persist()).then(tell, console.warn);
    const daily = async () => {
      await look();
      const { value } = folder;
      if (!value?.isOpen || dayText(new Date(value.writtenAt ?? 0)) === dayText(new Date())) return;
      await writeToFolder().then(look);
    };
    void daily().catch(console.warn);
  }, []);

  return {
    backups: safety?.backups ?? [],
    keeping: keeping.value,
    folder: folder.value,
    isBusy,
    onPersist: () => void act(async () => navigator.storage.persist().then(tell)),
    onBackUp: () => void act(backUp),
    onRestore,
    onExport,
    onFolder: () => void act(async () => chooseFolder().then(look)),
    onOpenFolder: () => void act(async () => openFolder().then(look)),
  };
}
