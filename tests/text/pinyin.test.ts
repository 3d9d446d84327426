import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  baseFromMarked,
  joinSyllables,
  markedFromNumeric,
  numericFromMarked,
  syllablesFromPinyin,
  toneOf,
} from '../../lib/text/pinyin.ts';
import { getContainer } from '../support/resources.ts';

const syllables = getContainer()
  .lines('syllables.name')
  .filter(
    (name) =>
      /^[a-zü:]+[1-5]$/u.test(name) && !name.startsWith('xx') && !/^(?:m|n|ng|hm|hng|r)\d$/u.test(name),
  );

describe('pinyin', () => {
  it.each([
    ['Chang2', 'cháng'],
    ['lu:4', 'lǜ'],
    ['lüe4', 'lüè'],
    ['de5', 'de'],
    ['gui4', 'guì'],
    ['liu2', 'liú'],
    ['ou1', 'ōu'],
    ['er2', 'ér'],
    ['r5', 'r'],
    ['ng4', 'ǹg'],
    ['m2', 'ḿ'],
    ['xiong1', 'xiōng'],
  ])('writes %s as %s', (numeric, marked) => {
    expect(markedFromNumeric(numeric)).toBe(marked);
  });

  it.each(['·', 'A', 'xx5', '11', '', 'zhong', 'AA'])('does not take %j for a syllable', (token) => {
    expect(markedFromNumeric(token)).toBeNull();
  });

  it('turns every syllable of the dictionary to marks and back', () => {
    expect(syllables.length).toBeGreaterThan(1200);
    for (const numeric of syllables) {
      const marked = markedFromNumeric(numeric);
      expect(marked, numeric).not.toBeNull();
      expect(numericFromMarked(marked ?? '').replaceAll('ü', 'u:')).toBe(numeric);
      expect(baseFromMarked(marked ?? '') + String(toneOf(marked ?? ''))).toBe(numeric.replaceAll('u:', 'ü'));
    }
  });

  it.each([
    [['xī', 'ān'], 'xī’ān'],
    [['nǚ', 'ér'], 'nǚ’ér'],
    [['tiān', 'é'], 'tiān’é'],
    [['ǒu', 'ěr'], 'ǒu’ěr'],
    [['yī', 'diǎn', 'r'], 'yīdiǎnr'],
    [['zhōng', 'guó'], 'zhōngguó'],
    [['', 'guó'], 'guó'],
  ])('joins %j as %s', (parts, word) => {
    expect(joinSyllables(parts)).toBe(word);
  });

  it.each([
    ['Xī’ān Shì', 3, ['xī', 'ān', 'shì']],
    ['xiān', 1, ['xiān']],
    ['sāngāo-sìxīn', 4, ['sān', 'gāo', 'sì', 'xīn']],
    ['dāngguó', 2, ['dāng', 'guó']],
    ['yīdiǎnr', 3, ['yī', 'diǎn', 'r']],
  ])('cuts %s into %i', (pinyin, count, parts) => {
    expect(syllablesFromPinyin(pinyin, count)).toEqual(parts);
  });

  it('says where a pinyin does not have so many syllables', () => {
    expect(syllablesFromPinyin('zhōngguó', 3)).toBeNull();
    expect(syllablesFromPinyin('hello world', 2)).toBeNull();
  });

  it('cuts what it has joined', () => {
    const marked = syllables.map((numeric) => markedFromNumeric(numeric) ?? '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marked), { minLength: 1, maxLength: 6 }), (parts) => {
        const cut = syllablesFromPinyin(joinSyllables(parts), parts.length);
        // An apostrophe decides before a, o, e; elsewhere the same letters may be cut in another place (fǎngǎn).
        expect(cut?.join('')).toBe(parts.join(''));
        expect(cut).toHaveLength(parts.length);
      }),
    );
  });
});
