import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { describeStoreError } from '../../lib/store/store-error.ts';
import type { Live } from '../../lib/store/use-live.ts';
import { type Memory, followMemory } from './memory.ts';

/** Follows the memory while the popup is open. */
export function useMemory(): Live<Memory> {
  const live = useSignal<Live<Memory>>({ value: null, error: null });
  useEffect(() => {
    const end = new AbortController();
    const tell = (answer: Live<Memory>) => void (live.value = answer);
    const fail = (error: unknown) => tell({ value: live.peek().value, error: describeStoreError(error) });
    followMemory(tell, end.signal).catch(fail);
    return () => end.abort();
  }, []);
  return live.value;
}
