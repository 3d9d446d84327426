import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flowFromText } from '../../lib/text/flow.ts';
import { segment, splitWord } from '../../lib/text/segment.ts';
import { getLexicon } from '../support/resources.ts';

const lexicon = getLexicon();

function cut(text: string): string {
  const flow = flowFromText(text);
  return segment(flow, lexicon)
    .map(({ start, end }) => flow.text.slice(start, end))
    .join('|');
}

describe('segment', () => {
  it.each([
    ['衡阳市珠晖区东阳渡街道的网格员', '衡阳市|珠晖区|东阳渡街道|的|网格员'],
    ['耒阳市永济镇、常宁市塔山瑶族乡', '耒阳市|永济镇|、|常宁市|塔山瑶族乡'],
    ['中国人民银行行长', '中国人民银行|行长'],
    ['他把结果告诉了部长', '他|把|结果|告诉|了|部长'],
    ['乒乓球拍卖完了', '乒乓球|拍卖|完|了'],
    ['国家发展和改革委员会', '国家|发展|和|改革|委员会'],
    ['研究生命的起源', '研究|生命|的|起源'],
  ])('cuts %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it.each([
    ['經濟學家認為', '經濟學家|認為'],
    ['臺灣與香港', '臺灣|與|香港'],
    ['他在看著電視', '他|在|看|著|電視'],
    ['三千五百萬美元', '三千五百萬|美元'],
  ])('cuts traditional %s as it cuts simplified text', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it.each([
    ['2.2亿元', '2.2亿|元'],
    ['增长3.5%', '增长|3.5|%'],
    ['1,200万元', '1,200万|元'],
    ['共1，15日', '共|1|，|15|日'],
    ['二○○一年', '二○○一|年'],
    ['一千二百三十四人', '一千二百三十四|人'],
    ['2月6日至7日', '2|月|6|日|至|7|日'],
    ['350万千瓦', '350万|千瓦'],
    ['COVID-19疫情', 'COVID-19|疫情'],
    ['5G网络', '5G|网络'],
    ['C919首航', 'C919|首航'],
    ['3D打印', '3D打印'],
    ['１２３４', '１２３４'],
    ['他说——好……', '他|说|——|好|……'],
  ])('keeps numbers and Latin together in %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  it('keeps a word together over a break that cuts it, and only then', () => {
    const start = '据悉,去年全市新增省级企业五十五家,新增数量居全省第三,分别是衡南县三塘';
    expect(cut(`${start}\n\n镇、衡东县荣桓镇。`)).toContain('衡南县|三塘镇|、');
    expect(cut('全市人民代表大会\n\n堂会在昨日举行。')).toContain('大会|\n\n|');
  });

  it('never crosses a forced border, and takes a whole span as one word', () => {
    const flow = flowFromText('市长毛伟明天到任');
    const free = segment(flow, lexicon).map(({ start, end }) => flow.text.slice(start, end));
    expect(free).toContain('明天');
    const forced = segment(flow, lexicon, [{ start: 2, end: 5, isWhole: true }]);
    expect(forced.map(({ start, end }) => flow.text.slice(start, end)).slice(0, 2)).toEqual([
      '市长',
      '毛伟明',
    ]);
    const bordered = segment(flow, lexicon, [{ start: 2, end: 5, isWhole: false }]);
    expect(bordered.some(({ start, end }) => start < 5 && end > 5)).toBe(false);
  });

  it('tiles any text, never splits a surrogate pair, and keeps tokens short enough for a line to break around', () => {
    const signs = fc.constantFrom(
      ...'中国的了行长三0９a。“”\n\f \u200d\u0000\ufe0f\u0301￼Ａ〇○々',
      '𠮷',
      '\ud842',
      '\udfb7',
      '👩‍👩‍👧',
      '\n\n',
      '人民',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const flow = flowFromText(text);
        let end = 0;
        for (const item of segment(flow, lexicon)) {
          expect(item.start).toBe(end);
          expect(item.end).toBeGreaterThan(item.start);
          end = item.end;
          const isCutPair =
            /[\ud800-\udbff]/.test(flow.text[end - 1] ?? '') && /[\udc00-\udfff]/.test(flow.text[end] ?? '');
          expect(isCutPair).toBe(false);
          if (item.kind === 'word') expect(item.end - item.start).toBeLessThanOrEqual(6);
        }
        expect(end).toBe(flow.text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('needs time in proportion to the text', () => {
    const text = '全市专精特新中小企业培育工作推进会召开，一百二十三万四千五百六十七人参加。'.repeat(400);
    const time = (length: number): number => {
      const flow = flowFromText(text.slice(0, length));
      const start = performance.now();
      segment(flow, lexicon);
      return performance.now() - start;
    };
    time(text.length);
    const short = Math.min(...[1, 2, 3, 4, 5].map(() => time(text.length / 8)));
    const long = Math.min(...[1, 2, 3, 4, 5].map(() => time(text.length)));
    expect(long).toBeLessThan(short * 8 * 4 + 5);
  });
});

describe('splitWord', () => {
  it('cuts a word into the words it is made of', () => {
    const parts = (text: string): string[] =>
      splitWord(text, 0, text.length, lexicon).map(({ start, end }) => text.slice(start, end));
    expect(parts('山水相连')).toEqual(['山水', '相连']);
    expect(parts('公共服务')).toEqual(['公共', '服务']);
    expect(parts('经济')).toEqual(['经', '济']);
  });
});
