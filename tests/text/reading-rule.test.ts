import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** What the characters between brackets are read as. */
function read(marked: string): string {
  const at = marked.indexOf('[');
  const text = marked.replaceAll(/[[\]]/gu, '');
  const tokens = engine
    .annotate(text, engine.readArticle(text))
    .tokens.filter(({ readings }) => readings.length > 0);
  const syllables = tokens.flatMap(({ start, end, readings }) =>
    readings.map(({ syllable }, i) => [end - start === readings.length ? start + i : -1, syllable] as const),
  );
  const count = marked.indexOf(']') - at - 1;
  return syllables
    .filter(([place]) => place >= at && place < at + count)
    .map(([, syllable]) => syllable)
    .join(' ');
}

describe('constructions', () => {
  it.each([
    ['执法不能一罚[了]之。', 'liǎo'],
    ['各级河[长]每月巡河两次。', 'zhǎng'],
    ['由副县长任林[长]。', 'zhǎng'],
    ['这条河全[长]约三百公里。', 'cháng'],
    ['长沙、株洲等[地]要严防山火。', 'dì'],
    ['法律面前平等[地]要求每一个人。', 'de'],
    ['[应]法国总统邀请，代表团抵达巴黎。', 'yìng'],
    ['我们[应]该邀请他。', 'yīng'],
    ['发言人[应]询表示，会谈延期。', 'yìng'],
    ['投资者[当]理性看待。', 'dāng'],
    ['今天晴[间]多云。', 'jiàn'],
    ['山[间]多雾。', 'jiān'],
    ['白云[间]多了一道彩虹。', 'jiān'],
    ['不能一發[了]之。', 'liǎo'],
    ['各級河[長]每月巡河兩次。', 'zhǎng'],
    ['防止资金空[转]。', 'zhuàn'],
    ['民警设[卡]拦截。', 'qiǎ'],
    ['胸痛、[卒中]和创伤中心', 'cù zhòng'],
    ['兵卒[中]有人哗变。', 'zhōng'],
    // Whom it is for, what it is for, by whom, what it is.
    ['雨停了。[为]抢回工期，工人们连夜上岗。', 'wèi'],
    ['各县[为]做好春耕备足农资。', 'wèi'],
    ['该局[为]小微商户送上补贴。', 'wèi'],
    ['这个方案[为]多数代表所接受。', 'wéi'],
    ['以农户[为]主体提供服务。', 'wéi'],
    ['他被评[为]推进乡村振兴先进个人。', 'wéi'],
    ['以制度[为]保障，依法办事。', 'wéi'],
    ['活动主题[为]推动阅读。', 'wéi'],
    ['该服务[为]有偿服务。', 'wéi'],
    ['这些人手[为]村卫生所配备。', 'wèi'],
    ['球队抢[得]先机。', 'de'],
    ['运动员凌空[转]体。', 'zhuǎn'],
    ['苗从一尺[长]到三尺。', 'zhǎng'],
    ['隧道有九公里[长]。', 'cháng'],
    ['小树又[长]出新芽。', 'zhǎng'],
    ['严打买卖“两[卡]”。', 'kǎ'],
    ['这件事[得]先问问大家。', 'děi'],
    ['他觉[得]先修路要紧。', 'de'],
    ['老人握[着]手不放。', 'zhe'],
    ['等[得了]吗？', 'de liǎo'],
    ['铁路从低空[转]运站旁经过。', 'zhuǎn'],
    ['雨下到三[更],河水涨了。', 'gēng'],
    ['晋陕[蒙]三省区交界。', 'měng'],
    ['安全马虎不[得]。', 'de'],
  ])('%s', (marked, syllables) => {
    expect(read(marked)).toBe(syllables);
  });
});

describe('set phrases', () => {
  it.each([
    ['[会稽]山在绍兴。', 'kuài jī'],
    ['防汛[调]水', 'diào'],
    ['[曲靖]开通高铁。', 'qū jìng'],
    ['企业[满负荷]生产。', 'mǎn fù hè'],
    ['拆[弹]專家趕到現場。', 'dàn'],
  ])('%s', (marked, syllables) => {
    expect(read(marked)).toBe(syllables);
  });

  it('leave the words to the lexicon', () => {
    const text = '资金空转套利';
    const words = engine.annotate(text).tokens.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['资金', '空转', '套利']);
  });
});
