/** The UTF-16 units of `signs` as a table of all units: 1 for one of them, else 0. One look-up in it is cheaper than a set's. */
export function signTable(signs: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}
