import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

import { syllablesFromPinyin } from '../../lib/text/pinyin.ts';
import { SET_SECTION } from '../../lib/text/reading-set.ts';
import { countHan } from '../../lib/text/script.ts';
import type { CedictEntry } from './cedict.ts';
import { foldText } from './fold.ts';
import { stemFromName, type PlaceName } from './gazetteer.ts';
import type { Section } from './writer.ts';

const pinyin = v.pipe(v.string(), v.nonEmpty());
const schema = v.strictObject({
  words: v.record(v.string(), v.strictObject({ pinyin, why: pinyin })),
  also: v.record(v.string(), v.strictObject({ pinyin, why: pinyin })),
  surnames: v.record(v.string(), v.pipe(v.array(pinyin), v.nonEmpty())),
  given: v.record(v.string(), pinyin),
  places: v.record(v.string(), pinyin),
  ordinary: v.array(pinyin),
  joined: v.array(pinyin),
});

function line(word: string, readings: readonly string[]): string {
  const count = countHan(word);
  for (const reading of readings) {
    if (syllablesFromPinyin(reading, count)?.join(' ') !== reading) {
      throw new Error(
        `data/readings.yaml: ${word} has ${String(count)} characters, its reading is “${reading}”`,
      );
    }
  }
  return [word, ...readings].join('\t');
}

/**
 * Readings of gazetteer names that CC-CEDICT has not itself, from the name with or without its ending that it has:
 * 闵行 from 闵行区. Lines of the name and CC-CEDICT's syllables.
 */
export function placeReadings(places: readonly PlaceName[], entries: readonly CedictEntry[]): Section {
  const syllables = new Map<string, readonly string[]>();
  for (const entry of entries) {
    const isName = entry.syllables.some((syllable) => /^[A-Z]/.test(syllable));
    if (isName && !syllables.has(entry.simplified)) syllables.set(entry.simplified, entry.syllables);
  }
  const known = new Set(entries.map((entry) => entry.simplified));
  const lines = new Map<string, string>();
  for (const { name, isStem } of places) {
    const stem = isStem ? null : stemFromName(name);
    const ofStem = stem === null ? undefined : syllables.get(stem);
    const ofName = syllables.get(name);
    const ending = stem === null ? [] : ENDING_SYLLABLES[name.slice(stem.length)];
    if (stem !== null && !known.has(stem) && ofName?.length === name.length) {
      lines.set(stem, `${stem}\t${ofName.slice(0, stem.length).join(' ')}`);
    }
    if (stem !== null && !known.has(name) && ofStem?.length === stem.length && ending) {
      lines.set(name, `${name}\t${[...ofStem, ...ending].join(' ')}`);
    }
  }
  return { name: 'readings.place', data: [...lines.values()].sort() };
}

/** How the endings of names are said, where they are one word. */
const ENDING_SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  省: ['Sheng3'],
  市: ['Shi4'],
  区: ['Qu1'],
  县: ['Xian4'],
  旗: ['Qi2'],
  盟: ['Meng2'],
  地区: ['Di4', 'qu1'],
};

/** Set phrases with their readings, from the lines `phrase TAB syllables` of a file. @throws Error where a line is none */
export function readingSet(path: string, fold: ReadonlyMap<number, number>): Section {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [phrase = '', syllables = ''] = row.split('\t');
      return line(foldText(phrase, fold), [syllables]);
    });
  return { name: SET_SECTION, data: [...new Set(lines)].sort() };
}

/**
 * Curated words that the trie has to hold so that the engine can tell them, words that CC-CEDICT writes with more capitals than they have,
 * and the sections with the readings.
 */
export function readReadings(path: string): {
  words: readonly string[];
  ordinary: ReadonlySet<string>;
  joined: ReadonlySet<string>;
  sections: readonly Section[];
} {
  const data = v.parse(schema, parse(readFileSync(path, 'utf8')));
  const sorted = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    words: sorted(data.words).map(([word]) => word),
    ordinary: new Set(data.ordinary),
    joined: new Set(data.joined),
    sections: [
      { name: 'readings.word', data: sorted(data.words).map(([word, item]) => line(word, [item.pinyin])) },
      { name: 'readings.also', data: sorted(data.also).map(([word, item]) => line(word, [item.pinyin])) },
      {
        name: 'readings.surname',
        data: sorted(data.surnames).map(([name, readings]) => line(name, readings)),
      },
      { name: 'readings.given', data: sorted(data.given).map(([sign, reading]) => line(sign, [reading])) },
      {
        name: 'readings.place-sign',
        data: sorted(data.places).map(([sign, reading]) => line(sign, [reading])),
      },
    ],
  };
}
