import { keyOf, type LinearModel } from '../../lib/text/model.ts';

/** One choice among candidates. */
export interface Example {
  /** For each candidate the keys of its features, whose weights are added up for it. */
  readonly keys: readonly Int32Array[];
  /** Index of the right candidate. */
  readonly gold: number;
  /** How much the example counts: 1 for a labelled one, less for one that a dictionary labelled. */
  readonly weight: number;
}

/** How training goes on. */
export interface SoftmaxOptions {
  /** A feature is learnt where this many examples have it; the rarer ones would only be learnt by heart. */
  readonly least: number;
  readonly epochs: number;
  /** Step of the first update; later ones shrink with the sum of squared gradients of their weight (AdaGrad). */
  readonly rate: number;
  /** Pull towards 0, applied to the weights an example touches. */
  readonly decay: number;
  readonly seed: number;
}

/** Learnt weights and the keys that they belong to. */
export interface Learnt {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
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

/** Keys of the first `count` features under one label. */
export function keysOf(features: Int32Array, count: number, label: number): number[] {
  return Array.from({ length: count }, (_, i) => keyOf(features[i] ?? 0, label));
}

/** Weights that choose the right candidate: softmax regression by AdaGrad, examples shuffled the same way every time. */
export function trainSoftmax(examples: readonly Example[], options: SoftmaxOptions): Learnt {
  const { epochs, rate, decay, seed } = options;
  const { keys, slots } = indexKeys(examples, options.least);
  const weights = new Float32Array(keys.length);
  const squares = new Float32Array(keys.length).fill(FIRST_SQUARE);
  const random = randomFromSeed(seed);
  const order = Uint32Array.from(examples.keys());
  const sums = new Float64Array(keys.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    const step = rate / (1 + (2 * epoch) / epochs);
    for (const index of order) {
      const example = examples[index];
      if (example) update(weights, squares, slots[index] ?? [], example, step, decay);
    }
    if (epoch >= epochs - AVERAGED) addTo(sums, weights);
  }
  return { keys, weights: Float32Array.from(sums, (sum) => sum / Math.min(AVERAGED, epochs)) };
}

/**
 * Epochs at the end of which the weights are taken the mean of: they swing around what they tend to, each example pulling
 * its own way.
 */
const AVERAGED = 4;

function addTo(sums: Float64Array, weights: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
}

/** Keeps the first steps of a rare feature small. */
const FIRST_SQUARE = 0.3;

/** The keys that enough examples have, numbered, and the examples by these numbers. */
function indexKeys(
  examples: readonly Example[],
  least: number,
): { readonly keys: Int32Array; readonly slots: readonly (readonly Int32Array[])[] } {
  const total = new Map<number, number>();
  for (const { keys } of examples) {
    for (const list of keys) for (const key of list) total.set(key, (total.get(key) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  for (const [key, count] of total) if (count >= least) numbers.set(key, numbers.size);
  const slots = examples.map(({ keys }) =>
    keys.map((list) => Int32Array.from([...list].flatMap((key) => numbers.get(key) ?? []))),
  );
  return { keys: Int32Array.from(numbers.keys()), slots };
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  slots: readonly Int32Array[],
  { gold, weight }: Example,
  step: number,
  decay: number,
): void {
  const probabilities = softmax(
    slots.map((list) => {
      let sum = 0;
      for (const slot of list) sum += weights[slot] as number;
      return sum;
    }),
  );
  for (let candidate = 0; candidate < slots.length; candidate++) {
    const error = ((candidate === gold ? 1 : 0) - (probabilities[candidate] ?? 0)) * weight;
    for (const slot of slots[candidate] ?? []) {
      const value = weights[slot] as number;
      const gradient = error - decay * value * weight;
      const sum = (squares[slot] as number) + gradient * gradient;
      squares[slot] = sum;
      weights[slot] = value + (step * gradient) / Math.sqrt(sum);
    }
  }
}

/** The probability of each candidate under a model. */
export function probabilitiesOf(model: LinearModel, keys: readonly Int32Array[]): number[] {
  return softmax(keys.map((list) => model.scoreKeys(list)));
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
