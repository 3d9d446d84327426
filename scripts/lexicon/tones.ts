import type { CedictEntry } from './cedict.ts';

/*
 * Which neutral tones are written. CC-CEDICT marks a neutral tone wherever somebody may say one; 现代汉语词典 tells two kinds
 * apart: the compulsory one (péngyou) and the one that is "usually light, at times full" (dotted before a tone mark:
 * qǐ·lái). Bandu writes the compulsory ones, and elsewhere the full tone, as a newsreader says it. In AISHELL-3's training
 * transcripts 一个 is yīgè 46 times of 46, 还是 háishì 15 of 15, 起来 and 那里 are always full, but 朋友 is not told apart
 * from péngyǒu there, so that the dictionary and the list of compulsory words of the 普通话水平测试 decide on single words.
 */

/** Full tones of the morphemes whose neutral tone is optional as a class, at the end of a word: 起来, 回去, 后面, 还是, 用处. */
const LAST: Readonly<Record<string, string>> = {
  来: 'lai2',
  去: 'qu4',
  面: 'mian4',
  里: 'li3',
  上: 'shang4',
  下: 'xia4',
  是: 'shi4',
  处: 'chu4',
  住: 'zhu4',
};
/** Their neutral tone is compulsory. */
const LIGHT = new Set(['晚上', '早上', '皇上', '底下', '天底下', '私底下', '乡下', '不是', '赔不是']);

/** Full tones of the first half of a directional complement: 看起来, 看上去, 反过来. */
const BEFORE_LAST: Readonly<Record<string, string>> = {
  起: 'qi3',
  上: 'shang4',
  下: 'xia4',
  出: 'chu1',
  进: 'jin4',
  过: 'guo4',
  回: 'hui2',
};

/** 个 as a measure is gè after a number; after 这, 那 and 哪 it is light, as in every textbook. */
const DEMONSTRATIVE = /[这那哪][一几]?$/u;

/** Words whose neutral tone 现代汉语词典 leaves open, wherever they stand in a longer one: 总书记 as 书记. */
const OPTIONAL: Readonly<Record<string, string>> = {
  书记: 'shu1 ji4',
  态度: 'tai4 du4',
  力量: 'li4 liang4',
  分量: 'fen4 liang4',
  份量: 'fen4 liang4',
  势力: 'shi4 li4',
  别人: 'bie2 ren2',
  夫人: 'fu1 ren2',
  小姐: 'xiao3 jie3',
  神父: 'shen2 fu4',
  太阳: 'tai4 yang2',
  道理: 'dao4 li3',
  味道: 'wei4 dao4',
  教训: 'jiao4 xun4',
  照顾: 'zhao4 gu4',
  情形: 'qing2 xing2',
  吩咐: 'fen1 fu4',
  嘱咐: 'zhu3 fu4',
  应付: 'ying4 fu4',
  得罪: 'de2 zui4',
  逻辑: 'luo2 ji2',
  报酬: 'bao4 chou2',
  价钱: 'jia4 qian2',
  利息: 'li4 xi1',
  尺寸: 'chi3 cun4',
  分寸: 'fen1 cun4',
  说法: 'shuo1 fa3',
  篇幅: 'pian1 fu2',
  名气: 'ming2 qi4',
  节气: 'jie2 qi4',
  度数: 'du4 shu4',
  摸索: 'mo1 suo3',
  迷惑: 'mi2 huo4',
  避讳: 'bi4 hui4',
  恭维: 'gong1 wei2',
  刚刚: 'gang1 gang1',
  告示: 'gao4 shi4',
  言语: 'yan2 yu3',
  多少: 'duo1 shao3',
  枇杷: 'pi2 pa2',
  琵琶: 'pi2 pa2',
  值得: 'zhi2 de2',
  学生: 'xue2 sheng1',
  母亲: 'mu3 qin1',
  成分: 'cheng2 fen4',
  处分: 'chu3 fen4',
  本钱: 'ben3 qian2',
  底细: 'di3 xi4',
  徒弟: 'tu2 di4',
  太监: 'tai4 jian4',
  小心: 'xiao3 xin1',
  意识: 'yi4 shi2',
  早晨: 'zao3 chen2',
  自在: 'zi4 zai4',
  黄瓜: 'huang2 gua1',
  荒唐: 'huang1 tang2',
  琉璃: 'liu2 li2',
  伶俐: 'ling2 li4',
  功劳: 'gong1 lao2',
  气氛: 'qi4 fen1',
  义气: 'yi4 qi4',
  志气: 'zhi4 qi4',
  体面: 'ti3 mian4',
  天气: 'tian1 qi4',
  干净: 'gan1 jing4',
  客人: 'ke4 ren2',
  工人: 'gong1 ren2',
  男人: 'nan2 ren2',
  女人: 'nu:3 ren2',
  主人: 'zhu3 ren2',
  犯人: 'fan4 ren2',
  证人: 'zheng4 ren2',
  敌人: 'di2 ren2',
  春天: 'chun1 tian1',
  夏天: 'xia4 tian1',
  秋天: 'qiu1 tian1',
  冬天: 'dong1 tian1',
  白天: 'bai2 tian1',
  前天: 'qian2 tian1',
  后天: 'hou4 tian1',
  机会: 'ji1 hui4',
  意见: 'yi4 jian4',
  看见: 'kan4 jian4',
  听见: 'ting1 jian4',
  遇见: 'yu4 jian4',
  知道: 'zhi1 dao4',
  生日: 'sheng1 ri4',
  反正: 'fan3 zheng4',
  因为: 'yin1 wei4',
  修行: 'xiu1 xing2',
  熟悉: 'shu2 xi1',
  破绽: 'po4 zhan4',
  佩服: 'pei4 fu2',
  摆布: 'bai3 bu4',
  进士: 'jin4 shi4',
  地步: 'di4 bu4',
  风水: 'feng1 shui3',
  火气: 'huo3 qi4',
  当铺: 'dang4 pu4',
  重量: 'zhong4 liang4',
};

/** The entry with full tones where the neutral tone is optional; the entry itself where nothing changes. */
export function withCitationTones(entry: CedictEntry): CedictEntry {
  const { simplified, syllables } = entry;
  const signs = Array.from(simplified);
  if (
    signs.length !== syllables.length ||
    signs.length < 2 ||
    !syllables.some((item) => /[a-z]5$/u.test(item))
  )
    return entry;
  const tones = [...syllables];
  const last = signs.length - 1;
  const isLight = (at: number): boolean => tones[at]?.endsWith('5') === true;

  if (isLight(last) && !LIGHT.has(simplified)) tones[last] = LAST[signs[last] ?? ''] ?? tones[last] ?? '';
  if (/[来去]$/u.test(simplified) && isLight(last - 1))
    tones[last - 1] = BEFORE_LAST[signs[last - 1] ?? ''] ?? tones[last - 1] ?? '';
  signs.forEach((sign, at) => {
    if (!isLight(at)) return;
    if (sign === '个' && !DEMONSTRATIVE.test(simplified.slice(0, at))) tones[at] = 'ge4';
    // 是不是: a question is asked with both halves, and 不 keeps the tone that it has everywhere.
    if (sign === '不' && at > 0 && signs[at - 1] === signs[at + 1]) tones[at] = 'bu4';
  });
  for (const [word, pinyin] of Object.entries(OPTIONAL)) {
    const from = simplified.indexOf(word);
    if (from < 0) continue;
    pinyin.split(' ').forEach((syllable, i) => {
      if (isLight(from + i)) tones[from + i] = syllable;
    });
  }
  return { ...entry, syllables: tones };
}
