import { type Backup, DUMPED, type DumpedTable, forTables, keyOf, twinKeyOf } from './backup.ts';
import type { Row } from './records.ts';

/** Fields that name an entry. */
const REFERENCES = ['entryId', 'subjectId'] as const;

/**
 * `first` with all of `second` that it does not have: a row of the same key is `first`'s. An entry that both have under
 * different ids (the same kind and headword) is `first`'s, and gets the contexts and notes of the other; of two cards that
 * ask the same, `first`'s stays, with its own reviews. Neither is changed.
 */
export function mergeBackups(first: Backup, second: Backup): Backup {
  /** The row that another stands for, by the other's id. */
  const stands = new Map<string, string>();
  /** Cards of `second` whose place is taken: their reviews are of another past. */
  const dropped = new Set<unknown>();
  const tables: Record<DumpedTable, readonly Row[]> = { ...forTables(() => []) };
  for (const table of DUMPED) {
    const key = keyOf(table);
    const own = first.tables[table];
    const keys = new Set(own.map((row) => row[key]));
    const same = new Map(own.map((row) => [twinKeyOf(table, row), JSON.stringify(row[key])]));
    const added = second.tables[table].flatMap((row): Row[] => {
      const moved: Record<string, unknown> = { ...row };
      for (const field of REFERENCES) {
        const stand = stands.get(JSON.stringify(row[field]) ?? '');
        if (stand !== undefined) moved[field] = JSON.parse(stand);
      }
      if (dropped.has(row['cardId']) || keys.has(row[key])) return [];
      const twin = same.get(twinKeyOf(table, moved));
      if (twin === undefined || twinKeyOf(table, moved) === null) return [moved];
      if (table === 'entries') stands.set(JSON.stringify(row[key]), twin);
      else dropped.add(row[key]);
      return [];
    });
    tables[table] = [...own, ...added];
  }
  return { ...first, schema: Math.max(first.schema, second.schema), tables };
}
