import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { markRequestSchema, wordListSchema } from '../../lib/message-schemas.ts';
import { type WordsLookedUp, onMessage } from '../../lib/messages.ts';
import { settings } from '../../lib/settings.ts';
import { openStore } from '../../lib/store/db.ts';
import { markWords } from '../../lib/store/words.ts';
import { getEngine } from './engine.ts';
import { forgetTally, knowledgeOfTab } from './knowledge.ts';
import { forgetMarks } from './marks.ts';
import { tellPages } from './reader-engine.ts';
import { pagesOnly, refusePrivate } from './sender.ts';

/** Where a mark comes from that was made with a key on the card. */
const BY_KEY = 'key';

/** After a change of marks: pages that wear pinyin on unknown words only ask again. */
export async function announceMarks(): Promise<void> {
  forgetMarks();
  if ((await settings.getValue()).wear === 'unknown') await tellPages();
}

/** The words of a list as the dictionary writes them, and which it does not have. */
async function lookUp(words: readonly string[]): Promise<WordsLookedUp> {
  const { headwordOf, isListed } = await getEngine();
  const headwords = v.parse(wordListSchema, words).map((word) => headwordOf(word));
  return { headwords, unlisted: headwords.flatMap((word, index) => (isListed(word) ? [] : [index])) };
}

/** Answers what the card, the notebook and the popup ask about known words. */
export function answerWords(): void {
  onMessage('mark', async ({ data, sender }) => {
    refusePrivate(sender);
    const { headword, status } = v.parse(markRequestSchema, data);
    const engine = await getEngine();
    await markWords(await openStore(), [engine.headwordOf(headword)], status, BY_KEY, new Date());
    void announceMarks();
    return { marked: true };
  });
  onMessage('wordsChanged', pagesOnly(announceMarks));
  onMessage('lookUpWords', pagesOnly(lookUp));
  onMessage(
    'commonestWords',
    pagesOnly(async (count) =>
      (await getEngine()).commonestWords(v.parse(v.pipe(v.number(), v.maxValue(20_000)), count)),
    ),
  );
  onMessage('getTabKnowledge', ({ data }) => knowledgeOfTab(v.parse(v.number(), data)));
  browser.tabs.onRemoved.addListener(forgetTally);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') forgetTally(tabId);
  });
}
