import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

import { syllablesFromPinyin } from '../../lib/text/pinyin.ts';
import { countHan } from '../../lib/text/script.ts';
import type { Section } from './writer.ts';

const pinyin = v.pipe(v.string(), v.nonEmpty());
const schema = v.strictObject({
  words: v.record(v.string(), v.strictObject({ pinyin, why: pinyin })),
  surnames: v.record(v.string(), v.pipe(v.array(pinyin), v.nonEmpty())),
  given: v.record(v.string(), pinyin),
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

/** Curated words that the trie has to hold so that the engine can tell them, and the sections with their readings. */
export function readReadings(path: string): { words: readonly string[]; sections: readonly Section[] } {
  const data = v.parse(schema, parse(readFileSync(path, 'utf8')));
  const sorted = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    words: sorted(data.words).map(([word]) => word),
    sections: [
      { name: 'readings.word', data: sorted(data.words).map(([word, item]) => line(word, [item.pinyin])) },
      {
        name: 'readings.surname',
        data: sorted(data.surnames).map(([name, readings]) => line(name, readings)),
      },
      { name: 'readings.given', data: sorted(data.given).map(([sign, reading]) => line(sign, [reading])) },
    ],
  };
}
