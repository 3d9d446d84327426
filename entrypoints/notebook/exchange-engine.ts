import { sendMessage } from '../../lib/messages.ts';
import type { RowChange } from '../../lib/store/bulk-change.ts';

/** Longest word that is asked about, in UTF-16 units; the background takes no longer ones. */
const LONGEST = 200;

/** How the dictionary writes these words: in simplified characters. What it is not asked about stays as it is. */
export async function dictionaryForms(words: readonly string[]): Promise<(word: string) => string> {
  const asked = [...new Set(words)].filter((word) => word !== '' && word.length <= LONGEST);
  const { headwords } = await sendMessage('lookUpWords', asked);
  const forms = new Map(asked.map((word, i) => [word, headwords[i] ?? word]));
  return (word) => forms.get(word) ?? word;
}

/** Tells open pages of what they would draw otherwise now. */
export function announceImport(changes: readonly RowChange[]): void {
  const tables = new Set(changes.map(({ table }) => table));
  // Pages that nobody can tell are read anew when they are opened next.
  if (tables.has('words')) sendMessage('wordsChanged', undefined).catch(() => undefined);
  if (tables.has('terms') || tables.has('packs') || tables.has('corrections'))
    sendMessage('termsChanged', undefined).catch(() => undefined);
}
