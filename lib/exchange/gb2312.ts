/*
 * GB/T 2312-1980 has the 6,763 characters of simplified writing, as every browser can decode them. What has another character is
 * traditional, or rare.
 */

/** The rows of characters in its table, and the places in a row; both bytes have the high bit set (EUC-CN). */
const ROWS = [0xb0, 0xf7] as const;
const PLACES = [0xa1, 0xfe] as const;

function makeTable(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row: number = ROWS[0]; row <= ROWS[1]; row++)
    for (let place: number = PLACES[0]; place <= PLACES[1]; place++) bytes.push(row, place);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

let table: ReadonlySet<string> | null = null;

/** True for a text all of whose Han characters are in GB/T 2312, so that nothing of it is written in traditional characters alone. */
export function isGb2312(text: string): boolean {
  const signs = (table ??= makeTable());
  return [...text].every((sign) => signs.has(sign) || !/\p{Script=Han}/u.test(sign));
}
