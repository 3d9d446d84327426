import { describe, expect, it } from 'vitest';

import { countHan, isHan, isPairAt, SIGN, signOf } from '../../lib/text/script.ts';

function point(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

describe('script', () => {
  it.each([...'国國〇々𠮷𰻞⼀', '\uf90a'])('takes %s for Han', (sign) => {
    expect(isHan(point(sign))).toBe(true);
  });

  it.each([...'aあア한，1０○ー☆👩', '\u3000', '\ufe0f'])('does not take %s for Han', (sign) => {
    expect(isHan(point(sign))).toBe(false);
  });

  it('tells digits, letters, space and marks', () => {
    expect([...'5５٣'].map((sign) => signOf(point(sign)))).toEqual([SIGN.digit, SIGN.digit, SIGN.digit]);
    expect([...'aÄжあ'].map((sign) => signOf(point(sign)))).toEqual([
      SIGN.latin,
      SIGN.latin,
      SIGN.latin,
      SIGN.latin,
    ]);
    expect([...' \n\u3000\u200b\u00ad'].every((sign) => signOf(point(sign)) === SIGN.space)).toBe(true);
    expect([...'，。“”（—…%￥+'].every((sign) => signOf(point(sign)) === SIGN.punctuation)).toBe(true);
    expect(signOf(0xd842)).toBe(SIGN.other);
    expect(signOf(Number.NaN)).toBe(SIGN.other);
  });

  it('counts code points, not units', () => {
    expect(countHan('𠮷野家a')).toBe(3);
    expect(countHan('长沙的𰻞', 1, 5)).toBe(3);
    expect(countHan('')).toBe(0);
  });

  it('knows a pair from a lone surrogate', () => {
    expect(isPairAt('𠮷', 0)).toBe(true);
    expect(isPairAt('𠮷', 1)).toBe(false);
    expect(isPairAt('\ud842a', 0)).toBe(false);
    expect(isPairAt('\ud842', 0)).toBe(false);
    expect(isPairAt('', 0)).toBe(false);
  });
});
