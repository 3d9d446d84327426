import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { endFromFlow, flowFromOffset, flowFromText, HARD_BREAK, SOFT_BREAK } from '../../lib/text/flow.ts';
import { sentenceAt, sentencesFromText } from '../../lib/text/sentence.ts';

const LONG = '据悉,去年全市新增省级企业五十五家,新增数量居全省第三,全市新增国家级专';

describe('flow', () => {
  it('takes out a break inside a paragraph that was cut', () => {
    const flow = flowFromText(`${LONG}${SOFT_BREAK}精特新企业十家。`);
    expect(flow.text).toBe(`${LONG}精特新企业十家。`);
    expect(flow.joints).toEqual([LONG.length]);
    expect(flow.offsets[LONG.length]).toBe(LONG.length + 2);
    expect(endFromFlow(flow, LONG.length)).toBe(LONG.length);
  });

  it.each([
    ['after a sentence', '全市召开了推进会,传达了省里的通知。', '会议强调要高度重视,履职尽责。'],
    ['after a heading', '## 新增企业十家', '人大代表昨日视察,听取了汇报。'],
    ['after a headline without marks', '全市上下齐心协力建设新家', '园林部门昨日表示,全市绿地增加。'],
    ['before a heading', LONG, '衡阳十五个乡镇上榜'],
    ['before a list item', LONG, '■本报记者报道,今日有雨。'],
  ])('keeps the break %s', (_, first, second) => {
    const text = first + SOFT_BREAK + second;
    expect(flowFromText(text).text).toBe(text);
  });

  it('keeps a hard break', () => {
    const text = `${LONG}${HARD_BREAK}精特新企业十家。`;
    expect(flowFromText(text).text).toBe(text);
  });

  it('joins hard-wrapped lines of one block', () => {
    const text = '今年以来，全市深入推进乡村振\n兴示范创建，农村人居环境得到\n改善。';
    expect(flowFromText(text).text).toBe('今年以来，全市深入推进乡村振兴示范创建，农村人居环境得到改善。');
  });

  it('does not join the lines of a list', () => {
    const text = '春眠不觉晓\n处处闻啼鸟';
    expect(flowFromText(text).text).toBe(text);
  });

  it('joins where a term was found to go on, whatever the lines look like', () => {
    const text = `国家级专${SOFT_BREAK}精特新`;
    expect(flowFromText(text).text).toBe(text);
    expect(flowFromText(text, [{ start: 3, end: text.length }]).text).toBe('国家级专精特新');
  });

  it('maps every unit back to the same sign, in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('中', '，', '。', '\n', '\n\n', 'a', ' ', '𠮷', '\f', '人民代表大会,通过了决议'),
          { maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('');
          const flow = flowFromText(text);
          expect(flow.offsets).toHaveLength(flow.text.length + 1);
          for (let i = 0; i < flow.text.length; i++) {
            expect(text[flow.offsets[i] ?? -1]).toBe(flow.text[i]);
            expect(flowFromOffset(flow, flow.offsets[i] ?? 0)).toBe(i);
          }
          expect(flow.text.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('sentences', () => {
  it('keeps quotes and brackets with the sentence that they close', () => {
    const text = '他说：“今天很好。”记者问：“为什么？！”（掌声。）大家笑了……完';
    expect(sentencesFromText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '他说：“今天很好。”',
      '记者问：“为什么？！”',
      '（掌声。）',
      '大家笑了……',
      '完',
    ]);
  });

  it('ends a sentence at a break and tiles the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('中', '。', '”', '\n', ' ', '！', 'x') }), (text) => {
        let end = 0;
        for (const sentence of sentencesFromText(text)) {
          expect(sentence.start).toBe(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it('finds the sentence around an offset', () => {
    const text = '第一句。 第二句在这里。第三句';
    const at = (offset: number): string => {
      const { start, end } = sentenceAt(text, offset);
      return text.slice(start, end);
    };
    expect(at(0)).toBe('第一句。');
    expect(at(7)).toBe('第二句在这里。');
    expect(at(text.length)).toBe('第三句');
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});
