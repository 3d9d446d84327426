import { COST_UNIT } from '../../lib/text/lexicon.ts';
import { sectionsFromEntries } from './dictionary.ts';
import { sectionsFromRanked } from './ranked.ts';
import { sectionsFromNodes } from './trie-nodes.ts';
import { flagsFromWord, type Word } from './words.ts';
import type { Section } from './writer.ts';

interface Node {
  label: number;
  word: Word | null;
  readonly children: Node[];
}

/**
 * Nodes in breadth-first order: the children of one node stand together, by ascending label. The first characters alone
 * stand by how often a text has a word that begins with them, so that what is read all the time lies together in memory.
 */
function nodesFromWords(words: readonly Word[]): Node[] {
  const root: Node = { label: 0, word: null, children: [] };
  /** By first character, the share of the words of a text that begin with it. */
  const share = new Map<number, number>();
  for (const word of words) {
    let node = root;
    for (let i = 0; i < word.head.length; i++) {
      const label = word.head.charCodeAt(i);
      // Words come sorted by their UTF-16 units, so a matching child can only be the last one.
      let child = node.children.at(-1);
      if (child?.label !== label) {
        child = { label, word: null, children: [] };
        node.children.push(child);
      }
      node = child;
    }
    node.word = word;
    const first = word.head.charCodeAt(0);
    share.set(first, (share.get(first) ?? 0) + Math.exp(-word.cost));
  }
  const shareOf = ({ label }: Node): number => share.get(label) ?? 0;
  root.children.sort((a, b) => shareOf(b) - shareOf(a) || a.label - b.label);
  const nodes = [root];
  for (let i = 0; i < nodes.length; i++) nodes.push(...(nodes[i]?.children ?? []));
  return nodes;
}

/** The sections that `openLexicon` reads, from words sorted by their UTF-16 units. */
export function sectionsFromWords(words: readonly Word[], fold: ReadonlyMap<number, number>): Section[] {
  const nodes = nodesFromWords(words);
  const ordered = nodes.flatMap(({ word }) => word ?? []);
  const idOf = new Map(ordered.map((word, id) => [word.head, id]));

  const placed = ordered.flatMap((word, id) => {
    const parent = word.parent === null ? undefined : idOf.get(word.parent);
    return parent === undefined ? [] : { id, parent };
  });
  const steps = placed.map(({ id }, i) => id - (placed[i - 1]?.id ?? 0));
  if (steps.some((step) => step > 0xffff)) throw new Error('two places stand too far apart');
  const units = (word: Word): number => Math.min(0xffff, Math.round(word.cost * COST_UNIT));
  return [
    { name: 'trie.label', data: Uint16Array.from(nodes, (node) => node.label) },
    ...sectionsFromNodes(
      'trie',
      nodes.map(({ children, word }) => ({ children: children.length, isEnd: word !== null })),
    ),
    { name: 'words.cost', data: Uint16Array.from(ordered, units) },
    ...sectionsFromRanked('words.flags', ordered.map(flagsFromWord)),
    ...sectionsFromEntries(ordered),
    { name: 'places.step', data: Uint16Array.from(steps) },
    ...sectionsFromRanked(
      'places.parent',
      placed.map(({ parent }) => parent),
    ),
    { name: 'fold.from', data: Uint16Array.from(fold.keys()) },
    { name: 'fold.to', data: Uint16Array.from(fold.values()) },
  ];
}
