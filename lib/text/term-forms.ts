import type { Container } from './container.ts';
import { sumsFromCounts } from './sums.ts';
import { textAt, type Trie } from './term-trie.ts';
import { openNodes } from './trie-nodes.ts';

/*
 * The headwords and variants of the built glossary, which only its trie writes out. Terms are numbered as the nodes stand
 * where their headwords end, so that these need no numbers in the file.
 */

/** Name of the trie's nodes, and sections: the labels; the nodes of the variants, as steps from one to the next; their terms. */
export const FORM_SECTIONS = {
  nodes: 'terms',
  labels: 'terms.labels',
  variants: 'terms.variants',
  terms: 'terms.of-variants',
} as const;

/** How a term is written, as far as the trie tells it: folded, and the variants in its order. */
export interface TermForms {
  readonly headword: string;
  readonly variants: readonly string[];
}

/** The trie over all forms, and the forms of each term. */
export interface Forms {
  /** Number of terms. */
  readonly size: number;
  readonly trie: Trie;
  readonly formsOf: (id: number) => TermForms;
}

/** The forms of the glossary in `container`. @throws RangeError where their sections are missing */
export function openForms(container: Container): Forms {
  const { children, numberOf, nodeOf } = openNodes(container, FORM_SECTIONS.nodes);
  const terms = container.u16(FORM_SECTIONS.terms);
  const variants = sumsFromCounts(container.u16(FORM_SECTIONS.variants)).subarray(1);
  for (let i = 0; i < terms.length; i++) numberOf[variants[i] as number] = (terms[i] as number) + 1;
  const trie: Trie = {
    firstEdge: children,
    labels: container.u16(FORM_SECTIONS.labels),
    values: numberOf,
  };
  return {
    size: nodeOf.length,
    trie,
    formsOf: (id) => {
      const own: string[] = [];
      for (let at = terms.indexOf(id); at >= 0; at = terms.indexOf(id, at + 1))
        own.push(textAt(trie, variants[at] ?? 0));
      return { headword: textAt(trie, nodeOf[id] ?? 0), variants: own };
    },
  };
}
