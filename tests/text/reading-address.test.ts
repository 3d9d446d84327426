import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** The syllable over the character that 【】 stand around. */
function readingOf(marked: string): string | undefined {
  const at = marked.indexOf('【');
  const text = marked.replace(/[【】]/gu, '');
  const token = engine
    .annotate(text, engine.readArticle(text))
    .tokens.find(({ start, end }) => start <= at && at < end);
  return token?.readings[Array.from(text.slice(token.start, at)).length]?.syllable;
}

describe('a surname that stands alone', () => {
  it.each([
    ['【解】女士随后向法院提起诉讼。', 'xiè'],
    ['据【单】县长介绍，全县新增企业三百家。', 'shàn'],
    ['“【曾】工，图纸送到了。”', 'zēng'],
    ['老【单】说，这条路修了三年。', 'shàn'],
    ['任、【单】、查三人被依法逮捕。', 'shàn'],
    ['【任】局长当场表态。', 'rén'],
    ['村口的【单】氏祠堂正在修缮。', 'shàn'],
    ['几经协商，【解】家和邻居握手言和。', 'xiè'],
    ['店主姓【曾】，从广东来。', 'zēng'],
    ['姓【单】的司机下了车。', 'shàn'],
    ['他本姓【任】，山西人。', 'rén'],
    ['街坊都叫他【曾】叔。', 'zēng'],
    ['小【查】和小区都是新来的。', 'zhā'],
    ['小查和小【区】都是新来的。', 'ōu'],
  ])('is read as a surname: %s', (text, syllable) => {
    expect(readingOf(text)).toBe(syllable);
  });

  it.each([
    ['他二〇一五年起【任】局长。', 'rèn'],
    ['【任】局长期间，他主持了三项改革。', 'rèn'],
    ['会议决定，他将【任】局长并兼任书记。', 'rèn'],
    ['工作人员【曾】老师傅般耐心地讲解。', 'céng'],
    ['老【解】放区的面貌焕然一新。', 'jiě'],
    ['小查和小【区】居民聊了起来。', 'qū'],
    ['他三次【过】家门而不入。', 'guò'],
    ['记者了【解】同学们的想法。', 'jiě'],
    ['老百姓【曾】为此发愁。', 'céng'],
    ['百姓【任】何时候都能来办。', 'rèn'],
    ['这份清【单】经理看过了。', 'dān'],
  ])('is left alone where the character is part of a word or a verb: %s', (text, syllable) => {
    expect(readingOf(text)).toBe(syllable);
  });
});

it('is written and explained as a surname', () => {
  const text = '店主姓曾，从广东来。';
  const word = engine.annotate(text).tokens.find(({ start }) => start === 3);
  expect(word?.pinyin).toBe('Zēng');
  expect(engine.senseOf('曾', 'Zēng')).toBe('surname Zeng');
  expect(engine.senseOf('曾', 'céng')).toBe('once');
});
