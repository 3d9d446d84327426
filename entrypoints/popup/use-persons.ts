import { useEffect, useState } from 'preact/hooks';

import { type PageState, sendMessage } from '../../lib/messages.ts';
import type { Person } from '../../lib/text/annotation.ts';

/** Who is who in a tab, asked when its page is ready and again when more of it has been read; empty until then. */
export function usePersons(tabId: number | null, page: PageState | null): readonly Person[] {
  const [persons, setPersons] = useState<readonly Person[]>([]);
  const isReady = page?.state === 'ready';
  const names = page?.names ?? 0;
  useEffect(() => {
    if (tabId === null || !isReady) return;
    void sendMessage('getPersons', tabId).then(setPersons, console.warn);
  }, [tabId, isReady, names]);
  return page?.state === 'off' ? [] : persons;
}
