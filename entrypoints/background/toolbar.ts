import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';

import { tabReadingSchema } from '../../lib/message-schemas.ts';
import { type PageState, onMessage, sendMessage } from '../../lib/messages.ts';
import { showBadge } from './badge.ts';
import { injectReader } from './inject.ts';
import { OFF, forgetTab, keepState, stateOf } from './tabs.ts';

const MENU_ITEM = 'toggle';

/** Turns annotation on or off in all frames of a tab and returns what its frames say together. */
async function setTabReading(tabId: number, on: boolean): Promise<PageState> {
  if (on) {
    try {
      await injectReader(tabId);
    } catch {
      return { ...OFF, message: 'Bandu cannot read this page: the browser lets no extension in here.' };
    }
  }
  // All frames hear it; the top frame's answer is asked for by name, since any frame may answer first.
  await sendMessage('setReading', on, { tabId }).catch(() => undefined);
  return getTabState(tabId);
}

async function getTabState(tabId: number): Promise<PageState> {
  const top = await sendMessage('getPageState', undefined, { tabId, frameId: 0 }).catch(() => null);
  if (!top) return OFF;
  keepState(tabId, 0, top);
  return stateOf(tabId);
}

async function toggle(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { state } = await getTabState(tab.id);
  await showBadge(tab.id, await setTabReading(tab.id, state === 'off'));
}

/** Listens to the shortcut, the menu, the popup's switch, and the pages that tell their state. */
export function watchToolbar(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: 'Bandu 伴读: on or off for this page',
      contexts: ['all'],
    });
  });
  browser.contextMenus.onClicked.addListener((_info, tab) => void toggle(tab).catch(console.warn));
  browser.commands.onCommand.addListener((_command, tab) => void toggle(tab).catch(console.warn));
  browser.tabs.onRemoved.addListener(forgetTab);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') forgetTab(tabId);
  });
  onMessage('setTabReading', ({ data }) => {
    const { tabId, on } = v.parse(tabReadingSchema, data);
    return setTabReading(tabId, on);
  });
  onMessage('getTabState', ({ data }) => getTabState(v.parse(v.number(), data)));
  onMessage('pageState', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    keepState(tabId, sender.frameId ?? 0, data);
    // The tab may have been closed since; then there is no badge to show.
    await showBadge(tabId, stateOf(tabId)).catch(() => undefined);
  });
}
