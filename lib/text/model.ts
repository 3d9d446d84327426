import type { Container } from './container.ts';

/*
 * One small linear scorer for everything that is learnt: a table of weights, one signed byte each, addressed by a hash
 * of a feature and a label. It knows nothing of readings or names. Features are 32-bit numbers that are computed
 * arithmetically from code units and word numbers; no strings are built. Two features that fall into one slot share a
 * weight: the trainer sees the same collisions as the engine and learns around them.
 */

/** A table of weights over one buffer. The number of slots is a power of two. */
export interface LinearModel {
  /** Sum of the weights of the first `count` features under `label`. Cost: one look-up a feature. */
  score(features: Int32Array, count: number, label: number): number;
}

/** Two numbers mixed into one 32-bit hash; not symmetric. Multipliers of MurmurHash3's 32-bit variant (public domain). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(b, 0xcc9e2d51);
  hash = (hash << 15) | (hash >>> 17);
  hash = a ^ Math.imul(hash, 0x1b873593);
  hash = (hash << 13) | (hash >>> 19);
  return (Math.imul(hash, 5) + 0xe6546b64) | 0;
}

/** Slot of a feature under a label in a table of `2 ** bits` slots. The last step of MurmurHash3 spreads the bits. */
export function slotOf(feature: number, label: number, bits: number): number {
  let hash = feature ^ label;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - bits);
}

/**
 * The scorer over a table of bytes, each worth `scale`.
 * @throws RangeError where the table's length is no power of two from 2 to 2^24, or `scale` is not a positive number.
 */
export function linearModel(weights: Int8Array, scale: number): LinearModel {
  const bits = Math.log2(weights.length);
  if (!Number.isInteger(bits) || bits < 1 || bits > 24) {
    throw new RangeError(`a model's table has 2^1 to 2^24 weights, not ${String(weights.length)}`);
  }
  if (!(scale > 0) || !Number.isFinite(scale))
    throw new RangeError(`a model's scale is a positive number, not ${String(scale)}`);
  return {
    score: (features, count, label) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += weights[slotOf(features[i] as number, label, bits)] as number;
      return sum * scale;
    },
  };
}

/** Names of the sections that hold the model `name`: bytes, and one 32-bit float that each unit is worth. */
export function modelSectionNames(name: string): { readonly weights: string; readonly scale: string } {
  return { weights: `${name}.weights`, scale: `${name}.scale` };
}

/**
 * The model that the container holds under `name`, read in place.
 * @throws RangeError where a section is missing or is no table.
 */
export function openModel(container: Container, name: string): LinearModel {
  const sections = modelSectionNames(name);
  const scale = container.f32(sections.scale);
  if (scale.length !== 1)
    throw new RangeError(`section ${sections.scale} holds ${String(scale.length)} numbers, not 1`);
  return linearModel(container.i8(sections.weights), scale[0] ?? 0);
}

/** Trained weights as signed bytes: the largest becomes ±127, what is nearer to 0 than half a unit becomes 0. */
export function quantize(
  weights: Float32Array,
  limit = Infinity,
): { readonly weights: Int8Array; readonly scale: number } {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.fround(Math.min(largest, limit) / 127) || 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    bytes[i] = Math.max(-127, Math.min(127, Math.round((weights[i] as number) / scale)));
  }
  return { weights: bytes, scale };
}
