import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { type PageState, sendMessage } from '../../lib/messages.ts';

/** How often the popup asks an annotated page for its counts while it is open, in milliseconds. */
const ASK_EVERY = 700;

/** The tab the popup stands over, its state, and the switch. */
export interface CurrentPage {
  /** Null until it is known, and where there is no tab. */
  readonly tabId: number | null;
  /** `https://www.example.cn`; null where the page is on no site that the browser tells us of. */
  readonly origin: string | null;
  readonly state: PageState | null;
  readonly shortcut: string;
  readonly setOn: (on: boolean) => void;
}

/** Opening the popup is what lets the extension see this one address (`activeTab`). */
async function findTab(): Promise<{ id: number; origin: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const origin = /^https?:\/\/[^/]+/u.exec(tab.url ?? '')?.[0] ?? null;
  return { id: tab.id, origin };
}

async function findShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle')?.shortcut ?? '';
}

/** Follows the current page while the popup is open. */
export function usePage(): CurrentPage {
  const [tab, setTab] = useState<{ id: number; origin: string | null } | null>(null);
  const [state, setState] = useState<PageState | null>(null);
  const [shortcut, setShortcut] = useState('');

  useEffect(() => {
    void findTab().then(setTab);
    void findShortcut().then(setShortcut);
  }, []);

  useEffect(() => {
    if (!tab) return undefined;
    const ask = () => void sendMessage('getTabState', tab.id).then(setState, console.warn);
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
  return { tabId: tab?.id ?? null, origin: tab?.origin ?? null, state, shortcut, setOn };
}
