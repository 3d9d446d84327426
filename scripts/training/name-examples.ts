import type { Lexicon } from '../../lib/text/lexicon.ts';
import { IS_NAME } from '../../lib/text/mention-judge.ts';
import { MOST_FEATURES, nameFeatures } from '../../lib/text/mention-features.ts';
import { bestPath } from '../../lib/text/mention-lattice.ts';
import { candidatesOf, sceneFromText, toolsFromLexicon, type Tools } from '../../lib/text/mention-pass.ts';
import { KIND, type NameStatistics } from '../../lib/text/names.ts';
import type { Span } from '../../lib/text/span.ts';
import { keysOf, type Example } from './softmax.ts';

/** A sentence with the stretches that are names. */
export interface NameSentence {
  readonly text: string;
  /** The names' words; a name may be several that touch (a surname and a given name). */
  readonly names: readonly Span[];
  /** Borders of words, where the sentence is cut into words: a guess that cuts a name is no example. */
  readonly isTree: boolean;
}

/** One guess, with the sentence it stands in. */
export interface NameExample extends Example {
  readonly item: number;
}

/** Guesses are made this much cheaper to see more of those that are wrong. */
const DISCOUNTS = [0, 3];
const NOTHING = { known: new Map<string, never>() };

/** Makes examples of what the finders guess in a sentence: exactly what the engine asks the judge about. */
export class NameExamples {
  readonly #tools: Tools;
  readonly #features = new Int32Array(MOST_FEATURES);

  constructor(lexicon: Lexicon, names: NameStatistics) {
    this.#tools = toolsFromLexicon(lexicon, names);
  }

  /** The persons guessed in a sentence, right and wrong; those that only overlap a name teach nothing and are left out. */
  fromSentence(sentence: NameSentence, item: number): NameExample[] {
    const { lexicon, names } = this.#tools;
    const judged = sceneFromText(this.#tools, sentence.text);
    const candidates = candidatesOf(this.#tools, judged.lattice, judged.context, NOTHING);
    const examples = new Map<string, NameExample>();
    for (const discount of DISCOUNTS) {
      const priced = candidates.map((one) =>
        one.isGuess === true ? { ...one, cost: one.cost - discount } : one,
      );
      const nodes = bestPath(judged.lattice, lexicon, names, priced);
      nodes.forEach((node, at) => {
        if (!node.isGuess || node.kind !== KIND.person) return;
        const gold = labelOf(sentence, node);
        if (gold === null) return;
        const named = { ...node, cost: node.cost + discount };
        const count = nameFeatures(
          judged,
          named,
          nodes[at - 1] ?? null,
          nodes[at + 1] ?? null,
          this.#features,
        );
        const keys = [new Int32Array(0), Int32Array.from(keysOf(this.#features, count, IS_NAME))];
        examples.set(`${String(node.start)}-${String(node.end)}-${String(node.kind)}`, {
          keys,
          gold,
          weight: 1,
          item,
        });
      });
    }
    return [...examples.values()];
  }
}

/** 1 for a name, 0 for what shares no character with one, null for what is neither. */
function labelOf({ names, isTree }: NameSentence, guess: Span): 0 | 1 | null {
  const inner = names.filter((name) => name.start < guess.end && guess.start < name.end);
  if (inner.length === 0) return 0;
  const [first] = inner;
  const last = inner.at(-1);
  if (first?.start !== guess.start || last?.end !== guess.end) return null;
  // In trees the words of one name touch: a guess that stops short of the next is not sure to be whole.
  const touches = isTree && names.some((name) => name.end === guess.start || name.start === guess.end);
  return touches ? null : 1;
}
