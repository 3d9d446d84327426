import { ALIAS_MARK, COST_UNIT } from '../../lib/text/lexicon.ts';
import { sectionsFromSyllables, type SpokenHead } from './syllables.ts';
import { flagsFromWord, type Word } from './words.ts';
import type { Section } from './writer.ts';

interface Node {
  label: number;
  word: Word | null;
  readonly children: Node[];
}

/** Nodes in breadth-first order with children by ascending label: the children of one node stand together. */
function nodesFromWords(words: readonly Word[]): Node[] {
  const root: Node = { label: 0, word: null, children: [] };
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
  }
  const nodes = [root];
  for (let i = 0; i < nodes.length; i++) nodes.push(...(nodes[i]?.children ?? []));
  return nodes;
}

/** The sections that `openLexicon` reads, from words sorted by their UTF-16 units. */
export function sectionsFromWords(words: readonly Word[], fold: ReadonlyMap<number, number>): Section[] {
  const nodes = nodesFromWords(words);
  const isWord = new Uint8Array(Math.ceil(nodes.length / 8));
  const ordered: Word[] = [];
  nodes.forEach(({ word }, node) => {
    if (!word) return;
    isWord[node >> 3] = (isWord[node >> 3] ?? 0) | (1 << (node & 7));
    ordered.push(word);
  });
  const idOf = new Map(ordered.map((word, id) => [word.head, id]));

  const entryCounts: number[] = [];
  const spoken: SpokenHead[] = [];
  const sizes: number[] = [];
  const payload: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const addEntry = (line: string, head: string, syllables: readonly string[]): void => {
    const bytes = encoder.encode(line);
    if (bytes.length > 0xffff || syllables.length > 0xff)
      throw new Error(`too long an entry: ${line.slice(0, 40)}`);
    payload.push(bytes);
    sizes.push(bytes.length);
    spoken.push({ head, syllables });
  };
  for (const word of ordered) {
    for (const { traditional, senses, syllables } of word.entries) {
      addEntry([traditional === word.head ? '' : traditional, ...senses].join('\t'), word.head, syllables);
    }
    const targets = [...word.targets].sort();
    for (const target of targets) addEntry(ALIAS_MARK + target, word.head, []);
    entryCounts.push(word.entries.length + targets.length);
  }

  const parents: number[] = [];
  ordered.forEach((word, id) => {
    const parent = word.parent === null ? undefined : idOf.get(word.parent);
    if (parent !== undefined) parents.push(id, parent);
  });
  const syllables = sectionsFromSyllables(spoken);
  const units = (word: Word): number => Math.min(0xffff, Math.round(word.cost * COST_UNIT));
  return [
    { name: 'trie.label', data: Uint16Array.from(nodes, (node) => node.label) },
    { name: 'trie.children', data: Uint16Array.from(nodes, (node) => node.children.length) },
    { name: 'trie.word', data: isWord },
    { name: 'words.cost', data: Uint16Array.from(ordered, units) },
    { name: 'words.flags', data: Uint32Array.from(ordered, flagsFromWord) },
    { name: 'words.entries', data: Uint8Array.from(entryCounts) },
    { name: 'entries.syllables', data: Uint8Array.from(syllables.sizes) },
    { name: 'entries.size', data: Uint16Array.from(sizes) },
    { name: 'entries.payload', data: Buffer.concat(payload) },
    ...syllables.sections,
    { name: 'places.parent', data: Uint32Array.from(parents) },
    { name: 'fold.from', data: Uint16Array.from(fold.keys()) },
    { name: 'fold.to', data: Uint16Array.from(fold.values()) },
  ];
}
