import { statusOf } from '../study/status.ts';
import type { Store } from './db.ts';
import { type CardRecord, cardSchema, readRecords } from './records.ts';
import { explained } from './store-error.ts';

/*
 * Words that the learner has come to know by review: a page that gives pinyin to unknown words only gives them none.
 */

/** True for a card of a word's reading that says that the word is known. */
export function isLearned(card: CardRecord): boolean {
  return card.face === 'reading' && statusOf(card, null) === 'known';
}

/** The headwords that are known by review, without those in the trash, as they were saved. @throws StoreError */
export async function learnedWords(store: Store): Promise<readonly string[]> {
  return explained(
    store.transaction('r', [store.cards, store.entries], async () => {
      const reviewed = await store.cards
        .where('[active+state+due]')
        .between([1, 'Review', -Infinity], [1, 'Review', Infinity], true, true)
        .toArray();
      const ids = readRecords(cardSchema, reviewed).items.filter(isLearned);
      const entries = await store.entries.bulkGet(ids.map(({ subjectId }) => subjectId));
      return entries.flatMap((entry) => (entry && entry.kind !== 'sentence' ? [entry.headword] : []));
    }),
  );
}
