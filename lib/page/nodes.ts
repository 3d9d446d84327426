/** True for a Text node; CDATA sections, which only XML has, are none. Works across frames, as `instanceof` does not. */
export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node | EventTarget | null | undefined): node is Element {
  return node != null && 'nodeType' in node && node.nodeType === Node.ELEMENT_NODE;
}

/** The node itself if it is an element, else the element it stands in. */
export function elementOf(node: Node): Element | null {
  return isElement(node) ? node : node.parentElement;
}

/** The Text nodes below a node, in document order, as they are at each step. */
export function* textsIn(root: Node): Generator<Text> {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) yield node;
  }
}
