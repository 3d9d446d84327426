import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { openSyllables } from '../../lib/text/syllables.ts';
import { type SpokenHead, sectionsFromSyllables } from '../../scripts/lexicon/syllables.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';

/** What is read back of the heads. */
function roundTrip(heads: readonly SpokenHead[]): string[][] {
  const { sections, sizes } = sectionsFromSyllables(heads);
  const syllables = openSyllables(openContainer(writeContainer(sections).buffer));
  let at = 0;
  return heads.map(({ head }, i) => syllables.read(at, (at += sizes[i] ?? 0), head));
}

it('gives back the syllables of every head: with capitals, letters, pairs, and more or fewer than it has signs', () => {
  const heads = [
    { head: '衡阳', syllables: ['Heng2', 'yang2'] },
    { head: '4S店', syllables: ['si4', 'S', 'dian4'] },
    { head: '110', syllables: ['yao1', 'yao1', 'ling2', 'x'] },
    { head: '𠮷', syllables: ['ji2'] },
    { head: '𠮷祥', syllables: ['ji2', 'xiang2', 'r5'] },
    { head: '看着', syllables: [] },
    { head: '阳', syllables: ['Yang2'] },
  ];
  expect(roundTrip(heads)).toEqual(heads.map(({ syllables }) => syllables));
});

it('gives back any syllables', () => {
  const syllable = constantFrom('de5', 'De5', 'di4', 'dei3', 'r5', 'xx5', 'A', 'lu:4', 'Lu:4');
  const head = array(constantFrom('得', '的', '绿', 'A', '𠮷', '·'), { maxLength: 4 });
  const spoken = record({
    head: head.map((signs) => signs.join('')),
    syllables: array(syllable, { maxLength: 5 }),
  });
  assert(
    property(array(spoken, { maxLength: 30 }), (heads) => {
      expect(roundTrip(heads)).toEqual(heads.map(({ syllables }) => syllables));
    }),
  );
});
