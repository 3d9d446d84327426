import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** The words of a text, parted by spaces, without its marks. */
function wordsOf(text: string): string {
  const { tokens } = engine.annotate(text);
  return tokens
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

describe('borders of words', () => {
  it.each([
    // Numbers that are written out.
    ['增长百分之七点二。', '增长 百分之 七点二'],
    ['下降百分之零点八。', '下降 百分之 零点八'],
    ['达到三点五亿元。', '达到 三点五亿 元'],
    ['三分之二的人赞成。', '三分之 二 的 人 赞成'],
    ['早上七点一家人出发。', '早上 七 点 一家人 出发'],
    ['他七点二十到。', '他 七 点 二十 到'],
    // Words that meet.
    ['她主演过多部电影。', '她 主演 过 多 部 电影'],
    ['他摄入过多脂肪。', '他 摄入 过多 脂肪'],
    ['就有了两种类似的产品。', '就 有 了 两 种 类似 的 产品'],
    ['这是三种类型。', '这 是 三 种 类型'],
    ['十几个人才能抬动。', '十几 个 人 才 能 抬 动'],
    ['引进三个人才项目。', '引进 三 个 人才 项目'],
    ['提前一天完工。', '提前 一 天 完工'],
    ['水流入河道，水流湍急。', '水 流入 河道 水流 湍急'],
    // What the frequency list has by chance.
    ['会议于柏林举行。', '会议 于 柏林 举行'],
    ['生活在城镇的居民由医保支付。', '生活 在 城镇 的 居民 由 医保 支付'],
    ['适用于城镇居民。', '适用 于 城镇 居民'],
    ['他按计划对系统升级。', '他 按 计划 对 系统 升级'],
    // A country's side.
    ['中方和英方表示关切。', '中方 和 英方 表示 关切'],
    ['中方面临压力。', '中 方 面临 压力'],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});
