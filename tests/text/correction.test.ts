import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import type { Annotation } from '../../lib/text/annotation.ts';
import { isSound, openCorrections, type Correction, type Stretch } from '../../lib/text/correction.ts';
import { countHan } from '../../lib/text/script.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());
let made = 0;

/** A correction in one line: `长大: zhǎng dà`, `中国 人民` for a cut, `跑[得]快: děi` for one character. */
function correction(line: string): Correction {
  made += 1;
  const [left = '', right] = line.split(': ');
  const [, before = '', middle = '', after = ''] = /^(.*?)\[(.*)\](.*)$/u.exec(left) ?? [left, '', left, ''];
  const syllables = right?.split(' ') ?? null;
  let at = 0;
  const words = middle.split(' ').map((word) => {
    const count = countHan(word);
    const own = syllables?.slice(at, (at += count)) ?? null;
    return { length: word.length, syllables: own };
  });
  return { id: `c${String(made)}`, before, text: middle.replaceAll(' ', ''), after, words, createdAt: made };
}

function lines(text: string, annotation: Annotation): string {
  return annotation.tokens
    .map(({ start, end, pinyin }) => text.slice(start, end) + (pinyin === '' ? '' : `/${pinyin}`))
    .join(' ');
}

function annotate(text: string, ...corrections: string[]): string {
  return lines(text, engine.withCorrections(corrections.map(correction)).annotate(text));
}

describe('a correction', () => {
  it('reads a word so wherever it stands, and is the reader’s', () => {
    const text = '这家店的行情很好，行情看涨。';
    expect(annotate(text, '行情: xíng qíng').match(/行情\/xíngqíng/gu)).toHaveLength(2);
    const annotation = engine.withCorrections([correction('行情: xíng qíng')]).annotate(text);
    const token = annotation.tokens.find(({ start }) => start === text.indexOf('行情'));
    expect(token?.readings[0]).toEqual({ syllable: 'xíng', source: 'reader', confidence: 1 });
  });

  it('wins over the curated list, the glossary and what is read as a name', () => {
    expect(annotate('天台的风光', '天台: tiān tái')).toContain('天台/tiāntái');
    expect(annotate('推进放管服改革', '放管服: fàng guǎn fu')).toContain('fàngguǎnfu');
    const name = '市长单文清昨天出席会议，单文清说要扩大队伍。';
    expect(annotate(name)).toContain('Shàn Wénqīng');
    const corrected = annotate(name, '单文清: dān wén qīng');
    expect(corrected).not.toContain('Shàn');
    expect(corrected.match(/单文清\/Dān ?[Ww]énqīng/gu)).toHaveLength(2);
  });

  it('of one character reaches only where the same words stand beside it', () => {
    const text = '他跑得快，我跑得慢，他得走了。';
    const corrected = annotate(text, '跑[得]快: dé');
    expect(corrected).toContain('跑/pǎo 得/dé 快');
    expect(corrected).toContain('跑/pǎo 得/de 慢');
    expect(corrected.match(/得\/dé/gu)).toHaveLength(1);
  });

  it('of one character between marks leaves those within text alone', () => {
    const corrected = annotate('“行”，他说。银行行长走了，走得不行。', '[行]: háng');
    expect(corrected).toContain('“ 行/háng ”');
    expect(corrected).toContain('不行/bùxíng');
  });

  it('joins words, also over the border of a term or a name, and splits them', () => {
    expect(annotate('老树开了花', '老树: lǎo shù')).toBe('老树/lǎoshù 开/kāi 了/le 花/huā');
    expect(annotate('他研究生命起源', '研究生 命')).toContain('研究生/yánjiūshēng 命/mìng');
    const term = annotate('放管服改革继续', '放管 服改革');
    expect(term).toContain('放管/fàngguǎn 服改革/fúgǎigé');
    expect(annotate('培育专精特新企业', '专 精 特 新')).toContain('专/zhuān 精/jīng 特/tè 新/xīn');
  });

  it('holds as it is written: traditional text has its own', () => {
    expect(annotate('銀行行長', '行長: xíng zhǎng')).toContain('行長/xíngzhǎng');
    expect(annotate('银行行长', '行長: xíng zhǎng')).toContain('行长/hángzhǎng');
  });

  it('does not hold from inside one word into another', () => {
    const text = '校长大会上说，孩子长大了。';
    expect(annotate(text, '长大: cháng dà')).toBe(
      '校长/xiàozhǎng 大会/dàhuì 上/shàng 说/shuō ， 孩子/háizi 长大/chángdà 了/le 。',
    );
  });

  it('of the longer stretch wins; the shorter fills what it leaves open', () => {
    const both = ['行情: xíng qíng', '行情看涨'];
    expect(annotate('行情看涨', ...both)).toBe('行情看涨/xíngqíng kànzhǎng');
    expect(annotate('行情看涨', '行情: xíng qíng', '行 情看涨: háng qíng kàn zhǎng')).toBe(
      '行/háng 情看涨/qíngkànzhǎng',
    );
    expect(annotate('行情看涨', '行情: xíng qíng', '行情: háng qing')).toContain('行情/hángqing');
  });

  it('does not reach through a mark, and reaches over a break that the text flows over', () => {
    expect(annotate('老、树', '老树')).toBe('老/lǎo 、 树/shù');
    const cut = '据悉,去年全市新增的树木有五十五万棵,新增数量居全省第三,另外院子里还有许多的老';
    const text = `${cut}\n\n树开了花,邻居们都说今年的收成不会差,大家都很高兴,孩子们也来了。`;
    expect(annotate(text, '老树: lǎo shù')).toMatch(/老\s+树\/lǎoshù/u);
  });
});

describe('what is no correction is left out', () => {
  it.each<[string, Partial<Stretch>]>([
    ['a mark', { text: '老，树', words: [{ length: 3, syllables: null }] }],
    ['words that do not tile it', { words: [{ length: 1, syllables: null }] }],
    ['too few syllables', { words: [{ length: 2, syllables: ['lǎo'] }] }],
    ['what is no syllable', { words: [{ length: 2, syllables: ['lǎo', '<b>'] }] }],
    ['words around more than one character', { before: '的' }],
    ['one character of which nothing is told', { text: '老', words: [{ length: 1, syllables: null }] }],
    [
      'half a character',
      {
        text: '𠮷老',
        words: [
          { length: 1, syllables: null },
          { length: 2, syllables: null },
        ],
      },
    ],
    ['a text of any length', { text: '老'.repeat(25), words: [{ length: 25, syllables: null }] }],
  ])('%s', (_, change) => {
    const stretch = { ...correction('老树'), ...change };
    expect(isSound(stretch)).toBe(false);
    expect(openCorrections([stretch])).toBeNull();
  });
});

describe('whatever is corrected', { timeout: 60_000 }, () => {
  const TEXT =
    '市长单文清昨天在长沙银行说，孩子们跑得快，把地扫干净。“行”，研究生命起源的𠮷老师3月长大了\n\n专精特新企业。';
  const syllable = fc.constantFrom('zhǎng', 'de', 'xíng', 'ér');
  const stretches = fc
    .tuple(
      fc.nat(TEXT.length - 1),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.boolean(), { minLength: 6 }),
      syllable,
    )
    .map(([start, length, borders, said]): Correction => {
      made += 1;
      const text = TEXT.slice(start, start + length);
      const edges = [
        0,
        ...borders.flatMap((is, i) => (is && i > 0 && i < text.length ? [i] : [])),
        text.length,
      ];
      const words = edges.slice(1).map((end, i) => {
        const word = text.slice(edges[i], end);
        const isTold = borders[i] === true || text.length === 1;
        return {
          length: word.length,
          syllables: isTold ? Array.from({ length: countHan(word) }, () => said) : null,
        };
      });
      return { id: `p${String(made)}`, before: '', text, after: '', words, createdAt: made };
    });

  it('tokens tile the text, with a reading for each Han character', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 8 }), (corrections) => {
        const { tokens, corrections: held = [] } = engine.withCorrections(corrections).annotate(TEXT);
        expect(tokens.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
        for (const { start, end, readings } of tokens)
          expect(readings).toHaveLength(countHan(TEXT, start, end));
        for (const { isCut, words } of held) {
          if (!isCut) continue;
          for (const { start, end } of words)
            expect(tokens.some((token) => token.start === start && token.end === end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('none at all changes nothing, and neither do those that stand nowhere in the text', () => {
    const text = fc.array(
      fc.constantFrom('单文清', '市长', '行', '得', '，', '“', '\n\n', '长大', 'A股', '3月'),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const plain = engine.annotate(whole);
        expect(engine.withCorrections([]).annotate(whole)).toEqual(plain);
        expect(engine.withCorrections([correction('乌有之乡: wū yǒu zhī xiāng')]).annotate(whole)).toEqual(
          plain,
        );
      }),
      { numRuns: 100 },
    );
  });
});
