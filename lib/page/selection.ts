import { RUN_NAME } from './names.ts';
import { isElement, isText } from './nodes.ts';
import { ownerOf, placeOf, sourceOf } from './ruby.ts';

/** An end of a selection, told so that it outlives drawing and undoing: in a text of the page, or before a child. */
type End =
  { readonly node: Text; readonly offset: number } | { readonly parent: Node; readonly next: Node | null };

function describeEnd(node: Node, offset: number): End {
  const source = sourceOf(node, offset);
  if (source) return source;
  const next = node.childNodes[offset] ?? null;
  // Right before our words is the beginning of the text that they stand for.
  const owner = isElement(next) && next.localName === RUN_NAME ? ownerOf(next) : null;
  return owner ? { node: owner, offset: 0 } : { parent: node, next };
}

function resolveEnd(end: End, side: 'start' | 'end'): { node: Node; offset: number } {
  if ('node' in end) return placeOf(end.node, end.offset, side);
  const { parent, next } = end;
  const children = [...parent.childNodes];
  const at = next ? children.findIndex((child) => child === next) : children.length;
  return { node: parent, offset: isText(parent) || at < 0 ? 0 : at };
}

/**
 * Runs a change of drawings and keeps what the reader has selected: the selection lies in the page's Text nodes before
 * and in our words after, or the other way round.
 */
export function keepSelection<T>(doc: Document, change: () => T): T {
  const selection = doc.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return change();
  const isForward = isBefore(selection);
  const anchor = describeEnd(selection.anchorNode, selection.anchorOffset);
  const focus = describeEnd(selection.focusNode, selection.focusOffset);
  const result = change();
  const from = resolveEnd(anchor, isForward ? 'start' : 'end');
  const to = resolveEnd(focus, isForward ? 'end' : 'start');
  const isKept =
    selection.anchorNode === from.node &&
    selection.anchorOffset === from.offset &&
    selection.focusNode === to.node &&
    selection.focusOffset === to.offset;
  if (!isKept && from.node.isConnected && to.node.isConnected) {
    selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
  return result;
}

/** True where the selection was made in the direction of the text. */
function isBefore({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (!anchorNode || !focusNode) return true;
  if (anchorNode === focusNode) return anchorOffset <= focusOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
