import { RUN_NAME } from './names.ts';
import { elementOf } from './nodes.ts';

/** True where a selection reaches into what we have drawn. */
function holdsDrawings(selection: Selection): boolean {
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const top = range.commonAncestorContainer;
    const element = elementOf(top);
    if (element?.closest(RUN_NAME)) return true;
    for (const carrier of element?.querySelectorAll(RUN_NAME) ?? []) {
      if (range.intersectsNode(carrier)) return true;
    }
  }
  return false;
}

/** Elements around a selection that say how its text looks, such as a heading or a link. */
const FORMAT =
  'a, b, strong, i, em, u, s, small, sub, sup, mark, h1, h2, h3, h4, h5, h6, li, blockquote, code, pre';

/** The selection as HTML of the plain page: what is drawn over it is text again. */
export function htmlFromSelection(selection: Selection, doc: Document): string {
  const holder = doc.implementation.createHTMLDocument('').createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const part = plainPart(range, holder.ownerDocument);
    let around: Element = part;
    const top = range.commonAncestorContainer;
    for (let at = elementOf(top); at; at = at.parentElement) {
      if (!at.matches(FORMAT)) continue;
      const copy = holder.ownerDocument.importNode(at, false);
      copy.append(...around.childNodes);
      around = holder.ownerDocument.createElement('div');
      around.append(copy);
    }
    holder.append(...around.childNodes);
  }
  return holder.getHTML();
}

/** What a range of the page holds, with what is drawn in it turned back into text. */
function plainPart(range: Range, target: Document): HTMLElement {
  const part = target.createElement('div');
  if (elementOf(range.commonAncestorContainer)?.closest(RUN_NAME)) {
    part.textContent = range.toString();
    return part;
  }
  part.append(target.importNode(range.cloneContents(), true));
  for (const carrier of part.querySelectorAll(RUN_NAME)) carrier.replaceWith(carrier.textContent);
  part.normalize();
  return part;
}

/**
 * Makes copying and dragging take the plain page along, as text and as rich text, until the signal aborts. A page that
 * has its own way of copying keeps it.
 */
export function watchCopying(doc: Document, signal: AbortSignal): void {
  const onTransfer = (event: Event, data: DataTransfer | null): boolean => {
    const selection = doc.getSelection();
    if (!event.isTrusted || event.defaultPrevented || !data || !selection || selection.isCollapsed)
      return false;
    if (!holdsDrawings(selection)) return false;
    data.setData('text/plain', selection.toString());
    data.setData('text/html', htmlFromSelection(selection, doc));
    return true;
  };
  // On the window and while bubbling: the page's own listeners have had their say.
  doc.defaultView?.addEventListener(
    'copy',
    (event) => {
      if (onTransfer(event, event.clipboardData)) event.preventDefault();
    },
    { signal },
  );
  doc.defaultView?.addEventListener('dragstart', (event) => void onTransfer(event, event.dataTransfer), {
    signal,
  });
}
