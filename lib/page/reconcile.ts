import { eraseMarks } from './highlight.ts';
import { CARD_NAME, RUN_NAME } from './names.ts';
import { elementOf, isElement, isText } from './nodes.ts';
import { isOpen, isReadable } from './policy.ts';
import { blockOf } from './runs.ts';
import { carrierOf, dataOf, eraseReadings, isDrawn, meltCarrier, ownerOf, releaseReadings } from './ruby.ts';

/** What the page has done since it was last looked at. Every drawing that the page has broken is gone by then. */
export interface PageChanges {
  /** Elements that came, with all that is below them. */
  readonly added: ReadonlySet<Element>;
  /** Parents whose own text has changed. */
  readonly rewritten: ReadonlySet<Element>;
  /** Parents from which the page has taken our words but not its own. */
  readonly reverted: ReadonlySet<Element>;
}

/** Erases all drawings below an element: it is being edited from now on, or its language was told. */
export function eraseBelow(root: ParentNode): void {
  for (const carrier of root.querySelectorAll(RUN_NAME)) {
    const owner = ownerOf(carrier);
    if (!owner) {
      meltCarrier(carrier);
      continue;
    }
    eraseMarks(owner);
    eraseReadings(owner);
  }
}

/** The blocks that have drawn words in them. */
export function drawnBlocks(root: ParentNode): ReadonlySet<Element> {
  const blocks = new Set<Element>();
  for (const carrier of root.querySelectorAll(RUN_NAME)) {
    const owner = ownerOf(carrier);
    const block = owner && blockOf(owner);
    if (block) blocks.add(block);
  }
  return blocks;
}

/** Drawn nodes and strays among the nodes that came or went, they or what is below them. */
function collect(node: Node | null, suspects: Set<Text>, strays: Set<Element>): void {
  if (!node) return;
  if (isText(node)) {
    if (isDrawn(node)) suspects.add(node);
    return;
  }
  if (!isElement(node)) return;
  const carriers = node.localName === RUN_NAME ? [node] : node.querySelectorAll(RUN_NAME);
  for (const carrier of carriers) {
    const owner = ownerOf(carrier);
    if (owner) suspects.add(owner);
    else strays.add(carrier);
  }
}

/** Settles one drawn node with what the page has done to it or to its words. */
function settle(node: Text, isWritten: boolean): 'kept' | 'rewritten' | 'reverted' | 'gone' {
  const carrier = carrierOf(node);
  if (!carrier) return 'gone';
  if (isWritten || node.data !== '') {
    eraseMarks(node);
    releaseReadings(node);
    return 'rewritten';
  }
  if (!node.isConnected || !carrier.isConnected || carrier.textContent !== dataOf(node)) {
    eraseMarks(node);
    eraseReadings(node);
    return node.isConnected ? 'reverted' : 'gone';
  }
  if (carrier.previousSibling !== node) node.after(carrier);
  return 'kept';
}

/** Erases what may not be annotated since an attribute changed; returns what may be annotated again, if anything. */
function rejudge(element: Element, { attributeName, oldValue }: MutationRecord): Element | null {
  const doc = element.ownerDocument;
  if (element !== doc.documentElement) {
    if (isOpen(element)) return element;
    eraseBelow(element);
    return null;
  }
  if (!isReadable(doc)) {
    eraseBelow(doc);
    return null;
  }
  const isBack = attributeName !== 'class' || (oldValue ?? '').includes('translated-');
  return isBack ? doc.body : null;
}

/** A framework takes single texts away now and then; this many at once, and nothing else, is `normalize()`. */
const NORMALIZED = 3;

/**
 * The nodes that the page has lost by calling `normalize()`, which removes every empty Text node and so ours: they are to
 * come back. A framework that unmounts a text does the same to one node; then it means it.
 */
function normalizedOf(
  records: readonly MutationRecord[],
  suspects: ReadonlySet<Text>,
  written: ReadonlySet<Text>,
): Text[] {
  const isPure = records.every(
    ({ type, addedNodes, removedNodes }) =>
      type === 'characterData' || (addedNodes.length === 0 && [...removedNodes].every(isText)),
  );
  if (!isPure) return [];
  const lost = [...suspects].filter(
    (node) => !node.isConnected && !written.has(node) && carrierOf(node)?.isConnected === true,
  );
  return lost.length >= NORMALIZED ? lost : [];
}

/**
 * Brings the drawings in step with what the page has done: its text wins, a node that it took out of the document says
 * what it said, and our words never stay behind. `records` are of the page alone, none of our own changes.
 */
export function reconcile(records: readonly MutationRecord[]): PageChanges {
  const suspects = new Set<Text>();
  const strays = new Set<Element>();
  const written = new Set<Text>();
  const added = new Set<Element>();
  const rewritten = new Set<Element>();
  const reverted = new Set<Element>();
  for (const record of records) {
    const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
    const element = elementOf(target);
    const carrier = element?.closest(RUN_NAME);
    if (carrier) {
      collect(carrier, suspects, strays);
    } else if (type === 'characterData') {
      if (!isText(target)) continue;
      if (isDrawn(target)) suspects.add(target);
      written.add(target);
      if (element) rewritten.add(element);
    } else if (type === 'attributes') {
      const touched = element && rejudge(element, record);
      if (touched) added.add(touched);
    } else {
      for (const node of addedNodes) {
        if (node.nodeName.toLowerCase() === CARD_NAME) continue;
        collect(node, suspects, strays);
        if (isElement(node)) added.add(node);
        else if (element) rewritten.add(element);
      }
      for (const node of removedNodes) {
        if (node.nodeName.toLowerCase() === CARD_NAME) continue;
        collect(node, suspects, strays);
        if (element) rewritten.add(element);
      }
      for (const beside of [previousSibling, nextSibling]) {
        if (isText(beside) || beside?.nodeName.toLowerCase() === RUN_NAME) collect(beside, suspects, strays);
      }
    }
  }
  for (const node of normalizedOf(records, suspects, written)) {
    carrierOf(node)?.before(node);
    eraseMarks(node);
    eraseReadings(node);
    if (node.parentElement) rewritten.add(node.parentElement);
    suspects.delete(node);
  }
  for (const node of suspects) {
    const parent = node.parentElement;
    const outcome = settle(node, written.has(node));
    if (parent && outcome === 'reverted') reverted.add(parent);
    else if (parent && outcome === 'rewritten') rewritten.add(parent);
  }
  for (const stray of strays) {
    if (stray.parentElement) rewritten.add(stray.parentElement);
    if (!ownerOf(stray)) meltCarrier(stray);
  }
  return { added, rewritten, reverted };
}
