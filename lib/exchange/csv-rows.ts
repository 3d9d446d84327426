/*
 * The cells of a CSV or TSV text (RFC 4180), read so that a quote that nothing closes costs one row and not all that come after
 * it. What two quotes enclose is one cell, as the RFC has it; of TSV not where a whole row would stand in it.
 */

/** A row of cells, with its number as a spreadsheet shows it: the first line is 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read. */
export interface LostRow {
  readonly row: number;
  /** Its first cell, or how it begins. */
  readonly name: string;
  readonly message: string;
}

const UNCLOSED = 'has a quotation mark that is not closed';
/** How much of a row that cannot be read is shown, in UTF-16 units. */
const SHOWN = 32;

/** Goes through a text cell by cell. Linear: a search for a closing quote ends where the next cell opens one. */
class CellReader {
  at = 0;
  readonly #text: string;
  readonly #separator: string;
  /** Separators in the first row, by which a row that a stray quote has swallowed is known; 0 before it is read. */
  #usual = 0;
  /** Where the next separator and the next line end stand, from the last place that was asked about. */
  #nextSeparator = -1;
  #nextLineEnd = -1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** The next row, and whether it is whole; where it is not, the text goes on at the next line. */
  readRow(): { readonly cells: readonly string[]; readonly isWhole: boolean } {
    const cells: string[] = [];
    for (;;) {
      const cell = this.#readCell();
      if (cell === null) {
        if (cells.length === 0)
          cells.push(this.#text.slice(this.at, Math.min(this.at + SHOWN, this.#lineEnd())));
        this.at = this.#lineEnd();
        this.#passLineEnd();
        return { cells, isWhole: false };
      }
      cells.push(cell);
      if (!this.#text.startsWith(this.#separator, this.at)) break;
      this.at += this.#separator.length;
    }
    this.#passLineEnd();
    if (this.#usual === 0) this.#usual = cells.length - 1;
    return { cells, isWhole: true };
  }

  /** The cell that begins here, and the place behind it; null where a quote in it is not closed. */
  #readCell(): string | null {
    if (this.#text.startsWith('"', this.at)) {
      const cell = this.#readQuoted();
      // Whoever parts columns by tabs seldom quotes, and writes "big" thing as it stands.
      if (cell !== null || this.#separator !== '\t') return cell;
    }
    const end = Math.min(this.#separatorAt(), this.#lineEnd());
    const cell = this.#text.slice(this.at, end);
    this.at = end;
    return cell;
  }

  #readQuoted(): string | null {
    const start = this.at + 1;
    let quote = this.#text.indexOf('"', start);
    while (quote >= 0 && this.#text.startsWith('"', quote + 1)) quote = this.#text.indexOf('"', quote + 2);
    if (quote < 0) return null;
    let end = quote + 1;
    if (this.#separator === ',' || this.#separator === ';') while (this.#text.startsWith(' ', end)) end++;
    const isEnd =
      end >= this.#text.length ||
      this.#text.startsWith(this.#separator, end) ||
      /[\r\n]/u.test(this.#text.charAt(end));
    const raw = this.#text.slice(start, quote);
    if (!isEnd || (this.#separator === '\t' && this.#holdsRow(raw))) return null;
    this.at = end;
    return raw.replaceAll('""', '"');
  }

  /** True where a line of the cell, but the first, has as many tabs as a row: the quote was a stray one. */
  #holdsRow(raw: string): boolean {
    if (this.#usual === 0) return false;
    const [, ...lines] = raw.split(/\r\n|\r|\n/u);
    return lines.some((line) => line.split('\t').length > this.#usual);
  }

  #separatorAt(): number {
    if (this.#nextSeparator < this.at) {
      const found = this.#text.indexOf(this.#separator, this.at);
      this.#nextSeparator = found < 0 ? this.#text.length : found;
    }
    return this.#nextSeparator;
  }

  #lineEnd(): number {
    if (this.#nextLineEnd < this.at) {
      const sign = /[\r\n]/gu;
      sign.lastIndex = this.at;
      this.#nextLineEnd = sign.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#nextLineEnd;
  }

  #passLineEnd(): void {
    this.at += this.#text.startsWith('\r\n', this.at) ? 2 : 1;
  }
}

/**
 * The rows of a text whose cells the separator, one sign, parts; rows without any text are left out, but counted. Where
 * `most` is given, the first so many lines. A cell is quoted as RFC 4180 has it. Where tabs part the cells, a quote that
 * does not begin and end its cell is an ordinary sign; else it costs its own row. Never throws.
 */
export function rowsFromText(
  text: string,
  separator: string,
  most = Infinity,
): { readonly rows: readonly CellRow[]; readonly problems: readonly LostRow[] } {
  const rows: CellRow[] = [];
  const problems: LostRow[] = [];
  const reader = new CellReader(text, separator);
  for (let row = 1; !reader.isAtEnd && row <= most; row++) {
    const { cells, isWhole } = reader.readRow();
    if (!isWhole) problems.push({ row, name: (cells[0] ?? '').slice(0, SHOWN), message: UNCLOSED });
    else if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
  }
  return { rows, problems };
}
