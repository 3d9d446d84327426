import {
  array,
  assert,
  constantFrom,
  oneof,
  property,
  string,
  stringMatching,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Span } from '../../lib/text/span.ts';
import { recordFromTerm, termFromRecord } from '../../lib/text/term-record.ts';
import { buildTrie, valueOf } from '../../lib/text/term-trie.ts';
import { fileOfTerms, openGlossary } from '../support/glossary.ts';

const terms = openGlossary([
  fileOfTerms([
    ['五好园区'],
    ['专精特新', '专精特新企业'],
    ['小巨人企业', '小巨人'],
    ['专精特新小巨人企业'],
    ['三高四新', '三高四新美好蓝图'],
    ['乡村振兴'],
    ['全面推进乡村振兴'],
    ['振兴示范乡镇'],
    ['强省会'],
    ['三农'],
    ['十四五'],
    ['县市、区'],
    ['公铁水', '公、铁、水'],
    ['A股'],
    ['5G'],
    ['3·15晚会'],
    ['中国—东盟博览会'],
    ['经开区'],
  ]),
]);

/** Surfaces of the outermost terms; words are given as `强|省会`, joined they are the text. */
function surfaces(text: string): string[] {
  return terms.match(text).map(({ start, end }) => text.slice(start, end));
}

function surfacesIn(segmented: string): string[] {
  const words: Span[] = [];
  let at = 0;
  for (const word of segmented.split('|')) {
    words.push({ start: at, end: at + word.length });
    at += word.length;
  }
  const text = segmented.replaceAll('|', '');
  return terms.match(text, words).map(({ start, end }) => text.slice(start, end));
}

describe('match: what may stand inside a term', () => {
  test.each([
    ['推进“五好”园区建设', '“五好”园区'],
    ['推进「五好」園區建設', '「五好」園區'],
    ['推进『五好』园区建设', '『五好』园区'],
    ['推进"五好"园区建设', '"五好"园区'],
    ["推进'五好'园区建设", "'五好'园区"],
    ['推进《五好》园区建设', '《五好》园区'],
    ['推进〈五好〉园区建设', '〈五好〉园区'],
    ['推进（五好）园区建设', '（五好）园区'],
    ['推进“ 五好 ” 园区建设', '“ 五好 ” 园区'],
    ['推进**“五好”**园区建设', '“五好”**园区'],
    ['推进“五好园区”建设', '五好园区'],
    ['专精特新“小巨人”企业', '专精特新“小巨人”企业'],
    ['“专精特新”小巨人企业', '“专精特新”小巨人企业'],
    ['专·精·特·新', '专·精·特·新'],
    ['专•精・特‧新', '专•精・特‧新'],
    ['专　精 特\u00a0新', '专　精 特\u00a0新'],
    ['专\u200b精\u00ad特\ufeff新', '专\u200b精\u00ad特\ufeff新'],
    ['**专精**特新', '专精**特新'],
    ['专精\n特新', '专精\n特新'],
    ['专\r\n精特新', '专\r\n精特新'],
    ['專精特新', '專精特新'],
    ['鄉村振興', '鄉村振興'],
    ['央视3·15晚会', '3·15晚会'],
    ['央视３•１５晚会', '３•１５晚会'],
    ['中国-东盟博览会', '中国-东盟博览会'],
    ['中国－东盟博览会', '中国－东盟博览会'],
    ['境内Ａ股上涨', 'Ａ股'],
    ['建成5g基站', '5g'],
    ['各县（市、区）', '县（市、区）'],
    ['打造“公、铁、水”多式联运', '公、铁、水'],
    ['打造公铁水多式联运', '公铁水'],
  ])('%j → %j', (text, surface) => {
    expect(surfaces(text)).toEqual([surface]);
  });

  test('a block break inside a term, as a newspaper’s column makes it', () => {
    const text = '新增国家级专\n\n精特新小巨人企业10家';
    const [match] = terms.match(text);
    expect(match).toMatchObject({ start: 5, end: 16, headword: '专精特新小巨人企业' });
  });

  test.each([
    ['专精\n\f\n特新', 'a hard break'],
    ['专精、特新', '、 that the term has not'],
    ['公、铁水', '、 in another place than the variant has it'],
    ['专精,特新', 'a comma'],
    ['专精。\n\n特新', 'a full stop'],
    ['# 乡村\n\n振兴', 'the end of a heading'],
    [`专精${' '.repeat(9)}特新`, 'a wide gap'],
    ['他说“抓好五好”园区', 'a quote that is not balanced within'],
    ['县（市、区', 'a bracket that is never closed'],
  ])('%j is not read across: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });

  test('takes in the quote that its inside closes, and only that', () => {
    const text = '“三高四新”美好蓝图与“三高四新”战略';
    expect(terms.match(text)).toEqual([
      { start: 0, end: 10, headword: '三高四新', gloss: 'gloss of it', isCommon: false, origin: 'glossary' },
      { start: 12, end: 16, headword: '三高四新', gloss: 'gloss of it', isCommon: false, origin: 'glossary' },
    ]);
  });
});

describe('match: which term', () => {
  test('the longest, even where a shorter one begins earlier', () => {
    expect(surfaces('全面推进乡村振兴')).toEqual(['全面推进乡村振兴']);
    expect(surfaces('乡村振兴示范乡镇')).toEqual(['振兴示范乡镇']);
    expect(surfaces('专精特新企业和专精特新小巨人企业')).toEqual(['专精特新企业', '专精特新小巨人企业']);
  });

  test.each([
    ['实施|强|省会|战略', ['强省会']],
    ['加强|省会|城市|建设', []],
    ['做好|三农|工作', ['三农']],
    ['第十三|农场', []],
    ['长沙|经|开|区', ['经开区']],
    ['在|曾经|开|区域|会议', []],
    // Four characters are enough to be sure, whatever the segmentation makes of them.
    ['推进|乡村振|兴国|大业', ['乡村振兴']],
  ])('a short term does not cut a word: %s', (segmented, expected) => {
    expect(surfacesIn(segmented)).toEqual(expected);
  });

  test.each([
    ['“十四五”规划', ['十四五']],
    ['二十四五岁', []],
    ['一百十四五', []],
    ['十四五六', []],
    ['5GHz频段和15G流量', []],
    ['BA股', []],
  ])('a number or a Latin word is not cut: %s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  test('signs that a term must not follow or precede', () => {
    const guarded = openGlossary([
      fileOfTerms([['两会']], '  unless_after: [说]\n  unless_before: [儿, 面]\n'),
    ]);
    const found = (text: string): number => guarded.match(text).length;
    expect([found('全国两会召开'), found('说两会话'), found('等了两会儿'), found('两会面')]).toEqual([
      1, 0, 0, 0,
    ]);
  });
});

test('a term that is one only in quotes', () => {
  const quoted = openGlossary([fileOfTerms([['重要窗口', '窗口作用']], '  only_quoted: true\n')]);
  const found = (text: string): number => quoted.match(text).length;
  expect([found('建设“重要窗口”'), found('建设「重要窗口」'), found('“重要”窗口')]).toEqual([1, 1, 1]);
  expect([found('开放的重要窗口'), found('《重要窗口》'), found('发挥窗口作用')]).toEqual([0, 0, 0]);
});

describe('inner and get', () => {
  test('the terms inside one, outermost first', () => {
    const text = '国家级专精特新“小巨人”企业';
    const [match] = terms.match(text);
    expect(match?.headword).toBe('专精特新小巨人企业');
    const inner = match ? terms.inner(text, match) : [];
    expect(inner.map(({ start, end }) => text.slice(start, end))).toEqual(['专精特新', '“小巨人”企业']);
    const [, giant] = inner;
    expect(giant && terms.inner(text, giant).map(({ headword }) => headword)).toEqual(['小巨人企业']);
    expect(terms.inner(text, { start: 0, end: 3 })).toEqual([]);
  });

  test('get knows headwords and variants in either script, with or without quotes', () => {
    for (const form of ['五好园区', '“五好”园区', '五好園區'])
      expect(terms.get(form)?.headword).toBe('五好园区');
    expect(terms.get('小巨人')?.headword).toBe('小巨人企业');
    expect([terms.get('五好'), terms.get('五好园区建设'), terms.get('')]).toEqual([null, null, null]);
    expect(terms.size).toBe(18);
  });
});

describe('any text', () => {
  const pieces = array(
    oneof(
      constantFrom(
        ...Array.from('五好园区专精特新小巨人企业乡村振兴十四五“”「」"\'（）**、。 \n·'),
        '\n\n',
        '\n\f\n',
        '\u200b',
      ),
      string({ unit: 'binary', maxLength: 3 }),
      constantFrom('\ud800', '\udc00', '\u0000', '👨‍👩‍👧'),
    ),
    { maxLength: 40 },
  );

  test('spans are sorted, do not overlap, and hold the term once what may stand inside is left out', () => {
    assert(
      property(pieces, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, headword } of terms.match(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(terms.get(text.slice(start, end))?.headword).toBe(headword);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a term is found wherever it stands in other text, and its place is exact', () => {
    assert(
      property(stringMatching(/^[甲乙丙,。]{0,20}$/), stringMatching(/^[甲乙丙,。]{0,20}$/), (a, b) => {
        const text = `${a}“五好”园区${b}`;
        expect(terms.match(text)).toMatchObject([{ start: a.length, end: a.length + 6 }]);
      }),
    );
  });

  test(
    'cost follows the length of the text, also where everything nearly matches',
    { timeout: 30_000 },
    () => {
      // A cost that grew with the square of the length would take minutes.
      expect(terms.match('专精特'.repeat(100_000))).toEqual([]);
      expect(terms.match('专精特新'.repeat(50_000))).toHaveLength(50_000);
      expect(terms.match('“'.repeat(200_000))).toEqual([]);
    },
  );
});

describe('parts', () => {
  test('the trie holds what it was given and nothing else', () => {
    assert(
      property(uniqueArray(string({ minLength: 1, maxLength: 6 }), { maxLength: 30 }), (texts) => {
        const trie = buildTrie(texts.map((text, i) => [text, i + 1]));
        texts.forEach((text, i) => expect(valueOf(trie, text)).toBe(i + 1));
        for (const text of texts) {
          const longer = `${text}x`;
          expect(valueOf(trie, longer)).toBe(texts.indexOf(longer) + 1);
        }
      }),
    );
    expect(() =>
      buildTrie([
        ['三农', 1],
        ['三农', 2],
      ]),
    ).toThrow('三农');
  });

  test('a record gives its term back', () => {
    const term = {
      headword: '三农',
      variants: ['三农工作'],
      pinyin: 'sānnóng',
      gloss: 'farming, villages and farmers',
      literal: 'the three nong',
      explanation: 'Three.',
      standsFor: [{ zh: '农业', en: 'agriculture' }],
      official: { text: 'agriculture, rural areas and farmers', by: 'State Council' },
      scope: 'national',
      since: 1996,
      source: 'common usage',
      confidence: 'high',
      checked: true,
    } as const;
    const forms = { headword: '三农', variants: ['三农工作'] };
    expect(termFromRecord(recordFromTerm(term, forms), forms)).toEqual(term);
    // The trie holds forms folded, and in an order of its own.
    const folded = { headword: '3农', variants: ['三农工作', 'a股'] };
    const spelt = { ...term, variants: ['A股', '三农工作'] };
    expect(termFromRecord(recordFromTerm(spelt, folded), folded)).toEqual(spelt);
    const bare = {
      ...term,
      variants: [],
      pinyin: '',
      standsFor: [],
      confidence: 'low',
      checked: false,
    } as const;
    const { literal: _, official: __, since: ___, ...least } = bare;
    const alone = { headword: '三农', variants: [] };
    expect(termFromRecord(recordFromTerm(least, alone), alone)).toEqual(least);
    const most = { ...least, confidence: 'high' } as const;
    expect(recordFromTerm(most, alone)).toBe('farming, villages and farmers\u001fThree.');
    expect(termFromRecord(recordFromTerm(most, alone), alone)).toEqual(most);
  });
});
