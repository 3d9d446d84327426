import { describe, expect, it } from 'vitest';

import { flowFromText } from '../../lib/text/flow.ts';
import { openReadingModel } from '../../lib/text/reading-model.ts';
import { readName } from '../../lib/text/reading-name.ts';
import { openReader, type ReadRequest } from '../../lib/text/reading.ts';
import { segment } from '../../lib/text/segment.ts';
import { sentencesFromText } from '../../lib/text/sentence.ts';
import { openWordReadings } from '../../lib/text/word-readings.ts';
import { getContainer, getLexicon } from '../support/resources.ts';

const lexicon = getLexicon();
const words = openWordReadings(lexicon, getContainer());
const reader = openReader(lexicon, words, openReadingModel(getContainer(), lexicon, words));

function read(text: string, options: Partial<ReadRequest> = {}): string {
  const flow = flowFromText(text);
  const segments = segment(flow, lexicon);
  const request = {
    text: flow.text,
    segments,
    sentences: sentencesFromText(flow.text),
    decided: [],
    names: [],
    ...options,
  };
  return reader
    .read(request)
    .flatMap(({ readings }) => readings.map(({ syllable }) => syllable))
    .join(' ');
}

describe('readings of words', () => {
  it.each([
    ['心脏和内脏', 'xīn zàng hé nèi zàng'],
    ['逮捕了嫌犯', 'dài bǔ le xián fàn'],
    ['银行行长', 'yín háng háng zhǎng'],
    ['校长', 'xiào zhǎng'],
    ['台州、六安、耒阳、洪洞', 'tāi zhōu lù ān lěi yáng hóng tóng'],
    ['供给侧改革', 'gōng jǐ cè gǎi gé'],
    ['调研和调控', 'diào yán hé tiáo kòng'],
    ['觉得', 'jué de'],
    ['山水相连', 'shān shuǐ xiāng lián'],
    ['重庆', 'chóng qìng'],
    ['長沙經濟', 'cháng shā jīng jì'],
  ])('reads %s', (text, pinyin) => {
    expect(read(text)).toBe(pinyin);
  });

  it('keeps citation tones for 一 and 不', () => {
    expect(read('一定不同')).toBe('yī dìng bù tóng');
  });

  it('reads rare and compatibility characters, and says nothing where nobody knows', () => {
    expect(read('〇')).toBe('líng');
    // In no dictionary that we have: pinyin-pro knows it.
    expect(read('倸')).toBe('cǎi');
    // U+F90A is a compatibility form of 金.
    expect(read('\uf90a')).toBe('jīn');
    const [unknown] = reader.read({
      text: '\u{2ebe0}',
      segments: segment(flowFromText('\u{2ebe0}'), lexicon),
      decided: [],
      names: [],
    });
    expect(unknown?.readings).toEqual([{ syllable: '', source: 'pinyin-pro', confidence: 0 }]);
  });

  it('puts what is decided before every other source', () => {
    const decided = [
      { start: 0, end: 1, readings: [{ syllable: 'zēng', source: 'name' as const, confidence: 0.97 }] },
      { start: 1, end: 2, readings: [null] },
    ];
    expect(read('曾经', { decided })).toBe('zēng jīng');
  });

  it('takes the name’s reading inside a name', () => {
    expect(read('朝阳', { names: [{ start: 0, end: 2 }] })).toMatch(/^(?:cháo|zhāo) yáng$/u);
  });
});

describe('readings of persons', () => {
  it.each([
    ['曾建华', 'zēng jiàn huá', 1],
    ['单田芳', 'shàn tián fāng', 1],
    ['仇和', 'qiú hé', 1],
    ['解振华', 'xiè zhèn huá', 1],
    ['任正非', 'rén zhèng fēi', 1],
    ['区伯', 'ōu bó', 1],
    ['查志强', 'zhā zhì qiáng', 1],
    ['盖叫天', 'gě jiào tiān', 1],
    ['万俟卨', 'mò qí xiè', 2],
    ['尉迟恭', 'yù chí gōng', 2],
    ['欧阳修', 'ōu yáng xiū', 2],
    ['纪晓岚', 'jǐ xiǎo lán', 1],
    ['朴槿惠', 'piáo jǐn huì', 1],
    ['華國鋒', 'huà guó fēng', 1],
    ['任', 'rén', 1],
    ['刘石头', 'liú shí tóu', 1],
    ['王明白', 'wáng míng bái', 1],
    // The dictionary's capitals say what a listed name is made of.
    ['马克思', 'mǎ kè sī', 0],
    ['牛顿', 'niú dùn', 0],
    ['孔子', 'kǒng zǐ', 0],
    ['鲁迅', 'lǔ xùn', 1],
    // There is a town of that name, and nobody: 安 is a surname.
    ['安康', 'ān kāng', 1],
  ])('reads %s', (name, pinyin, surname) => {
    const result = readName(name, lexicon, words);
    expect(result.readings.map((item) => item?.syllable ?? '?').join(' ')).toBe(pinyin);
    expect(result.surname).toBe(surname);
  });

  it('gives no surname to a foreign name', () => {
    expect(readName('阿尔贝托·费尔南德斯', lexicon, words).surname).toBe(0);
    const { readings } = readName('克里斯蒂娜', lexicon, words);
    expect(readings).toHaveLength(5);
  });

  it('has a source and an alternative where a surname has two readings', () => {
    const [first] = readName('乐嘉明', lexicon, words).readings;
    expect(first).toMatchObject({ syllable: 'yuè', source: 'name', alternatives: ['lè'] });
  });
});
