import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** What is made by a rule in the text, with its gloss. */
function made(text: string): string[] {
  return engine
    .annotate(text, engine.readArticle(text))
    .terms.filter(({ origin }) => origin === 'pattern')
    .map(({ start, end, gloss }) => `${text.slice(start, end)} = ${gloss}`);
}

describe('formulae of two halves', () => {
  it.each([
    ['执法检查不能一撤了之。', '一撤了之 = to leave it at that: remove'],
    ['坚持以粮定地。', '以粮定地 = let grain decide land'],
    ['收购坚持以品定价。', '以品定价 = let product decide price'],
    ['始终坚持有腐必惩。', '有腐必惩 = for any corruption: punish'],
    ['干部选拔坚持凡进必考。', '凡进必考 = for every entry: examine'],
    ['纪检干部逢节必查。', '逢节必查 = at every holiday: investigate'],
    [
      '按照谁投资、谁受益的原则',
      '谁投资、谁受益 = who does the one sees to the other: investment, benefiting from',
    ],
    ['全县建立一塘一档。', '一塘一档 = one file for each pond'],
    ['医保改革后同病同价。', '同病同价 = same illness, same price'],
  ])('%s', (text, wanted) => {
    expect(made(text)).toContain(wanted);
  });

  it.each([
    '他以一定的价格卖出。',
    '以及定期检查设备。',
    '有些必要的手续要办。',
    '同学同事都来了。',
    '谁知道谁会来。',
    '一人一把伞。',
    '应该尽力而为。',
    '有人必须到场。',
  ])('are not seen in %s', (text) => {
    expect(made(text)).toEqual([]);
  });
});
