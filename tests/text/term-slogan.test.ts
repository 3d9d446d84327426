import { describe, expect, test } from 'vitest';

import { onlyTerm } from '../support/terms-of.ts';

describe('slogans', () => {
  test.each([
    [
      '推行“一网三中心”建设。',
      '一网三中心',
      'slogan, not in the glossary; word for word: one network, three centres',
    ],
    ['货轮“东方六号”靠港。', '东方六号', 'name of a ship, train or craft, not in the glossary'],
    ['启动“青禾”计划。', '“青禾”计划', 'name of a plan, not in the glossary'],
    ['落实“三清三改”要求。', '三清三改', 'slogan, not in the glossary'],
    ['做好“稳链强企”工作。', '稳链强企', 'expression in quotes, not in the glossary'],
    [
      '打造“一轴三带五区”城市。',
      '一轴三带五区',
      'slogan, not in the glossary; word for word: one axis, three belts, five zones',
    ],
    ['开展“暖冬”行动。', '“暖冬”行动', 'name of a campaign, not in the glossary'],
    [
      '形成“党建+物业”模式。',
      '“党建+物业”模式',
      'name of a model, not in the glossary; word for word: Party building property management',
    ],
    ['推广“敲灯问门”做法。', '敲灯问门', 'expression in quotes, not in the glossary'],
    ['早预防、早发现、早处置', '早预防、早发现、早处置', 'slogan of parallel phrases, not in the glossary'],
    ['小病不出村、大病不出县', '小病不出村、大病不出县', 'slogan of parallel phrases, not in the glossary'],
    [
      '取消「兩證兩照」',
      '兩證兩照',
      'slogan, not in the glossary; word for word: two certificates, two permits',
    ],
    [
      '实施“百校千企”工程。',
      '“百校千企”工程',
      'name of a programme, not in the glossary; word for word: hundred school, thousand firm',
    ],
  ])('%s', (text, surface, gloss) => {
    expect(onlyTerm(text)).toEqual(['slogan', surface, gloss]);
  });

  test('a word of the dictionary in quotes keeps its sense', () => {
    expect(onlyTerm('识破“障眼法”')).toEqual([
      'pattern',
      '障眼法',
      expect.stringContaining('(in quotes: a figure of speech or a name)'),
    ]);
  });

  test.each([
    '老师问：“你们准备好了吗？”',
    '她说：“我不知道。”',
    '“快跑！”他喊道。',
    '“妈妈回来了。”',
    '“请坐。”',
    '他说“谢谢你”。',
    '“三个人来了”',
    '有人喊：“这是谁的包”',
    '苹果、香蕉、葡萄都很甜。',
    '桌子、椅子、柜子都搬走了。',
    '北京、上海、广州三地',
    '小王、小李、小张都来了。',
    '新修公路、新修桥梁',
    '他三心二意。',
    '二月二，龙抬头。',
    '他喊“加油',
    '“2023”',
    '“”',
  ])('%s has none', (text) => {
    const term = onlyTerm(text);
    expect(term?.[0] === 'slogan' ? term : null).toBeNull();
  });
});
