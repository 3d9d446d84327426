import { describe, expect, it } from 'vitest';

import type { Reading } from '../../lib/text/annotation.ts';
import { PLAIN_ROLE, pinyinFromReadings, type Role } from '../../lib/text/orthography.ts';
import { getLexicon } from '../support/resources.ts';

const lexicon = getLexicon();

function write(
  surface: string,
  pinyin: string,
  role: Role = PLAIN_ROLE,
  capitals: readonly boolean[] | null = null,
): string {
  const readings = pinyin
    .split(' ')
    .filter((syllable) => syllable !== '')
    .map((syllable): Reading => ({ syllable, source: 'lexicon', confidence: 1 }));
  return pinyinFromReadings(surface, readings, capitals, role, lexicon);
}

describe('orthography', () => {
  it('joins the syllables of a word, with an apostrophe where it is needed', () => {
    expect(write('经济', 'jīng jì')).toBe('jīngjì');
    expect(write('平安', 'píng ān')).toBe('píng’ān');
    expect(write('女儿', 'nǚ ér')).toBe('nǚ’ér');
  });

  it('parts long words, with a head of one sign written on', () => {
    expect(write('新闻发布会', 'xīn wén fā bù huì')).toBe('xīnwén fābùhuì');
    expect(write('重症监护室', 'zhòng zhèng jiān hù shì')).toBe('zhòngzhèng jiānhùshì');
    expect(write('高等教育法', 'gāo děng jiào yù fǎ')).toBe('gāoděng jiàoyùfǎ');
  });

  it('writes names with capitals, surname and given name apart', () => {
    expect(write('毛伟明', 'máo wěi míng', { kind: 'person', surname: 1 })).toBe('Máo Wěimíng');
    expect(write('欧阳修', 'ōu yáng xiū', { kind: 'person', surname: 2 })).toBe('Ōuyáng Xiū');
    expect(write('欧阳', 'ōu yáng', { kind: 'person', surname: 2 })).toBe('Ōuyáng');
    expect(write('阿尔贝托', 'ā ěr bèi tuō', { kind: 'person', surname: 0 })).toBe('Ā’ěrbèituō');
  });

  it('writes the kind of a place apart', () => {
    expect(write('衡阳市', 'héng yáng shì', PLAIN_ROLE, [true, false, true])).toBe('Héngyáng Shì');
    expect(write('雨母山镇', 'yǔ mǔ shān zhèn', { kind: 'place' })).toBe('Yǔmǔshān Zhèn');
    expect(write('东阳渡街道', 'dōng yáng dù jiē dào', { kind: 'place' })).toBe('Dōngyángdù Jiēdào');
    expect(write('长沙', 'cháng shā', { kind: 'place' })).toBe('Chángshā');
  });

  it('writes long words in their parts and idioms as one', () => {
    expect(write('公共服务', 'gōng gòng fú wù')).toBe('gōnggòng fúwù');
    expect(write('源远流长', 'yuán yuǎn liú cháng')).toBe('yuányuǎnliúcháng');
  });

  it('writes numerals in groups and leaves letters and digits as they are', () => {
    expect(write('一千二百三十四', 'yī qiān èr bǎi sān shí sì')).toBe('yīqiān èrbǎi sānshísì');
    expect(write('十五', 'shí wǔ')).toBe('shíwǔ');
    expect(write('2.2亿', 'yì')).toBe('2.2 yì');
    expect(write('3D打印', 'dǎ yìn')).toBe('3D dǎyìn');
    expect(write('2023', '')).toBe('');
  });

  it('joins a word that doubles its signs, and writes numbers by their groups (GB/T 16159-2012, 5.4, 6.1.5)', () => {
    expect(write('家家户户', 'jiā jiā hù hù')).toBe('jiājiāhùhù');
    expect(write('高高兴兴', 'gāo gāo xìng xìng')).toBe('gāogāoxìngxìng');
    expect(write('亮堂堂', 'liàng táng táng')).toBe('liàngtángtáng');
    expect(write('第一', 'dì yī')).toBe('dì-yī');
    expect(write('初一', 'chū yī')).toBe('chūyī');
    expect(write('一百零五', 'yī bǎi líng wǔ')).toBe('yībǎi líng wǔ');
    expect(write('二〇二三', 'èr líng èr sān')).toBe('èr líng èr sān');
    expect(write('一个', 'yī ge')).toBe('yī ge');
    expect(write('一月', 'yī yuè')).toBe('yīyuè');
    expect(write('十二月', 'shí èr yuè')).toBe('shí’èryuè');
    expect(write('万一', 'wàn yī')).toBe('wànyī');
    expect(write('三塘', 'sān táng', { kind: 'place' })).toBe('Sāntáng');
  });

  it('parts an ordinary word from the name that it stands in, where the dictionary writes both as one', () => {
    expect(write('中华民族', 'zhōng huá mín zú', PLAIN_ROLE, [true, false, false, false])).toBe(
      'Zhōnghuá Mínzú',
    );
    expect(write('中日关系', 'zhōng rì guān xì', PLAIN_ROLE, [true, true, false, false])).toBe(
      'Zhōng Rì Guānxì',
    );
    expect(write('维吾尔族', 'wéi wú ěr zú', PLAIN_ROLE, [true, false, false, false])).toBe('Wéiwú’ěrzú');
    expect(write('奥运会', 'ào yùn huì', PLAIN_ROLE, [true, false, false])).toBe('Àoyùnhuì');
  });

  it('writes the peoples of an autonomous place apart', () => {
    expect(write('塔山瑶族乡', 'tǎ shān yáo zú xiāng', { kind: 'place' })).toBe('Tǎshān Yáozú Xiāng');
    expect(write('湘西土家族苗族自治州', 'xiāng xī tǔ jiā zú miáo zú zì zhì zhōu', { kind: 'place' })).toBe(
      'Xiāngxī Tǔjiāzú Miáozú Zìzhìzhōu',
    );
  });

  it('writes 儿 as r where it ends the syllable before it, and as a syllable elsewhere', () => {
    expect(write('一会儿', 'yī huì r')).toBe('yīhuìr');
    expect(write('哪儿', 'nǎ r')).toBe('nǎr');
    expect(write('花儿', 'huā r')).toBe('huār');
    expect(write('婴儿', 'yīng ér')).toBe('yīng’ér');
    expect(write('幼儿园', 'yòu ér yuán')).toBe('yòu’éryuán');
  });

  it('leaves no trace of a break and none of a character without a reading', () => {
    expect(write('三塘\n\n镇', 'sān táng zhèn', { kind: 'place' })).toBe('Sāntáng Zhèn');
    expect(pinyinFromReadings('𠮷野', [reading(''), reading('yě')], null, PLAIN_ROLE, lexicon)).toBe('yě');
  });
});

function reading(syllable: string): Reading {
  return { syllable, source: 'pinyin-pro', confidence: 0 };
}
