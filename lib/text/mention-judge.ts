import type { Container } from './container.ts';
import { MOST_FEATURES, nameFeatures, type JudgedText } from './mention-features.ts';
import type { Node } from './mention-lattice.ts';
import { openModel } from './model.ts';
import { KIND } from './names.ts';

/*
 * A name that no list has, and that no title stands beside, was put together from characters by their price alone. The
 * judge is a small linear model that has seen many such: it says how likely it is one.
 */

/** Name of the model's sections. */
export const NAMES_MODEL = 'names';
/** The label under which the weights stand for "is a name"; "is none" weighs 0. */
export const IS_NAME = 1;

/** Says how likely the person guessed at `at` of the path is one: 0 to 1. */
export type Judge = (judged: JudgedText, nodes: readonly Node[], at: number) => number;

/** The judge that the container holds. @throws RangeError where it holds none. */
export function openJudge(container: Container): Judge {
  const model = openModel(container, NAMES_MODEL);
  const features = new Int32Array(MOST_FEATURES);
  return (judged, nodes, at) => {
    const node = nodes[at];
    if (!node) return 0;
    const count = nameFeatures(judged, node, nodes[at - 1] ?? null, nodes[at + 1] ?? null, features);
    return 1 / (1 + Math.exp(-model.score(features, count, IS_NAME)));
  };
}

/**
 * Below this a guess is no name. A name left out costs a learner more than a word too many, so it is below one half;
 * scripts/train-entities.ts prints what it keeps and loses.
 */
const IS_NONE = 0.35;

/** The path without the persons that were guessed and that the judge does not believe: they become ordinary words. */
export function judgeGuesses(judge: Judge, judged: JudgedText, nodes: readonly Node[]): Node[] {
  return nodes.map((node, at) => {
    if (!node.isGuess || node.kind !== KIND.person) return node;
    const likelihood = judge(judged, nodes, at);
    return likelihood < IS_NONE ? { ...node, kind: KIND.none } : { ...node, likelihood };
  });
}
