import type { Container } from './container.ts';
import {
  ALIAS_MARK,
  spellingOf,
  usualSpelling,
  withPointers,
  type EntryHead,
  type RawEntry,
} from './dictionary-line.ts';
import { sumsFromCounts } from './sums.ts';
import { openSyllables } from './syllables.ts';
import { openRows } from './text-rows.ts';

/** One way to say a word. */
export interface WordReading {
  readonly syllables: readonly string[];
  /** True where CC-CEDICT writes it with a capital: the name, not the common word. */
  readonly isProper: boolean;
}

/** What CC-CEDICT says of the words, by their numbers. */
export interface Dictionary {
  /** Its items, decoded at each call; empty where it does not have the word. */
  readonly entries: (id: number) => readonly RawEntry[];
  /** Distinct readings in its order, cached; empty where it does not have the word. */
  readonly readings: (id: number) => readonly WordReading[];
}

/** The words, as far as their entries need them. */
export interface Headwords {
  text(id: number): string;
  find(text: string): number;
  /** The text with each unit folded. */
  fold(text: string): string;
}

/**
 * How many entries each word has; how many bytes the syllables of each entry take; the entries' lines; and the characters
 * that mostly have another form in traditional texts, with that form.
 */
export const DICTIONARY_SECTIONS = {
  counts: 'words.entries',
  syllables: 'entries.syllables',
  lines: 'entries',
  simplified: 'traditional.from',
  traditional: 'traditional.to',
} as const;

/** The dictionary of an opened file. @throws RangeError where its sections are missing */
export function openDictionary(container: Container, words: Headwords): Dictionary {
  const entryOf = sumsFromCounts(container.bytes(DICTIONARY_SECTIONS.counts));
  const syllableOf = sumsFromCounts(container.bytes(DICTIONARY_SECTIONS.syllables));
  const lineAt = openRows(container, DICTIONARY_SECTIONS.lines);
  const syllables = openSyllables(container);
  const simplified = container.u16(DICTIONARY_SECTIONS.simplified);
  const traditional = container.u16(DICTIONARY_SECTIONS.traditional);
  const forms = new Uint16Array(0x10000);
  for (let i = 0; i < simplified.length; i++) forms[simplified[i] as number] = traditional[i] as number;

  const syllablesOf = (entry: number, headword: string): string[] =>
    syllables.read(syllableOf[entry] ?? 0, syllableOf[entry + 1] ?? 0, headword);
  const entryAt = (headword: string, index: number): EntryHead | null => {
    const id = words.find(headword);
    const entry = (entryOf[id] ?? 0) + index;
    if (id < 0 || entry >= (entryOf[id + 1] ?? 0)) return null;
    const [spelling] = spellingOf(lineAt(entry), usualSpelling(headword, forms));
    return { simplified: headword, traditional: spelling, syllables: syllablesOf(entry, headword) };
  };

  // 么 stands for 麽 and 麽 for 么: another headword's own entries count, not those it stands for in its turn.
  const entries = (id: number, withAliases = true): RawEntry[] => {
    const headword = words.text(id);
    const usual = usualSpelling(headword, forms);
    const list: RawEntry[] = [];
    for (let entry = entryOf[id] ?? 0; entry < (entryOf[id + 1] ?? 0); entry++) {
      const line = lineAt(entry);
      if (line.startsWith(ALIAS_MARK)) {
        if (!withAliases) continue;
        const target = words.find(line.slice(ALIAS_MARK.length));
        if (target >= 0 && target !== id)
          list.push(...entries(target, false).filter((e) => words.fold(e.traditional) === headword));
        continue;
      }
      const [spelling, senses] = spellingOf(line, usual);
      list.push({
        simplified: headword,
        traditional: spelling,
        syllables: syllablesOf(entry, headword),
        senses: withPointers(senses, entryAt).split('\t'),
      });
    }
    return list;
  };
  const readings = (id: number): WordReading[] => {
    const list: WordReading[] = [];
    const seen = new Set<string>();
    const add = (reading: WordReading): void => {
      const key = reading.syllables.join(' ');
      if (!seen.has(key)) list.push(reading);
      seen.add(key);
    };
    const headword = words.text(id);
    for (let entry = entryOf[id] ?? 0; entry < (entryOf[id + 1] ?? 0); entry++) {
      const own = syllablesOf(entry, headword);
      // A line without syllables stands for the entries of another headword.
      if (own.length === 0)
        entries(id).forEach((e) => add({ syllables: e.syllables, isProper: isProper(e.syllables) }));
      else add({ syllables: own, isProper: isProper(own) });
    }
    return list;
  };
  const cache = new Map<number, readonly WordReading[]>();
  return {
    entries,
    readings: (id) => {
      let list = cache.get(id);
      if (!list) {
        list = readings(id);
        cache.set(id, list);
      }
      return list;
    },
  };
}

function isProper(syllables: readonly string[]): boolean {
  return syllables.some((syllable) => /^[A-Z][a-z:]*\d$/.test(syllable));
}
