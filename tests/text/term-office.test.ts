import { describe, expect, test } from 'vitest';

import { onlyTerm } from '../support/terms-of.ts';

describe('offices and posts', () => {
  test.each([
    [
      '市生态环境局局长李建国介绍情况。',
      '市生态环境局局长',
      'director of the city ecology and environment bureau',
    ],
    [
      '省发展和改革委员会副主任出席。',
      '省发展和改革委员会副主任',
      'deputy director of the provincial development and reform commission',
    ],
    [
      '市人力资源和社会保障局发布通告。',
      '市人力资源和社会保障局',
      'city human resources and social security bureau',
    ],
    ['县住建局组织验收。', '县住建局', 'county housing and urban-rural development bureau'],
    ['区卫健局开展检查。', '区卫健局', 'district health bureau'],
    [
      '县委副书记、县长来到现场。',
      '县委副书记、县长',
      'deputy secretary of the county Party committee, county head',
    ],
    [
      '区委常委、宣传部部长讲话。',
      '区委常委、宣传部部长',
      'standing committee member of the district Party committee, head of the publicity department',
    ],
    [
      '市委常委、常务副市长陪同。',
      '市委常委、常务副市长',
      'standing committee member of the city Party committee, executive deputy mayor',
    ],
    ['镇党委书记走村入户。', '镇党委书记', 'secretary of the town Party committee'],
    [
      '省人大常委会副主任到场。',
      '省人大常委会副主任',
      'deputy chair of the provincial people’s congress standing committee',
    ],
    ['市政协副主席参加。', '市政协副主席', 'deputy chair of the city CPPCC committee'],
    ['县公安局副局长赶到现场。', '县公安局副局长', 'deputy director of the county public security bureau'],
    ['市中级人民法院院长作报告。', '市中级人民法院院长', 'president of the city intermediate court'],
    ['原市教育局局长已经退休。', '原市教育局局长', 'former director of the city education bureau'],
    ['省财政厅厅长作说明。', '省财政厅厅长', 'head of the provincial finance department'],
    ['县财政局长签字。', '县财政局长', 'director of the county finance bureau'],
    ['处级干部要带头。', '处级干部', 'official of division or county rank'],
    ['正厅级领导干部也来了。', '正厅级领导干部', 'official of department rank (next below minister)'],
    ['市政府办公室印发。', '市政府办公室', 'city government office'],
    [
      '县委组织部部长介绍。',
      '县委组织部部长',
      'head of the organization department of the county Party committee',
    ],
    ['公安部门提醒市民。', '公安部门', 'public security authorities'],
    ['市交警大队大队长到了。', '市交警大队大队长', 'head of the city traffic police brigade'],
    ['县總工會副主席到了。', '县總工會副主席', 'deputy chair of the county trade union federation'],
    ['有关负责人表示。', '有关负责人', 'official concerned'],
  ])('%s', (text, surface, gloss) => {
    expect(onlyTerm(text)).toEqual(['pattern', surface, gloss]);
  });

  test.each([
    '他在市场买菜。',
    '我市的人们喜欢吃辣。',
    '城市的夜晚很安静。',
    '区别就在这里。',
    '县里的路不好走。',
    '书记得带上笔记本。',
    '这本书记录了他的一生。',
    '他局促地站在门口。',
    '部长这个词怎么读？',
    '会长高的孩子',
    '村里的老人坐在门口聊天。',
    '镇上有三家饭店。',
    '教育孩子不容易。',
    '他体育很好。',
    '数据中心很大。',
  ])('%s has none', (text) => {
    expect(onlyTerm(text)).toBeNull();
  });
});
