import { type DumpedTable, type Tables, DUMPED, keyOf, twinKeyOf } from './backup.ts';
import type { LongWrite } from './long-write.ts';
import type { Row } from './records.ts';
import { type RowChange, changeRows, rowText } from './bulk-change.ts';
import type { Store } from './db.ts';

/*
 * Taking an import back. What hangs together goes together: an entry with its sentences, notes, cards and grades is as it
 * was before, or, where anything of it was used or changed since, stays whole.
 */

/** What taking back has done. */
export interface Undone {
  /** Rows that are as they were, and the entries that they belong to. */
  readonly undone: number;
  readonly entries: number;
  /** Entries of which something was changed or added since; they stay with all that came with them. */
  readonly leftEntries: number;
  /** Entries that the import took away and that cannot come back, since the same headword was saved anew. */
  readonly lostEntries: number;
  /** Rows that stay and belong to no entry. */
  readonly leftRows: number;
}

/** Tables whose rows hang on each other. */
const FAMILIES: readonly (readonly DumpedTable[])[] = [
  ['entries', 'contexts', 'notes', 'cards', 'reviews'],
  ['terms', 'packs'],
];

/** A row by its table and key, as one text. */
function nameOf(table: DumpedTable, key: unknown): string {
  return `${table} ${String(key)}`;
}

/** The name of what the row hangs on; null where it stands by itself. */
function parentOf(table: DumpedTable, row: Row): string | null {
  switch (table) {
    case 'contexts':
    case 'notes':
      return row['entryId'] === null ? null : nameOf('entries', row['entryId']);
    case 'cards':
      return nameOf(row['face'] === 'note' ? 'notes' : 'entries', row['subjectId']);
    case 'reviews':
      return nameOf('cards', row['cardId']);
    case 'terms':
      return row['packId'] === '' ? null : nameOf('packs', row['packId']);
    default:
      return null;
  }
}

interface Named {
  readonly table: DumpedTable;
  readonly row: Row;
}

/** Which of the changes can be taken back now, and what must stay. */
class UndoPlan {
  readonly #now = new Map<string, Named>();
  readonly #changed = new Map<string, RowChange>();
  /** What rows must not share besides their keys, with the name of the row that has it. */
  readonly #twins = new Map<string, string>();
  /** Roots of what stays. */
  readonly #used = new Set<string>();

  constructor(changes: readonly RowChange[], kept: Partial<Tables>) {
    for (const table of DUMPED)
      for (const row of kept[table] ?? []) {
        const name = nameOf(table, row[keyOf(table)]);
        this.#now.set(name, { table, row });
        const twin = twinKeyOf(table, row);
        if (twin !== null) this.#twins.set(`${table} ${twin}`, name);
      }
    for (const change of changes) this.#changed.set(nameOf(change.table, change.key), change);
    for (const [name, { after }] of this.#changed)
      if (rowText(this.#now.get(name)?.row) !== rowText(after)) this.#used.add(this.rootOf(name));
    for (const [name, { table, row }] of this.#now)
      if (!this.#changed.has(name) && this.#isNew(parentOf(table, row))) this.#used.add(this.rootOf(name));
    // What stays may be in the way of other things.
    for (let size = -1; size !== this.#used.size;) {
      size = this.#used.size;
      for (const [name, change] of this.#changed)
        if (change.before && !this.#hasRoom(name, change.table, change.before))
          this.#used.add(this.rootOf(name));
    }
  }

  /** The name of what a row hangs on in the end: its entry, its pack, or the row itself. */
  rootOf(name: string): string {
    const change = this.#changed.get(name);
    const now = this.#now.get(name);
    const table = now?.table ?? change?.table;
    const row = now?.row ?? change?.after ?? change?.before;
    const parent = table && row ? parentOf(table, row) : null;
    return parent === null ? name : this.rootOf(parent);
  }

  /** True where the change is taken back. */
  isUndone({ table, key }: RowChange): boolean {
    return !this.#used.has(this.rootOf(nameOf(table, key)));
  }

  /** True for what the changes have made. */
  #isNew(name: string | null): boolean {
    const change = name === null ? undefined : this.#changed.get(name);
    return change !== undefined && change.before === undefined;
  }

  /** The row of this name as it will be; undefined where there will be none. */
  #rowAfter(name: string): Row | undefined {
    const change = this.#changed.get(name);
    return change && this.isUndone(change) ? change.before : this.#now.get(name)?.row;
  }

  /** True where the row can be again what it was: what it hung on will be there, and nobody has taken its place. */
  #hasRoom(name: string, table: DumpedTable, before: Row): boolean {
    const parent = parentOf(table, before);
    if (parent !== null && !this.#rowAfter(parent)) return false;
    const twin = twinKeyOf(table, before);
    const other = twin === null ? undefined : this.#twins.get(`${table} ${twin}`);
    if (other === undefined || other === name) return true;
    const row = this.#rowAfter(other);
    return row === undefined || twinKeyOf(table, row) !== twin;
  }
}

/**
 * Takes changes back, in one transaction: what is still as they left it is as it was before. An entry of which anything
 * was changed since (an edit, a grade), or to which anything was added (a sentence, a note, a card), stays whole.
 * @throws StoreError
 */
export async function undoChanges(
  store: Store,
  changes: readonly RowChange[],
  options: LongWrite = {},
): Promise<Undone> {
  const named = new Set(changes.map(({ table }) => table));
  const families = FAMILIES.filter((tables) => tables.some((table) => named.has(table)));
  const tables = [...new Set([...named, ...families.flat()])];
  const undone = new Set<string>();
  const left = new Set<string>();
  const lost = new Set<string>();
  let leftRows = 0;
  const back = await changeRows(
    store,
    tables,
    (kept) => {
      const plan = new UndoPlan(changes, kept);
      return changes.flatMap((change) => {
        const { table, key, before, after } = change;
        const root = plan.rootOf(nameOf(table, key));
        const isEntry = root.startsWith(nameOf('entries', ''));
        const isUndone = plan.isUndone(change);
        const isGone = table === 'entries' && before !== undefined && after === undefined;
        if (isEntry && isGone && !isUndone) lost.add(root);
        if (isEntry) (isUndone ? undone : left).add(root);
        else if (!isUndone) leftRows += 1;
        if (!isUndone) return [];
        return [{ table, key, ...(after ? { before: after } : {}), ...(before ? { after: before } : {}) }];
      });
    },
    options,
  );
  return {
    undone: back?.length ?? 0,
    entries: undone.size,
    leftEntries: [...left].filter((root) => !lost.has(root)).length,
    lostEntries: lost.size,
    leftRows,
  };
}
