import { type DumpedTable, type Tables, DUMPED, keyOf, twinKeyOf } from '../store/backup.ts';
import type { Row } from '../store/records.ts';
import { type RowChange, rowText } from '../store/bulk-change.ts';
import {
  cardRule,
  contextRule,
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
  contexts: contextRule,
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
function sameness(table: DumpedTable, row: Row, isList: boolean): string | null {
  const quote: unknown = row['quote'];
  const start = typeof quote === 'object' && quote !== null && 'start' in quote ? quote.start : null;
  switch (table) {
    case 'contexts':
      // A list does not say where in its page a sentence stands.
      return JSON.stringify([row['entryId'], row['url'], row['sentence'], isList ? null : start]);
    case 'notes':
      return row['entryId'] === null ? null : JSON.stringify([row['entryId'], row['text']]);
    case 'corrections':
      return row['trashedAt'] === undefined
        ? JSON.stringify([row['before'], row['text'], row['after']])
        : null;
    case 'terms':
      return JSON.stringify([row['packId'], row['headword']]);
    default:
      return twinKeyOf(table, row);
  }
}

/** Ids of the file that are others here. */
type Renamed = Readonly<Record<'entries' | 'notes' | 'cards', Map<unknown, string>>>;

function renameIn(renamed: Renamed, table: DumpedTable, id: unknown, name: string): void {
  if (table === 'entries' || table === 'notes' || table === 'cards') renamed[table].set(id, name);
}

/** The file's record with the ids that it names as they are called here. */
function translated(table: DumpedTable, row: Row, { entries, notes, cards }: Renamed): Row {
  const as = (names: ReadonlyMap<unknown, string>, id: unknown) => names.get(id) ?? id;
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

/** What is kept of one table, to be found by key and by meaning; made for the records of one file. */
class Kept {
  readonly byKey = new Map<string, Row>();
  readonly #alike = new Map<string, string>();
  /** Keys that some record of the file means by kind and headword: none other may have them by its id. */
  readonly #claimed = new Set<string>();
  readonly #table: DumpedTable;
  /** Of one kind and headword there is one entry, whatever its id; of other things there may be two alike. */
  readonly #isUnique: boolean;
  readonly #isList: boolean;

  constructor(table: DumpedTable, rows: readonly Row[], file: readonly Row[], isList: boolean) {
    this.#table = table;
    this.#isList = isList;
    this.#isUnique = table === 'entries' || table === 'cards';
    const keys = new Set(file.map((row) => this.#keyOf(row)));
    for (const row of rows) {
      const key = this.#keyOf(row);
      this.byKey.set(key, row);
      const name = sameness(table, row, isList);
      // What the file has under its own id is found by that: it may be about to say something else.
      if (name !== null && (this.#isUnique || !keys.has(key))) this.#alike.set(name, key);
    }
    if (!this.#isUnique) return;
    for (const row of file) {
      const key = this.#alike.get(sameness(table, row, isList) ?? '');
      if (key !== undefined) this.#claimed.add(key);
    }
  }

  #keyOf(row: Row): string {
    return String(row[keyOf(this.#table)]);
  }

  /** Key of ours of what the file's record is about; its own key, or one that is free, where there is none. */
  keyFor(row: Row): string {
    const own = this.#keyOf(row);
    const alike = this.#alike.get(sameness(this.#table, row, this.#isList) ?? '');
    if (!this.#isUnique) return this.byKey.has(own) ? own : (alike ?? own);
    if (alike !== undefined) return alike;
    return this.#claimed.has(own) ? `${own} 2` : own;
  }
}

/** Counts what becomes of the records of one table. */
class Tally {
  added = 0;
  same = 0;
  changed = 0;
  kept = 0;
  conflicting = 0;
  inTrash = 0;

  count(verdict: Ruling['verdict'], ours: Row | undefined): void {
    this[verdict === 'conflict' ? 'conflicting' : verdict] += 1;
    if (ours?.['trashedAt'] !== undefined) this.inTrash += 1;
  }

  counts(): MergeCounts {
    return { ...this };
  }
}

/** A card of what is in the trash, or one that is suspended, is not asked. */
function activeFor(card: Row, tables: Readonly<Record<string, ReadonlyMap<string, Row>>>): Row {
  const subject = tables[card['face'] === 'note' ? 'notes' : 'entries']?.get(String(card['subjectId']));
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
  const renamed = { entries: new Map(), notes: new Map(), cards: new Map() } satisfies Renamed;
  const subjects: Record<string, ReadonlyMap<string, Row>> = {};
  for (const table of DUMPED) {
    const key = keyOf(table);
    const rows = (file[table] ?? []).map((row) => translated(table, row, renamed));
    const here = new Kept(table, kept[table] ?? [], rows, trust !== 'dated');
    subjects[table] = here.byKey;
    const tally = new Tally();
    const rule = ruleFor(table, trust);
    for (const given of rows) {
      const name = here.keyFor(given);
      const theirs = given[key] === name ? given : { ...given, [key]: name };
      if (theirs !== given) renameIn(renamed, table, given['id'], name);
      const ours = here.byKey.get(name);
      const ruled = ours ? rule(ours, theirs) : null;
      if (ruled) tally.count(ruled.verdict, ours);
      else tally.added += 1;
      const wanted = ruled?.row ?? theirs;
      const after = table === 'cards' && wanted !== ours ? activeFor(wanted, subjects) : wanted;
      if (ours && rowText(after) === rowText(ours)) continue;
      here.byKey.set(name, after);
      const before = changes.has(`${table} ${name}`) ? changes.get(`${table} ${name}`)?.before : ours;
      changes.set(`${table} ${name}`, { table, key: name, ...(before ? { before } : {}), after });
    }
    if (rows.length > 0) counts[table] = tally.counts();
  }
  return { changes: [...changes.values()], counts };
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
    counts[table] = tally.counts();
  }
  return { changes, counts };
}
