import type { Store } from '../../lib/store/db.ts';
import type { WordRow } from '../../lib/store/word-rows.ts';
import { markedWords, statusOf } from '../../lib/store/words.ts';
import { dictionaryForms } from './exchange-engine.ts';

/*
 * A word is kept as it was met, in simplified or traditional characters; that it is known is kept under the form that the
 * dictionary has, so that it holds in both. Only the background knows that form.
 */

/** Forms that the background has told of, by headword: a list of tens of thousands asks for each once. */
const forms = new Map<string, string>();

/** The rows with the marks that their words have under the dictionary's form; the same array where that changes nothing. */
export async function withMarksOfForms(store: Store, rows: readonly WordRow[]): Promise<readonly WordRow[]> {
  const asked = rows.map(({ headword }) => headword).filter((headword) => !forms.has(headword));
  const marks = await markedWords(store);
  if (marks.known.size + marks.ignored.size === 0) return rows;
  if (asked.length > 0) {
    const formOf = await dictionaryForms(asked);
    for (const headword of asked) forms.set(headword, formOf(headword));
  }
  let isChanged = false;
  const marked = rows.map((row): WordRow => {
    const form = forms.get(row.headword) ?? row.headword;
    const status = form === row.headword ? null : statusOf(marks, form);
    if (status === null || status === row.status) return row;
    isChanged = true;
    return { ...row, status };
  });
  return isChanged ? marked : rows;
}
