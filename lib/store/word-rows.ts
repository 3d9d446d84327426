import { type Status, statusOf } from '../study/status.ts';
import type { Store } from './db.ts';
import { newestEntries } from './entries.ts';
import { isOrphan } from './lost-places.ts';
import {
  type CardRecord,
  type ContextRecord,
  type EntryRecord,
  type WordMark,
  cardSchema,
  contextSchema,
  entrySchema,
  readRecords,
} from './records.ts';
import { BUNDLE_SIZE, cardInStock, countStock, stockedOf } from './stock.ts';
import { tablesOfWords } from './stock-writes.ts';
import { explained } from './store-error.ts';
import { type Searchable, soundOf } from './word-search.ts';
import { markedWords, readMarksOf, statusOf as markOf } from './words.ts';

/*
 * The words as a list of tens of thousands shows, searches and sorts them: a lean row each, made of four tables. A few
 * rows are read at once by their ids; all of them in portions, so that the page answers in between.
 */

/** An entry as a list has it. */
export interface WordRow extends Searchable {
  readonly id: string;
  readonly kind: EntryRecord['kind'];
  readonly pinyin: string;
  /** The learner's sense, else the gloss. */
  readonly gloss: string;
  readonly tags: readonly string[];
  readonly status: Status;
  /** Why a card of it is not asked; null where all are. */
  readonly suspended: NonNullable<CardRecord['suspended']> | null;
  /** When its reading card is due; null where it has none. */
  readonly due: number | null;
  readonly createdAt: number;
  readonly savedAt: number;
  readonly isTrashed: boolean;
  /** In how many places it was met, and the hosts of their pages, each once. */
  readonly seen: number;
  readonly sites: readonly string[];
  /** True where one cannot get back to some of the places. */
  readonly hasOrphans: boolean;
}

/** What the cards of an entry say of it. */
interface CardSummary {
  readonly reading: CardRecord | null;
  readonly suspended: WordRow['suspended'];
}

interface Places {
  readonly seen: number;
  readonly sites: readonly string[];
  readonly hasOrphans: boolean;
}

/** The host of an address without `www.`; empty where it is none. A URL object for each of 50,000 would take a second. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase() ?? '';
}

function addCard(cards: Map<string, CardSummary>, card: CardRecord): void {
  if (card.face === 'note') return;
  const before = cards.get(card.subjectId);
  const reasons = new Set([before?.suspended, card.suspended]);
  cards.set(card.subjectId, {
    reading: card.face === 'reading' ? card : (before?.reading ?? null),
    suspended: reasons.has('leech') ? 'leech' : reasons.has('wish') ? 'wish' : null,
  });
}

function addPlace(places: Map<string, Places>, context: ContextRecord): void {
  const { entryId, url } = context;
  const { seen, sites, hasOrphans } = places.get(entryId) ?? { seen: 0, sites: [], hasOrphans: false };
  const host = hostOf(url);
  places.set(entryId, {
    seen: seen + 1,
    sites: host === '' || sites.includes(host) ? sites : [...sites, host],
    hasOrphans: hasOrphans || isOrphan(context),
  });
}

function rowOf(
  entry: EntryRecord,
  cards: CardSummary | undefined,
  mark: WordMark['status'] | null,
  places: Places | undefined,
): WordRow {
  const { id, kind, headword, pinyin, tags, createdAt, savedAt, trashedAt } = entry;
  const gloss = entry.sense ?? entry.gloss;
  return {
    id,
    kind,
    headword,
    pinyin,
    gloss,
    tags,
    status: statusOf(cards?.reading ?? null, mark),
    suspended: cards?.suspended ?? null,
    due: cards?.reading?.due ?? null,
    createdAt,
    savedAt,
    isTrashed: trashedAt !== undefined,
    seen: places?.seen ?? 0,
    sites: places?.sites ?? [],
    hasOrphans: places?.hasOrphans ?? false,
    sound: soundOf(headword, pinyin),
    meaning: [gloss, entry.gloss, ...tags].join('\n').toLowerCase(),
  };
}

/** Rows, and how many records could not be read; they are still where they are. */
export interface WordRows {
  readonly rows: readonly WordRow[];
  readonly damaged: number;
}

/** The rows of these entries, in the order of the ids; those that are gone are left out. @throws StoreError */
export async function readRowsOf(store: Store, ids: readonly string[]): Promise<WordRows> {
  const keys = ids.flatMap((id) => [
    [id, 'reading'],
    [id, 'recall'],
  ]);
  return explained(
    store.transaction('r', [...tablesOfWords(store), store.contexts, store.markBundles], async () => {
      const stocked = await stockedOf(store, ids);
      const made = await store.entries.bulkGet([...ids]);
      const found = ids.flatMap((id, index) => made[index] ?? stocked.get(id) ?? []);
      const { items, damaged } = readRecords(entrySchema, found);
      const [cardValues, contextValues, marks] = await Promise.all([
        store.cards.where('[subjectId+face]').anyOf(keys).toArray(),
        store.contexts
          .where('entryId')
          .anyOf([...ids])
          .toArray(),
        readMarksOf(
          store,
          items.map(({ headword }) => headword),
        ),
      ]);
      const cards = new Map<string, CardSummary>();
      const stockedCards = [...stocked.values()].map(cardInStock);
      for (const card of readRecords(cardSchema, [...cardValues, ...stockedCards]).items)
        addCard(cards, card);
      const places = new Map<string, Places>();
      for (const context of readRecords(contextSchema, contextValues).items) addPlace(places, context);
      const rows = items.map((entry, index) =>
        rowOf(entry, cards.get(entry.id), marks[index]?.status ?? null, places.get(entry.id)),
      );
      return { rows, damaged };
    }),
  );
}

/** The rows of the entries saved last, the newest first, without those in the trash. @throws StoreError */
export async function newestRows(store: Store, count: number): Promise<WordRows> {
  const entries = await explained(newestEntries(store, count));
  return readRowsOf(
    store,
    entries.map(({ id }) => id),
  );
}

/** Records in one portion: some 10 ms of the page's time, in which it can answer nothing else. */
const PORTION = 1000;

/** All words in stock, some records at a time, damaged ones too. Ends early where the signal is aborted. */
async function* stockPortions({ stock }: Store, end: AbortSignal): AsyncGenerator<readonly unknown[]> {
  const most = PORTION / BUNDLE_SIZE;
  let last = 0;
  while (!end.aborted) {
    const portion = await explained(stock.where(':id').above(last).limit(most).toArray());
    // A record without words is one damaged.
    yield portion.flatMap(({ words }): readonly unknown[] => (Array.isArray(words) ? words : [null]));
    if (portion.length < most) return;
    last = portion.at(-1)?.bundle ?? Infinity;
  }
}

/** All values of a table, portion by portion in the order of their keys. Ends early where the signal is aborted. */
async function* portionsOf(
  store: Store,
  name: 'entries' | 'cards' | 'contexts',
  end: AbortSignal,
): AsyncGenerator<readonly unknown[]> {
  const table = store.table<object, string>(name);
  let last = '';
  while (!end.aborted) {
    const portion = await explained(table.where(':id').above(last).limit(PORTION).toArray());
    yield portion;
    if (portion.length < PORTION) return;
    last = String(Reflect.get(portion.at(-1) ?? {}, 'id'));
  }
}

/**
 * The rows of all entries, those in the trash too, the newest first. Reads five tables in portions and lets the page
 * answer between them; what is written meanwhile may be in it or not. Null where it was aborted. @throws StoreError
 */
export async function readAllRows(store: Store, end: AbortSignal): Promise<WordRows | null> {
  const marks = await markedWords(store);
  const cards = new Map<string, CardSummary>();
  const rows = new Map<string, WordRow>();
  let damaged = 0;
  // First what is in stock: a word that is taken out meanwhile is among the entries then, and counts as that.
  const stocked: EntryRecord[] = [];
  for await (const portion of stockPortions(store, end)) {
    const read = readRecords(entrySchema, portion);
    damaged += read.damaged;
    for (const entry of read.items) addCard(cards, cardInStock(entry));
    stocked.push(...read.items);
  }
  for await (const portion of portionsOf(store, 'cards', end))
    for (const card of readRecords(cardSchema, portion).items) addCard(cards, card);
  const places = new Map<string, Places>();
  for await (const portion of portionsOf(store, 'contexts', end))
    for (const context of readRecords(contextSchema, portion).items) addPlace(places, context);
  const add = (entry: EntryRecord) =>
    rows.set(
      entry.id,
      rowOf(entry, cards.get(entry.id), markOf(marks, entry.headword), places.get(entry.id)),
    );
  stocked.forEach(add);
  for await (const portion of portionsOf(store, 'entries', end)) {
    const read = readRecords(entrySchema, portion);
    damaged += read.damaged;
    read.items.forEach(add);
  }
  if (end.aborted) return null;
  return { rows: [...rows.values()].sort((a, b) => b.savedAt - a.savedAt), damaged };
}

/** How many entries there are, those in the trash too; asked in a live query it follows every change of the rows. */
export async function countWords(store: Store): Promise<number> {
  const [entries, stocked] = await explained(
    Promise.all([
      store.entries.count(),
      countStock(store),
      store.cards.count(),
      store.contexts.count(),
      store.markBundles.count(),
    ]),
  );
  return entries + stocked;
}
