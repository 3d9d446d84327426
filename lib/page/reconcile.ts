import { isAppended, noteGrowth } from './growth.ts';
import { eraseMarks } from './highlight.ts';
import { CARD_NAME, RUN_NAME } from './names.ts';
import { elementOf, isElement, isText } from './nodes.ts';
import { isOpen, isReadable } from './policy.ts';
import { carriersIn, isShadowRoot } from './roots.ts';
import { blockOf } from './runs.ts';
import { carrierOf, dataOf, eraseReadings, isDrawn, meltCarrier, ownerOf, releaseReadings } from './ruby.ts';

/** What the page has done since it was last looked at. Every drawing that the page has broken is gone by then. */
export interface PageChanges {
  /** Elements that came, with all that is below them. */
  readonly added: ReadonlySet<Element>;
  /** Parents, elements or shadow roots, whose own text has changed. */
  readonly rewritten: ReadonlySet<Node>;
  /** Parents from which the page has taken our words but not its own. */
  readonly reverted: ReadonlySet<Node>;
}

/** Erases all drawings below an element: it is being edited from now on, or its language was told. */
export function eraseBelow(root: ParentNode & Node): void {
  for (const carrier of carriersIn(root)) {
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
export function drawnBlocks(doc: Document): ReadonlySet<Element> {
  const blocks = new Set<Element>();
  for (const carrier of carriersIn(doc)) {
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
    const text = dataOf(node);
    eraseMarks(node);
    releaseReadings(node);
    if (isAppended(node, text, node.data)) node.insertData(0, text);
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

/** True where a record is one of those that `normalize()` makes: a Text node goes, or is added to. */
function isNormalizing({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'characterData' || (addedNodes.length === 0 && [...removedNodes].every(isText));
}

/** True where the page has put an element's text in the place of the element, as those do who take their marks away. */
function isUnwrapping({ addedNodes, removedNodes }: MutationRecord): boolean {
  const [node] = removedNodes;
  return isElement(node) && addedNodes.length > 0 && [...addedNodes].every(isText);
}

/** Of so many parents at once only `normalize()` takes all text: a framework takes out the elements, or the texts of one. */
const FEWEST_PARENTS = 3;

/**
 * The nodes that the page has lost by calling `normalize()`, which removes every empty Text node and so ours: they are to
 * come back. A framework that unmounts texts does the same to one node, or to those of a condition; then it means it. What
 * tells them apart: `normalize()` leaves no drawn node in the part of the page that it was called for, which is a large one,
 * or one from which marks were taken away right before.
 */
function normalizedOf(
  records: readonly MutationRecord[],
  suspects: ReadonlySet<Text>,
  written: ReadonlySet<Text>,
): Text[] {
  const lost = [...suspects].filter(
    (node) => !node.isConnected && !written.has(node) && carrierOf(node)?.isConnected === true,
  );
  const carriers = lost.flatMap((node) => carrierOf(node) ?? []);
  const [one] = carriers;
  if (!one) return [];
  const from = records.findIndex(({ removedNodes }) =>
    [...removedNodes].some((node) => lost.some((own) => own === node)),
  );
  if (from < 0 || !records.slice(from).every(isNormalizing)) return [];
  const parents = new Set<Node | null>(carriers.map((carrier) => carrier.parentNode));
  const areMarksGone = records
    .slice(0, from)
    .some((record) => isUnwrapping(record) && parents.has(record.target));
  if (parents.size < FEWEST_PARENTS && !areMarksGone) return [];
  let part: ParentNode | null = one.parentElement;
  while (part && !carriers.every((carrier) => part?.contains(carrier))) part = part.parentElement;
  const isLeft = [...(part?.querySelectorAll(RUN_NAME) ?? [])].some(
    (carrier) => ownerOf(carrier)?.isConnected,
  );
  return isLeft ? [] : lost;
}

/**
 * Brings the drawings in step with what the page has done: its text wins, a node that it took out of the document says
 * what it said, and our words never stay behind. `records` are of the page alone, none of our own changes.
 */
export function reconcile(records: readonly MutationRecord[]): PageChanges {
  const suspects = new Set<Text>();
  const strays = new Set<Element>();
  const written = new Set<Text>();
  const old = new Map<Text, string[]>();
  const added = new Set<Element>();
  const rewritten = new Set<Node>();
  const reverted = new Set<Node>();
  const note = (parent: Node | null, set = rewritten): void => {
    if (isElement(parent) || isShadowRoot(parent)) set.add(parent);
  };
  for (const record of records) {
    const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
    const element = elementOf(target);
    const carrier = element?.closest(RUN_NAME);
    if (carrier) {
      collect(carrier, suspects, strays);
    } else if (type === 'characterData') {
      if (!isText(target)) continue;
      if (isDrawn(target)) suspects.add(target);
      else old.set(target, [...(old.get(target) ?? []), record.oldValue ?? '']);
      written.add(target);
      note(target.parentNode);
    } else if (type === 'attributes') {
      const touched = element && rejudge(element, record);
      if (touched) added.add(touched);
    } else {
      for (const node of addedNodes) {
        if (node.nodeName.toLowerCase() === CARD_NAME) continue;
        collect(node, suspects, strays);
        if (isElement(node)) added.add(node);
        else note(target);
      }
      for (const node of removedNodes) {
        if (node.nodeName.toLowerCase() === CARD_NAME) continue;
        collect(node, suspects, strays);
        note(target);
      }
      for (const beside of [previousSibling, nextSibling]) {
        if (isText(beside) || beside?.nodeName.toLowerCase() === RUN_NAME) collect(beside, suspects, strays);
      }
    }
  }
  for (const [node, steps] of old) noteGrowth(node, steps);
  for (const node of normalizedOf(records, suspects, written)) {
    carrierOf(node)?.before(node);
    eraseMarks(node);
    eraseReadings(node);
    note(node.parentNode);
    suspects.delete(node);
  }
  for (const node of suspects) {
    const { parentNode } = node;
    const outcome = settle(node, written.has(node));
    if (outcome === 'reverted') note(parentNode, reverted);
    else if (outcome === 'rewritten') note(parentNode);
  }
  for (const stray of strays) {
    note(stray.parentNode);
    if (!ownerOf(stray)) meltCarrier(stray);
  }
  return { added, rewritten, reverted };
}
