import Papa from 'papaparse';

/*
 * CSV as spreadsheets write and read it (RFC 4180). The only import of papaparse.
 */

/** A table that was read: rows by the header's names, and what is wrong with some of them. */
export interface ReadTable {
  /** Names of the columns, trimmed, in lower case. */
  readonly columns: readonly string[];
  /** One item a data row, in order; an empty string where a cell is missing. Rows without any text are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[];
  /** The row's number as a spreadsheet shows it: the header is 1. */
  readonly problems: readonly { readonly row: number; readonly message: string }[];
}

/**
 * What a spreadsheet would take for a formula begins with a tab when it is written, and loses it when it is read
 * (OWASP, "CSV Injection").
 */
const FORMULA = /^[=+\-@\t\r]/u;
const GUARD = '\t';

const SEPARATORS = ['\t', ';', ','] as const;

/** The sign that parts the columns in the header: papaparse's own guess is led astray by rows with little in them. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/u, 1);
  return SEPARATORS.find((sign) => header.includes(sign)) ?? ',';
}

/** The table in a CSV or TSV text; the header says which. Never throws. */
export function tableFromCsv(text: string): ReadTable {
  const plain = text.replace(/^\ufeff/u, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separatorOf(plain) });
  const [header = [], ...body] = data;
  const columns = header.map((name) => name.trim().toLowerCase());
  const rows = body
    .map((cells, i) => ({
      row: i + 2,
      cells: Object.fromEntries(columns.map((name, k) => [name, unguarded(cells[k] ?? '')])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''));
  const problems = errors.map(({ row, message }) => ({ row: (row ?? 0) + 1, message }));
  return { columns, rows, problems };
}

/** A row of cells, with its number as a spreadsheet shows it: the first line is 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The cells of a CSV or TSV text without regard to a header; rows without any text are left out. `separator` is told
 * where it is known, else the first line says which. Never throws.
 */
export function cellsFromCsv(
  text: string,
  separator?: string,
): { readonly rows: readonly CellRow[]; readonly problems: ReadTable['problems'] } {
  const plain = text.replace(/^\ufeff/u, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separator ?? separatorOf(plain) });
  const rows = data
    .map((cells, i) => ({ row: i + 1, cells: cells.map(unguarded) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { rows, problems: errors.map(({ row, message }) => ({ row: (row ?? 0) + 1, message })) };
}

function guarded(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((cells) => cells.map((cell) => (FORMULA.test(cell) ? GUARD + cell : cell)));
}

/** The rows as the text of a CSV file, with a header and a byte-order mark, by which spreadsheets know UTF-8. */
export function csvFromRows(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = guarded(rows);
  return `\ufeff${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`;
}

/** The rows as the text of a TSV file, with a header. */
export function tsvFromRows(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = guarded(rows);
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', delimiter: '\t' })}\r\n`;
}

function unguarded(cell: string): string {
  return cell.startsWith(GUARD) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
