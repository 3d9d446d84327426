import type { Container } from './container.ts';

/*
 * One small linear scorer for everything that is learnt: weights of one signed byte each, found by a hash of a feature
 * and a label. It knows nothing of readings or names. Features are 32-bit numbers that are computed arithmetically from
 * code units and word numbers; no strings are built. Beside each weight stands one byte of the hash: a feature that
 * training never met finds nothing there, with one exception in 128, and adds nothing.
 *
 * Weight and check share one 16-bit slot, and all labels of a feature lie in one line of 32 slots: looking up is waiting
 * for memory, and so it waits once a feature.
 */

/** A table of weights over one buffer. The number of slots is a power of two. */
export interface LinearModel {
  /** Sum of the weights of the first `count` features under `label`. Cost: one look-up a feature. */
  score(features: Int32Array, count: number, label: number): number;
  /** Adds to `sums[i]` what `score` says of `labels[i]`, for all labels at once. */
  addScores(features: Int32Array, count: number, labels: readonly number[], sums: Float64Array): void;
  /** The same as `score` for keys that were made before: see {@link keyOf}. */
  scoreKeys(keys: Int32Array): number;
}

/** Two numbers mixed into one 32-bit hash; not symmetric. Multipliers of MurmurHash3's 32-bit variant (public domain). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(b, 0xcc9e2d51);
  hash = (hash << 15) | (hash >>> 17);
  hash = a ^ Math.imul(hash, 0x1b873593);
  hash = (hash << 13) | (hash >>> 19);
  return (Math.imul(hash, 5) + 0xe6546b64) | 0;
}

/** The last step of MurmurHash3: spreads a feature over 32 bits. */
function spread(feature: number): number {
  let hash = feature;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The bits of a key that the feature alone gives: they name the line. A table has 2^14 lines at most. */
const LINE_MASK = 0xfffc0000 | 0;

/** The key of a feature that is spread already. The multiplier is 2^32 / φ (Knuth, vol. 3, 6.4). */
function labelled(hash: number, label: number): number {
  const own = Math.imul(hash ^ label, 0x9e3779b1);
  return (hash & LINE_MASK) | ((own ^ (own >>> 15)) & ~LINE_MASK);
}

/** Key of a feature under a label, 32 bits. */
export function keyOf(feature: number, label: number): number {
  return labelled(spread(feature), label);
}

/** The trained weights as the file holds them. */
export interface PackedModel {
  /** A slot is the weight, a signed byte, above the low byte of its key. */
  readonly table: Int16Array;
  /** What one unit of the bytes is worth. */
  readonly scale: number;
}

/**
 * The scorer over a packed table. A key's weight is in the slot that its high bits name, or in that slot's neighbour.
 * @throws RangeError where the table's length is no power of two from 2 to 2^19, or `scale` is not a positive number.
 */
export function linearModel({ table, scale }: PackedModel): LinearModel {
  const bits = Math.log2(table.length);
  if (!Number.isInteger(bits) || bits < 1 || bits > MOST_BITS) {
    throw new RangeError(
      `a model's table has 2^1 to 2^${String(MOST_BITS)} weights, not ${String(table.length)}`,
    );
  }
  if (!(scale > 0) || !Number.isFinite(scale)) {
    throw new RangeError(`a model's scale is a positive number, not ${String(scale)}`);
  }
  const shift = 32 - bits;
  const weightOf = (key: number): number => {
    const slot = key >>> shift;
    const first = table[slot] as number;
    if (((first ^ key) & 0xff) === 0) return first >> 8;
    const second = table[slot ^ 1] as number;
    return ((second ^ key) & 0xff) === 0 ? second >> 8 : 0;
  };
  return {
    score: (features, count, label) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += weightOf(keyOf(features[i] as number, label));
      return sum * scale;
    },
    addScores: (features, count, labels, sums) => {
      for (let i = 0; i < count; i++) {
        const hash = spread(features[i] as number);
        for (let k = 0; k < labels.length; k++)
          sums[k] = (sums[k] as number) + weightOf(labelled(hash, labels[k] as number)) * scale;
      }
    },
    scoreKeys: (keys) => {
      let sum = 0;
      for (let i = 0; i < keys.length; i++) sum += weightOf(keys[i] as number);
      return sum * scale;
    },
  };
}

/** A key has 14 bits for the line and 5 for the place in it. */
const MOST_BITS = 19;

/** Names of the sections that hold the model `name`: its slots, and the scale as one 32-bit float. */
export function modelSectionNames(name: string): { readonly table: string; readonly scale: string } {
  return { table: `${name}.table`, scale: `${name}.scale` };
}

/**
 * The model that the container holds under `name`, read in place.
 * @throws RangeError where a section is missing or is no table.
 */
export function openModel(container: Container, name: string): LinearModel {
  const sections = modelSectionNames(name);
  const scale = container.f32(sections.scale);
  if (scale.length !== 1) {
    throw new RangeError(`section ${sections.scale} holds ${String(scale.length)} numbers, not 1`);
  }
  return linearModel({ table: container.i16(sections.table), scale: scale[0] ?? 0 });
}

/**
 * Weights by key as a table of `2 ** bits` signed bytes. Weights beyond ±`limit` are cut to it; the largest becomes ±127.
 * Where two weights want one place the larger stays, the other tries the neighbour; what finds no place, or is nearer to
 * 0 than `least` units, is left out. The same keys and weights, in any order, give the same table.
 */
export function packModel(
  keys: ArrayLike<number>,
  weights: ArrayLike<number>,
  bits: number,
  limit = Infinity,
  least = 0.5,
): PackedModel & { readonly kept: number } {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, Math.abs(weights[i] as number));
  const scale = Math.fround(Math.min(largest, limit) / 127) || 1;
  const table = new Int16Array(2 ** bits);
  const isTaken = new Uint8Array(2 ** bits);
  const order = Array.from({ length: keys.length }, (_, i) => i).filter(
    (i) => Math.abs(weights[i] as number) >= scale * least,
  );
  order.sort(
    (a, b) =>
      Math.abs(weights[b] as number) - Math.abs(weights[a] as number) ||
      (keys[a] as number) - (keys[b] as number),
  );
  let kept = 0;
  for (const i of order) {
    const key = keys[i] as number;
    const home = key >>> (32 - bits);
    const slot = isTaken[home] === 0 ? home : home ^ 1;
    const rival = isTaken[home] === 1 && (((table[home] as number) ^ key) & 0xff) === 0;
    if (isTaken[slot] === 1 || rival) continue;
    isTaken[slot] = 1;
    const weight = Math.max(-127, Math.min(127, Math.round((weights[i] as number) / scale)));
    table[slot] = (weight << 8) | (key & 0xff);
    kept++;
  }
  return { table, scale, kept };
}
