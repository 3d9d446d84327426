import { browser } from 'wxt/browser';

import type { PageState } from '../../lib/messages.ts';

/** What the badge says for each state, and its colour: 读 is "read"; white on both passes AA. */
const BADGES = { off: '', working: '…', ready: '读' } as const;
const BADGE_COLOUR = '#b3261e';

/** Shows a tab's state on the toolbar button. @throws where the tab is gone */
export async function showBadge(tabId: number, { state }: PageState): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: BADGES[state] });
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
}
