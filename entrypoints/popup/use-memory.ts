import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { type Live, followQuery } from '../../lib/store/use-live.ts';
import { type Memory, readMemory } from './memory.ts';

/** Follows the memory while the popup is open. */
export function useMemory(): Live<Memory> {
  const live = useSignal<Live<Memory>>({ value: null, error: null });
  useEffect(() => {
    const end = new AbortController();
    void followQuery(readMemory, (answer) => void (live.value = answer), end.signal);
    return () => end.abort();
  }, []);
  return live.value;
}
