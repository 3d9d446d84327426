import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import type { Gloss } from '../../lib/text/annotation.ts';
import { glossFromSense, pinyinFromNumeric } from '../../lib/text/entry.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

function gloss(text: string, at: string, by = 0): Gloss | null {
  return engine.gloss(text, text.indexOf(at) + by, engine.readArticle(text));
}

describe('gloss', () => {
  it('explains a word with its dictionary items', () => {
    const answer = gloss('这个消息很重要。', '消息');
    expect(answer).toMatchObject({ surface: '消息', kind: 'word', headword: '消息', pinyin: 'xiāoxi' });
    expect(answer?.entries[0]?.senses[0]?.gloss).toContain('news');
  });

  it('finds the word from any of its characters', () => {
    const text = '这个消息很重要。';
    expect(gloss(text, '消息', 1)).toEqual(gloss(text, '消息'));
  });

  it('explains a traditional word by its simplified headword', () => {
    expect(gloss('這項經濟政策', '經濟')).toMatchObject({ surface: '經濟', headword: '经济' });
  });

  it('goes on to the word that an item only points to', () => {
    const answer = gloss('衡阳的企业', '衡阳');
    expect(answer?.entries[0]?.senses[0]?.gloss).toBe('see 衡阳市 Héngyáng Shì');
    expect(answer?.entries[1]).toMatchObject({ simplified: '衡阳市', pinyin: 'Héngyáng Shì' });
    expect(engine.senseOf('衡阳', 'Héngyáng')).toContain('Hunan');
  });

  it('puts the reading of the text first', () => {
    expect(gloss('他当上了校长', '校长')?.pinyin).toBe('xiàozhǎng');
    const [first] = gloss('银行的行长', '行长')?.entries ?? [];
    expect(first?.pinyin).toBe('hángzhǎng');
  });

  it('looks up as a name what is one here, and as a word what is none', () => {
    const first = (text: string, at: string) => gloss(text, at)?.entries[0]?.senses[0]?.gloss;
    expect(first('果农种了二十亩苹果。', '苹果')).toBe('apple');
    expect(first('渔船驶出港。', '港')).toBe('harbor');
    expect(first('香港与内地的港区省级政协委员', '香港')).toContain('Hong Kong');
  });

  it.each([
    ['质量', 'zhìliàng', 'quality'],
    ['被', 'bèi', 'used to indicate passive voice'],
    ['后', 'hòu', 'after'],
    ['里', 'lǐ', 'inside'],
    ['人大', 'réndà', "people's congress"],
    ['台风', 'táifēng', 'typhoon'],
  ])('begins with what a word mostly means in the news: %s', (word, pinyin, sense) => {
    expect(engine.senseOf(word, pinyin)).toContain(sense);
  });

  it('takes the longest dictionary word around the place', () => {
    const answer = gloss('庆祝中华人民共和国成立。', '人民');
    expect(answer?.surface).toBe('中华人民共和国');
    expect(answer?.entries.length).toBeGreaterThan(0);
  });

  it('explains a term rather than its words, and gives its words as parts', () => {
    const answer = gloss('推动“五好”园区建设。', '园区');
    expect(answer).toMatchObject({ kind: 'term', surface: '“五好”园区', headword: '五好园区' });
    expect(answer?.term?.gloss).not.toBe('');
    expect(answer?.parts.map((part) => part.surface)).toEqual(expect.arrayContaining(['园区']));
  });

  it('says of a name what it names', () => {
    const answer = gloss('市长曾建华表示，要加强管理。', '曾建华', 1);
    expect(answer).toMatchObject({ kind: 'person', surface: '曾建华', pinyin: 'Zēng Jiànhuá' });
  });

  it('says a number in English', () => {
    expect(gloss('签下了2.2亿元订单', '2.2')).toMatchObject({
      kind: 'quantity',
      surface: '2.2亿元',
      note: '220 million yuan',
    });
  });

  it('has nothing to say of punctuation, space, foreign words and places outside the text', () => {
    const text = '你好， world。';
    for (const offset of [2, 3, 5, text.length - 1, text.length, -1, Number.NaN])
      expect(engine.gloss(text, offset)).toBeNull();
  });

  it('gives a word that is cut by a break without the break', () => {
    const text = '省委、省政府提出实施战略支持长沙市高质量发展、支\n\n持衡阳市加快建设中心城市。';
    expect(gloss(text, '支\n\n持')).toMatchObject({
      headword: '支持',
      surface: '支\n\n持',
      pinyin: 'zhīchí',
    });
  });
});

describe('dictionary wording', () => {
  it.each([
    ['CL:個|个[ge4]', 'classifier: 个 gè'],
    ['CL:個|个[ge4],名[ming2]', 'classifier: 个 gè, 名 míng'],
    ['variant of 頭髮|头发[tou2 fa5]', 'variant of 头发 tóufa'],
    ['see 衡陽市|衡阳市[Heng2 yang2 Shi4]', 'see 衡阳市 Héngyáng Shì'],
    ['to build', 'to build'],
    ['(Tw) 3C products', '(Tw) 3C products'],
  ])('shows %s as %s', (sense, gloss_) => {
    expect(glossFromSense(sense)).toBe(gloss_);
  });

  it.each([
    ['Heng2 yang2 Shi4', 'Héngyáng Shì'],
    ['yi1 bu4 zuo4 , er4 bu4 xiu1', 'yībùzuò, èrbùxiū'],
    ['A pian4', 'A piàn'],
    ['yi1 dian3 r5', 'yīdiǎnr'],
    ['Xi1 an1', 'Xī’ān'],
  ])('writes %s as %s', (numeric, pinyin) => {
    expect(pinyinFromNumeric(numeric.split(' '))).toBe(pinyin);
  });

  it('writes a number in the dictionary as in the text, so that the card shows it once', () => {
    const answer = gloss('买了一个西瓜', '一个');
    expect(answer?.pinyin).toBe('yī gè');
    expect(answer?.entries[0]?.pinyin).toBe('yī gè');
  });
});
