import { describe, expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { linearModel, mix, modelSectionNames, openModel, quantize, slotOf } from '../../lib/text/model.ts';
import { writeContainer, type Section } from '../../scripts/lexicon/writer.ts';
import { probabilitiesOf, slotsOf, trainSoftmax, type Example } from '../../scripts/training/softmax.ts';

function containerOf(sections: readonly Section[]): ReturnType<typeof openContainer> {
  return openContainer(new Uint8Array(writeContainer(sections)).buffer);
}

describe('the table of weights', () => {
  it('adds up the weights of the features under a label', () => {
    const bits = 8;
    const weights = new Int8Array(2 ** bits);
    const features = Int32Array.of(mix(1, 2), mix(3, 4), mix(5, 6));
    const slots = slotsOf(features, 2, 77, bits);
    slots.forEach((slot, i) => (weights[slot] = (weights[slot] ?? 0) + (i + 1) * 10));
    const model = linearModel(weights, 0.5);
    // Two of the three features count: (10 + 20) halves, however the slots fall together.
    const expected = slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0) * 0.5;
    expect(model.score(features, 2, 77)).toBe(expected);
    expect(model.score(features, 0, 77)).toBe(0);
  });

  it('spreads features over the whole table, and tells labels apart', () => {
    const bits = 12;
    const seen = new Set<number>();
    for (let i = 0; i < 4096; i++) seen.add(slotOf(mix(9, i), 1, bits));
    // 4096 balls into 4096 boxes leave 1/e of them empty.
    expect(seen.size).toBeGreaterThan(2400);
    const same = Array.from(
      { length: 1000 },
      (_, i) => slotOf(mix(9, i), 1, bits) === slotOf(mix(9, i), 2, bits),
    );
    expect(same.filter(Boolean).length).toBeLessThan(10);
  });

  it('mixes without regard for order, but not blindly', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    expect(Number.isInteger(mix(0x7fffffff, 0xffff))).toBe(true);
  });

  it('refuses a table of another length and a scale that is none', () => {
    expect(() => linearModel(new Int8Array(1000), 1)).toThrow(/2\^1 to 2\^24 weights, not 1000/u);
    expect(() => linearModel(new Int8Array(0), 1)).toThrow(RangeError);
    for (const scale of [0, -1, Number.NaN, Infinity])
      expect(() => linearModel(new Int8Array(4), scale)).toThrow(/scale/u);
  });
});

describe('quantize', () => {
  it('keeps every weight within half a unit', () => {
    const weights = Float32Array.from({ length: 64 }, (_, i) => Math.sin(i) * 3);
    const { weights: bytes, scale } = quantize(weights);
    weights.forEach((weight, i) => {
      expect(Math.abs((bytes[i] ?? 0) * scale - weight)).toBeLessThanOrEqual(scale * 0.501);
    });
  });

  it('cuts what is beyond the limit', () => {
    const { weights, scale } = quantize(Float32Array.of(100, -100, 1, 0), 2);
    expect([...weights].slice(0, 2)).toEqual([127, -127]);
    expect((weights[2] ?? 0) * scale).toBeCloseTo(1, 1);
    expect(weights[3]).toBe(0);
  });

  it('takes a table of zeros', () => {
    expect(quantize(new Float32Array(4)).scale).toBeGreaterThan(0);
  });
});

describe('a model in the file', () => {
  const { weights, scale } = modelSectionNames('names');

  it('opens in place', () => {
    const container = containerOf([
      { name: weights, data: Int8Array.of(1, 2, 3, 4) },
      { name: scale, data: Float32Array.of(0.25) },
    ]);
    const feature = Int32Array.of(mix(1, 1));
    const model = openModel(container, 'names');
    expect(model.score(feature, 1, 5)).toBe((slotOf(feature[0] ?? 0, 5, 2) + 1) * 0.25);
  });

  it('says what is wrong with a bad one', () => {
    const table = { name: weights, data: Int8Array.of(1, 2, 3, 4) };
    expect(() => openModel(containerOf([table]), 'names')).toThrow(/no section names\.scale/u);
    expect(() =>
      openModel(containerOf([table, { name: scale, data: Float32Array.of(1, 2) }]), 'names'),
    ).toThrow(/holds 2 numbers, not 1/u);
    const odd = { name: weights, data: Int8Array.of(1, 2, 3) };
    expect(() => openModel(containerOf([odd, { name: scale, data: Float32Array.of(1) }]), 'names')).toThrow(
      /not 3/u,
    );
  });
});

describe('training', () => {
  const bits = 10;
  /** Two candidates; the first feature says which is right, the second says nothing. */
  const examples: Example[] = Array.from({ length: 200 }, (_, i) => {
    const gold = i % 2;
    const features = Int32Array.of(mix(1, gold), mix(2, i % 3));
    return {
      slots: [1, 2].map((label) => Int32Array.from(slotsOf(features, 2, label, bits))),
      gold,
      weight: 1,
    };
  });
  const options = { bits, epochs: 5, rate: 0.2, decay: 0.001, seed: 3 };

  it('learns what the features tell', () => {
    const learnt = trainSoftmax(examples, options);
    for (const { slots, gold } of examples) expect(probabilitiesOf(learnt, slots)[gold]).toBeGreaterThan(0.9);
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const one = trainSoftmax(examples, options);
    expect(trainSoftmax(examples, options)).toEqual(one);
    expect(trainSoftmax(examples, { ...options, seed: 4 })).not.toEqual(one);
  });

  it('gives probabilities that sum to 1, however large the weights', () => {
    const slots = [Int32Array.of(0), Int32Array.of(1), Int32Array.of(2)];
    const sum = probabilitiesOf([1000, -1000, 999], slots).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 12);
  });
});
