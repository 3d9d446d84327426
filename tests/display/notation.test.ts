import { describe, expect, test } from 'vitest';

import { type Notation, writeReading } from '../../lib/display/notation.ts';
import { zhuyinFromMarked } from '../../lib/display/zhuyin.ts';

const PLAIN: Notation = { notation: 'marks', joined: 'word', hasTones: false };

describe('a reading as it is drawn', () => {
  test.each<[Partial<Notation>, string, string, string]>([
    [{}, 'Chángshā', '长沙', 'Chángshā'],
    [{ notation: 'numbers' }, 'Chángshā', '长沙', 'Chang2sha1'],
    [{ notation: 'numbers' }, 'Xī’ān', '西安', 'Xi1an1'],
    [{ notation: 'numbers' }, 'Húnán Shěng', '湖南省', 'Hu2nan2 Sheng3'],
    [{ notation: 'numbers' }, 'nǚ’ér', '女儿', 'nü3er2'],
    [{ notation: 'numbers' }, 'wánr', '玩儿', 'wan2r'],
    [{ notation: 'numbers' }, 'shísì-wǔ', '十四五', 'shi2si4-wu3'],
    [{ notation: 'zhuyin' }, 'Xī’ān', '西安', 'ㄒㄧ ㄢ'],
    [{ notation: 'zhuyin' }, 'zhuōzi', '桌子', 'ㄓㄨㄛ ˙ㄗ'],
    [{ hasTones: true }, 'Chángshā', '长沙', '|Cháng2|shā1'],
    [{ hasTones: true }, 'Húnán Shěng', '湖南省', '|Hú2|nán2| Shěng3'],
    [{ hasTones: true }, 'Xī’ān', '西安', '|Xī1|’ān1'],
    [{ hasTones: true }, 'de', '的', '|de5'],
    [{ joined: 'syllable' }, 'Xī’ān', '西安', '/Xī0/ān0'],
    [{ joined: 'syllable', hasTones: true, notation: 'numbers' }, 'nǚ’ér', '女儿', '/nü33/er22'],
    [{ joined: 'syllable', notation: 'zhuyin', hasTones: true }, 'yuǎn', '远', '/ㄩㄢˇ3'],
  ])('%j %s over %s is %s', (wish, pinyin, surface, written) => {
    expect(writeReading(pinyin, surface, { ...PLAIN, ...wish })).toBe(written);
  });

  test('an empty one stays empty, and what is no reading of so many syllables stays as it is', () => {
    const wish: Notation = { notation: 'numbers', joined: 'syllable', hasTones: true };
    expect(writeReading('', '长沙', wish)).toBe('');
    expect(writeReading('Chángshā', '长', wish)).toBe('Chángshā');
    expect(writeReading('abc', '长', wish)).toBe('abc');
  });
});

describe('zhuyin', () => {
  test.each(
    'cháng ㄔㄤˊ|shā ㄕㄚ|zhì ㄓˋ|zǐ ㄗˇ|rì ㄖˋ|de ˙ㄉㄜ|yuǎn ㄩㄢˇ|yún ㄩㄣˊ|yè ㄧㄝˋ|yǒu ㄧㄡˇ|yíng ㄧㄥˊ|yòng ㄩㄥˋ|yī ㄧ|yú ㄩˊ|wǔ ㄨˇ|wèi ㄨㄟˋ|wén ㄨㄣˊ|wēng ㄨㄥ|wàng ㄨㄤˋ|jūn ㄐㄩㄣ|xuě ㄒㄩㄝˇ|quán ㄑㄩㄢˊ|qióng ㄑㄩㄥˊ|liú ㄌㄧㄡˊ|guī ㄍㄨㄟ|dūn ㄉㄨㄣ|dōng ㄉㄨㄥ|lüè ㄌㄩㄝˋ|nǚ ㄋㄩˇ|lù ㄌㄨˋ|ér ㄦˊ|r ㄦ|ō ㄛ|bō ㄅㄛ|duō ㄉㄨㄛ|èn ㄣˋ|Ōu ㄡ'
      .split('|')
      .map((pair) => pair.split(' ')),
  )('%s is %s', (pinyin, zhuyin) => {
    expect(zhuyinFromMarked(pinyin ?? '')).toBe(zhuyin);
  });

  test.each(['', 'abc', 'V', '·', 'xx'])('%j is no syllable', (text) => {
    expect(zhuyinFromMarked(text)).toBeNull();
  });
});
