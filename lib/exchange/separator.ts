import { type CellRow, rowsFromText } from './csv-rows.ts';

/* Which sign parts the columns of a table, seen in its first rows. */

/** The signs that may part columns. */
export const SEPARATORS = ['\t', ',', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines that are looked at. */
const SAMPLE = 40;
/** Longest Chinese cell that is taken for a word. */
const WORD = 12;

/** True for a Chinese word by itself: no other sign that parts columns is left in it. */
function isWord(cell: string): boolean {
  return /\p{Script=Han}/u.test(cell) && !/[\t,;]/u.test(cell) && [...cell].length <= WORD;
}

/** How many columns most rows have, and which share of the rows has so many. */
function usualColumns(rows: readonly CellRow[]): { readonly columns: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [columns, most] = [1, 0];
  for (const [count, times] of counts)
    if (times > most || (times === most && count > columns)) [columns, most] = [count, times];
  return { columns, share: rows.length === 0 ? 0 : most / rows.length };
}

/** How well the sign parts the first rows: 0 where it parts none. */
function fitOf(text: string, separator: Separator): number {
  const { rows, problems } = rowsFromText(text, separator, SAMPLE);
  if (!rows.some(({ cells }) => cells.length > 1)) return 0;
  const { columns, share } = usualColumns(rows);
  // In rows with little in them only the header may have the sign: better than none, not as good as a table.
  if (columns === 1) return 0.5 * (1 - share);
  const words = rows.filter(({ cells }) => cells.some(isWord)).length / rows.length;
  return 1 + share + words - problems.length / (rows.length + problems.length);
}

/**
 * The sign that gives most of the first rows the same number of columns, quotes respected, and leaves a Chinese word by
 * itself in them: in `发展,fā zhǎn,to develop; to grow` the comma. Of two that do so equally well the one that comes first.
 */
export function separatorOf(text: string): Separator {
  const [line = ''] = /^[^\r\n]*/u.exec(text.trimStart()) ?? [];
  const placeOf = (sign: Separator) => (line.includes(sign) ? line.indexOf(sign) : Infinity);
  const fits = SEPARATORS.map((sign) => ({ sign, fit: fitOf(text, sign), place: placeOf(sign) }));
  const [best] = fits.toSorted((a, b) => b.fit - a.fit || a.place - b.place);
  return best && best.fit > 0 ? best.sign : ',';
}
