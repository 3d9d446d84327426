import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { whoIsWho } from '../../lib/text/who.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

function posts(text: string): Record<string, string[]> {
  const facts = engine.readArticle(text);
  const people = whoIsWho(text, engine.annotate(text, facts), (word, pinyin) => engine.senseOf(word, pinyin));
  return Object.fromEntries(people.map(({ name, posts: all }) => [name, all.map(({ surface }) => surface)]));
}

describe('who is who in an article', () => {
  it.each([
    ['市委书记顾明远主持会议并讲话。', { 顾明远: ['市委书记'] }],
    ['省委常委、岳阳市委书记田立群出席。', { 田立群: ['省委常委', '岳阳市委书记'] }],
    ['县委副书记、县长程晓梅介绍了情况。', { 程晓梅: ['县委副书记、县长'] }],
    ['本报讯（记者 沈佳宁 通讯员 罗成）近日，', { 沈佳宁: ['记者'], 罗成: ['通讯员'] }],
    [
      '株洲市领导韩志军、孙丽萍、吴东海参加活动。',
      { 韩志军: ['株洲市领导'], 孙丽萍: ['株洲市领导'], 吴东海: ['株洲市领导'] },
    ],
    ['衡山县白果镇村民彭爱国说，今年收成不错。', { 彭爱国: ['衡山县白果镇村民'] }],
  ])('tells the posts before a name: %s', (text, people) => {
    expect(posts(text)).toEqual(people);
  });

  it('takes no post from the sentence before, nor from a word that is none', () => {
    expect(posts('他当过村主任。周卫东后来外出打工。')).toEqual({ 周卫东: [] });
    expect(posts('大家都说周卫东能干，周卫东却笑笑。')['周卫东']).toEqual([]);
  });

  it('keeps what all places of an article say of one person, each once', () => {
    const text =
      '局长贺建国介绍了情况。\n\n贺建国说，要抓好落实。\n\n局党组书记、局长贺建国最后强调，要加强领导。';
    expect(posts(text)['贺建国']).toContain('局长');
    expect(posts(text)['贺建国']?.length).toBeLessThanOrEqual(3);
  });

  it('is in the card of the person, from the whole article, with English where it is known', () => {
    const text = '市委书记顾明远主持会议。\n\n顾明远指出，要持续优化营商环境。';
    const gloss = engine.gloss('顾明远指出，要持续优化营商环境。', 1, engine.readArticle(text));
    expect(gloss?.posts).toEqual([{ surface: '市委书记', gloss: expect.stringMatching(/secretary/iu) }]);
  });

  it('gives the full form of a name that the article shortens', () => {
    const text = '记者走进恒岳精密制造有限责任公司。恒岳精密制造去年产值过亿元。';
    const short = engine.gloss('恒岳精密制造去年产值过亿元。', 1, engine.readArticle(text));
    expect(short?.fullForm).toBe('恒岳精密制造有限责任公司');
  });

  it('says nothing of a text without persons', () => {
    expect(posts('')).toEqual({});
    expect(posts('会议强调，要提高认识。')).toEqual({});
  });
});
