import { MANY, nodeSections } from '../../lib/text/trie-nodes.ts';
import type { Section } from './writer.ts';

/** A node as it is written: how many children it has, and whether a text ends there. */
export interface PlainNode {
  readonly children: number;
  readonly isEnd: boolean;
}

/** The sections that `openNodes` reads, of nodes in breadth-first order. */
export function sectionsFromNodes(name: string, nodes: readonly PlainNode[]): Section[] {
  const sections = nodeSections(name);
  const many = nodes.map(({ children }) => children).filter((children) => children >= MANY);
  if (many.some((children) => children > 0xffff)) throw new Error(`${name}: a node has too many children`);
  return [
    {
      name: sections.bytes,
      data: Uint8Array.from(nodes, ({ children, isEnd }) => (Math.min(children, MANY) << 1) | Number(isEnd)),
    },
    { name: sections.many, data: Uint16Array.from(many) },
    { name: sections.texts, data: Uint32Array.of(nodes.filter(({ isEnd }) => isEnd).length) },
  ];
}
