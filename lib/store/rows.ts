import type { EntityTable } from 'dexie';

/**
 * From this many ids on, one look at the whole table is faster than one at each: a cursor takes a millisecond a step, the
 * whole of fifty thousand rows half a second.
 */
const MANY = 300;

/**
 * The rows of a table that name one of these ids in a field, by an index that begins with the field: `entryId`, or
 * `[subjectId+face]`. In a transaction of the caller.
 */
export async function rowsOf<T extends { readonly id: string }>(
  table: EntityTable<T, 'id'>,
  index: string,
  field: keyof T & string,
  ids: readonly string[],
): Promise<readonly T[]> {
  if (ids.length > MANY) {
    const wanted = new Set<unknown>(ids);
    return (await table.toArray()).filter((row) => wanted.has(row[field]));
  }
  const rowsWith = async (id: string) =>
    index.startsWith('[')
      ? table.where(index).between([id, ''], [id, '\uffff']).toArray()
      : table.where(index).equals(id).toArray();
  return (await Promise.all(ids.map(rowsWith))).flat();
}
