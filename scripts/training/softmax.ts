import { slotOf } from '../../lib/text/model.ts';

/** One choice among candidates, as slots of the weight table. */
export interface Example {
  /** For each candidate, the slots whose weights are added up for it. */
  readonly slots: readonly Int32Array[];
  /** Index of the right candidate. */
  readonly gold: number;
  /** How much the example counts: 1 for a labelled one, less for one that a dictionary labelled. */
  readonly weight: number;
}

/** How training goes on; see scripts/train-readings.ts for the values and how they were chosen. */
export interface SoftmaxOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Step of the first update; later ones shrink with the sum of squared gradients of their weight (AdaGrad). */
  readonly rate: number;
  /** Pull towards 0, applied to the weights an example touches. */
  readonly decay: number;
  readonly seed: number;
}

/** A repeatable generator of numbers in [0, 1): mulberry32 (public domain). */
export function randomFromSeed(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}

/** Slots of `count` features under one label. */
export function slotsOf(features: Int32Array, count: number, label: number, bits: number): number[] {
  return Array.from({ length: count }, (_, i) => slotOf(features[i] ?? 0, label, bits));
}

/** Weights that choose the right candidate: softmax regression by AdaGrad, examples shuffled the same way every time. */
export function trainSoftmax(examples: readonly Example[], options: SoftmaxOptions): Float32Array {
  const { bits, epochs, rate, decay, seed } = options;
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(2 ** bits).fill(1e-6);
  const random = randomFromSeed(seed);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    const step = rate / (1 + (2 * epoch) / epochs);
    for (const index of order) {
      const example = examples[index];
      if (example) update(weights, squares, example, step, decay);
    }
  }
  return weights;
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  example: Example,
  step: number,
  decay: number,
): void {
  const { slots, gold, weight } = example;
  const probabilities = probabilitiesOf(weights, slots);
  for (let candidate = 0; candidate < slots.length; candidate++) {
    const error = ((candidate === gold ? 1 : 0) - (probabilities[candidate] ?? 0)) * weight;
    for (const slot of slots[candidate] ?? []) {
      const value = weights[slot] as number;
      const gradient = error - decay * value * weight;
      const sum = (squares[slot] as number) + gradient * gradient;
      squares[slot] = sum;
      weights[slot] = value + (step * gradient) / Math.sqrt(sum + 0.3);
    }
  }
}

/** The probability of each candidate under the weights, each of which is worth `scale`. */
export function probabilitiesOf(
  weights: ArrayLike<number>,
  slots: readonly Int32Array[],
  scale = 1,
): number[] {
  const scores = slots.map((list) => {
    let sum = 0;
    for (const slot of list) sum += weights[slot] as number;
    return sum * scale;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
