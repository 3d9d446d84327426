import { describe, expect, it } from 'vitest';

import { withCitationTones } from '../../scripts/lexicon/tones.ts';

function tonesOf(simplified: string, pinyin: string): string {
  const entry = { traditional: simplified, simplified, syllables: pinyin.split(' '), senses: ['x'] };
  return withCitationTones(entry).syllables.join(' ');
}

describe('which neutral tones are written', () => {
  it.each([
    ['起来', 'qi5 lai5', 'qi3 lai2'],
    ['看上去', 'kan4 shang5 qu5', 'kan4 shang4 qu4'],
    ['反过来', 'fan3 guo5 lai2', 'fan3 guo4 lai2'],
    ['后面', 'hou4 mian5', 'hou4 mian4'],
    ['还是', 'hai2 shi5', 'hai2 shi4'],
    ['用处', 'yong4 chu5', 'yong4 chu4'],
    ['一个', 'yi1 ge5', 'yi1 ge4'],
    ['是不是', 'shi4 bu5 shi4', 'shi4 bu4 shi4'],
    ['总书记', 'zong3 shu1 ji5', 'zong3 shu1 ji4'],
  ])('an optional one is the full tone: %s', (word, given, expected) => {
    expect(tonesOf(word, given)).toBe(expected);
  });

  it.each([
    ['朋友', 'peng2 you5'],
    ['晚上', 'wan3 shang5'],
    ['乡下', 'xiang1 xia5'],
    ['这个', 'zhe4 ge5'],
    ['喜欢', 'xi3 huan5'],
    ['差不多', 'cha4 bu5 duo1'],
    ['糊里糊涂', 'hu2 li5 hu2 tu5'],
    ['谢谢', 'xie4 xie5'],
  ])('a compulsory one stays: %s', (word, given) => {
    expect(tonesOf(word, given)).toBe(given);
  });

  it('leaves entries alone whose syllables are not one a character', () => {
    expect(tonesOf('4S店', 'si4 S dian4')).toBe('si4 S dian4');
    expect(tonesOf('个', 'ge5')).toBe('ge5');
  });
});
