import { csvFromRows, tsvFromRows } from './csv.ts';
import { OWN_COLUMNS } from './list-columns.ts';
import type { WholeEntry } from './selection.ts';
import { cellFromTags } from './tag-cell.ts';

const COLUMNS = OWN_COLUMNS.map(([name]) => name);

/** The rows of one entry: as many as it has sentences or notes, each with all that is said of the entry itself. */
function rowsOf({ entry, contexts, notes }: WholeEntry): string[][] {
  const { headword, kind, pinyin, gloss, sense = '', tags, savedAt } = entry;
  const own = [headword, kind, pinyin, gloss, sense, cellFromTags(tags)];
  const savedOn = new Date(savedAt).toISOString().slice(0, 10);
  return Array.from({ length: Math.max(1, contexts.length, notes.length) }, (_, i) => {
    const context = contexts[i];
    return [
      ...own,
      context?.sentence ?? '',
      context?.title ?? '',
      context?.url ?? '',
      context?.publisher ?? '',
      context?.publishedOn ?? '',
      notes[i]?.text ?? '',
      savedOn,
    ];
  });
}

/** Entries with their sentences and notes as CSV for spreadsheets, a row for each sentence. */
export function csvFromEntries(entries: readonly WholeEntry[]): string {
  return csvFromRows(COLUMNS, entries.flatMap(rowsOf));
}

/** The same as TSV. */
export function tsvFromEntries(entries: readonly WholeEntry[]): string {
  return tsvFromRows(COLUMNS, entries.flatMap(rowsOf));
}
