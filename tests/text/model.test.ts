import { describe, expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import {
  keyOf,
  linearModel,
  mix,
  modelSectionNames,
  openModel,
  packModel,
  type PackedModel,
} from '../../lib/text/model.ts';
import { writeContainer, type Section } from '../../scripts/lexicon/writer.ts';
import { sectionsFromModel } from '../../scripts/training/model-sections.ts';
import { keysOf, probabilitiesOf, trainSoftmax, type Example } from '../../scripts/training/softmax.ts';

function containerOf(sections: readonly Section[]): ReturnType<typeof openContainer> {
  return openContainer(new Uint8Array(writeContainer(sections)).buffer);
}

/** Keys of features that differ in nothing but a number. */
function someKeys(count: number, label: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => keyOf(mix(9, i), label));
}

function packed(weights: readonly number[]): PackedModel {
  return { table: Int16Array.from(weights, (weight) => weight << 8), scale: 1 };
}

describe('keys', () => {
  it('are spread over all bits, and differ by label', () => {
    const high = new Set([...someKeys(4096, 1)].map((key) => key >>> 20));
    const low = new Set([...someKeys(4096, 1)].map((key) => key & 0xfff));
    // 4096 balls into 4096 boxes leave 1/e of them empty.
    expect(high.size).toBeGreaterThan(2400);
    expect(low.size).toBeGreaterThan(2400);
    const others = new Set(someKeys(4096, 2));
    expect([...someKeys(4096, 1)].filter((key) => others.has(key)).length).toBe(0);
  });

  it('come from mixing that minds the order', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    expect(Number.isInteger(mix(0x7fffffff, 0xffff))).toBe(true);
  });
});

describe('the table of weights', () => {
  const keys = someKeys(500, 7);
  const weights = Float32Array.from(
    { length: 500 },
    (_, i) => Math.sin(i) * 3 + Math.sign(Math.sin(i)) * 0.1,
  );

  it('gives back what was packed, within half a unit', () => {
    const table = packModel(keys, weights, 12);
    const model = linearModel(table);
    const wrong = [...keys].filter((key, i) => {
      const learnt = weights[i] ?? 0;
      return Math.abs(model.scoreKeys(Int32Array.of(key)) - learnt) > table.scale * 0.501;
    });
    expect(table.kept).toBeGreaterThan(480);
    // What found no place is lost, unless a neighbour's weight happens to be as large.
    expect(wrong.length).toBeLessThanOrEqual(500 - table.kept);
  });

  it('gives nearly nothing for features that were never learnt', () => {
    const model = linearModel(packModel(keys, weights, 10));
    const strangers = [...someKeys(4000, 8)].filter((key) => model.scoreKeys(Int32Array.of(key)) !== 0);
    expect(strangers.length / 4000).toBeLessThan(0.012);
  });

  it('adds up the first features under a label', () => {
    const features = Int32Array.of(mix(9, 0), mix(9, 1), mix(9, 2));
    const model = linearModel(packModel(keys, weights, 12));
    expect(model.score(features, 2, 7)).toBeCloseTo(model.scoreKeys(keys.subarray(0, 2)), 12);
    expect(model.score(features, 0, 7)).toBe(0);
    expect(model.score(features, 3, 7)).not.toBe(model.score(features, 3, 8));
  });

  it('adds up the same for many labels at once', () => {
    const features = Int32Array.of(mix(9, 0), mix(9, 1), mix(9, 2));
    const labels = [7, 8, 9];
    const learnt = labels.flatMap((label) => [...features].map((feature) => keyOf(feature, label)));
    const model = linearModel(
      packModel(
        learnt,
        learnt.map((_, i) => i - 4),
        19,
      ),
    );
    const sums = Float64Array.of(1, 0, 0);
    model.addScores(features, 3, labels, sums);
    labels.forEach((label, i) =>
      expect(sums[i]).toBeCloseTo(model.score(features, 3, label) + (i === 0 ? 1 : 0), 9),
    );
    expect(new Set(sums).size).toBe(3);
  });

  it('keeps all labels of a feature in one line, so that they are one wait for memory', () => {
    const lines = Array.from({ length: 50 }, (_, label) => keyOf(mix(9, 1), label) >>> 18);
    expect(new Set(lines).size).toBe(1);
  });

  it('keeps the larger weights where there is no room for all', () => {
    const table = packModel(keys, weights, 7);
    expect(table.kept).toBeLessThanOrEqual(128);
    const model = linearModel(table);
    const largest =
      [...weights.keys()].sort((a, b) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0))[0] ?? 0;
    expect(model.scoreKeys(Int32Array.of(keys[largest] ?? 0))).toBeCloseTo(weights[largest] ?? 0, 1);
  });

  it('is the same for the same weights in another order', () => {
    const order = [...keys.keys()].toReversed();
    const turned = packModel(
      order.map((i) => keys[i] ?? 0),
      order.map((i) => weights[i] ?? 0),
      10,
    );
    expect(turned).toEqual(packModel(keys, weights, 10));
  });

  it('cuts what is beyond the limit', () => {
    const { scale } = packModel(keys, weights, 12, 1);
    expect(scale * 127).toBeCloseTo(1, 6);
  });

  it('takes no weights at all', () => {
    expect(packModel([], [], 4).scale).toBeGreaterThan(0);
  });

  it('refuses a table of another length and a scale that is none', () => {
    expect(() => linearModel(packed(Array.from({ length: 1000 }, () => 0)))).toThrow(
      /2\^1 to 2\^19 weights, not 1000/u,
    );
    expect(() => linearModel(packed([]))).toThrow(RangeError);
    for (const scale of [0, -1, Number.NaN, Infinity]) {
      expect(() => linearModel({ ...packed([1, 2]), scale })).toThrow(/scale/u);
    }
  });
});

describe('a model in the file', () => {
  const table = packModel([keyOf(mix(1, 1), 5)], [0.5], 2);
  const sections = sectionsFromModel('names', table);
  const names = modelSectionNames('names');
  const without = (name: string): Section[] => sections.filter((section) => section.name !== name);

  it('opens in place', () => {
    expect(openModel(containerOf(sections), 'names').score(Int32Array.of(mix(1, 1)), 1, 5)).toBeCloseTo(
      0.5,
      6,
    );
  });

  it('says what is wrong with a bad one', () => {
    for (const name of Object.values(names)) {
      expect(() => openModel(containerOf(without(name)), 'names')).toThrow(`no section ${name}`);
    }
    const scales = { name: names.scale, data: Float32Array.of(1, 2) };
    expect(() => openModel(containerOf([...without(names.scale), scales]), 'names')).toThrow(
      /holds 2 numbers, not 1/u,
    );
    const odd = { name: names.table, data: Int16Array.of(1, 2, 3) };
    expect(() => openModel(containerOf([...without(names.table), odd]), 'names')).toThrow(/not 3/u);
  });
});

describe('training', () => {
  /** Two candidates; the first feature says which is right, the second says nothing. */
  const examples: Example[] = Array.from({ length: 200 }, (_, i) => {
    const gold = i % 2;
    const features = Int32Array.of(mix(1, gold), mix(2, i % 3));
    return {
      keys: [1, 2].map((label) => Int32Array.from(keysOf(features, 2, label))),
      gold,
      weight: 1,
    };
  });
  const options = { least: 1, epochs: 5, rate: 0.2, decay: 0.001, seed: 3 };

  const modelOf = (options_: typeof options): ReturnType<typeof linearModel> => {
    const { keys, weights } = trainSoftmax(examples, options_);
    return linearModel(packModel(keys, weights, 8));
  };

  it('learns what the features tell', () => {
    const model = modelOf(options);
    for (const { keys, gold } of examples) expect(probabilitiesOf(model, keys)[gold]).toBeGreaterThan(0.9);
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const one = trainSoftmax(examples, options);
    expect(trainSoftmax(examples, options)).toEqual(one);
    expect(trainSoftmax(examples, { ...options, seed: 4 }).weights).not.toEqual(one.weights);
  });

  it('leaves out what too few examples have', () => {
    const rare = Int32Array.of(keyOf(mix(5, 5), 1));
    const more = [...examples, { keys: [rare, new Int32Array(0)], gold: 0, weight: 1 }];
    expect([...trainSoftmax(more, options).keys]).toContain(rare[0]);
    expect([...trainSoftmax(more, { ...options, least: 2 }).keys]).not.toContain(rare[0]);
  });

  it('gives probabilities that sum to 1, however large the weights', () => {
    const keys = Array.from({ length: 3 }, (_, i) => Int32Array.of(keyOf(i, 0)));
    const model = linearModel(
      packModel(
        keys.map((list) => list[0] ?? 0),
        [1000, -1000, 999],
        6,
      ),
    );
    expect(probabilitiesOf(model, keys).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
