import { randomFromSeed, type Learnt } from './softmax.ts';

/** One choice among rivals, or of none of them. */
export interface Choice {
  /** For each rival the keys of its features, whose weights are added to its prior. */
  readonly keys: readonly Int32Array[];
  /** For each rival its log odds against none before anything is learnt. */
  readonly priors: readonly number[];
  /** Index of the right rival; −1 where none is. */
  readonly gold: number;
  /** How much the example counts: 1 for a labelled one. */
  readonly weight: number;
}

/** How training goes on. */
export interface ChoiceOptions {
  /** A feature is learnt where this many rivals have it; the rarer ones would only be learnt by heart. */
  readonly least: number;
  readonly epochs: number;
  /** Step of the first update; later ones shrink with the sum of squared gradients of their weight (AdaGrad). */
  readonly rate: number;
  /** Pull towards 0 at every update of a weight. */
  readonly decay: number;
  readonly seed: number;
}

/** Keeps the first steps of a rare feature small. */
const FIRST_SQUARE = 0.3;

/** Weights that choose the right rival, or none: softmax regression on top of the priors, by AdaGrad. Repeatable. */
export function trainChoices(examples: readonly Choice[], options: ChoiceOptions): Learnt {
  const total = new Map<number, number>();
  for (const { keys } of examples)
    for (const list of keys) for (const key of list) total.set(key, (total.get(key) ?? 0) + 1);
  const numbers = new Map<number, number>();
  for (const [key, count] of total) if (count >= options.least) numbers.set(key, numbers.size);
  const slots = examples.map(({ keys }) =>
    keys.map((list) => Int32Array.from([...list].flatMap((key) => numbers.get(key) ?? []))),
  );
  const weights = new Float32Array(numbers.size);
  const squares = new Float32Array(numbers.size).fill(FIRST_SQUARE);
  const random = randomFromSeed(options.seed);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    const step = options.rate / (1 + (2 * epoch) / options.epochs);
    for (const index of order) {
      const example = examples[index];
      if (example) update(weights, squares, slots[index] ?? [], example, step, options.decay);
    }
  }
  return { keys: Int32Array.from(numbers.keys()), weights };
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  slots: readonly Int32Array[],
  { priors, gold, weight }: Choice,
  step: number,
  decay: number,
): void {
  const powers = slots.map((list, rival) => {
    let sum = priors[rival] ?? 0;
    for (const slot of list) sum += weights[slot] as number;
    return Math.exp(Math.min(30, sum));
  });
  const total = powers.reduce((sum, power) => sum + power, 1);
  slots.forEach((list, rival) => {
    const error = ((rival === gold ? 1 : 0) - (powers[rival] ?? 0) / total) * weight;
    for (const slot of list) {
      const value = weights[slot] as number;
      const gradient = error - decay * value;
      const square = (squares[slot] as number) + gradient * gradient;
      squares[slot] = square;
      weights[slot] = value + (step * gradient) / Math.sqrt(square);
    }
  });
}
