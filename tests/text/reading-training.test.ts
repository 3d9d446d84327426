import { describe, expect, it } from 'vitest';

import { packModel, type PackedModel } from '../../lib/text/model.ts';
import { phrasesFromLine, type LabelledSign } from '../../scripts/training/reading-data.ts';
import { scoreFolds } from '../../scripts/training/reading-folds.ts';
import type { ReadingTraining } from '../../scripts/training/reading-training.ts';
import { trainSoftmax, type Example } from '../../scripts/training/softmax.ts';

describe('a line of phrases', () => {
  it('stands for every combination where these are few', () => {
    expect(phrasesFromLine('{签约|开工}率{达|超}五成')).toEqual([
      '签约率达五成',
      '开工率达五成',
      '签约率超五成',
      '开工率超五成',
    ]);
  });

  it('uses every part of every choice where they are many', () => {
    const long = Array.from({ length: 60 }, (_, i) => `甲${String(i)}乙`);
    const phrases = phrasesFromLine(`{${long.join('|')}}{一|二|三}{上|下}`);
    expect(phrases).toHaveLength(60);
    for (const part of [...long, '一', '二', '三', '上', '下'])
      expect(phrases.some((phrase) => phrase.includes(part))).toBe(true);
    expect(new Set(phrases).size).toBe(60);
  });
});

describe('training', () => {
  const examples: Example[] = Array.from({ length: 50 }, (_, i) => ({
    keys: [Int32Array.of(i % 7, 100 + (i % 3)), Int32Array.of(200 + (i % 7), 300 + (i % 3))],
    gold: i % 7 < 3 ? 0 : 1,
    weight: 1,
  }));
  const train = (): PackedModel => {
    const options = { least: 1, epochs: 3, rate: 0.15, decay: 0.001, seed: 7 };
    const { keys, weights } = trainSoftmax(examples, options);
    return packModel(keys, weights, 6, 4);
  };

  it('gives the same bytes from the same examples', () => {
    const first = train();
    const second = train();
    expect(first.table.some((slot) => slot !== 0)).toBe(true);
    expect(second.table).toEqual(first.table);
    expect(second.scale).toBe(first.scale);
  });
});

describe('cross-validation', () => {
  const one: LabelledSign[] = ['shí', 'shí', 'shi', 'xíng', 'háng', 'wèi'].map((syllable, item) => ({
    text: '识',
    offset: 0,
    syllable,
    item,
    origin: 'one',
  }));

  it('judges each sentence once, by a model that has not seen it', () => {
    const seen: (readonly number[])[] = [];
    const judged: number[] = [];
    const training: ReadingTraining = {
      table: new Map(),
      open: [],
      one,
      counts: { one: 6, labels: 0, dictionary: 0, running: 0 },
      train: (isUsed) => {
        seen.push([-1, 0, 1, 2, 3, 4, 5].filter(isUsed));
        return { ...packModel([1], [1], 4), kept: 1 };
      },
      answer: (index) => {
        judged.push(index);
        expect(seen.at(-1)).not.toContain(index);
        return ['shí', 'shi', 'shí', 'xíng', 'xíng', 'wéi'][index] ?? '';
      },
    };
    const score = scoreFolds(training, 3);
    expect(seen).toHaveLength(3);
    for (const items of seen) expect(items).toContain(-1);
    expect(judged.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    // Two right, two that only differ in a neutral tone, two wrong.
    expect(score).toEqual({ right: 2 / 6, neutral: 2 / 6, items: 6 });
  });
});
