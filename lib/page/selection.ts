import { placeOf, sourceOf } from './ruby.ts';

/**
 * Runs a change of drawings and keeps what the reader has selected: the selection lies in the page's Text nodes before
 * or in our words after, or the other way round.
 */
export function keepSelection<T>(doc: Document, change: () => T): T {
  const selection = doc.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return change();
  const anchor = sourceOf(selection.anchorNode, selection.anchorOffset);
  const focus = sourceOf(selection.focusNode, selection.focusOffset);
  const before = [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset] as const;
  const result = change();
  const from = anchor ? placeOf(anchor.node, anchor.offset) : { node: before[0], offset: before[1] };
  const to = focus ? placeOf(focus.node, focus.offset, 'end') : { node: before[2], offset: before[3] };
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
