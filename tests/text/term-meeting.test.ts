import { describe, expect, test } from 'vitest';

import { numberFromHan, ordinal } from '../../lib/text/term-meeting.ts';
import { onlyTerm } from '../support/terms-of.ts';

describe('meetings, documents, counts, measures and set phrases', () => {
  test.each([
    ['全市安全生产工作会议', '全市安全生产工作会议', 'work conference on city-wide workplace safety'],
    [
      '召开乡村振兴现场推进会。',
      '乡村振兴现场推进会',
      'on-site meeting to push forward rural revitalisation',
    ],
    ['出席数字经济发展论坛。', '数字经济发展论坛', 'forum on digital economy development'],
    [
      '十四届全国人大三次会议开幕。',
      '十四届全国人大三次会议',
      '3rd session of the 14th National people’s congress',
    ],
    [
      '第十三届市人民代表大会第四次会议',
      '第十三届市人民代表大会第四次会议',
      '4th session of the 13th city people’s congress',
    ],
    [
      '第十四届全国委员会第三次会议',
      '第十四届全国委员会第三次会议',
      '3rd session of the 14th CPPCC National Committee',
    ],
    [
      '印发《城市更新三年行动方案（2023—2025年）》。',
      '《城市更新三年行动方案（2023—2025年）》',
      'document: plan of work, for 2023–2025',
    ],
    ['修订《水污染防治条例》。', '《水污染防治条例》', 'document: regulations'],
    ['发布《绿色建筑技术标准（试行）》。', '《绿色建筑技术标准（试行）》', 'document: standard, for trial'],
    ['印发国发〔2023〕5号文件', '国发〔2023〕5号', 'State Council document no. 5 of 2023'],
    [
      '见国办发〔2022〕12号',
      '国办发〔2022〕12号',
      'General Office of the State Council document no. 12 of 2022',
    ],
    ['实施五大行动。', '五大行动', 'the five major campaigns'],
    ['落实四项机制。', '四项机制', 'the four mechanisms'],
    ['抓好三个突破。', '三个突破', 'the three breakthroughs'],
    ['推进八大重点工程', '八大重点工程', 'the eight major projects'],
    ['产量居全省第一。', '居全省第一', 'ranking 1st in the province'],
    ['去年位列全国前三。', '位列全国前三', 'ranking in the top 3 in the country'],
    ['同比增长8.3%。', '同比增长8.3%', 'up 8.3% on the same period last year'],
    ['较上年提高0.3个百分点。', '较上年提高0.3个百分点', 'up 0.3 percentage points on the year before'],
    ['环比下降两成。', '环比下降两成', 'down 20% on the previous month or quarter'],
    ['打好蓝天碧水攻坚战。', '打好蓝天碧水攻坚战', 'fight the tough battle of …'],
    ['把群众利益放在首位。', '把群众利益放在首位', 'give people’s benefit priority'],
    ['坚持以市场需求为导向。', '坚持以市场需求为导向', 'oriented towards market demand'],
    ['守住耕地保护底线。', '守住耕地保护底线', 'hold the bottom line of protecting farmland'],
    ['在服务上下功夫。', '在服务上下功夫', 'make efforts in service'],
  ])('%s', (text, surface, gloss) => {
    expect(onlyTerm(text)).toEqual(['pattern', surface, gloss]);
  });

  test.each([
    '三个人坐在树下。',
    '一个问题还没有解决。',
    '两个孩子在院子里玩。',
    '她买了四大袋苹果。',
    '三大杯水下肚，他才说话。',
    '五个人吃了两大碗面。',
    '他把书放在桌子上。',
    '把门关好再走。',
    '以为他不来了。',
    '以前的事情不要再提。',
    '在桌上下棋。',
    '他打好了领带。',
    '孩子们打好球再回家。',
    '守住门口，别让狗出去。',
    '他居住在三楼。',
    '排队的人很多。',
    '列车晚点两个小时。',
    '他会开会，也会唱歌。',
    '开会的人都走了。',
    '第三次见面',
    '第一届的学生都毕业了。',
    '《红楼梦》是一部小说。',
    '他在读《语法》。',
    '《看法》栏目',
    '消息（2023）5号',
  ])('%s has none', (text) => {
    expect(onlyTerm(text)).toBeNull();
  });

  test.each([
    ['三', 3],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['二十一', 21],
    ['12', 12],
  ])('numberFromHan(%s)', (text, value) => {
    expect(numberFromHan(text)).toBe(value);
  });

  test('ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th'.split(' '),
    );
  });
});
