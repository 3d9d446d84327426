import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import type { Annotation } from '../../lib/text/annotation.ts';
import { HARD_BREAK } from '../../lib/text/flow.ts';
import { countHan } from '../../lib/text/script.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** A text that a column break has cut: long enough to be running text, and it ends in no sentence. */
const CUT = '据悉,去年全市新增省级专精特新企业五十五家,新增数量居全省第三,另外还新增国家级专';

function annotate(text: string): Annotation {
  return engine.annotate(text, engine.readArticle(text));
}

function pinyinOf(text: string): string {
  return annotate(text)
    .tokens.map((token) => token.pinyin)
    .filter((pinyin) => pinyin !== '')
    .join(' ');
}

function surfaces(text: string): string[] {
  return annotate(text).tokens.map(({ start, end }) => text.slice(start, end));
}

/** What must hold of the annotation of any text at all. */
function expectSound(text: string, annotation: Annotation): void {
  let end = 0;
  for (const token of annotation.tokens) {
    expect(token.start).toBe(end);
    expect(token.end).toBeGreaterThan(token.start);
    end = token.end;
    expect(token.readings).toHaveLength(countHan(text, token.start, token.end));
    for (const reading of token.readings) {
      expect(reading.confidence).toBeGreaterThanOrEqual(0);
      expect(reading.confidence).toBeLessThanOrEqual(1);
    }
    if (token.readings.length === 0) expect(token.pinyin).toBe('');
  }
  expect(end).toBe(text.length);
  for (const list of [annotation.terms, annotation.mentions, annotation.quantities]) {
    let start = 0;
    for (const span of list) {
      expect(span.start).toBeGreaterThanOrEqual(start);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      start = span.start;
    }
  }
}

describe('annotate', { timeout: 30_000 }, () => {
  it('takes any string for a text', () => {
    const signs = fc.oneof(
      fc.constantFrom(
        '中国',
        '长沙市',
        '曾',
        '记者',
        '区',
        '、',
        '“',
        '”',
        '。',
        '\n',
        '\n\n',
        HARD_BREAK,
        ' ',
        '\u3000',
      ),
      fc.constantFrom(
        '𠮷',
        '\ud842',
        '\udfb7',
        '👩‍👩‍👧',
        '\u0000',
        '\u200b',
        '\u00ad',
        '\ufe0f',
        '\u202e',
        'ａ',
        '〇',
        '々',
        '2.2亿',
        'ABC',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expectSound(text, annotate(text));
      }),
      { numRuns: 150 },
    );
  });

  it('has nothing to say of an empty text', () => {
    expect(annotate('')).toEqual({ tokens: [], terms: [], mentions: [], quantities: [] });
  });

  it('gives the same answer each time', () => {
    const text = '据新华社报道，记者曾建华昨日在长沙采访了区长，他曾经说过要把经济发展好。';
    expect(annotate(text)).toEqual(annotate(text));
  });

  it('writes words as GB/T 16159 does', () => {
    expect(pinyinOf('他在西安市和平安县工作。')).toContain('Xī’ān Shì');
    expect(pinyinOf('中国人民银行行长')).toMatch(/^Zhōngguó Rénmín Yínháng hángzhǎng$/u);
    expect(pinyinOf('共有一千二百三十四人')).toContain('yīqiān èrbǎi sānshísì rén');
  });

  it('reads a surname as a surname in a person’s name, and as a word elsewhere', () => {
    const text = '市长曾建华说，他曾经在基层工作。区长区志明介绍了区里的情况。';
    const pinyin = pinyinOf(text);
    expect(pinyin).toContain('Zēng Jiànhuá');
    expect(pinyin).toContain('céngjīng');
    expect(pinyin).toContain('Ōu Zhìmíng');
    expect(pinyin).toContain('qūzhǎng');
  });

  it('finds a term, with the quotes inside it, wherever it stands', () => {
    const text = '推动“五好”园区建设。';
    const [term] = annotate(text).terms;
    expect(term?.headword).toBe('五好园区');
    expect(text.slice(term?.start, term?.end)).toBe('“五好”园区');
  });

  describe('over a break between blocks', () => {
    it('reads a term that is cut as one token, with a syllable for each character', () => {
      const text = `${CUT}\n\n精特新企业十家。`;
      const { tokens, terms } = annotate(text);
      const token = tokens.find(({ start, end }) => text.slice(start, end) === '专\n\n精特新');
      expect(token?.readings.map(({ syllable }) => syllable)).toEqual(['zhuān', 'jīng', 'tè', 'xīn']);
      expect(terms.some(({ start, end }) => text.slice(start, end).startsWith('专\n\n精特新'))).toBe(true);
    });

    it('reads a word that is cut as one token', () => {
      const text = '省委、省政府提出实施战略支持长沙市高质量发展、支\n\n持衡阳市加快建设中心城市。';
      expect(surfaces(text)).toContain('支\n\n持');
    });

    it('joins nothing across a hard break', () => {
      const text = `${CUT}${HARD_BREAK}精特新企业十家。`;
      const joined = annotate(text).tokens.filter(({ start, end }) =>
        /\S\s+\S/u.test(text.slice(start, end)),
      );
      expect(joined).toEqual([]);
    });

    it('joins nothing after a sentence or a heading', () => {
      for (const text of [
        '他来到了北京大学。\n\n生活很好。',
        '## 全市召开人大\n\n会议昨日举行,听取了报告。',
      ]) {
        expect(surfaces(text).filter((surface) => /\S\s+\S/u.test(surface))).toEqual([]);
      }
    });
  });

  it('cuts traditional text into the words of the simplified one and reads them alike', () => {
    const pairs = [
      ['經濟發展與環境保護', '经济发展与环境保护'],
      ['臺灣的電視臺報導了這個消息', '台湾的电视台报导了这个消息'],
      ['他們認為這項工作很重要', '他们认为这项工作很重要'],
    ] as const;
    for (const [traditional, simplified] of pairs) {
      expect(surfaces(traditional).map((word) => word.length)).toEqual(
        surfaces(simplified).map((word) => word.length),
      );
      expect(pinyinOf(traditional)).toBe(pinyinOf(simplified));
    }
  });

  it('keeps tokens short enough for a line to break around', () => {
    const text = '中华人民共和国国务院办公厅和湖南省衡阳市中级人民法院共同公布了社会主义核心价值观。';
    for (const { start, end } of annotate(text).tokens) expect(end - start).toBeLessThanOrEqual(6);
  });
});

describe('terms and names', () => {
  const personsIn = (text: string): string[] =>
    engine
      .annotate(text, engine.readArticle(text))
      .mentions.filter(({ type }) => type === 'person')
      .map(({ start, end }) => text.slice(start, end));

  it('take no name out of the inside of a term, but keep those that a term is named after', () => {
    expect(personsIn('会议要求持续深化“放管服”改革。')).toEqual([]);
    expect(personsIn('学习贯彻习近平新时代中国特色社会主义思想。')).toEqual(['习近平']);
  });

  it('count no number that a term has in it', () => {
    const text = '加快建设“三个高地”，打通最后一公里，新增3个平台。';
    const { quantities } = engine.annotate(text);
    expect(quantities.map(({ start, end }) => text.slice(start, end))).toEqual(['3个']);
  });
});

it('dates are told from the date of their article', () => {
  const digest = '大桥通车\n2026年11月20日 09:12 来源：江城日报\n新华社江城11月19日电 大桥今天通车。';
  const article = engine.readArticle(digest);
  expect(article.date).toEqual({ year: 2026, month: 11, day: 19 });
  const told = (text: string): string[] =>
    engine.annotate(text, article).quantities.map(({ gloss }) => gloss);
  expect(told('大桥通车，记者18日获悉。')).toEqual(['18 November 2026']);
  // Another year stands before the day: it may be of that one.
  expect(told('去年春节，大桥开工；18日，大桥通车。')).toEqual([
    'Spring Festival (29 January 2025)',
    '18th (of the month)',
  ]);
  expect(engine.gloss('上月，大桥建成。', 0, article)).toMatchObject({
    kind: 'quantity',
    note: 'last month (October 2026)',
  });
  expect(engine.annotate('上月，大桥建成。').quantities).toEqual([]);
});

it('a date that is a word keeps what the dictionary says of it', () => {
  const gloss = engine.gloss('去年建成', 0, engine.readArticle('发布时间：2026-11-20'));
  expect(gloss?.note).toBe('last year (2025)');
  expect(gloss?.entries[0]?.senses[0]?.gloss).toBe('last year');
});

describe('signs that are more than one unit (A19)', () => {
  it('are never cut: a pair, a variation selector or a mark stays with its sign', () => {
    const text = '他姓𠮷，住在㐂屋；葛󠄀城、\uf90a色、𰻞𰻞面、👨‍👩‍👧一家、e\u0301与中\u0301国、\u{2ebe0}字，葛󠄀󠄁。';
    const annotation = annotate(text);
    expectSound(text, annotation);
    const words = annotation.tokens.filter(({ readings }) => readings.length > 0);
    for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
      const last = index + segment.length;
      const cut = words.find(
        ({ start, end }) => (start > index && start < last) || (end > index && end < last),
      );
      expect(cut, segment).toBeUndefined();
    }
  });

  it('wear what is known of them, and nothing where nobody knows', () => {
    expect(pinyinOf('𠮷')).toBe('jí');
    expect(pinyinOf('\uf90a')).toBe('jīn');
    expect(pinyinOf('𰻞')).toBe('biáng');
    expect(pinyinOf('葛󠄀')).toBe('gě');
    expect(pinyinOf('\u{2ebe0}')).toBe('');
  });
});

describe('the words inside a term', () => {
  it.each([
    // Halves, where the lexicon would cut across the middle.
    ['推进一网通办和以评促建。', ['一网', '通办', '以评', '促建']],
    ['严格落实同题共答、公序良俗。', ['同题', '共答', '公序', '良俗']],
    ['非税收入下降，实打实收。', ['非税', '收入', '实打', '实收']],
    ['由工信部门牵头。', ['工信', '部门']],
    // A numeral, a prefix or an ending stays by itself.
    ['台风天放台风假，党指挥枪。', ['放', '台风', '假', '党', '指挥', '枪']],
    ['毛入学率提高，不打折扣。', ['毛', '入学率', '不', '打折扣']],
    // Those of a term within what a rule has made a longer one of.
    ['全市专精特新中小企业培育工作推进会召开。', ['专精特新', '中小企业']],
    // Words of today that are two of the commonest characters.
    ['他被就地免职，对等关税占比提高。', ['就地', '免职', '对等', '关税', '占比']],
  ])('%s', (text, words) => {
    expect(surfaces(text)).toEqual(expect.arrayContaining(words));
  });
});

it('a prefix and a suffix are written in one with their word, but not over the end of a name or a term', () => {
  expect(pinyinOf('副县长和预报员介绍，小班化、紧密型、告知书。')).toBe(
    'fùxiànzhǎng hé yùbàoyuán jièshào xiǎobānhuà jǐnmìxíng gàozhīshū',
  );
  expect(surfaces('游客们看长沙人。')).toEqual(['游客们', '看', '长沙', '人', '。']);
  expectSound('副局长说，工人们和參保員們。', annotate('副局长说，工人们和參保員們。'));
});

it('numbers and measures, pronouns and where stand apart, results of a verb in one with it', () => {
  expect(pinyinOf('该院数十辆车，县里百余家，7000余万吨。')).toBe(
    'gāi yuàn shùshí liàng chē xiàn lǐ bǎi yú jiā 7000 yú wàn dūn',
  );
  expect(pinyinOf('管好用好，总基调，毫米级。')).toBe('guǎnhǎo yònghǎo zǒngjīdiào háomǐjí');
});

it('foreign names have no Chinese surname, meetings and rivers their capitals', () => {
  expect(pinyinOf('首相桑切斯、高市早苗会谈。')).toBe('shǒuxiàng Sāngqiēsī Gāoshì Zǎomiáo huìtán');
  expect(pinyinOf('国王费利佩六世抵达。')).toBe('guówáng Fèilìpèi Liùshì dǐdá');
  expect(pinyinOf('湘江边，镇江。')).toBe('Xiāng Jiāng biān Zhènjiāng');
  expect(pinyinOf('中央经济工作会议')).toBe('Zhōngyāng Jīngjì Gōngzuò Huìyì');
});

it('a variant of a term keeps its own reading', () => {
  expect(pinyinOf('运力应开尽开。')).toContain('yīngkāijìnkāi');
});

it('all that there are of something are no body', () => {
  const { mentions } = annotate('全市产业园区高质量发展推进会召开，各县中小学参加，三湘大地一片新绿。');
  expect(mentions).toEqual([]);
});

describe('capitals', () => {
  it.each([
    // The frequency list has these as persons of the surname 高, 大, 老 …
    ['推进高水平对外开放。', 'tuījìn gāoshuǐpíng duìwài kāifàng'],
    ['他看望老同志，大展宏图。', 'tā kànwàng lǎotóngzhì dàzhǎn hóngtú'],
    ['上赛季球队实现五连冠。', 'shàngsàijì qiúduì shíxiàn wǔliánguàn'],
    // The dictionary has these as names alone.
    ['大桥通车以后，山下下了大雪。', 'dàqiáo tōngchē yǐhòu shānxià xià le dàxuě'],
    ['星期三，三月的互联网大会开幕。', 'xīngqīsān sānyuè de hùliánwǎng dàhuì kāimù'],
    ['她有一双发现美的眼睛。', 'tā yǒu yī shuāng fāxiàn měi de yǎnjing'],
  ])('stand in no ordinary word: %s', (text, pinyin) => {
    expect(pinyinOf(text)).toBe(pinyin);
  });

  it.each([
    ['大桥镇位于南岸区。', 'Dàqiáo Zhèn wèiyú Nán’àn Qū'],
    ['市政协主席任正非出席。', 'Shìzhèngxié zhǔxí Rén Zhèngfēi chūxí'],
    ['学习马克思主义。', 'xuéxí Mǎkèsī zhǔyì'],
    ['驻华大使肖千在接受专访。', 'zhù Huá dàshǐ Xiāo Qiān zài jiēshòu zhuānfǎng'],
    ['香港特区', 'Xiānggǎng Tèqū'],
    ['香港特别行政区', 'Xiānggǎng Tèbié Xíngzhèngqū'],
    ['游览八达岭长城。', 'yóulǎn Bādálǐng Chángchéng'],
    ['位于克里米亚。', 'wèiyú Kèlǐmǐyà'],
    ['抵达上海浦东国际机场。', 'dǐdá Shànghǎi Pǔdōng Guójì Jīchǎng'],
    ['走过南京长江大桥。', 'zǒuguò Nánjīng Chángjiāng Dàqiáo'],
    ['副主任丛亮介绍。', 'fùzhǔrèn Cóng Liàng jièshào'],
    ['他研究中日关系。', 'tā yánjiū Zhōng Rì Guānxì'],
  ])('stand in names: %s', (text, pinyin) => {
    expect(pinyinOf(text)).toBe(pinyin);
  });
});
