import { useCallback, useEffect, useState } from 'preact/hooks';

import { type PageState, type TabKnowledge, sendMessage } from '../../lib/messages.ts';
import { findShortcut, findTab } from './current-tab.ts';

/** How often the popup asks an annotated page for its counts while it is open, in milliseconds. */
const ASK_EVERY = 700;

/** The tab the popup stands over, its state, and the switch. */
export interface CurrentPage {
  /** `https://www.example.cn`; null where the page is on no site that the browser tells us of. */
  readonly origin: string | null;
  readonly state: PageState | null;
  readonly knowledge: TabKnowledge | null;
  readonly shortcut: string;
  readonly setOn: (on: boolean) => void;
}

/** Follows the current page while the popup is open. */
export function usePage(): CurrentPage {
  const [tab, setTab] = useState<{ id: number; origin: string | null } | null>(null);
  const [state, setState] = useState<PageState | null>(null);
  const [knowledge, setKnowledge] = useState<TabKnowledge | null>(null);
  const [shortcut, setShortcut] = useState('');

  useEffect(() => {
    void findTab().then(setTab);
    void findShortcut().then(setShortcut);
  }, []);

  useEffect(() => {
    if (!tab) return undefined;
    const ask = () => {
      void sendMessage('getTabState', tab.id).then(setState, console.warn);
      void sendMessage('getTabKnowledge', tab.id).then(setKnowledge, console.warn);
    };
    ask();
    const timer = setInterval(ask, ASK_EVERY);
    return () => clearInterval(timer);
  }, [tab]);

  const setOn = useCallback(
    (on: boolean) => {
      if (tab) void sendMessage('setTabReading', { tabId: tab.id, on }).then(setState, console.warn);
    },
    [tab],
  );
  return { origin: tab?.origin ?? null, state, knowledge, shortcut, setOn };
}
