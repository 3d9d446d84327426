import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

import type { CedictEntry } from './cedict.ts';

const schema = v.record(v.string(), v.pipe(v.string(), v.nonEmpty()));

/** The sense that is `wanted`, or the only one that begins so, and its entry; null where none does, or several do. */
function findSense(
  entries: readonly CedictEntry[],
  wanted: string,
): { entry: CedictEntry; sense: string } | null {
  const all = entries.flatMap((entry) => entry.senses.map((sense) => ({ entry, sense })));
  const whole = all.find(({ sense }) => sense === wanted);
  if (whole) return whole;
  const begun = all.filter(({ sense }) => sense.startsWith(wanted));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

const readingOf = ({ syllables }: CedictEntry): string => syllables.join(' ').toLowerCase();

/**
 * CC-CEDICT with the senses first that data/senses.yaml puts there: within its entry the sense, and the entry before the
 * word's others that are said alike. No sense is lost, none is written anew, and no reading changes its place.
 * @throws Error where a word or a sense of the file is not CC-CEDICT's.
 */
export function withUsualSenses(entries: readonly CedictEntry[], path: string): readonly CedictEntry[] {
  const usual = v.parse(schema, parse(readFileSync(path, 'utf8')));
  const ofWord = new Map<string, CedictEntry[]>();
  for (const entry of entries) {
    if (!(entry.simplified in usual)) continue;
    const own = ofWord.get(entry.simplified) ?? [];
    ofWord.set(entry.simplified, own);
    own.push(entry);
  }
  const changed = new Map<CedictEntry, CedictEntry>();
  for (const [word, wanted] of Object.entries(usual)) {
    const own = ofWord.get(word) ?? [];
    const found = findSense(own, wanted);
    if (!found)
      throw new Error(`data/senses.yaml: CC-CEDICT has no one sense of ${word} that begins “${wanted}”`);
    const { entry, sense } = found;
    const first = { ...entry, senses: [sense, ...entry.senses.filter((other) => other !== sense)] };
    // Each place of an entry that is said so goes to another of them; the places themselves stay.
    const alike = own.filter((other) => readingOf(other) === readingOf(entry));
    const inOrder = [first, ...alike.filter((other) => other !== entry)];
    alike.forEach((old, index) => changed.set(old, inOrder[index] ?? old));
  }
  return entries.map((entry) => changed.get(entry) ?? entry);
}
