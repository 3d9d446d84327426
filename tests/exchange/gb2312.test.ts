import { expect, test } from 'vitest';

import { isGb2312 } from '../../lib/exchange/gb2312.ts';

test.each([
  ['经济发展', true],
  ['ＡＢ型，第3届', true],
  ['經濟', false],
  ['发展與改革', false],
  ['𠮷', false],
  ['', true],
])('%s is of GB/T 2312: %s', (text, expected) => {
  expect(isGb2312(text)).toBe(expected);
});
