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

/** The same for each pair of brackets. */
function readAll(marked: string): string {
  const places = [...marked.matchAll(/\[/gu)].map((_, i) => i);
  return places
    .map((wanted) => {
      let seen = -1;
      let open = false;
      return read(
        marked.replaceAll(/[[\]]/gu, (sign) => {
          if (sign === '[') open = ++seen === wanted;
          const kept = sign === ']' ? seen === wanted : open;
          return kept ? sign : '';
        }),
      );
    })
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

describe('compounds that news makes anew', () => {
  it.each([
    ['上线[率]、误报[率]都达标。', 'lǜ lǜ'],
    ['党员要作表[率]，带头签约。', 'shuài'],
    ['部长[率]代表团抵达。', 'shuài'],
    ['县[长]候选人公示。', 'zhǎng'],
    ['稻苗[长]势喜人。', 'zhǎng'],
    ['净息[差]收窄。', 'chā'],
    ['离目标还[差]两分。', 'chà'],
    ['这是一[场]专题研讨会。', 'chǎng'],
    ['昨夜下了一[场]大雨。', 'cháng'],
    ['发展稻鱼[种]养。', 'zhòng'],
    ['保护畜禽[种]质资源。', 'zhǒng'],
    ['严禁倾[倒]垃圾。', 'dào'],
    ['打击倒[卖]车票。', 'mài'],
    ['为他的才华倾[倒]。', 'dǎo'],
    ['景区火爆出[圈]。', 'quān'],
    ['他[应]约前来。', 'yìng'],
    ['项目[当]年签约、[当]年投产。', 'dàng dàng'],
    ['祖父[当]红军走了。', 'dāng'],
    ['雷达测[得]风速。', 'dé'],
    ['赢[得]很轻松。', 'de'],
    ['赢[得]掌声。', 'dé'],
    ['，不[得]擅自开工。', 'dé'],
    ['人人[都]得遵守。', 'dōu'],
    ['古城是都[邑]。', 'yì'],
    ['股价回[调]。', 'tiáo'],
    ['背[水]一战。', 'shuǐ'],
    ['源网[荷]储一体化', 'hè'],
    ['家底[薄]，起步晚。', 'báo'],
    ['街[坊]都来了。', 'fang'],
    ['他屏[着]呼吸。', 'zhe'],
    ['干部何[朝]晖在场。', 'zhāo'],
    ['来自舟[曲]县的代表', 'qū'],
    ['各自[为]战', 'wéi'],
    // What looks like them and is none.
    ['撤回[调]查申请。', 'diào'],
    ['各[种]养护工作', 'zhǒng'],
    ['首[都]得益于交通。', 'dū'],
    ['隆[重]见证签约。', 'zhòng'],
    ['班[长]桌上放着花。', 'zhǎng'],
    ['物价[差]不多。', 'chà'],
    ['特[长]势必发挥。', 'cháng'],
    ['监管部门[应]约谈企业。', 'yīng'],
    ['他每次[得]分都不少。', 'dé'],
    ['每天[倒]一次垃圾。', 'dào'],
  ])('%s', (marked, syllables) => {
    expect(readAll(marked)).toBe(syllables);
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
