/*
 * A script may write a Text node whole (`node.data = …`, as frameworks do) or add to it (`node.data += …`, `appendData`). For
 * a drawn node, which is empty, both look the same: it says now what was written or added. What tells them apart is how the
 * node has grown before.
 */

/** How often a node has been seen to grow by its end; `-Infinity` once it was written whole. */
const growths = new WeakMap<Text, number>();

/** Grown this often, a text is one that is added to: a stream, a transcript. */
const STREAMED = 2;

/**
 * Learns from what the page has done to nodes that are not drawn. `old` holds what each said before each step, in the order
 * of the steps.
 */
export function noteGrowth(node: Text, old: readonly string[]): void {
  const steps = [...old, node.data];
  let count = growths.get(node) ?? 0;
  for (let i = 1; i < steps.length; i++) {
    const [before = '', after = ''] = [steps[i - 1], steps[i]];
    const isGrown = before !== '' && after.length > before.length && after.startsWith(before);
    count = isGrown ? count + 1 : -Infinity;
  }
  growths.set(node, count);
}

/** True where `written`, found in a drawn node that stood for `text`, has been added to it rather than put in its place. */
export function isAppended(node: Text, text: string, written: string): boolean {
  // By its looks alone no text is taken for an addition: a framework's may begin with a comma or a space as well.
  return written !== '' && written[0] !== text[0] && (growths.get(node) ?? 0) >= STREAMED;
}
