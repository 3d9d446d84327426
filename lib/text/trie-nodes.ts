import type { Container } from './container.ts';

/*
 * The nodes of a trie in breadth-first order, a byte each: whether a text ends there, and above that bit how many children
 * the node has. What begins where, and which number each text has, are running totals of these.
 */

/** A number of children that stands for one in a list of its own: this many or more. */
export const MANY = 127;

/** The sections that hold the nodes of this name: the bytes, the numbers of children that do not fit, and how many texts. */
export function nodeSections(name: string): {
  readonly bytes: string;
  readonly many: string;
  readonly texts: string;
} {
  return { bytes: `${name}.node`, many: `${name}.many`, texts: `${name}.texts` };
}

/** What stands where in a trie; node 0 is the root. */
export interface TrieNodes {
  /** The children of node n are the nodes `[1 + children[n], 1 + children[n + 1])`. */
  readonly children: Uint32Array;
  /** One more than the number of the text that ends at a node; 0 where none does. */
  readonly numberOf: Int32Array;
  /** The node of each text. */
  readonly nodeOf: Int32Array;
}

/** The nodes of this name. @throws RangeError where their sections are missing */
export function openNodes(container: Container, name: string): TrieNodes {
  const sections = nodeSections(name);
  const texts = container.u32(sections.texts)[0] ?? 0;
  return readNodes(container.bytes(sections.bytes), container.u16(sections.many), texts);
}

// One loop for every trie, in a function of its own and all but without branches: it is hot after a millisecond, and an
// engine that has slept must be ready soon.
function readNodes(bytes: Uint8Array, many: Uint16Array, texts: number): TrieNodes {
  const children = new Uint32Array(bytes.length + 1);
  const numberOf = new Int32Array(bytes.length);
  const nodeOf = new Int32Array(texts + 1);
  let sum = 0;
  let number = 0;
  let more = 0;
  for (let node = 0; node < bytes.length; node++) {
    const byte = bytes[node] as number;
    let count = byte >> 1;
    if (count === MANY) count = many[more++] as number;
    sum += count;
    children[node + 1] = sum;
    // Written over by the next node where no text ends here.
    nodeOf[number] = node;
    number += byte & 1;
    numberOf[node] = number * (byte & 1);
  }
  return { children, numberOf, nodeOf: nodeOf.subarray(0, texts) };
}
