import { keptUrl } from '../store/kept-url.ts';
import { ENTRY_KINDS, type EntryKind } from '../store/records.ts';
import type { BadRow } from './backup-rows.ts';
import type { Role } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import { markedPinyin } from './pinyin-cell.ts';
import { tagsFromCell, tagsFromOwnCell } from './tag-cell.ts';

/* The words of a list, once it is said which column means what. */

/** Where a word of a list was met. */
export interface ListContext {
  readonly sentence: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: string;
}

/** A word of a list with all that its rows say of it. */
export interface ListWord {
  /** The first row that it stands in. */
  readonly row: number;
  readonly kind: EntryKind;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly sense: string;
  readonly tags: readonly string[];
  readonly contexts: readonly ListContext[];
  readonly notes: readonly string[];
}

/** The good rows as words, each headword of a kind once, and the bad ones. */
export interface ListWords {
  readonly words: readonly ListWord[];
  readonly bad: readonly BadRow[];
}

/** Longest headword that is taken, in characters: a sentence may be kept too, a chapter not. */
const LONGEST = 500;

/** Longest note that is taken, and longest cell of any other kind, in UTF-16 units: longer ones make every list slow. */
const LONGEST_NOTE = 100_000;
const LONGEST_CELL = 10_000;

/** How cells are called in a sentence; columns that are left out may be as long as they like. */
const CELL_NAMES: readonly (readonly [role: Role, name: string])[] = [
  ['kind', 'kind'],
  ['pinyin', 'pinyin'],
  ['meaning', 'meaning'],
  ['sense', 'own meaning'],
  ['tags', 'tags'],
  ['sentence', 'sentence'],
  ['title', 'title'],
  ['url', 'address'],
  ['publisher', 'publisher'],
  ['date', 'date'],
  ['note', 'note'],
];

interface Cells {
  get(role: Role): string;
}

/** Both texts where they differ: 行 is háng in one row and xíng in another. */
function joined(a: string, b: string, by: string): string {
  if (b === '' || a === b || a.split(by).includes(b)) return a;
  return a === '' ? b : a + by + b;
}

function wordOf(row: number, cells: Cells, format: ListTable['format']): ListWord {
  const isOurs = format === 'bandu';
  const kind = cells.get('kind').trim().toLowerCase();
  const headword = cells.get('headword').trim();
  const pinyin = cells.get('pinyin');
  const context: ListContext = {
    sentence: cells.get('sentence'),
    title: cells.get('title'),
    url: keptUrl(cells.get('url').trim()),
    publisher: cells.get('publisher'),
    publishedOn: cells.get('date'),
  };
  const note = cells.get('note');
  const tags = cells.get('tags');
  return {
    row,
    kind: ENTRY_KINDS.find((known) => known === kind) ?? 'word',
    // A cell of several lines: no word of others has a break in it.
    headword: isOurs ? headword : headword.replaceAll(/\s*[\r\n]+\s*/gu, ''),
    pinyin: isOurs ? pinyin : markedPinyin(pinyin.trim().replace(/^\[(.*)\]$/su, '$1')),
    gloss: cells.get('meaning'),
    sense: cells.get('sense'),
    tags: isOurs ? tagsFromOwnCell(tags) : tagsFromCell(tags, format === 'anki'),
    contexts: Object.values(context).every((part) => part === '') ? [] : [context],
    notes: note === '' ? [] : [note],
  };
}

/** What is wrong with a word; null for nothing. */
function faultOf({ headword, pinyin, gloss, sense }: ListWord): string | null {
  if (headword === '') return 'has no headword';
  if (!/\p{Script=Han}/u.test(headword)) return 'needs a Chinese character';
  if ([...headword].length > LONGEST) return `is longer than ${String(LONGEST)} characters`;
  if (Math.max(pinyin.length, gloss.length, sense.length) > LONGEST_CELL)
    return `says more of the word than ${LONGEST_CELL.toLocaleString('en')} characters, with the rows before`;
  return null;
}

/** What is too long in a row; null for nothing. */
function tooLongIn(cells: Cells): string | null {
  for (const [role, name] of CELL_NAMES) {
    const most = role === 'note' ? LONGEST_NOTE : LONGEST_CELL;
    if (cells.get(role).length > most)
      return `its ${name} is longer than ${most.toLocaleString('en')} characters`;
  }
  return null;
}

/** The word with what a later row says of it. */
function extended(word: ListWord, more: ListWord): ListWord {
  return {
    ...word,
    pinyin: joined(word.pinyin, more.pinyin, ' / '),
    gloss: joined(word.gloss, more.gloss, '; '),
    sense: joined(word.sense, more.sense, '; '),
    tags: [...new Set([...word.tags, ...more.tags])],
    contexts: [...word.contexts, ...more.contexts],
    notes: [...word.notes, ...more.notes],
  };
}

/**
 * The words of a list. Rows of the same kind and headword are one word with the sentences and notes of all. Nothing is
 * looked up: what the list does not say stays empty.
 */
export function wordsFromList({ format, rows, problems }: ListTable, roles: readonly Role[]): ListWords {
  const columnOf = new Map(roles.map((role, i) => [role, i] as const));
  const words = new Map<string, ListWord>();
  const bad: BadRow[] = problems.map(({ row, name, message }) => ({ table: '', row, name, reason: message }));
  for (const { row, cells } of rows) {
    const get = (role: Role) => (cells[columnOf.get(role) ?? -1] ?? '').toWellFormed();
    const tell = (reason: string) =>
      bad.push({ table: '', row, name: get('headword').trim().slice(0, 32).toWellFormed(), reason });
    // Before anything is made of them.
    const tooLong = tooLongIn({ get });
    if (tooLong !== null) {
      tell(tooLong);
      continue;
    }
    const word = wordOf(row, { get }, format);
    const key = `${word.kind} ${word.headword}`;
    const before = words.get(key);
    const whole = before ? extended(before, word) : word;
    const reason = faultOf(whole);
    if (reason === null) words.set(key, whole);
    else tell(reason);
  }
  return { words: [...words.values()], bad: bad.toSorted((a, b) => a.row - b.row) };
}
