import { textFromFile } from '../../lib/exchange/file-text.ts';
import { wordsFromPlainList } from '../../lib/exchange/plain-list.ts';
import { sendMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { type MarkPlan, planMarks } from '../../lib/store/words.ts';

/** A list that was looked at: nothing of it is written. */
export interface LookedAt extends MarkPlan {
  readonly name: string;
  readonly skipped: number;
}

async function lookAt(name: string, words: readonly string[], skipped: number): Promise<LookedAt> {
  const { headwords, unlisted } = await sendMessage('lookUpWords', words);
  const missing = new Set(unlisted.map((index) => headwords[index]));
  return { ...(await planMarks(await openStore(), headwords, (word) => !missing.has(word))), name, skipped };
}

/** Looks at the words of a file. @throws where it is no text */
export async function lookAtFile(file: File): Promise<LookedAt> {
  const text = await textFromFile(file);
  if (text === null) throw new Error('This file is too large, or no text that can be read.');
  const { words, skipped } = wordsFromPlainList(text);
  return lookAt(file.name, words, skipped);
}

/** Looks at so many of the commonest words. */
export async function lookAtCommonest(count: number): Promise<LookedAt> {
  const words = await sendMessage('commonestWords', count);
  return lookAt(`The ${count.toLocaleString()} commonest words`, words, 0);
}
