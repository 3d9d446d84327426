import type { Term } from './annotation.ts';
import type { Container } from './container.ts';
import { openForms } from './term-forms.ts';
import { PairFilter } from './pair-filter.ts';
import { termFromRecord } from './term-record.ts';
import { buildTrie, type Trie } from './term-trie.ts';
import { viewFromText } from './term-view.ts';
import { openRows } from './text-rows.ts';

/** What must not stand before and after a term, and whether it is one only in quotes: “两新” but not 两新. */
export interface Guard {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly isQuotedOnly: boolean;
}

/** Terms with the trie over all their forms: the built glossary, or what the reader added. */
export interface TermBook {
  /** Number of terms, variants not counted. */
  readonly size: number;
  /** Over folded forms; values are one more than the term's number. */
  readonly trie: Trie;
  /** The nodes one step from the root, by folded unit: most characters of a text begin no term, and cost one look. */
  readonly fromRoot: Uint16Array;
  /** What terms begin with: most pairs of a text begin none. */
  readonly pairs: PairFilter;
  readonly guards: ReadonlyMap<number, Guard>;
  /** The term of a number below `size`. */
  term(id: number): Term;
}

/** A term shorter than this is a word or a piece of one. */
export const SHORTEST = 2;

/** Name of the texts that hold the terms' records. */
export const RECORDS = 'terms';

/** The glossary in `container`; see scripts/lexicon/terms.ts. Terms are decoded when they are asked for. */
export function bookFromContainer(container: Container): TermBook {
  const { size, trie, formsOf } = openForms(container);
  const recordAt = openRows(container, RECORDS);
  const decoded = new Map<number, Term>();
  return {
    size,
    trie,
    fromRoot: firstSteps(trie),
    pairs: firstPairs(trie),
    guards: readGuards(container.lines('terms.guards')),
    term: (id) => {
      let term = decoded.get(id);
      if (!term) {
        term = termFromRecord(recordAt(id), formsOf(id));
        decoded.set(id, term);
      }
      return term;
    },
  };
}

/** As many terms of the reader’s as are looked for: the first steps of their trie have 16 bits. */
const MOST = 0xfffe;

/** A book of the reader's terms. Forms that are too short are not looked for; of equal forms the first counts. */
export function bookFromTerms(terms: readonly Term[], fold: Uint16Array): TermBook {
  const forms = new Map<string, number>();
  terms.slice(0, MOST).forEach((term, id) => {
    for (const form of [term.headword, ...term.variants]) {
      const view = viewFromText(form, fold);
      if (view.length >= SHORTEST && !forms.has(view)) forms.set(view, id + 1);
    }
  });
  const trie = buildTrie([...forms]);
  const term = (id: number): Term => {
    const found = terms[id];
    if (!found) throw new RangeError(`no term ${String(id)}`);
    return found;
  };
  const steps = { fromRoot: firstSteps(trie), pairs: firstPairs(trie) };
  return { size: terms.length, trie, ...steps, guards: new Map(), term };
}

function firstSteps(trie: Trie): Uint16Array {
  const steps = new Uint16Array(0x10000);
  for (let edge = 0; edge < (trie.firstEdge[1] ?? 0); edge++) steps[trie.labels[edge] ?? 0] = edge + 1;
  return steps;
}

/** Bits of the filter, as a power of two: some sixteen for each of ten thousand pairs. */
const PAIR_BITS = 17;

function firstPairs({ firstEdge, labels }: Trie): PairFilter {
  const pairs = new PairFilter(PAIR_BITS);
  const roots = firstEdge[1] ?? 0;
  for (let root = 0; root < roots; root++)
    for (let edge = firstEdge[root + 1] ?? 0; edge < (firstEdge[root + 2] ?? 0); edge++)
      pairs.add(labels[root] ?? 0, labels[edge] ?? 0);
  return pairs;
}

function readGuards(lines: readonly string[]): Map<number, Guard> {
  const guards = new Map<number, Guard>();
  for (const line of lines) {
    const [id = '', before = '', after = '', quoted = ''] = line.split('\t');
    guards.set(Number(id), { before: signsOf(before), after: signsOf(after), isQuotedOnly: quoted !== '' });
  }
  return guards;
}

function signsOf(field: string): string[] {
  return field === '' ? [] : field.split(' ');
}
