import { cellsFromCsv } from './csv.ts';
import type { CellRow, LostRow } from './csv-rows.ts';
import { textFromHtml } from './html-text.ts';
import { OWN_COLUMNS, type Role, guessRoles, isHeader, looksLikePinyin } from './list-columns.ts';

/*
 * Lists of words as other programs write them, all as one kind of table: rows of cells, and what each column is likely to
 * be. What kind of file it is is seen in the text itself, whatever its name.
 */

export type ListFormat = 'bandu' | 'table' | 'anki' | 'pleco' | 'zhongwen';

/** A list that was read; nothing is decided yet. */
export interface ListTable {
  readonly format: ListFormat;
  /** Names of the columns: the header's, or `Column 1`. */
  readonly columns: readonly string[];
  /** What each column is likely to be. The reader may say otherwise. */
  readonly roles: readonly Role[];
  readonly rows: readonly CellRow[];
  readonly problems: readonly LostRow[];
  /** What parts the columns, where it was looked for and the reader may say otherwise; null where the format says it. */
  readonly separator: string | null;
}

const HAN = /\p{Script=Han}/u;

function tabbed(text: string): CellRow[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line, i) => ({ row: i + 1, cells: line.split('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Most columns that a table has; a file of more is no list, and a page with so many choices would not answer. */
const MOST_COLUMNS = 200;

/** How many columns the longest of the first rows has. */
function columnCount(rows: readonly CellRow[]): number {
  const counts = rows.slice(0, 1000).map(({ cells }) => cells.length);
  return Math.min(MOST_COLUMNS, Math.max(0, ...counts));
}

/** True where at least four of five of the first rows pass. */
function mostly(rows: readonly CellRow[], test: (cells: readonly string[]) => boolean): boolean {
  const sample = rows.slice(0, 100);
  return sample.length > 0 && sample.filter(({ cells }) => test(cells)).length >= sample.length * 0.8;
}

/** Zhongwen's list: simplified, traditional, pinyin, perhaps zhuyin, definition, notes (js/wordlist.js of its source). */
function zhongwenFrom(rows: readonly CellRow[]): ListTable | null {
  const isWord = ([simplified = '', traditional = '', pinyin = '', ...rest]: readonly string[]) =>
    rest.length > 0 &&
    HAN.test(simplified) &&
    HAN.test(traditional) &&
    [...simplified].length === [...traditional].length &&
    !HAN.test(pinyin);
  if (!mostly(rows, isWord)) return null;
  const hasZhuyin = mostly(rows, (cells) => /\p{Script=Bopomofo}/u.test(cells[3] ?? ''));
  const zhuyin = hasZhuyin ? (['Zhuyin'] as const) : [];
  return {
    format: 'zhongwen',
    columns: ['Simplified', 'Traditional', 'Pinyin', ...zhuyin, 'Definition', 'Notes'],
    roles: ['headword', 'traditional', 'pinyin', ...zhuyin.map(() => 'skip' as const), 'meaning', 'note'],
    rows,
    problems: [],
    separator: null,
  };
}

/**
 * Pleco's signs for formatting, in the private use area (its staff in plecoforums.com, thread 5916): U+EAB1 is a line end,
 * U+EAC1 with two more begins a colour, the others begin and end styles.
 */
function plainPleco(text: string): string {
  return text
    .replaceAll('\ueab1', '\n')
    .replaceAll(/\ueac1[\s\S]{2}|[\ueab2-\ueac2]/gu, '')
    .trim();
}

/** Pleco's export: `simplified[traditional]`, pinyin with numbers, definition; `//Category` over the words that are in it. */
function plecoFrom(rows: readonly CellRow[]): ListTable | null {
  const isCategory = ([first = '']: readonly string[]) => first.startsWith('//');
  const words = rows.filter(({ cells }) => !isCategory(cells));
  const isWord = ([headword = '', pinyin = '', ...rest]: readonly string[]) =>
    rest.length < 2 &&
    HAN.test(headword) &&
    (pinyin === '' || /[1-5]/u.test(pinyin) || looksLikePinyin(pinyin));
  const isPleco =
    rows.some(({ cells }) => isCategory(cells)) ||
    words.some(({ cells }) => /^[^[]+\[[^\]]*\]$/u.test(cells[0] ?? ''));
  if (!isPleco || !mostly(words, isWord)) return null;
  let category = '';
  const read = rows.flatMap(({ row, cells }) => {
    const [first = '', pinyin = '', definition = ''] = cells;
    if (isCategory(cells)) {
      category = first.slice(2).trim();
      return [];
    }
    const [, simplified = first, traditional = ''] = /^([^[]+)\[([^\]]*)\]$/u.exec(first.trim()) ?? [];
    const plain = pinyin.replaceAll('//', '').trim();
    return [{ row, cells: [simplified.trim(), traditional, plain, plainPleco(definition), category] }];
  });
  return {
    format: 'pleco',
    columns: ['Headword', 'Traditional', 'Pinyin', 'Definition', 'Category'],
    roles: ['headword', 'traditional', 'pinyin', 'meaning', 'tags'],
    rows: read,
    problems: [],
    separator: null,
  };
}

const ANKI_SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/** Anki's "Notes in Plain Text": lines of `#key:value`, then the notes (Anki manual, "Text Files", file headers). */
function ankiFrom(text: string): ListTable | null {
  const plain = text.replace(/^\ufeff/u, '');
  const heads = new Map<string, string>();
  let at = 0;
  for (;;) {
    const [line = ''] = /^[^\r\n]*/u.exec(plain.slice(at, at + 4000)) ?? [];
    const [, key, value] = /^#([a-z ]+):(.*)$/iu.exec(line) ?? [];
    if (key === undefined || value === undefined) break;
    heads.set(key.trim().toLowerCase(), value.trim());
    at += line.length;
    at += plain.startsWith('\r\n', at) ? 2 : 1;
  }
  if (!['separator', 'html', 'columns', 'notetype', 'deck', 'guid column'].some((key) => heads.has(key)))
    return null;
  const wanted = heads.get('separator') ?? 'tab';
  const separator = ANKI_SEPARATORS[wanted.toLowerCase()] ?? wanted.charAt(0);
  const isHtml = heads.get('html') !== 'false';
  const { rows, problems } = cellsFromCsv(plain.slice(at), separator === '' ? '\t' : separator);
  const lines = heads.size;
  const read = rows.map(({ row, cells }) => ({
    row: row + lines,
    cells: isHtml ? cells.map((cell) => textFromHtml(cell).trim()) : cells,
  }));
  const count = columnCount(read);
  const named = heads.get('columns')?.split(separator) ?? [];
  const columns = Array.from({ length: count }, (_, i) => named[i] ?? `Field ${String(i + 1)}`);
  // Columns that a header points at are known; what stands in them must not be guessed at.
  const names = [...columns];
  for (const key of ['guid', 'notetype', 'deck', 'tags'] as const) {
    const column = Number(heads.get(`${key} column`)) - 1;
    if (column >= 0 && column < count) names[column] = key === 'tags' ? 'tags' : 'guid';
  }
  const roles = guessRoles(
    names,
    read.map(({ cells }) => cells),
  );
  return {
    format: 'anki',
    columns,
    roles,
    rows: read,
    problems: problems.map((problem) => ({ ...problem, row: problem.row + lines })),
    separator: null,
  };
}

/** A table with or without a header. Ours are known by their columns. */
function tableFrom(text: string, wanted?: string): ListTable {
  const { rows, problems, separator } = cellsFromCsv(text, wanted);
  const [first, second] = rows;
  const hasHeader = first !== undefined && isHeader(first.cells, second?.cells);
  const body = hasHeader ? rows.slice(1) : rows;
  const count = columnCount(rows);
  const columns = Array.from({ length: count }, (_, i) => {
    const name = hasHeader ? (first.cells[i] ?? '').trim() : '';
    return name === '' ? `Column ${String(i + 1)}` : name;
  });
  const isOurs = OWN_COLUMNS.every(([name], i) => columns[i] === name);
  return {
    format: isOurs ? 'bandu' : 'table',
    columns,
    roles: isOurs
      ? columns.map((_, i) => OWN_COLUMNS[i]?.[1] ?? 'skip')
      : guessRoles(
          columns,
          body.map(({ cells }) => cells),
        ),
    rows: body,
    problems,
    separator,
  };
}

/**
 * The list in a file's text, whatever program wrote it; where the reader says what parts the columns, a table of those.
 * Never throws.
 */
export function listFromText(text: string, separator?: string): ListTable {
  if (separator !== undefined) return tableFrom(text, separator);
  const anki = ankiFrom(text);
  if (anki) return anki;
  if (!text.slice(0, 4000).includes('\t')) return tableFrom(text);
  const rows = tabbed(text);
  return zhongwenFrom(rows) ?? plecoFrom(rows) ?? tableFrom(text);
}
