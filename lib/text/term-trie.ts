/*
 * A trie in two typed arrays. Nodes are numbered breadth first, so the node behind edge `e` is simply `e + 1`:
 * `firstEdge[n]` to `firstEdge[n + 1]` are the edges of node `n`, and `labels` of one node ascend.
 */

/** The arrays of a trie over folded texts; `values[n]` is one more than the number of the text that ends there, or 0. */
export interface Trie {
  readonly firstEdge: Uint32Array;
  readonly labels: Uint16Array;
  readonly values: Int32Array;
}

/** Node 0 is where every text begins. */
export const ROOT = 0;

/** The node that `unit` leads to from `node`, or 0: no edge leads back to the root. Cost: a binary search. */
export function childOf(trie: Trie, node: number, unit: number): number {
  const { firstEdge, labels } = trie;
  let low = firstEdge[node] ?? 0;
  let high = (firstEdge[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const label = labels[middle] ?? 0;
    if (label === unit) return middle + 1;
    if (label < unit) low = middle + 1;
    else high = middle - 1;
  }
  return ROOT;
}

/** The node where a whole text ends, or 0 where the trie does not go so far. */
export function nodeAt(trie: Trie, text: string): number {
  let node = ROOT;
  for (let i = 0; i < text.length; i++) {
    node = childOf(trie, node, text.charCodeAt(i));
    if (node === ROOT) break;
  }
  return node;
}

/** The value of a whole text, or 0 where the trie does not hold it. */
export function valueOf(trie: Trie, text: string): number {
  return trie.values[nodeAt(trie, text)] ?? 0;
}

/** The text that leads to a node. Cost: a binary search for each unit. */
export function textAt({ firstEdge, labels }: Trie, node: number): string {
  let text = '';
  for (let at = node; at > ROOT;) {
    const edge = at - 1;
    text = String.fromCharCode(labels[edge] ?? 0) + text;
    // The node whose edges include this one: the last whose edges begin at or before it.
    let low = 0;
    let high = edge;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((firstEdge[middle] ?? 0) <= edge) low = middle;
      else high = middle - 1;
    }
    at = low;
  }
  return text;
}

interface DraftNode {
  value: number;
  readonly children: Map<number, DraftNode>;
}

/**
 * The trie of `items`, each a non-empty text and its value (1 or more). The order of the items does not matter.
 * @throws Error where a text occurs twice: one text cannot mean two terms.
 */
export function buildTrie(items: readonly (readonly [text: string, value: number])[]): Trie {
  const root: DraftNode = { value: 0, children: new Map() };
  for (const [text, value] of items) {
    let node = root;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let child = node.children.get(unit);
      if (!child) {
        child = { value: 0, children: new Map() };
        node.children.set(unit, child);
      }
      node = child;
    }
    if (node.value !== 0) throw new Error(`the text ${text} occurs twice`);
    node.value = value;
  }

  const labels: number[] = [];
  const firstEdge: number[] = [];
  const queue = [root];
  for (const node of queue) {
    firstEdge.push(labels.length);
    for (const [label, child] of [...node.children].sort(([a], [b]) => a - b)) {
      labels.push(label);
      queue.push(child);
    }
  }
  firstEdge.push(labels.length);
  return {
    firstEdge: Uint32Array.from(firstEdge),
    labels: Uint16Array.from(labels),
    values: Int32Array.from(queue, (node) => node.value),
  };
}
