import { array, assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { openRows } from '../../lib/text/text-rows.ts';
import { sectionsFromRows } from '../../scripts/lexicon/text-rows.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';

it('gives back each of the texts by its number', () => {
  const text = string({ unit: 'grapheme', maxLength: 12 }).map((any) => any.replaceAll('\n', ''));
  assert(
    property(array(text, { minLength: 1, maxLength: 70 }), (rows) => {
      const row = openRows(openContainer(writeContainer(sectionsFromRows('texts', rows)).buffer), 'texts');
      expect(rows.map((_, i) => row(i))).toEqual(rows);
    }),
  );
});

it('refuses what it could not give back', () => {
  expect(() => sectionsFromRows('texts', ['one', 'two\nlines'])).toThrow('several lines');
  expect(() => sectionsFromRows('texts', ['x'.repeat(70_000)])).toThrow('too long');
});
