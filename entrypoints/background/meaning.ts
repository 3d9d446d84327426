import * as v from 'valibot';

import { meanRequestSchema } from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { addOwnTerm, trashMeaning } from '../../lib/store/own-terms.ts';
import { announceReader } from './reader-engine.ts';
import { isExtensionPage, refusePrivate } from './sender.ts';

const NOTHING_MORE = { variants: [], pinyin: '', explanation: '', source: '' };

/** Answers what the card and the notebook do with the reader's own terms. Nothing is told before the disk has it. */
export function answerMeaning(): void {
  onMessage('mean', async ({ data, sender }) => {
    refusePrivate(sender);
    const { id, headword, gloss } = v.parse(meanRequestSchema, data);
    const store = await openStore();
    if (gloss.trim() === '') await trashMeaning(store, headword, new Date());
    else await addOwnTerm(store, { id, headword, gloss, ...NOTHING_MORE }, new Date());
    void announceReader();
    return { meant: true };
  });
  onMessage('termsChanged', async ({ sender }) => {
    if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may say this.');
    await announceReader();
  });
}
