import { readAsBackup } from '../../lib/exchange/backup-json.ts';
import { wordsFromPlainList } from '../../lib/exchange/plain-list.ts';
import { readFileText } from '../../lib/exchange/read-file.ts';
import { sendMessage } from '../../lib/messages.ts';
import type { Tables } from '../../lib/store/backup.ts';
import { openStore } from '../../lib/store/db.ts';
import { isLearned } from '../../lib/store/learned.ts';
import { cardSchema, readRecords } from '../../lib/store/records.ts';
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

/** The words that a backup says are known: marked so, or learned. */
function knownIn({ words, entries, cards }: Tables): readonly string[] {
  const learned = new Set(
    readRecords(cardSchema, cards)
      .items.filter(isLearned)
      .map(({ subjectId }) => subjectId),
  );
  const marked = words.filter(({ status }) => status === 'known');
  const kept = entries.filter(({ id, trashedAt }) => learned.has(String(id)) && trashedAt === undefined);
  return [...new Set([...marked, ...kept].map(({ headword }) => String(headword)))];
}

/** Looks at the words of a file: a list, or the known ones of a backup of ours. @throws where it cannot be read */
export async function lookAtFile(file: File): Promise<LookedAt> {
  const read = await readFileText(file);
  if ('message' in read) throw new Error(read.message);
  const backup = readAsBackup(read.text, file.name);
  if (backup?.kind === 'unreadable') throw new Error(backup.message);
  if (backup) return lookAt(file.name, knownIn(backup.tables), 0);
  const { words, skipped } = wordsFromPlainList(read.text);
  return lookAt(file.name, words, skipped);
}

/** Looks at so many of the commonest words. */
export async function lookAtCommonest(count: number): Promise<LookedAt> {
  const words = await sendMessage('commonestWords', count);
  return lookAt(`The ${count.toLocaleString()} commonest words`, words, 0);
}
