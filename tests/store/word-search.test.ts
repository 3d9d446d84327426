import { describe, expect, test } from 'vitest';

import { type Searchable, matcherOf, soundOf } from '../../lib/store/word-search.ts';

const word = (headword: string, pinyin: string, meaning: string): Searchable => ({
  headword,
  sound: soundOf(headword, pinyin),
  meaning: meaning.toLowerCase(),
});

const HELLO = word('你好', 'nǐ hǎo', 'hello');
const DAUGHTER = word('女儿', 'nǚ’ér', 'daughter');
const XIAN = word('西安', 'Xī’ān', 'Xi’an, capital of Shaanxi');
const FIRST = word('先', 'xiān', 'first; before');
const TERM = word('专精特新', 'zhuān jīng tè xīn', 'specialised, refined, distinctive, innovative');
const BANK = word('中国人民银行', 'Zhōngguó Rénmín Yínháng', 'People’s Bank of China');
const SIMPLE = word('简单', 'jiǎndān', 'simple');
const GROUP = word('G20峰会', 'G èrshí fēnghuì', 'G20 summit');
const ALL = [HELLO, DAUGHTER, XIAN, FIRST, TERM, BANK, SIMPLE, GROUP];

const found = (query: string) =>
  ALL.filter((one) => matcherOf(query)(one) !== null).map(({ headword }) => headword);

test('a word sounds as its syllables with numbers', () => {
  expect(TERM.sound).toBe('zhuan1 jing1 te4 xin1');
  expect(DAUGHTER.sound).toBe('nu3 er2');
  expect(XIAN.sound).toBe('xi1 an1');
  expect(BANK.sound).toBe('zhong1 guo2 ren2 min2 yin2 hang2');
});

describe('search', () => {
  test.each([
    ['nihao', '你好'],
    ['ni3hao3', '你好'],
    ['nǐhǎo', '你好'],
    ['nǐ hǎo', '你好'],
    ['NI HAO', '你好'],
    ['ni3 hao', '你好'],
    ['nihǎo', '你好'],
    ['nü', '女儿'],
    ['nv3er', '女儿'],
    ['nu:3', '女儿'],
    ["xi'an", '西安'],
    ['te4xin', '专精特新'],
    ['renminyinhang', '中国人民银行'],
    ['人民', '中国人民银行'],
    ['hello', '你好'],
    ['PEOPLE’S BANK', '中国人民银行'],
    ['g20', 'G20峰会'],
    ['峰会', 'G20峰会'],
  ])('%s finds %s alone', (query, headword) => {
    expect(found(query)).toEqual([headword]);
  });

  test('does not find other tones, nor what begins inside a syllable', () => {
    expect(found('ni2hao3')).toEqual([]);
    expect(found('nìhǎo')).toEqual([]);
    expect(found('anda')).toEqual([]);
    expect(found('xi1a')).toEqual(['西安']);
    expect(found('xian')).toEqual(['西安', '先']);
  });

  test('finds a word by its other script, where that is known', () => {
    const kept = { ...word('發展', 'fā zhǎn', 'development'), simplified: '发展' };
    expect(matcherOf('发展')(kept)).toBe(0);
    expect(matcherOf('發展', '发展')(kept)).toBe(0);
    expect(matcherOf('發展', '发展')(word('发展', 'fā zhǎn', 'development'))).toBe(0);
    expect(matcherOf('展')(kept)).toBe(2);
    expect(matcherOf('改革')(kept)).toBeNull();
  });

  test('puts up with anything that can be typed', () => {
    for (const query of [
      '(',
      '[a',
      '\\',
      '1',
      '33',
      'ni33',
      '*',
      'a'.repeat(500),
      '<img>',
      'ñ',
      '·',
      '你(',
      "'",
    ])
      expect(() => found(query)).not.toThrow();
    expect(found('   ')).toHaveLength(ALL.length);
  });

  test('ranks the very word before what begins with it, and that before what has it inside', () => {
    const rank = (query: string, one: Searchable) => matcherOf(query)(one) ?? Infinity;
    expect(rank('你好', HELLO)).toBeLessThan(rank('你', HELLO));
    expect(rank('nihao', HELLO)).toBeLessThan(rank('ni', HELLO));
    expect(rank('zhuan', TERM)).toBeLessThan(rank('xin', TERM));
    expect(rank('first', FIRST)).toBeLessThan(rank('fir', FIRST));
  });
});
