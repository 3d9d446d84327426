import { describe, expect, test } from 'vitest';

import { numeralJoints, pinyinFromNumeral } from '../../lib/text/orthography-numeral.ts';

/** By the clauses of GB/T 16159-2012 on numerals and measures (6.1.5). */
const WRITTEN: readonly (readonly [han: string, pinyin: string])[] = [
  // 11 to 99 are one word.
  ['十一', 'shíyī'],
  ['十五', 'shíwǔ'],
  ['三十三', 'sānshísān'],
  ['九十九', 'jiǔshíjiǔ'],
  ['八十二', 'bāshí’èr'],
  // 百, 千, 万 and 亿 are joined to one digit before them; 万 and 亿 stand apart after more.
  ['一百', 'yībǎi'],
  ['一百二十', 'yībǎi èrshí'],
  ['九百一十八', 'jiǔbǎi yīshíbā'],
  ['三千五百六十四', 'sānqiān wǔbǎi liùshísì'],
  ['十万', 'shíwàn'],
  ['十一万', 'shíyī wàn'],
  ['一百万', 'yībǎi wàn'],
  ['三亿', 'sānyì'],
  ['十亿零七万二千三百五十六', 'shíyì líng qīwàn èrqiān sānbǎi wǔshíliù'],
  ['六十三亿七千二百六十八万四千零九十五', 'liùshísān yì qīqiān èrbǎi liùshíbā wàn sìqiān líng jiǔshíwǔ'],
  // Digits one by one, decimals, fractions.
  ['二〇〇八', 'èr líng líng bā'],
  ['三点一四一六', 'sān diǎn yī sì yī liù'],
  ['零点六一八', 'líng diǎn liù yī bā'],
  ['二点二亿', 'èr diǎn èr yì'],
  ['二分之一', 'èr fēn zhī yī'],
  ['百分之三十', 'bǎi fēn zhī sānshí'],
  // 第 with a hyphen.
  ['第一', 'dì-yī'],
  ['第十三', 'dì-shísān'],
  ['第二十八', 'dì-èrshíbā'],
  ['第三百五十六', 'dì-sānbǎi wǔshíliù'],
  // Neighbouring numbers for "some", with a hyphen.
  ['三五', 'sān-wǔ'],
  ['七八', 'qī-bā'],
  ['两三百', 'liǎng-sānbǎi'],
  ['十五六', 'shíwǔ-liù'],
];

describe('pinyinFromNumeral', () => {
  test.each(WRITTEN)('%s: %s', (han, pinyin) => {
    expect(pinyinFromNumeral(han)).toBe(pinyin);
  });

  test.each(['万一', '一定', '一起', '百姓', '三角', '千千万万', '人', ''])('%j is no number', (han) => {
    expect(pinyinFromNumeral(han)).toBeNull();
  });
});

describe('numeralJoints', () => {
  test.each([
    ['一个', ['', ' ']],
    ['第二次', ['', '-', ' ']],
    ['第三者', ['', '-', '']],
    ['一百多个', ['', '', ' ', ' ']],
    ['三十多家', ['', '', ' ', ' ']],
    ['几十', ['', '']],
    ['几个', ['', ' ']],
  ])('a measure, 多 and 来 stand apart: %s', (word, joints) => {
    expect(numeralJoints([...word])).toEqual(joints);
  });
});
