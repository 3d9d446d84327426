import { describe, expect, it } from 'vitest';

import { PairFilter } from '../../lib/text/pair-filter.ts';

describe('a filter of pairs', () => {
  const list = Array.from({ length: 2000 }, (_, i): [number, number] => [
    0x4e00 + ((i * 131) % 0x5000),
    0x4e00 + ((i * 7919) % 0x5000),
  ]);
  const filter = new PairFilter(15);
  for (const [first, second] of list) filter.add(first, second);

  it('has every pair that was added', () => {
    expect(list.every(([first, second]) => filter.mayHave(first, second))).toBe(true);
  });

  it('tells of nearly all others that they were not, the same two the other way round among them', () => {
    const added = new Set(list.map(([first, second]) => first * 0x10000 + second));
    const others = list.filter(([first, second]) => !added.has(second * 0x10000 + first));
    const wrong = others.filter(([first, second]) => filter.mayHave(second, first));
    expect(wrong.length).toBeLessThan(others.length / 8);
  });

  it('has nothing before anything was added', () => {
    expect(new PairFilter(15).mayHave(0, 0)).toBe(false);
  });
});
