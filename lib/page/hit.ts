import { RUN_NAME } from './names.ts';
import { isText } from './nodes.ts';
import { sourceOf } from './ruby.ts';
import { type Run, runAt, runFromNode } from './runs.ts';

/** A place in a run: the character that starts at `offset` of its text. */
export interface Hit {
  readonly run: Run;
  readonly offset: number;
}

const HAN = /\p{Script=Han}/u;

/** The innermost element under a point, in open shadow roots too, and the roots on the way to it. */
function elementAt(
  doc: Document,
  x: number,
  y: number,
): { element: Element | null; shadowRoots: ShadowRoot[] } {
  const shadowRoots: ShadowRoot[] = [];
  let element = doc.elementFromPoint(x, y);
  while (element?.shadowRoot && !shadowRoots.includes(element.shadowRoot)) {
    const { shadowRoot } = element;
    const inner = shadowRoot.elementFromPoint(x, y);
    if (!inner) break;
    shadowRoots.push(shadowRoot);
    element = inner;
  }
  return { element, shadowRoots };
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The border between two characters that is nearest to a point of the viewport. */
function caretAt(doc: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Caret | null {
  if ('caretPositionFromPoint' in doc) {
    const position = doc.caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Chromium before 128 has the older name only.
  const older: { caretRangeFromPoint?: (x: number, y: number) => Range | null } = doc;
  const range = older.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** True where the box of one character (or of the ruby above it) holds the point. */
function isUnder(node: Text, start: number, x: number, y: number): boolean {
  if (start < 0 || start >= node.data.length) return false;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/** The Text node and offset of the character under a point; null between lines and beyond their ends. */
function characterAt(doc: Document, x: number, y: number): { node: Text; offset: number } | null {
  const { element, shadowRoots } = elementAt(doc, x, y);
  const base = element?.closest(`${RUN_NAME} rt`)?.previousSibling;
  if (isText(base)) return { node: base, offset: 0 };
  const caret = caretAt(doc, x, y, shadowRoots);
  if (!caret || !isText(caret.node)) return null;
  const { node } = caret;
  if (isUnder(node, caret.offset, x, y)) return { node, offset: caret.offset };
  // The caret is the nearer border: over the right half of a character it is the one behind it.
  return isUnder(node, caret.offset - 1, x, y) ? { node, offset: caret.offset - 1 } : null;
}

/**
 * The run and the offset of the Han character under a point of the viewport, whether its text is annotated or not;
 * null where there is none, or where the text may not be read (editors, code). Takes a fraction of a millisecond.
 */
export function findHit(doc: Document, x: number, y: number): Hit | null {
  const place = characterAt(doc, x, y);
  if (!place) return null;
  const source = sourceOf(place.node, place.offset);
  const run = source && runAt(source.node, source.offset);
  if (!source || !run) return null;
  const offset = runFromNode(run, source.node, source.offset);
  if (offset === null) return null;
  // The second half of a surrogate pair has the same box as the first.
  const start = /[\udc00-\udfff]/u.test(run.text[offset] ?? '') ? offset - 1 : offset;
  return HAN.test(String.fromCodePoint(run.text.codePointAt(start) ?? 0)) ? { run, offset: start } : null;
}
