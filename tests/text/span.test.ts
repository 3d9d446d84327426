import { expect, test } from 'vitest';

import { isOverlapping, isWithin, shiftSpan } from '../../lib/text/span.ts';

test('touching spans do not overlap, and a span contains itself', () => {
  expect(isOverlapping({ start: 0, end: 2 }, { start: 2, end: 5 })).toBe(false);
  expect(isOverlapping({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
  expect(isWithin({ start: 1, end: 2 }, { start: 1, end: 2 })).toBe(true);
  expect(isWithin({ start: 0, end: 2 }, { start: 1, end: 2 })).toBe(false);
  expect(shiftSpan({ start: 1, end: 2, gloss: 'x' }, 3)).toEqual({ start: 4, end: 5, gloss: 'x' });
});
