import type { NodeSpan } from './runs.ts';
import { isDrawn, placeOf } from './ruby.ts';

/** Kinds of marks. They tell what a word is, nothing of what the reader knows or has saved: the page can read them. */
export const MARK_TYPES = ['term', 'person', 'place', 'organisation', 'quantity', 'lookup'] as const;
export type MarkType = (typeof MARK_TYPES)[number];

interface Mark {
  readonly type: MarkType;
  /** Offsets in what the page has written in the node. */
  readonly start: number;
  readonly end: number;
  readonly range: StaticRange;
}

const marks = new WeakMap<Text, Mark[]>();

/** Name in `CSS.highlights`: `bandu-person`. */
export function highlightName(type: MarkType): string {
  return `bandu-${type}`;
}

function registryOf(doc: Document): HighlightRegistry | null {
  return doc.defaultView?.CSS.highlights ?? null;
}

interface Shelf {
  readonly highlights: Map<MarkType, Highlight>;
  /** Kinds that are not shown, though they are kept. */
  hidden: readonly MarkType[];
  /** To be called when text outside of our elements is marked, with the name of its element, the first time for each name. */
  onPlain: ((name: string) => void) | null;
  /** Names that have been told. */
  readonly plain: Set<string>;
  /** Marks that are not in their highlight, see {@link restMarks}. */
  readonly resting: Set<Mark>;
}

const shelves = new WeakMap<Document, Shelf>();

function shelfOf(doc: Document): Shelf {
  const shelf = shelves.get(doc) ?? {
    highlights: new Map(),
    hidden: [],
    onPlain: null,
    plain: new Set(),
    resting: new Set(),
  };
  shelves.set(doc, shelf);
  return shelf;
}

function highlightOf(doc: Document, type: MarkType): Highlight | null {
  const registry = registryOf(doc);
  const view = doc.defaultView;
  if (!registry || !view) return null;
  const { highlights, hidden } = shelfOf(doc);
  const highlight = highlights.get(type) ?? new view.Highlight();
  highlights.set(type, highlight);
  if (!hidden.includes(type)) registry.set(highlightName(type), highlight);
  return highlight;
}

/** Kinds that a reader may want shown or not; the others are shown wherever they are drawn. */
const CHOSEN: readonly MarkType[] = ['term', 'person', 'place', 'organisation'];

/** Shows these kinds of marks and hides the others, those to come too. */
export function showMarks(doc: Document, shown: readonly string[]): void {
  const registry = registryOf(doc);
  const shelf = shelfOf(doc);
  shelf.hidden = CHOSEN.filter((type) => !shown.includes(type));
  for (const [type, highlight] of shelf.highlights) {
    if (shelf.hidden.includes(type)) registry?.delete(highlightName(type));
    else registry?.set(highlightName(type), highlight);
  }
}

/**
 * Calls `tell`, once for a document and a name, when text outside of our elements is marked: the style sheet does not reach
 * it. A rule for elements of one name costs little, one for all elements the style of the whole page.
 */
export function watchPlainMarks(doc: Document, tell: (name: string) => void): void {
  shelfOf(doc).onPlain = tell;
}

/**
 * Marks a stretch of a Text node by a CSS highlight, which changes no node. Drawing the node's readings afterwards
 * invalidates the mark: draw first. Returns its undo.
 */
export function drawMark({ node, start, end }: NodeSpan, type: MarkType): () => void {
  const doc = node.ownerDocument;
  const highlight = highlightOf(doc, type);
  if (!highlight) return () => undefined;
  if (!isDrawn(node)) {
    const { plain, onPlain } = shelfOf(doc);
    const name = node.parentElement?.localName ?? 'body';
    if (onPlain && !plain.has(name)) {
      plain.add(name);
      onPlain(name);
    }
  }
  const from = placeOf(node, start);
  const to = placeOf(node, end, 'end');
  // A StaticRange costs the page nothing when it changes; a live Range would be adjusted at every change.
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
  const mark = { type, start, end, range };
  marks.set(node, [...(marks.get(node) ?? []), mark]);
  highlight.add(range);
  return () => {
    takeOff(doc, mark);
    const rest = (marks.get(node) ?? []).filter((other) => other !== mark);
    if (rest.length > 0) marks.set(node, rest);
    else marks.delete(node);
  };
}

function takeOff(doc: Document, mark: Mark): void {
  const { highlights, resting } = shelfOf(doc);
  highlights.get(mark.type)?.delete(mark.range);
  resting.delete(mark);
}

/**
 * Lets the marks of a Text node rest, or shows them again; the card's own is always shown. The browser looks at every range
 * of every highlight after each change of the page, and again when it paints (see docs/performance.md). So those that nobody
 * can see rest.
 */
export function restMarks(node: Text, isResting: boolean): void {
  const { highlights, resting } = shelfOf(node.ownerDocument);
  for (const mark of marks.get(node) ?? []) {
    if (mark.type === 'lookup') continue;
    const highlight = highlights.get(mark.type);
    if (isResting) {
      highlight?.delete(mark.range);
      resting.add(mark);
    } else if (resting.delete(mark)) highlight?.add(mark.range);
  }
}

/** Shows all marks, since the page is about to be printed; each rests again when its block has been near and has left. */
export function wakeMarks(doc: Document): void {
  const { highlights, resting } = shelfOf(doc);
  for (const { type, range } of resting) highlights.get(type)?.add(range);
  resting.clear();
}

/**
 * Takes the marks that begin in `[from, to)` off a Text node, but not the card's; without a stretch, all of them.
 */
export function eraseMarks(node: Text, from = -1, to = Infinity): void {
  const own = marks.get(node);
  if (!own) return;
  const isStretch = from >= 0;
  const kept = own.filter(
    (mark) => mark.start < from || mark.start >= to || (isStretch && mark.type === 'lookup'),
  );
  for (const mark of own) {
    if (!kept.includes(mark)) takeOff(node.ownerDocument, mark);
  }
  if (kept.length > 0) marks.set(node, kept);
  else marks.delete(node);
}

/** Takes our highlights out of the document's registry; those of the page stay. */
export function dropHighlights(doc: Document): void {
  for (const type of MARK_TYPES) registryOf(doc)?.delete(highlightName(type));
  const { highlights, resting } = shelfOf(doc);
  highlights.clear();
  resting.clear();
}
