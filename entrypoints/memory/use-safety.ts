import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { MemoryBarProps } from '../../components/memory/MemoryBar.tsx';
import { sendMessage } from '../../lib/messages.ts';
import { openBackup } from '../../lib/store/shelf.ts';
import { onStoreWrite } from '../../lib/store/watch-writes.ts';
import { giveBackup } from './give-file.ts';

/** After this many milliseconds without an answer the reader is told (C8). */
const LATE = 1500;

/** The memory's safety as a page of Bandu follows it, with all that its bar needs. */
export interface LiveSafety extends MemoryBarProps {
  /** Does one thing, says what went wrong, and asks anew. */
  readonly act: (step: () => Promise<unknown>) => Promise<void>;
}

/** Follows the memory's safety while the page is open, and tells the background of what the page writes. */
export function useSafety(): LiveSafety {
  const safety = useSignal<MemoryBarProps['safety']>(null);
  const isLate = useSignal(false);
  const fault = useSignal<string | null>(null);
  const isBusy = useSignal(false);
  const question = async () => sendMessage('getSafety', undefined);
  // A background that is stopped while it thinks is started by the next question.
  const ask = async () => void (safety.value = await question().catch(question));
  const fail = (error: unknown) =>
    void (fault.value = error instanceof Error ? error.message : String(error));

  useEffect(() => {
    const timer = setTimeout(() => void (isLate.value = true), LATE);
    ask().catch(fail);
    const stop = onStoreWrite(() => void sendMessage('memoryWritten', undefined).catch(() => undefined));
    const follow = (changes: object) => {
      if ('backups' in changes || 'sentinel' in changes) ask().catch(fail);
    };
    browser.storage.local.onChanged.addListener(follow);
    return () => (clearTimeout(timer), stop(), browser.storage.local.onChanged.removeListener(follow));
  }, []);

  const act = async (step: () => Promise<unknown>) => {
    isBusy.value = true;
    fault.value = null;
    await step().then(ask).catch(fail);
    isBusy.value = false;
  };
  return {
    safety: safety.value,
    isLate: isLate.value,
    fault: fault.value,
    isBusy: isBusy.value,
    act,
    onRestore: ({ id }) => void act(async () => sendMessage('restoreBackup', id)),
    onAccept: () => void act(async () => sendMessage('acceptLoss', undefined)),
    onRetry: () => location.reload(),
    onExport: ({ id }) => void act(async () => giveBackup(await openBackup(browser.storage.local, id))),
  };
}
