import { signal } from '@preact/signals';

import { isGb2312 } from '../../lib/exchange/gb2312.ts';
import type { Store } from '../../lib/store/db.ts';
import type { WordWish } from '../../lib/store/word-list.ts';
import type { WordRow } from '../../lib/store/word-rows.ts';
import { markedWords, statusOf } from '../../lib/store/words.ts';
import { dictionaryForms } from './exchange-engine.ts';

/*
 * A word is kept as it was met, in simplified or traditional characters; that it is known is kept under the form that the
 * dictionary has, so that it holds in both, and a search finds it by either. Only the background knows that form.
 */

/** Forms that the background has told of, by headword or query: a list of tens of thousands asks for each once. */
const forms = signal<ReadonlyMap<string, string>>(new Map());

async function learnForms(words: readonly string[]): Promise<void> {
  // Most words have no other form, and need not be asked about.
  const asked = words.filter((word) => !forms.peek().has(word) && !isGb2312(word));
  if (asked.length === 0) return;
  const formOf = await dictionaryForms(asked);
  forms.value = new Map([...forms.peek(), ...asked.map((word) => [word, formOf(word)] as const)]);
}

/** The wish with its query in simplified characters too, as soon as these are known; a computed signal that reads it follows that. */
export function withSimplified(wish: WordWish): WordWish {
  const query = wish.query.trim();
  const simplified = forms.value.get(query);
  if (simplified !== undefined) return { ...wish, simplified };
  // Asked after the signal that asks has its value: nothing may be written while it is being computed.
  setTimeout(() => void learnForms([query]).catch(console.warn));
  return wish;
}

/**
 * The rows with their simplified forms where they have others, and with the marks that their words have under these; the same array
 * where that changes nothing.
 */
export async function withForms(store: Store, rows: readonly WordRow[]): Promise<readonly WordRow[]> {
  const marks = await markedWords(store);
  // Without an answer the words are found as they were met.
  await learnForms(rows.map(({ headword }) => headword)).catch(console.warn);
  let isChanged = false;
  const told = rows.map((row): WordRow => {
    const simplified = forms.peek().get(row.headword) ?? row.headword;
    if (simplified === row.headword) return row;
    isChanged = true;
    return { ...row, simplified, status: statusOf(marks, simplified) ?? row.status };
  });
  return isChanged ? told : rows;
}
