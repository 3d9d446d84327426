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
  聪明: 'cong1 ming2',
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
  葡萄: 'pu2 tao2',
  刚刚: 'gang1 gang1',
  告示: 'gao4 shi4',
  言语: 'yan2 yu3',
  多少: 'duo1 shao3',
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
