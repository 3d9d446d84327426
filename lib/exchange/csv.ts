import Papa from 'papaparse';

import { type CellRow, type LostRow, rowsFromText } from './csv-rows.ts';
import { separatorOf } from './separator.ts';

/*
 * CSV as spreadsheets write and read it (RFC 4180). The only import of papaparse, which writes it.
 */

/** A table that was read: rows by the header's names, and what is wrong with some of them. */
export interface ReadTable {
  /** Names of the columns, trimmed, in lower case. */
  readonly columns: readonly string[];
  /** One item a data row, in order; an empty string where a cell is missing. Rows without any text are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[];
  /** The row's number as a spreadsheet shows it: the header is 1. */
  readonly problems: readonly LostRow[];
}

/**
 * What a spreadsheet would take for a formula begins with a tab when it is written, and loses it when it is read
 * (OWASP, "CSV Injection").
 */
const FORMULA = /^[=+\-@\t\r]/u;
const GUARD = '\t';

/** The table in a CSV or TSV text; its first rows say which. Never throws. */
export function tableFromCsv(text: string): ReadTable {
  const { rows: read, problems } = cellsFromCsv(text);
  const [header, ...body] = read;
  const columns = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const rows = body
    .map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(columns.map((name, k) => [name, cells[k] ?? ''])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''));
  return { columns, rows, problems };
}

/**
 * The cells of a CSV or TSV text without regard to a header; rows without any text are left out. `separator` is told
 * where it is known, else the first rows say which. Never throws.
 */
export function cellsFromCsv(
  text: string,
  separator?: string,
): {
  readonly rows: readonly CellRow[];
  readonly problems: readonly LostRow[];
  readonly separator: string;
} {
  const plain = text.replace(/^\ufeff/u, '');
  const sign = separator ?? separatorOf(plain);
  const { rows, problems } = rowsFromText(plain, sign);
  return {
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(unguarded) })),
    problems,
    separator: sign,
  };
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
