import { describe, expect, it } from 'vitest';

import { unitAt } from '../../lib/text/script.ts';
import { hasSign, signSet } from '../../lib/text/sign-set.ts';

describe('sets of signs', () => {
  it('hold the first unit of each of their texts and no other', () => {
    const set = signSet(['省', '自治区', '𠮷']);
    expect([...'省自治区'].map((sign) => hasSign(set, sign.charCodeAt(0)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(hasSign(set, '𠮷'.charCodeAt(0))).toBe(true);
  });

  it('stay apart, more of them than one table holds', () => {
    const units = Array.from({ length: 100 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const sets = units.map((unit) => signSet([unit]));
    const held = sets.map((set) => units.filter((unit) => hasSign(set, unit.charCodeAt(0))));
    expect(held).toEqual(units.map((unit) => [unit]));
  });

  it('hold nothing of what stands beyond the ends of a text', () => {
    const set = signSet('始末');
    expect([-1, 0, 1, 2].map((at) => hasSign(set, unitAt('始末', at)))).toEqual([false, true, true, false]);
  });
});
