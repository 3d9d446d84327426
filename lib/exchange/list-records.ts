import type { Tables } from '../store/backup.ts';
import type { Row } from '../store/records.ts';
import { newCard } from '../study/schedule.ts';
import type { ListWord } from './list-words.ts';
import { stableId } from '../store/stable-id.ts';

/*
 * The records that a list becomes. Ids follow from what the list says, so that the same list gives the same records and
 * importing it again changes nothing.
 */

/** How much of the sentence stands beside the word, in UTF-16 units; as much as of a page (lib/page/anchor.ts). */
const BESIDE = 32;

/** The quote by which the page can be opened at the word. A list does not say where in the page's text that is: 0. */
function quoteOf(sentence: string, headword: string): Row {
  const at = sentence.indexOf(headword);
  if (at < 0) return { exact: headword, prefix: '', suffix: '', start: 0 };
  const end = at + headword.length;
  return {
    exact: headword,
    prefix: sentence.slice(Math.max(0, at - BESIDE), at).toWellFormed(),
    suffix: sentence.slice(end, end + BESIDE).toWellFormed(),
    start: 0,
  };
}

/** Entries with new cards, in the list's order: the first word of the list is the first to be asked. */
export function recordsFromWords(words: readonly ListWord[], now: Date): Partial<Tables> {
  const entries: Row[] = [];
  const contexts: Row[] = [];
  const notes: Row[] = [];
  const cards: Row[] = [];
  const time = now.getTime();
  for (const [i, word] of words.entries()) {
    const { kind, headword, pinyin, gloss, sense, tags } = word;
    const id = stableId('entry', kind, headword);
    // A millisecond apart, so that they are asked in this order; none in the future.
    const savedAt = time - words.length + i;
    entries.push({
      id,
      kind,
      headword,
      pinyin,
      gloss,
      ...(sense === '' ? {} : { sense }),
      tags: [...tags],
      createdAt: savedAt,
      savedAt,
    });
    cards.push({ ...newCard(id, savedAt), face: 'reading', subjectId: id, active: 1 });
    for (const context of word.contexts)
      contexts.push({
        id: stableId('context', id, ...Object.values(context).map(String)),
        entryId: id,
        ...context,
        quote: quoteOf(context.sentence, headword),
        pinyin,
        gloss,
        savedAt,
      });
    for (const text of word.notes)
      notes.push({
        id: stableId('note', id, text),
        entryId: id,
        tags: [],
        text,
        createdAt: savedAt,
        updatedAt: savedAt,
        revision: 0,
      });
  }
  return { entries, contexts, notes, cards };
}

/** Marks that these words are known, and nothing else. */
export function marksFromWords(words: readonly ListWord[], origin: string, now: Date): Partial<Tables> {
  const headwords = new Set(words.map(({ headword }) => headword));
  const markedAt = now.getTime();
  return {
    words: [...headwords].map((headword) => ({
      headword,
      status: 'known',
      markedAt,
      origin: origin.toWellFormed(),
    })),
  };
}
