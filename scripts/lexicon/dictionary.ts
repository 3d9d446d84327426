import {
  ALIAS_MARK,
  pointerTo,
  SPELLING_MARK,
  usualSpelling,
  withPointers,
  type EntryHead,
} from '../../lib/text/dictionary-line.ts';
import { DICTIONARY_SECTIONS } from '../../lib/text/dictionary.ts';
import type { CedictEntry } from './cedict.ts';
import { sectionsFromSyllables, type SpokenHead } from './syllables.ts';
import { sectionsFromRows } from './text-rows.ts';
import type { Word } from './words.ts';
import type { Section } from './writer.ts';

/** A pointer in CC-CEDICT's senses. */
const POINTER =
  /\p{Script=Han}[\p{Script=Han}·，A-Za-z0-9]*(?:\|(\p{Script=Han}[\p{Script=Han}·，A-Za-z0-9]*))?\[[^\]]+\]/gu;

/** The sections that `openDictionary` reads, of words in the order of their numbers. */
export function sectionsFromEntries(words: readonly Word[]): Section[] {
  const forms = usualForms(words);
  const entriesOf = new Map(words.map((word) => [word.head, word.entries]));
  const entryAt = (headword: string, index: number): EntryHead | null => {
    const entry = entriesOf.get(headword)?.[index];
    return entry ? { ...entry, simplified: headword } : null;
  };
  const shortened = (sense: string): string => {
    if (withPointers(sense, entryAt) !== sense)
      throw new Error(`a sense could be taken for one with a shortened pointer: ${sense}`);
    const short = sense.replace(POINTER, (pointer) => {
      const headword = pointer.slice(pointer.indexOf('|') + 1, pointer.indexOf('['));
      const index = (entriesOf.get(headword) ?? []).findIndex(
        (entry) => pointerTo({ ...entry, simplified: headword }) === pointer,
      );
      return index < 0 ? pointer : `${headword}[${index === 0 ? '' : String(index)}]`;
    });
    // Where a pointer touches other Chinese characters it cannot be told from them.
    return withPointers(short, entryAt) === sense ? short : sense;
  };
  const lineOf = (head: string, { traditional, senses }: CedictEntry): string => {
    const line = senses.map(shortened).join('\t');
    if (line === '' || line.startsWith(ALIAS_MARK) || line.startsWith(SPELLING_MARK))
      throw new Error(`${head} has no senses, or they begin with a mark: ${line.slice(0, 40)}`);
    return usualSpelling(head, forms) === traditional ? line : `${SPELLING_MARK}${traditional}\t${line}`;
  };

  const spoken: SpokenHead[] = [];
  const lines: string[] = [];
  const counts = words.map(({ head, entries, targets }) => {
    for (const entry of entries) {
      lines.push(lineOf(head, entry));
      spoken.push({ head, syllables: entry.syllables });
    }
    for (const target of [...targets].sort()) {
      lines.push(ALIAS_MARK + target);
      spoken.push({ head, syllables: [] });
    }
    return entries.length + targets.size;
  });
  const syllables = sectionsFromSyllables(spoken);
  const changed = Array.from(forms.entries()).filter(([, form]) => form !== 0);
  return [
    { name: DICTIONARY_SECTIONS.counts, data: bytesFrom(counts) },
    { name: DICTIONARY_SECTIONS.syllables, data: bytesFrom(syllables.sizes) },
    ...syllables.sections,
    ...sectionsFromRows(DICTIONARY_SECTIONS.lines, lines),
    { name: DICTIONARY_SECTIONS.simplified, data: Uint16Array.from(changed, ([unit]) => unit) },
    { name: DICTIONARY_SECTIONS.traditional, data: Uint16Array.from(changed, ([, form]) => form) },
  ];
}

function bytesFrom(numbers: readonly number[]): Uint8Array {
  if (numbers.some((number) => number > 0xff)) throw new Error('a word has too many entries or syllables');
  return Uint8Array.from(numbers);
}

/** The traditional form that each unit has most often in the entries; 0 where that is the unit itself. */
function usualForms(words: readonly Word[]): Uint16Array {
  const times = new Map<number, Map<number, number>>();
  for (const { head, entries } of words) {
    for (const { traditional } of entries) {
      if (traditional.length !== head.length) continue;
      for (let i = 0; i < head.length; i++) {
        const ofUnit = times.get(head.charCodeAt(i)) ?? new Map<number, number>();
        times.set(head.charCodeAt(i), ofUnit);
        const form = traditional.charCodeAt(i);
        ofUnit.set(form, (ofUnit.get(form) ?? 0) + 1);
      }
    }
  }
  const forms = new Uint16Array(0x10000);
  for (const [unit, ofUnit] of times) {
    const [most] = [...ofUnit].sort(([a, m], [b, n]) => n - m || a - b);
    forms[unit] = most === undefined || most[0] === unit ? 0 : most[0];
  }
  return forms;
}
