import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { bareLevel } from '../../lib/text/home-place.ts';
import { LEVEL } from '../../lib/text/lexicon.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** The place that the card names for `surface` in a text that is its own article. */
function homeOf(text: string, surface: string): string | undefined {
  return engine.gloss(text, text.lastIndexOf(surface), engine.readArticle(text))?.homePlace;
}

describe('a body that is named by its level', () => {
  it.each([
    ['省委', LEVEL.province],
    ['省发改委', LEVEL.province],
    ['自治区政府', LEVEL.province],
    ['市生态环境局', LEVEL.city],
    ['县人大常委会', LEVEL.county],
    ['湖南省委', null],
    ['市场监管局', null],
    ['省钱', null],
    ['区域', null],
  ])('%s', (surface, level) => {
    expect(bareLevel(surface)).toBe(level);
  });
});

describe('is of the place that the article is about', () => {
  it.each([
    [
      'by the dateline',
      '本报沈阳3月4日讯（记者 李明）会议要求抓好春耕备耕，省委高度重视。',
      '省委',
      '辽宁省',
    ],
    [
      'by a body named in full',
      '湖北省政府新闻办昨日召开发布会，湖北省水利厅介绍了防汛准备。据悉，省委已作部署。',
      '省委',
      '湖北省',
    ],
    [
      'by places below it',
      '岳阳市、常德市和益阳市的农户今年扩种油菜。下一步，省委将出台新的补贴办法。',
      '省委',
      '湖南省',
    ],
    [
      'at its own level',
      '株洲市中心医院、株洲市第一中学参加了演练，株洲市民张先生说很有必要。市委将总结经验。',
      '市委',
      '株洲市',
    ],
  ])('%s', (_how, text, surface, place) => {
    expect(homeOf(text, surface)).toBe(place);
  });

  it('and of none where it speaks of several alike', () => {
    const text = '湖南省水利厅、广东省水利厅、江西省水利厅和福建省水利厅共同签约，省委表示支持。';
    expect(homeOf(text, '省委')).toBeUndefined();
  });

  it('and of none where nothing tells', () => {
    expect(homeOf('会议强调，省委将加强督查。', '省委')).toBeUndefined();
  });

  it('and is not told of a body with its place', () => {
    expect(homeOf('本报长沙5月6日讯，湖南省委召开会议。', '湖南省委')).toBeUndefined();
  });
});
