import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { getFinder } from '../support/name-marks.ts';

const SIGNS = [...'王李明伟市委书记长沙县镇公司大学、，。（）“”·\n 特朗普国A1𠮷曾'];

describe('mentions of any text', () => {
  const text = oneof(
    string({ unit: 'binary', maxLength: 60 }),
    array(constantFrom(...SIGNS), { maxLength: 80 }).map((signs) => signs.join('')),
  );

  it('lie inside it, in order, and of one type never overlap', () => {
    assert(
      property(text, (source) => {
        const mentions = getFinder().find(source);
        const ends = new Map<string, number>();
        let before = 0;
        for (const { start, end, type, confidence } of mentions) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(start).toBeGreaterThanOrEqual(ends.get(type) ?? 0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          ends.set(type, end);
          before = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same in simplified and traditional characters', () => {
    const spans = (source: string): unknown =>
      getFinder()
        .find(source)
        .map(({ start, end, type }) => [start, end, type]);
    expect(spans('廣東省長馬興瑞會見西門子公司總裁。')).toEqual(spans('广东省长马兴瑞会见西门子公司总裁。'));
  });

  it('cost time in proportion to the length of the text', () => {
    const unit = '市长何婉清在长沙市岳麓区考察了湖南金穗粮油有限责任公司，并与阿尔贝托·费尔南德斯会谈。';
    const time = (source: string): number => {
      const before = performance.now();
      getFinder().find(source);
      return performance.now() - before;
    };
    time(unit.repeat(50));
    const short = Math.min(time(unit.repeat(50)), time(unit.repeat(50)));
    const long = Math.min(time(unit.repeat(400)), time(unit.repeat(400)));
    expect(long).toBeLessThan(Math.max(short, 2) * 8 * 6);
  });

  it('are none in a text without any', () => {
    expect(getFinder().find('')).toEqual([]);
    expect(getFinder().find('Hello, world. 1234')).toEqual([]);
  });
});
