import { RUN_NAME } from './names.ts';

/** True where a selection reaches into what we have drawn. */
function holdsDrawings(selection: Selection): boolean {
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const top = range.commonAncestorContainer;
    const element = top.nodeType === Node.ELEMENT_NODE ? (top as Element) : top.parentElement;
    if (element?.closest(RUN_NAME)) return true;
    for (const carrier of element?.querySelectorAll(RUN_NAME) ?? []) {
      if (range.intersectsNode(carrier)) return true;
    }
  }
  return false;
}

/** Elements around a selection that say how its text looks, such as a heading or a link. */
const FORMAT = 'a, b, strong, i, em, u, s, small, sub, sup, mark, h1, h2, h3, h4, h5, h6, li, blockquote, code, pre';

/** The selection as HTML of the plain page: what is drawn over it is text again. */
export function htmlFromSelection(selection: Selection, doc: Document): string {
  const holder = doc.implementation.createHTMLDocument('').createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const part = holder.ownerDocument.createElement('div');
    part.append(holder.ownerDocument.importNode(range.cloneContents(), true));
    plainRuns(part);
    let around: Element = part;
    const top = range.commonAncestorContainer;
    for (let at = top.nodeType === Node.ELEMENT_NODE ? (top as Element) : top.parentElement; at; at = at.parentElement) {
      if (!at.matches(FORMAT)) continue;
      const copy = holder.ownerDocument.importNode(at, false);
      copy.append(...around.childNodes);
      around = holder.ownerDocument.createElement('div');
      around.append(copy);
    }
    holder.append(...around.childNodes);
  }
  return holder.innerHTML;
}

/** Turns carriers and their parts into text, also where a selection that begins inside one has left its parts bare. */
function plainRuns(root: Element): void {
  for (const rt of root.querySelectorAll('rt[data-p]')) {
    const ruby = rt.parentElement;
    rt.remove();
    if (ruby?.localName === 'ruby') ruby.replaceWith(...ruby.childNodes);
  }
  for (const carrier of root.querySelectorAll(RUN_NAME)) carrier.replaceWith(...carrier.childNodes);
  root.normalize();
}

/**
 * Makes copying and dragging take the plain page along, as text and as rich text, until the signal aborts. A page that
 * has its own way of copying keeps it.
 */
export function watchCopying(doc: Document, signal: AbortSignal): void {
  const onTransfer = (event: Event, data: DataTransfer | null): boolean => {
    const selection = doc.getSelection();
    if (!event.isTrusted || event.defaultPrevented || !data || !selection || selection.isCollapsed) return false;
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
  doc.defaultView?.addEventListener('dragstart', (event) => void onTransfer(event, event.dataTransfer), { signal });
}
