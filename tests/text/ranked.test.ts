import { array, assert, nat, property } from 'fast-check';
import { expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { openRanked } from '../../lib/text/ranked.ts';
import { sectionsFromRanked } from '../../scripts/lexicon/ranked.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';

it('gives back numbers, those that are often met by the smallest ranks', () => {
  const read = (numbers: readonly number[]) =>
    openRanked(openContainer(writeContainer(sectionsFromRanked('x', numbers)).buffer), 'x');
  assert(
    property(array(nat({ max: 12 })), (numbers) => {
      const { values, ranks } = read(numbers);
      expect([...ranks].map((rank) => values[rank])).toEqual(numbers);
    }),
  );
  expect([...read([7, 9, 2 ** 31, 9, 9, 7]).ranks]).toEqual([1, 0, 2, 0, 0, 1]);
});
