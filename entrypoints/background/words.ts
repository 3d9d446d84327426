import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { markRequestSchema, wordListSchema } from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import { settings } from '../../lib/settings.ts';
import { openStore } from '../../lib/store/db.ts';
import { markWords } from '../../lib/store/words.ts';
import { getEngine } from './engine.ts';
import { forgetTally, knowledgeOfTab } from './knowledge.ts';
import { forgetMarks } from './marks.ts';
import { tellPages } from './reader-engine.ts';
import { isExtensionPage } from './sender.ts';

/** Where a mark comes from that was made with a key on the card. */
const BY_KEY = 'key';

/** After a change of marks: pages that wear pinyin on unknown words only ask again. */
async function announceMarks(): Promise<void> {
  forgetMarks();
  if ((await settings.getValue()).wear === 'unknown') await tellPages();
}

function refuseOthers(sender: Parameters<typeof isExtensionPage>[0]): void {
  if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may ask this.');
}

/** Answers what the card, the notebook and the popup ask about known words. */
export function answerWords(): void {
  onMessage('mark', async ({ data }) => {
    const { headword, status } = v.parse(markRequestSchema, data);
    const engine = await getEngine();
    await markWords(await openStore(), [engine.headwordOf(headword)], status, BY_KEY, new Date());
    void announceMarks();
    return { marked: true };
  });
  onMessage('wordsChanged', async ({ sender }) => {
    refuseOthers(sender);
    await announceMarks();
  });
  onMessage('lookUpWords', async ({ data, sender }) => {
    refuseOthers(sender);
    const { headwordOf, isListed } = await getEngine();
    const headwords = v.parse(wordListSchema, data).map((word) => headwordOf(word));
    return { headwords, unlisted: headwords.flatMap((word, index) => (isListed(word) ? [] : [index])) };
  });
  onMessage('commonestWords', async ({ data, sender }) => {
    refuseOthers(sender);
    return (await getEngine()).commonestWords(v.parse(v.pipe(v.number(), v.maxValue(20_000)), data));
  });
  onMessage('getTabKnowledge', ({ data }) => knowledgeOfTab(v.parse(v.number(), data)));
  browser.tabs.onRemoved.addListener(forgetTally);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') forgetTally(tabId);
  });
}
