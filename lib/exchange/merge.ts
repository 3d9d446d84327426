import { type DumpedTable, type Row, type Tables, DUMPED, forTables, keyOf } from '../store/backup.ts';
import { type RowChange, rowText } from '../store/bulk-change.ts';
import {
  cardRule,
  entryRule,
  fillingRule,
  newerBy,
  overwritingRule,
  type Rule,
  type Ruling,
  unchangingRule,
} from './merge-rules.ts';

/*
 * What an import does, as a pure function of what is kept and what the file says. Nothing is deleted; ids of the file
 * give way to ours where both mean the same thing, so that importing twice does nothing the second time.
 */

/** Counts of an import by what becomes of the file's records; of all tables or of one. */
export interface MergeCounts {
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  /** Ours is newer, or (from a list) ours was there first. */
  readonly kept: number;
  /** They differ and neither is newer; ours stays. */
  readonly conflicting: number;
  /** Of all these: entries, notes or terms that are in the trash here and stay there. */
  readonly inTrash: number;
}

/** What an import would do. */
export interface MergePlan {
  readonly changes: readonly RowChange[];
  readonly counts: Readonly<Partial<Record<DumpedTable, MergeCounts>>>;
}

/**
 * How much the file is trusted where ours says something else: `dated` goes by the times in the records (a backup);
 * `fill` takes only what ours leaves empty, `overwrite` whatever the file says (lists, which have no times).
 */
export type Trust = 'dated' | 'fill' | 'overwrite';

const RULES: Readonly<Record<DumpedTable, Rule>> = {
  entries: entryRule,
  contexts: newerBy('savedAt'),
  notes: newerBy('revision', 'updatedAt'),
  cards: cardRule,
  reviews: unchangingRule,
  words: newerBy('markedAt'),
  corrections: newerBy('createdAt'),
  terms: newerBy('revision', 'updatedAt'),
  packs: (ours, theirs) => {
    const ruled = newerBy('importedAt')(ours, theirs);
    return { ...ruled, row: { ...ruled.row, isOn: ours['isOn'] } };
  },
};

/** By what two records of different ids are known to mean the same, as text; null where only the id tells. */
function sameness(table: DumpedTable, row: Row): string | null {
  const quote: unknown = row['quote'];
  const start = typeof quote === 'object' && quote !== null && 'start' in quote ? quote.start : null;
  switch (table) {
    case 'entries':
      return JSON.stringify([row['kind'], row['headword']]);
    case 'contexts':
      return JSON.stringify([row['entryId'], row['url'], row['sentence'], start]);
    case 'notes':
      return row['entryId'] === null ? null : JSON.stringify([row['entryId'], row['text']]);
    case 'cards':
      return JSON.stringify([row['subjectId'], row['face']]);
    case 'corrections':
      return row['trashedAt'] === undefined
        ? JSON.stringify([row['before'], row['text'], row['after']])
        : null;
    case 'terms':
      return JSON.stringify([row['packId'], row['headword']]);
    default:
      return null;
  }
}

/** Ids of the file that are ours under another name. */
type Renamed = Readonly<Partial<Record<DumpedTable, ReadonlyMap<unknown, string>>>>;

/** The file's record with the ids that it names as they are called here. */
function translated(table: DumpedTable, row: Row, { entries, notes, cards }: Renamed): Row {
  const as = (names: ReadonlyMap<unknown, string> | undefined, id: unknown) => names?.get(id) ?? id;
  const inside = (field: unknown, id: unknown): unknown =>
    typeof field === 'object' && field !== null ? { ...field, id } : field;
  switch (table) {
    case 'contexts':
    case 'notes':
      return { ...row, entryId: as(entries, row['entryId']) };
    case 'cards':
      return { ...row, subjectId: as(row['face'] === 'note' ? notes : entries, row['subjectId']) };
    case 'reviews': {
      const id = as(cards, row['cardId']);
      return id === row['cardId']
        ? row
        : { ...row, cardId: id, before: inside(row['before'], id), after: inside(row['after'], id) };
    }
    default:
      return row;
  }
}

/** What is kept of one table, to be found by key and by meaning. */
class Kept {
  readonly byKey = new Map<string, Row>();
  readonly #bySameness = new Map<string, Row>();
  readonly #table: DumpedTable;
  /** Of one kind and headword there is one entry, whatever its id; of other things there may be two alike. */
  readonly #isUnique: boolean;

  constructor(table: DumpedTable, rows: readonly Row[]) {
    this.#table = table;
    this.#isUnique = table === 'entries' || table === 'cards';
    for (const row of rows) {
      this.byKey.set(this.#keyOf(row), row);
      this.#name(row);
    }
  }

  #keyOf(row: Row): string {
    return String(row[keyOf(this.#table)]);
  }

  #name(row: Row): void {
    const name = sameness(this.#table, row);
    if (name !== null) this.#bySameness.set(name, row);
  }

  /** Takes note of what a record has become. */
  put(row: Row): void {
    const old = this.byKey.get(this.#keyOf(row));
    this.byKey.set(this.#keyOf(row), row);
    if (!this.#isUnique) return;
    const name = old && sameness(this.#table, old);
    if (typeof name === 'string') this.#bySameness.delete(name);
    this.#name(row);
  }

  /** The record that means the same, by its meaning alone. */
  findAlike(row: Row): Row | undefined {
    const name = sameness(this.#table, row);
    return name === null ? undefined : this.#bySameness.get(name);
  }

  /** Ours of what the file's record is about. */
  find(row: Row): Row | undefined {
    const byKey = this.byKey.get(this.#keyOf(row));
    const alike = this.findAlike(row);
    const found = this.#isUnique ? (alike ?? byKey) : (byKey ?? alike);
    return found && this.byKey.get(this.#keyOf(found));
  }
}

class Tally {
  added = 0;
  same = 0;
  changed = 0;
  kept = 0;
  conflicting = 0;
  inTrash = 0;

  count(verdict: Ruling['verdict']): void {
    this[verdict === 'conflict' ? 'conflicting' : verdict] += 1;
  }
}

/** A card of what is in the trash, or one that is suspended, is not asked. */
function activeFor(card: Row, stores: Readonly<Record<DumpedTable, Kept>>): Row {
  const subjects = card['face'] === 'note' ? stores.notes : stores.entries;
  const subject = subjects.byKey.get(String(card['subjectId']));
  const isAsked = subject?.['trashedAt'] === undefined && card['suspended'] === undefined;
  return { ...card, active: isAsked ? 1 : 0 };
}

function ruleFor(table: DumpedTable, trust: Trust): Rule {
  if (trust === 'dated') return RULES[table];
  if (table === 'entries') return trust === 'fill' ? fillingRule : overwritingRule;
  // Of a list: sentences, notes and marks that are here already, and cards with all that was learned, stay.
  return (ours, theirs) => ({
    row: ours,
    verdict: table === 'words' && ours['status'] !== theirs['status'] ? 'kept' : 'same',
  });
}

/** What importing the file's records does to what is kept. */
export function planMerge(kept: Partial<Tables>, file: Partial<Tables>, trust: Trust): MergePlan {
  const changes = new Map<string, RowChange>();
  const counts: Partial<Record<DumpedTable, MergeCounts>> = {};
  const renamed: Partial<Record<DumpedTable, Map<unknown, string>>> = {
    entries: new Map(),
    notes: new Map(),
    cards: new Map(),
  };
  const stores = forTables((table) => new Kept(table, kept[table] ?? []));
  for (const table of DUMPED) {
    const rows = file[table] ?? [];
    const here = stores[table];
    const tally = new Tally();
    const rule = ruleFor(table, trust);
    for (const given of rows) {
      const theirs = translated(table, given, renamed);
      const ours = here.find(theirs);
      const key = String((ours ?? theirs)[keyOf(table)]);
      if (key !== String(given[keyOf(table)])) renamed[table]?.set(given['id'], key);
      if (!ours) tally.added += 1;
      const wanted = ours ? merged(table, ours, theirs, rule, here, tally) : theirs;
      const after = table === 'cards' && wanted !== ours ? activeFor(wanted, stores) : wanted;
      if (ours && rowText(after) === rowText(ours)) continue;
      here.put(after);
      const first = changes.get(`${table} ${key}`);
      const before = first ? first.before : ours;
      changes.set(`${table} ${key}`, { table, key, ...(before ? { before } : {}), after });
    }
    if (rows.length > 0) counts[table] = { ...tally };
  }
  return { changes: [...changes.values()], counts };
}

/** The record that both become; the very record that is here where nothing changes. */
function merged(table: DumpedTable, ours: Row, theirs: Row, rule: Rule, here: Kept, tally: Tally): Row {
  const { row, verdict } = rule(ours, { ...theirs, [keyOf(table)]: ours[keyOf(table)] });
  tally.count(verdict);
  if (ours['trashedAt'] !== undefined) tally.inTrash += 1;
  // Another entry here may have the kind and headword that the file's edit gives this one: then it keeps its own.
  const other = table === 'entries' ? here.findAlike(row) : undefined;
  return other && other['id'] !== ours['id']
    ? { ...row, kind: ours['kind'], headword: ours['headword'] }
    : row;
}

/** What it takes to have the file's records and no others. */
export function planReplace(kept: Partial<Tables>, file: Tables): MergePlan {
  const changes: RowChange[] = [];
  const counts: Partial<Record<DumpedTable, MergeCounts>> = {};
  for (const table of DUMPED) {
    const key = keyOf(table);
    const left = new Map((kept[table] ?? []).map((row) => [String(row[key]), row]));
    const tally = new Tally();
    for (const after of file[table]) {
      const name = String(after[key]);
      const before = left.get(name);
      left.delete(name);
      if (!before) tally.added += 1;
      else if (rowText(before) === rowText(after)) {
        tally.same += 1;
        continue;
      } else tally.changed += 1;
      changes.push({ table, key: name, ...(before ? { before } : {}), after });
    }
    for (const [name, before] of left) changes.push({ table, key: name, before });
    counts[table] = { ...tally };
  }
  return { changes, counts };
}
