import { csvFromRows, tableFromCsv } from './csv.ts';
import {
  FORM_SEPARATOR,
  formsFromCell,
  type PackTerm,
  type ReadPack,
  termsFromRows,
  unreadablePack,
} from './term-pack.ts';

/** The columns of a pack in CSV; only the first and the fourth must be there. */
const COLUMNS = ['headword', 'variants', 'pinyin', 'gloss', 'explanation', 'source'] as const;

/** The pack in a CSV or TSV file's text, under this name. Never throws. */
export function packFromCsv(text: string, name: string): ReadPack {
  const { columns, rows, problems } = tableFromCsv(text);
  const missing = ['headword', 'gloss'].filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return unreadablePack(name, `The first row must name the columns; missing: ${missing.join(', ')}.`);
  const read = termsFromRows(
    rows.map(({ row, cells }) => ({
      row,
      value: { ...cells, variants: formsFromCell(cells['variants'] ?? '') },
    })),
  );
  const broken = problems.map(({ row, name: headword, message }) => ({ row, headword, field: '', message }));
  return { id: name, name, terms: read.terms, problems: [...broken, ...read.problems] };
}

/** Terms as the text of a CSV file that {@link packFromCsv} reads back the same. */
export function csvFromTerms(terms: readonly PackTerm[]): string {
  return csvFromRows(
    COLUMNS,
    terms.map(({ headword, variants, pinyin, gloss, explanation, source }) => [
      headword,
      variants.join(FORM_SEPARATOR),
      pinyin,
      gloss,
      explanation,
      source,
    ]),
  );
}
