import type { Lexicon } from '../../lib/text/lexicon.ts';
import { EXTRA_KINDS, EXTRA_WORDS } from '../../lib/text/mention-extra.ts';
import { foldText } from '../../lib/text/mention-lattice.ts';
import { AREAS, HEADS, ORGANS } from '../../lib/text/mention-organisation-words.ts';
import { KIND, type Kind } from '../../lib/text/names.ts';
import type { Section } from './writer.ts';

/**
 * The words that names are made of and the lexicon lacks: `listed` with what they name (twice where two things are called
 * so), and the words of the organisation tables. Here and not where they are read: an engine that has slept must be
 * ready soon.
 */
export function extraSections(lexicon: Lexicon, listed: ReadonlyMap<string, ReadonlySet<Kind>>): Section[] {
  const found = new Map<string, number>();
  const add = (word: string, kind: Kind): void => {
    const folded = foldText(word, lexicon);
    found.set(folded, (found.get(folded) ?? 0) | (1 << kind));
  };
  for (const [word, kinds] of listed) if (word.length >= 2) for (const kind of kinds) add(word, kind);
  for (const word of new Set([...HEADS.keys(), ...AREAS, ...ORGANS])) {
    if (word.length < 2 || listed.has(word) || lexicon.find(word) >= 0) continue;
    add(word, ORGANS.has(word) ? KIND.organisation : KIND.none);
  }
  const words = [...found.keys()].sort();
  return [
    { name: EXTRA_WORDS, data: words },
    { name: EXTRA_KINDS, data: Uint8Array.from(words, (word) => found.get(word) ?? 0) },
  ];
}
