import type { Container } from './container.ts';
import { sumsFromCounts } from './sums.ts';
import { textAt, type Trie } from './term-trie.ts';

/*
 * The headwords and variants of the built glossary, which only its trie writes out. Terms are numbered as the nodes stand
 * where their headwords end, so that these need no numbers in the file.
 */

/** Sections: how many edges each node has, their labels, what ends at each node, and the terms of the variants. */
export const FORM_SECTIONS = {
  edges: 'terms.edges',
  labels: 'terms.labels',
  ends: 'terms.ends',
  variants: 'terms.variants',
} as const;

/** What ends at a node. */
export const END = { none: 0, headword: 1, variant: 2 } as const;

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

interface Ends {
  readonly values: Uint16Array;
  /** The nodes where the headwords end, and where the variants do. */
  readonly headwords: readonly number[];
  readonly variants: readonly number[];
}

/** A loop over the whole file, in a function of its own: see lexicon.ts. */
function readEnds(ends: Uint8Array, ids: Uint16Array): Ends {
  const values = new Uint16Array(ends.length);
  const headwords: number[] = [];
  const variants: number[] = [];
  for (let node = 0; node < ends.length; node++) {
    const end = ends[node];
    if (end === END.headword) values[node] = headwords.push(node);
    else if (end === END.variant) values[node] = (ids[variants.push(node) - 1] as number) + 1;
  }
  return { values, headwords, variants };
}

/** The forms of the glossary in `container`. @throws RangeError where their sections are missing */
export function openForms(container: Container): Forms {
  const ids = container.u16(FORM_SECTIONS.variants);
  const { values, headwords, variants } = readEnds(container.bytes(FORM_SECTIONS.ends), ids);
  const trie: Trie = {
    firstEdge: sumsFromCounts(container.u16(FORM_SECTIONS.edges)),
    labels: container.u16(FORM_SECTIONS.labels),
    values,
  };
  return {
    size: headwords.length,
    trie,
    formsOf: (id) => {
      const own: string[] = [];
      for (let at = ids.indexOf(id); at >= 0; at = ids.indexOf(id, at + 1))
        own.push(textAt(trie, variants[at] ?? 0));
      return { headword: textAt(trie, headwords[id] ?? 0), variants: own };
    },
  };
}
