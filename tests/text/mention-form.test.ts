import { describe, expect, it } from 'vitest';

import { namesOf, personsOf } from '../support/name-marks.ts';

describe('names in forms', () => {
  it.each([
    ['（市报记者向阳、高山）昨日，全市开工。', ['向阳', '高山']],
    ['会议决定任命高洁为县教育局局长。', ['高洁']],
    ['免去万里的副院长职务。', ['万里']],
    ['；华平，区政府办公室主任，拟任副区长；', ['华平']],
    ['名单有：盘明（瑶族）、石花（女，苗族）。', ['盘明', '石花']],
    ['71岁的向长安说：“住了大半辈子。”', ['向长安']],
  ])('are found though they are words: %s', (text, persons) => {
    expect(personsOf(text)).toEqual(persons);
  });

  it.each([
    '本报记者获悉，高铁将于七月开通。',
    '选举成功为村里带来了变化。',
    '苗族、瑶族群众载歌载舞。',
    '快则三天，慢则半月。',
    '山上的牧家乐住满了。',
    '机器一停就断流。',
    '民二庭庭长宣读判决书。',
    '新学期将开设十门课。',
  ])('are not made of words: %s', (text) => {
    expect(personsOf(text)).toEqual([]);
  });

  it.each([
    ['首相卡里尼三月访问北京。', '卡里尼'],
    ['总理马林亦于次日启程。', '马林'],
    ['会后，何塞·拉莫斯直言困难不少。', '何塞·拉莫斯'],
  ])('of other languages end where the sentence goes on: %s', (text, person) => {
    expect(personsOf(text)).toContain(person);
  });

  it('a wife in Hong Kong bears two surnames, but no preposition is one', () => {
    expect(personsOf('文件由梁陳美玲議員提出。')).toEqual(['梁陳美玲']);
    expect(personsOf('由和李建国同村的人代领。')).toEqual(['李建国']);
  });

  it('what is listed as a body or a place is a person only after a title', () => {
    expect(namesOf('腾讯上涨，美团、京东微跌。')).toEqual(['o:腾讯', 'o:美团', 'o:京东']);
    expect(personsOf('武威、白银、定西三地降雨。')).toEqual([]);
  });
});
