import { elementOf } from './nodes.ts';
import { parentOf } from './roots.ts';

/** What is nearer to the window's upper or lower edge than this share of it may lie under a bar of the page's. */
const EDGE = 0.1;

/** Where a range begins to be seen, in the window's coordinates; null where nothing of it is drawn. */
export function firstBox(range: Range): DOMRect | null {
  return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? null;
}

/** True for an element whose reader can scroll it. One that hides what is too much is the page's own to open. */
function isScroller(element: Element, view: Window): boolean {
  const { scrollHeight, clientHeight } = element;
  return (
    scrollHeight > clientHeight && /^(?:auto|scroll|overlay)$/u.test(view.getComputedStyle(element).overflowY)
  );
}

/** By how much `[from, to)` has to move to stand in the middle of `[start, end)`; 0 where it stands inside already. */
function offCentre(from: number, to: number, start: number, end: number): number {
  return from >= start && to <= end ? 0 : (from + to - start - end) / 2;
}

/**
 * Brings a range to the middle of the window, and of each box around it that scrolls; nothing moves where it is seen
 * already. At once and never as a motion, as a browser shows the place that an address names.
 */
export function reveal(range: Range): void {
  const start = elementOf(range.startContainer);
  const doc = start?.ownerDocument;
  const view = doc?.defaultView;
  if (!view) return;
  for (let at = start; at; at = parentOf(at)) {
    if (at === doc.scrollingElement || !isScroller(at, view)) continue;
    const [box, frame] = [firstBox(range), at.getBoundingClientRect()];
    if (box)
      at.scrollBy({ top: offCentre(box.top, box.bottom, frame.top, frame.bottom), behavior: 'instant' });
  }
  const box = firstBox(range);
  if (!box) return;
  const { innerHeight, innerWidth } = view;
  view.scrollBy({
    top: offCentre(box.top, box.bottom, innerHeight * EDGE, innerHeight * (1 - EDGE)),
    left: offCentre(box.left, box.right, 0, innerWidth),
    behavior: 'instant',
  });
}
