import { RUN_NAME } from './names.ts';
import { isElement } from './nodes.ts';

/*
 * Text of a web component stands in a shadow root: a tree of its own, into which neither `closest` nor `querySelector` nor
 * the document's observers and styles reach. Open roots are read like the rest of the page, closed ones are not.
 */

/** The open roots of a document in which something was read, until the page lets go of them. */
const known = new WeakMap<Node, Set<ShadowRoot>>();
/** Our style sheet in those roots in which something was drawn. */
const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** The element around a node; around what stands directly in a shadow root, its host. */
export function parentOf(node: Node): Element | null {
  const { parentNode } = node;
  if (isElement(parentNode)) return parentNode;
  return isShadowRoot(parentNode) ? parentNode.host : null;
}

/** As `closest`, and on through the hosts. */
export function closestOf(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at;) {
    const found = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = isShadowRoot(root) ? root.host : null;
  }
  return null;
}

/** As `contains`, and true for what stands in a shadow root below `outer` too. */
export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at;) {
    if (outer.contains(at)) return true;
    if (!known.has(at.ownerDocument ?? at)) return false;
    const root: Node = at.getRootNode();
    at = isShadowRoot(root) ? root.host : null;
  }
  return false;
}

/** Remembers a root; false where it was known. */
export function learnRoot(root: ShadowRoot): boolean {
  const doc = root.ownerDocument;
  const roots = known.get(doc) ?? new Set();
  known.set(doc, roots);
  if (roots.has(root)) return false;
  roots.add(root);
  return true;
}

/** The known roots of a document. */
function rootsOf(doc: Node): Iterable<ShadowRoot> {
  return known.get(doc) ?? [];
}

/** Takes the roots out of the list that the page has taken out of the document, and tells which. */
export function lostRoots(doc: Document): ShadowRoot[] {
  const roots = known.get(doc);
  const lost = [...(roots ?? [])].filter((root) => !root.isConnected);
  for (const root of lost) {
    undress(root);
    roots?.delete(root);
  }
  return lost;
}

/** Forgets all roots of a document and takes our sheet out of them. */
export function forgetRoots(doc: Document): void {
  for (const root of rootsOf(doc)) undress(root);
  known.delete(doc);
}

/** Our elements below a node, those in known roots too. */
export function* carriersIn(node: ParentNode & Node): Generator<Element> {
  yield* node.querySelectorAll(RUN_NAME);
  for (const root of rootsOf(node.ownerDocument ?? node))
    if (root !== node && holds(node, root.host)) yield* root.querySelectorAll(RUN_NAME);
}

/**
 * Gives a node's shadow root, if it stands in one, our style: the sheets of a document do not reach into it. A sheet is
 * added beside those of the page; one that the page has dropped with its own is added again.
 */
export function dress(node: Node, style: string): void {
  const root = node.getRootNode();
  const view = node.ownerDocument?.defaultView;
  if (!isShadowRoot(root) || !view || style === '') return;
  let sheet = sheets.get(root);
  if (sheet && root.adoptedStyleSheets.includes(sheet)) return;
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style);
    sheets.set(root, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function undress(root: ShadowRoot): void {
  const sheet = sheets.get(root);
  if (!sheet) return;
  sheets.delete(root);
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
