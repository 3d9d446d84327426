import type { Tables } from './backup.ts';
import type { RowChange } from './bulk-change.ts';
import type { Store } from './db.ts';
import type { EntryRecord, Row } from './records.ts';
import { BUNDLE_SIZE, cardInStock, isStockable } from './stock.ts';
import { takeStock } from './stock-writes.ts';

/*
 * Which rows of an import, of its undo or of a backup go into the stock, and which stand by themselves. To those who
 * read rows all are the same.
 */

/** Fewer words are not worth a record of the stock: they stand by themselves. */
const LEAST = BUNDLE_SIZE;

/** What becomes of an entry and of the card of the same id. */
interface Pair {
  entries?: RowChange;
  cards?: RowChange;
}

/** The entry that a card asks about beside its reading card; null where the card is a reading card or a note's. */
function askedAlso({ id, face, subjectId }: Row): string | null {
  return face !== 'note' && typeof subjectId === 'string' && subjectId !== id ? subjectId : null;
}

/**
 * The changes that are of entries and of reading cards, whose ids are those of their entries; and which entries get another
 * card: these have a pair too, since none of them stays in stock.
 */
function pairsFrom(changes: readonly RowChange[]): {
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly asked: ReadonlySet<string>;
} {
  const pairs = new Map<string, Pair>();
  const asked = new Set<string>();
  const pairOf = (id: string): Pair => {
    const pair = pairs.get(id) ?? {};
    pairs.set(id, pair);
    return pair;
  };
  for (const change of changes) {
    const { table, key, after } = change;
    if (table !== 'entries' && table !== 'cards') continue;
    pairOf(key)[table] = change;
    const also = table === 'cards' && after ? askedAlso(after) : null;
    if (also === null) continue;
    asked.add(also);
    pairOf(also);
  }
  return { pairs, asked };
}

/** A row after its change, or as it was where there is none. */
function afterOf(change: RowChange | undefined, was: Row | undefined): Row | undefined {
  return change ? change.after : was;
}

/** What it takes to write an entry and its card by themselves. */
function plainChanges(key: string, entry: Row | undefined, card: Row | undefined): readonly RowChange[] {
  return [
    ...(entry ? [{ table: 'entries', key, after: entry } as const] : []),
    ...(card ? [{ table: 'cards', key, after: card } as const] : []),
  ];
}

/**
 * Takes out of the stock what changes there. In a transaction of the caller over `tablesOfWords`.
 * @returns what is to go into it, new words of a list and changed ones; and the changes that are left to be written
 */
export async function takeChanged(
  store: Store,
  changes: readonly RowChange[],
): Promise<{ readonly stocked: readonly EntryRecord[]; readonly rest: readonly RowChange[] }> {
  const { pairs, asked } = pairsFrom(changes);
  const known = [...pairs].filter(
    ([id, { entries, cards }]) => entries?.before ?? cards?.before ?? asked.has(id),
  );
  const taken = await takeStock(
    store,
    known.map(([id]) => id),
  );
  const stocked: (readonly [entry: EntryRecord, card: Row])[] = [];
  const done = new Set<RowChange>();
  const left: RowChange[] = [];
  for (const [id, { entries, cards }] of pairs) {
    const word = taken.get(id);
    const isNew = entries?.after && cards?.after && !entries.before && !cards.before;
    if (!word && !isNew) continue;
    if (entries) done.add(entries);
    if (cards) done.add(cards);
    const entry = afterOf(entries, word);
    const card = afterOf(cards, word && cardInStock(word));
    if (entry && card && isStockable(entry, card) && !asked.has(id)) {
      stocked.push([entry, card]);
      continue;
    }
    left.push(...plainChanges(id, entry, card));
  }
  const isFew = stocked.length < LEAST;
  if (isFew) left.push(...stocked.flatMap(([entry, card]) => plainChanges(entry.id, entry, card)));
  return {
    stocked: isFew ? [] : stocked.map(([entry]) => entry),
    rest: [...changes.filter((change) => !done.has(change)), ...left],
  };
}

/** The entries and cards of a backup, parted into what the stock keeps and what stands by itself. */
export function partedWords({ entries, cards }: Pick<Tables, 'entries' | 'cards'>): {
  readonly stocked: readonly EntryRecord[];
  readonly entries: readonly Row[];
  readonly cards: readonly Row[];
} {
  const byId = new Map(cards.map((card) => [card['id'], card]));
  const asked = new Set(cards.map(askedAlso));
  const stocked = entries.flatMap((entry) => {
    const card = byId.get(entry['id']);
    return card && isStockable(entry, card) && !asked.has(entry.id) ? [entry] : [];
  });
  if (stocked.length < LEAST) return { stocked: [], entries, cards };
  const ids = new Set<unknown>(stocked.map(({ id }) => id));
  const others = (rows: readonly Row[]) => rows.filter(({ id }) => !ids.has(id));
  return { stocked, entries: others(entries), cards: others(cards) };
}
