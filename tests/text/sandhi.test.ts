import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Token } from '../../lib/text/annotation.ts';
import { type Engine, openEngine } from '../../lib/text/annotate.ts';
import { annotateBlocks } from '../../lib/text/blocks.ts';
import { applySandhi } from '../../lib/text/sandhi.ts';
import { loadResources } from '../support/resources.ts';

let engine: Engine;
beforeAll(() => {
  engine = openEngine(loadResources());
});

const apply = (text: string): readonly Token[] => applySandhi(text, engine.annotate(text).tokens);

/** The syllables of every 一 and 不 of a text, in order. */
function tonesOf(text: string): string {
  return apply(text)
    .flatMap(({ start, end, readings }) => {
      const han = text.slice(start, end).match(/\p{Script=Han}/gu) ?? [];
      return han.flatMap((sign, i) => (sign === '一' || sign === '不' ? [readings[i]?.syllable ?? ''] : []));
    })
    .join(' ');
}

/** A text and how its 一 and 不 are said. */
const CASES: readonly (readonly [text: string, tones: string])[] = [
  // 一 before a fourth tone, and before a neutral tone that was one.
  ['他买了一个西瓜', 'yí'],
  ['这里有一座大桥', 'yí'],
  ['我一定去', 'yí'],
  ['大家意见一致', 'yí'],
  ['等一会儿再说', 'yí'],
  ['两人一样高', 'yí'],
  ['每一次比赛', 'yí'],
  ['又一个春天', 'yí'],
  ['新一任校长', 'yí'],
  ['进一步改善', 'yí'],
  ['一带一路建设', 'yí yí'],
  ['这一目标', 'yí'],
  ['同一个地方', 'yí'],
  ['一到春天就开花', 'yí'],
  ['一日三餐', 'yí'],
  ['一万元', 'yí'],
  ['一亿人', 'yí'],
  ['七点一刻', 'yí'],
  // Before the other tones.
  ['一天的工作', 'yì'],
  ['一些人来了', 'yì'],
  ['一家工厂', 'yì'],
  ['一年四季', 'yì'],
  ['一直往前走', 'yì'],
  ['一条大河', 'yì'],
  ['我们一起走', 'yì'],
  ['一点水', 'yì'],
  ['一百公里', 'yì'],
  ['一千棵树', 'yì'],
  ['另一方面', 'yì'],
  ['新一轮调整', 'yì'],
  ['一批项目', 'yì'],
  ['年复一年', 'yì'],
  ['一举两得', 'yì'],
  ['一心一意', 'yì yí'],
  ['一模一样', 'yì yí'],
  ['一国两制', 'yì'],
  // Rows of the same measure.
  ['天气一天一天变暖', 'yì yì'],
  ['一步一步走上台阶', 'yí yí'],
  ['一个一个数清楚', 'yí yí'],
  // At the end, of a word or of all.
  ['统一思想认识', 'yī'],
  ['唯一办法', 'yī'],
  ['唯一不变', 'yī bú'],
  ['万一下雨', 'yī'],
  ['星期一上午', 'yī'],
  ['周一下午', 'yī'],
  ['之一是', 'yī'],
  ['百里挑一', 'yī'],
  ['表里如一', 'yī'],
  ['三分之一的村', 'yī'],
  // Ranks and dates.
  ['第一个到达', 'yī'],
  ['第一季度', 'yī'],
  ['正月初一去拜年', 'yī'],
  ['一月一号', 'yī yī'],
  ['二月一日开学', 'yī'],
  ['一年级学生', 'yī'],
  ['一季度增长', 'yī'],
  ['一等奖', 'yī'],
  ['一是加强领导', 'yī'],
  ['一到三月', 'yī'],
  ['报送上一级部门', 'yì'],
  // Rows of digits, and the last digit of a number.
  ['一九四九年', 'yī'],
  ['二〇二一年', 'yī'],
  ['这次是二十一个人', 'yī'],
  ['十一届', 'yī'],
  ['一百一十一人', 'yì yī yī'],
  ['一万一千一百', 'yí yì yì'],
  ['一百零一夜', 'yì yī'],
  ['一点五亿', 'yī'],
  ['三比一', 'yī'],
  // Never over a mark, a digit or a letter.
  ['一,二,三', 'yī'],
  ['其一,个人', 'yī'],
  ['“一”个字', 'yī'],
  ['一A级', 'yī'],
  ['不,是他', 'bù'],
  ['不!去!', 'bù'],
  // Between a verb and itself.
  ['我们看一看再说', 'yi'],
  ['你想一想', 'yi'],
  ['请等一等', 'yi'],
  ['数一数二', 'yì'],
  ['早上一上班', 'yí'],
  ['好不好', 'bu'],
  ['是不是', 'bu'],
  ['知不知道', 'bu'],
  ['能不能来', 'bu'],
  ['不是不是', 'bú bú'],
  // 不.
  ['他不去', 'bú'],
  ['并不是', 'bú'],
  ['这不但有用', 'bú'],
  ['从不迟到', 'bù'],
  ['不断前进', 'bú'],
  ['不必担心', 'bú'],
  ['不大高兴', 'bú'],
  ['不好', 'bù'],
  ['不同', 'bù'],
  ['不仅如此', 'bù'],
  ['不久以后', 'bù'],
  ['不可能', 'bù'],
  ['差不多', 'bu'],
  ['对不起', 'bu'],
  // Both.
  ['不一样', 'bù yí'],
  ['不一定', 'bù yí'],
  ['不一般', 'bù yì'],
  ['说一不二', 'yì bú'],
  ['一不小心', 'yí bù'],
  ['无一不是', 'yì bú'],
  ['一律不准', 'yí bù'],
];

describe('applySandhi', () => {
  test.each(CASES)('%s: %s', (text, tones) => {
    expect(tonesOf(text)).toBe(tones);
  });

  test('changes the pinyin where the syllable stands, with its capital and its joints', () => {
    const written = (text: string): string =>
      apply(text)
        .map(({ pinyin }) => pinyin)
        .join(' ')
        .trim();
    expect(written('一心一意')).toBe('yìxīnyíyì');
    expect(written('说一不二')).toBe('shuōyìbú’èr');
    expect(written('一带一路')).toBe('Yídài Yílù');
    expect(written('第一')).toBe('dì-yī');
    expect(written('一百一十')).toBe('yìbǎi yīshí');
  });

  test('third-tone sandhi is written nowhere', () => {
    const text = '你好,我想买五把伞';
    expect(apply(text).map(({ pinyin }) => pinyin)).toEqual(
      engine.annotate(text).tokens.map(({ pinyin }) => pinyin),
    );
  });

  test('changes nothing but 一 and 不, in any text', () => {
    const sign = fc.constantFrom(...'一不二十第初月号是好看去个天百万点之,。A1 \n统了人');
    const texts = fc.oneof(
      fc.string({ unit: sign, maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens } = engine.annotate(text);
        const said = applySandhi(text, tokens);
        expect(said.length).toBe(tokens.length);
        said.forEach((token, i) => {
          const before = tokens[i];
          expect([token.start, token.end, token.kind]).toEqual([before?.start, before?.end, before?.kind]);
          const han = text.slice(token.start, token.end).match(/\p{Script=Han}/gu) ?? [];
          token.readings.forEach(({ syllable, ...rest }, k) => {
            const { syllable: cited = '', ...others } = before?.readings[k] ?? {};
            expect(rest).toEqual(others);
            if (syllable === cited) return;
            expect(`${han[k] ?? ''}${cited}`).toMatch(/^(?:一yī|不bù)$/u);
            expect(['yí', 'yì', 'yi', 'bú', 'bu']).toContain(syllable);
          });
          const plain = (pinyin = '') =>
            pinyin.toLowerCase().replaceAll(/[íìī]/gu, 'i').replaceAll(/[úù]/gu, 'u');
          expect(plain(token.pinyin)).toBe(plain(before?.pinyin));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('costs no more than the length of the text', { timeout: 20_000 }, () => {
    const text = '一个不'.repeat(20_000);
    const { tokens } = engine.annotate(text);
    expect(applySandhi(text, tokens).length).toBe(tokens.length);
  });
});

test('blocks are in citation tones unless they are asked for as spoken, also where a break cuts a word', () => {
  const blocks = [
    { text: '大家一', flowsOn: true },
    { text: '起走,不是吗', flowsOn: false },
  ];
  const names = engine.readArticle('');
  const wordsOf = (sandhi = false) =>
    annotateBlocks(engine, blocks, [0, 1], names, { sandhi }).flatMap(({ words }) =>
      words.map(([, , pinyin]) => pinyin),
    );
  expect(wordsOf().join(' ')).toContain('bùshì');
  expect(wordsOf(true).join(' ')).toContain('búshì');
});
