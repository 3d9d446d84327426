import { describe, expect, it } from 'vitest';

import { ArrayPool } from '../../lib/text/array-pool.ts';

describe('a pool of arrays', () => {
  it('gives zeros, however an array was used before', () => {
    const pool = new ArrayPool();
    pool.ints(10).fill(7);
    pool.reset();
    expect([...pool.ints(10).subarray(0, 10)]).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('never gives one array twice before it was reset', () => {
    const pool = new ArrayPool();
    const first = pool.floats(5);
    expect(pool.floats(5)).not.toBe(first);
    pool.reset();
    expect(pool.floats(5)).toBe(first);
  });

  it('gives a longer array where the kept one is too short, and keeps no very long one', () => {
    const pool = new ArrayPool();
    pool.bytes(3);
    pool.reset();
    expect(pool.bytes(1000).length).toBeGreaterThanOrEqual(1000);
    pool.reset();
    const long = pool.bytes(1_000_000);
    pool.reset();
    expect(pool.bytes(1_000_000)).not.toBe(long);
  });
});
