import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { annotateBlocks, glossBlocks, type Block } from '../../lib/text/blocks.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

const FIRST = '据悉,去年全市新增省级专精特新企业五十五家,新增数量居全省第三,分别是衡南县三塘';
const SECOND = '镇、衡东县荣桓镇等乡镇的企业。';

function flow(...texts: string[]): Block[] {
  return texts.map((text) => ({ text, flowsOn: true }));
}

describe('blocks', () => {
  it('gives each part of a cut word its own syllables', () => {
    const [first, second] = annotateBlocks(engine, flow(FIRST, SECOND), [0, 1]);
    expect(first?.words.at(-1)).toEqual([FIRST.length - 2, FIRST.length, 'Sāntáng', 0]);
    expect(second?.words[0]).toEqual([0, 1, 'zhèn', 0]);
  });

  it('gives each side of a cut between Text nodes its own syllables', () => {
    const text = '加快建设长沙经开区。';
    const [marks] = annotateBlocks(engine, [{ text, flowsOn: false, cuts: [5] }], [0]);
    const around = marks?.words.filter(([start, end]) => start >= 4 && end <= 6);
    expect(around).toEqual([
      [4, 5, 'Cháng', 0],
      [5, 6, 'shā', 0],
    ]);
  });

  it('puts no pinyin over digits', () => {
    const text = '总投资126.5亿元。';
    const [marks] = annotateBlocks(engine, [{ text, flowsOn: false }], [0]);
    expect(marks?.words.some(([start, end]) => /\d/u.test(text.slice(start, end)))).toBe(false);
    expect(marks?.words.some(([start]) => text[start] === '亿')).toBe(true);
    expect(marks?.words.every(([, , pinyin]) => !/\d/u.test(pinyin))).toBe(true);
  });

  it('clips what it marks to the block', () => {
    const blocks = flow(FIRST, SECOND);
    for (const { block, words, terms, persons, places, organisations } of annotateBlocks(
      engine,
      blocks,
      [0, 1],
    )) {
      const length = blocks[block]?.text.length ?? 0;
      for (const [start, end] of [...words, ...terms, ...persons, ...places, ...organisations]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(length);
      }
    }
    const [, second] = annotateBlocks(engine, blocks, [0, 1]);
    expect(second?.places).toContainEqual([0, 1]);
  });

  it('answers for the wanted blocks alone, by their index', () => {
    expect(
      annotateBlocks(engine, flow('你好。', '再见。', '长沙。'), [2, 0, 9]).map(({ block }) => block),
    ).toEqual([2, 0]);
    expect(annotateBlocks(engine, [], [])).toEqual([]);
  });

  it('joins nothing where a block does not flow on', () => {
    const blocks = [
      { text: FIRST, flowsOn: false },
      { text: SECOND, flowsOn: true },
    ];
    const [first] = annotateBlocks(engine, blocks, [0]);
    expect(first?.words.at(-1)?.[2]).not.toBe('Sāntáng');
  });

  it('sends only words with Han', () => {
    const [marks] = annotateBlocks(engine, flow('GDP增长3.5%。'), [0]);
    expect(marks?.words.map(([start, end]) => [start, end])).toEqual([[3, 5]]);
  });

  it('explains a place in a block, clipped to it, with the sentence over both blocks', () => {
    const answer = glossBlocks(engine, flow(FIRST, SECOND), 1, 0);
    expect(answer.gloss).toMatchObject({
      span: { start: 0, end: 1 },
      headword: expect.stringContaining('三塘镇'),
    });
    expect(answer.sentence).toBe(FIRST + SECOND);
  });

  it('has nothing to say of a block that is not there', () => {
    expect(glossBlocks(engine, flow('你好'), 3, 0)).toEqual({ gloss: null, sentence: '' });
  });
});

it('marks numbers and dates only where they are wanted', () => {
  const blocks = [{ text: '去年产值2.2亿元，同比增长8.3%。', flowsOn: false }];
  const marks = (numbers: boolean) =>
    annotateBlocks(engine, blocks, [0], engine.readArticle(''), { numbers })[0]?.quantities.map(
      ([start, end]) => blocks[0]?.text.slice(start, end),
    );
  expect(marks(true)).toContain('2.2亿元');
  expect(marks(false)).toEqual([]);
});

describe('words that wear no pinyin', () => {
  const text = '长沙的企业家李明参加会议，谈新质生产力。';
  const pinyinOf = (...known: readonly string[]): readonly string[] => {
    const isPlain = (surface: string): boolean => known.includes(surface);
    const [marks] = annotateBlocks(engine, [{ text, flowsOn: false }], [0], undefined, { isPlain });
    return (marks?.words ?? []).map(([start, end, pinyin]) => `${text.slice(start, end)} ${pinyin}`.trim());
  };

  it('keep their place, the others keep their pinyin', () => {
    const all = pinyinOf();
    expect(pinyinOf('长沙', '参加')).toEqual(all.map((word) => word.replace(/^(长沙|参加) .*$/u, '$1')));
    expect(all.every((word) => word.includes(' '))).toBe(true);
  });

  it('are the words of a term that is plain as a whole', () => {
    expect(
      pinyinOf('新质生产力')
        .filter((word) => !word.includes(' '))
        .join(''),
    ).toBe('新质生产力');
  });
});

describe('the commonest words', () => {
  it('begin with the commonest, are each once, and hold no name and no traditional form', () => {
    const words = engine.commonestWords(2000);
    expect(words).toHaveLength(2000);
    expect(new Set(words).size).toBe(2000);
    expect(words.slice(0, 20)).toContain('的');
    expect(words).toEqual(expect.arrayContaining(['我们', '工作', '发展', '问题']));
    for (const other of ['长沙', '瞭', '龢']) expect(words).not.toContain(other);
    expect(words.map((word) => engine.headwordOf(word))).toEqual(words);
    expect(engine.commonestWords(10)).toEqual(words.slice(0, 10));
  });

  it('are asked for by their simplified form', () => {
    expect(engine.headwordOf('長沙')).toBe('长沙');
    expect([engine.isListed('长沙'), engine.isListed('沙长沙')]).toEqual([true, false]);
  });
});
