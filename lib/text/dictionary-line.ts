/*
 * How an entry of CC-CEDICT is written as one line: its senses, parted by tabs. What it has in common with others is left
 * out: the traditional spelling that its headword mostly has, and, where a sense points to an entry, all but which one.
 */

/** A dictionary item as stored. */
export interface RawEntry {
  readonly simplified: string;
  readonly traditional: string;
  /** Syllables with numeric tone, as CC-CEDICT writes them: `Chang2`, `sha1`, `lu:4`, `de5`; also `,` `·` `A`. */
  readonly syllables: readonly string[];
  /** English senses, with CC-CEDICT's own markup. */
  readonly senses: readonly string[];
}

/** An item without its senses: what a sense that points to it writes of it. */
export type EntryHead = Omit<RawEntry, 'senses'>;

/** Begins a line that stands for the entries of another headword: `=看着`. */
export const ALIAS_MARK = '=';
/** Begins a line with a traditional spelling that its headword mostly does not have: `|著 TAB senses`. */
export const SPELLING_MARK = '|';

/** A pointer as a line has it: the headword and, where it is not its first entry, which one: `个[]`, `着[2]`. */
const POINTER = /(\p{Script=Han}[\p{Script=Han}·，A-Za-z0-9]*)\[(\d*)\]/gu;

/** A pointer as CC-CEDICT writes it: `個|个[ge4]`. */
export function pointerTo({ simplified, traditional, syllables }: EntryHead): string {
  const forms = traditional === simplified ? simplified : `${traditional}|${simplified}`;
  return `${forms}[${syllables.join(' ')}]`;
}

/** Senses with the pointers that they have in CC-CEDICT; `entryAt` gives an entry of a headword, null where it has none. */
export function withPointers(
  senses: string,
  entryAt: (headword: string, index: number) => EntryHead | null,
): string {
  if (!senses.includes('[')) return senses;
  return senses.replace(POINTER, (written, headword: string, index: string) => {
    const entry = entryAt(headword, Number(index));
    return entry ? pointerTo(entry) : written;
  });
}

/** The spelling of a line and what follows it; `usual` is the one that its headword mostly has. */
export function spellingOf(line: string, usual: string): readonly [traditional: string, senses: string] {
  if (!line.startsWith(SPELLING_MARK)) return [usual, line];
  const tab = line.indexOf('\t');
  return [line.slice(SPELLING_MARK.length, tab), line.slice(tab + 1)];
}

/** The spelling that `text` mostly has in traditional characters: `forms` has each unit's, 0 where that is the unit itself. */
export function usualSpelling(text: string, forms: Uint16Array): string {
  let spelling = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    spelling += String.fromCharCode(forms[code] || code);
  }
  return spelling;
}
