import { counted } from '../../components/counted.ts';
import { sendMessage } from '../../lib/messages.ts';
import type { Store } from '../../lib/store/db.ts';
import { markWords, putMarks } from '../../lib/store/words.ts';
import type { Done } from './acts.ts';
import { dictionaryForms } from './exchange-engine.ts';

/** Pages that nobody can tell are read anew when they are opened next. */
function tellPages(): void {
  sendMessage('wordsChanged', undefined).catch(() => undefined);
}

/** Marks words as known or ignored, or takes the mark away; then open pages draw anew. @throws StoreError */
export async function mark(
  store: Store,
  headwords: readonly string[],
  status: 'known' | 'ignored' | null,
): Promise<Done> {
  const formOf = await dictionaryForms(headwords);
  const forms = headwords.map(formOf);
  // Marks of before stand under the word as it was met.
  const stale = headwords.filter((headword) => formOf(headword) !== headword);
  const cleared = await markWords(store, stale, null, 'notebook', new Date());
  const marked = await markWords(store, forms, status, 'notebook', new Date());
  const before = [...marked, ...cleared];
  tellPages();
  const words = counted(before.length, 'word');
  const said = status === null ? `Cleared the mark of ${words}.` : `Marked ${words} ${status}.`;
  return { said, undo: async () => putMarks(store, before).then(tellPages) };
}
