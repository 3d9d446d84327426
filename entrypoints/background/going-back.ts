import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { isSamePage } from '../../components/review/place-link.ts';
import { placeRequestSchema, soughtSchema } from '../../lib/message-schemas.ts';
import { type Sought, onMessage } from '../../lib/messages.ts';
import { plainMarks } from '../../lib/page/plain-marks.ts';
import { openStore } from '../../lib/store/db.ts';
import { markLost } from '../../lib/store/lost-places.ts';
import style from '../page-style.css?inline';
import { openPlace, sendFinder } from './open-place.ts';
import { findPlace, forgetPlace } from './places.ts';
import { refuseOthers, refusePrivate } from './sender.ts';

/** How the place is marked, in elements of any name: one page in a while, for some seconds. */
const MARK = plainMarks(style, '*', 'bandu-lookup');

/** Writes down that a place is lost, or found again. `url` is where it was looked for, as the browser says. */
async function keepSought(tabId: number, url: string, sought: Sought): Promise<void> {
  const place = await findPlace(tabId);
  // A page that has sent us elsewhere (its front page, a log-in, what a newer address shows) says nothing of what is lost.
  const isTold = sought === 'found' || (sought === 'lost' && place && isSamePage(url, place.link));
  try {
    if (isTold && place && place.contextId !== null)
      await markLost(await openStore(), place.contextId, sought === 'lost' ? Date.now() : undefined);
  } finally {
    await forgetPlace(tabId);
  }
}

/** Opens links back, and has the place looked for in tabs that were opened so; in no others. */
export function goBack(): void {
  onMessage('openPlace', async ({ data, sender }) => {
    refuseOthers(sender);
    await openPlace(v.parse(placeRequestSchema, data), sender.tab);
  });
  onMessage('getPlace', async ({ sender: { tab, frameId } }) => {
    const place = tab?.id === undefined || frameId !== 0 ? null : await findPlace(tab.id);
    if (!place || tab?.id === undefined) return null;
    await browser.scripting.insertCSS({ target: { tabId: tab.id, frameIds: [0] }, css: MARK });
    return { quote: place.quote, style: MARK };
  });
  onMessage('placeSought', async ({ data, sender }) => {
    refusePrivate(sender);
    const { tab, frameId, url = '' } = sender;
    if (tab?.id !== undefined && frameId === 0) await keepSought(tab.id, url, v.parse(soughtSchema, data));
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetPlace(tabId));
  browser.tabs.onUpdated.addListener((tabId) => {
    void findPlace(tabId).then(async (place) => place && sendFinder(tabId));
  });
}
