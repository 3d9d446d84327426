import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';

import { pageStateSchema, tabReadingSchema } from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import { showBadge } from './badge.ts';
import { getTabState, setTabReading } from './reading.ts';
import { isExtensionPage } from './sender.ts';
import { forgetTab, keepState, stateOf } from './tabs.ts';

const MENU_ITEM = 'toggle';

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
  onMessage('setTabReading', ({ data, sender }) => {
    if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may ask this.');
    const { tabId, on } = v.parse(tabReadingSchema, data);
    return setTabReading(tabId, on);
  });
  onMessage('getTabState', ({ data }) => getTabState(v.parse(v.number(), data)));
  onMessage('pageState', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    keepState(tabId, sender.frameId ?? 0, v.parse(pageStateSchema, data));
    // The tab may have been closed since; then there is no badge to show.
    await showBadge(tabId, stateOf(tabId)).catch(() => undefined);
  });
}
