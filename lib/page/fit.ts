import { isElement, textsIn } from './nodes.ts';
import { carrierOf } from './ruby.ts';
import type { Run } from './runs.ts';

/*
 * Headlines of a fixed height, rows of 28 pixels, summaries of two lines: boxes that hide what does not fit into them.
 * Words with pinyin need more room, so what is drawn is measured, and a text that lost anything by it is left plain.
 */

/** How many elements above a text are looked at; the box of a headline is never far from it. */
const LEVELS = 6;
/** A box of more pixels than this cuts a long text somewhere anyhow; only what it showed whole is looked after. */
const SMALL = 200;
/** Measured before a text counts as long: more boxes of text than any headline has. */
const MOST_RECTS = 400;
/** Less than a sign of the smallest print, in pixels: lines are not of quite the same length when they are drawn anew. */
const LEEWAY = 8;
/** Half pixels. */
const SLACK = 0.75;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of a line of the page's text, in pixels; 0 for pinyin. */
  readonly length: number;
}

/**
 * How texts stand in a box that clips: whether all is seen, how many pieces are seen in part, and how much of the text is
 * seen whole, as the length of its lines in pixels.
 */
interface Standing {
  readonly isWhole: boolean;
  readonly cut: number;
  readonly seen: number;
}

interface Clip {
  readonly element: Element;
  readonly nodes: readonly Text[];
  readonly before: Standing;
}

interface Fit {
  readonly run: Run;
  readonly clips: readonly Clip[];
  readonly isWide: boolean;
}

/** The parts of a rectangle in which its signs are: fonts claim more above and below than they need. */
function signsOf(rect: DOMRect, em: number, isVertical: boolean): Box {
  const { left, right, top, bottom } = rect;
  const length = isVertical ? rect.height : rect.width;
  // Not quite half: signs do not stand in the middle of that.
  const spare = Math.max(0, ((isVertical ? rect.width : rect.height) - em) * 0.35);
  return isVertical
    ? { left: left + spare, right: right - spare, top, bottom, length }
    : { left, right, top: top + spare, bottom: bottom - spare, length };
}

/** Boxes of the signs of a text, drawn or not, and of the pinyin over it. */
function signBoxes(node: Text): Box[] {
  const parent = node.parentElement;
  const view = node.ownerDocument.defaultView;
  if (!parent || !view) return [];
  const style = view.getComputedStyle(parent);
  const em = Number.parseFloat(style.fontSize);
  const isVertical = style.writingMode.startsWith('vertical');
  const carrier = carrierOf(node);
  const range = node.ownerDocument.createRange();
  const boxes: Box[] = [];
  for (const text of carrier ? textsIn(carrier) : [node]) {
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) boxes.push(signsOf(rect, em, isVertical));
    const pinyin = carrier && text.nextSibling;
    if (isElement(pinyin) && pinyin.localName === 'rt') {
      const rect = pinyin.getBoundingClientRect();
      boxes.push({ ...signsOf(rect, Math.min(rect.width, rect.height) / 2, isVertical), length: 0 });
    }
    if (boxes.length > MOST_RECTS) break;
  }
  return boxes;
}

function standingOf(element: Element, nodes: readonly Text[]): Standing {
  const { left, top } = element.getBoundingClientRect();
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  const { clientWidth, clientHeight } = element;
  let isWhole = true;
  let cut = 0;
  let seen = 0;
  for (const node of nodes) {
    for (const box of signBoxes(node)) {
      const isIn =
        box.left >= x - SLACK &&
        box.right <= x + clientWidth + SLACK &&
        box.top >= y - SLACK &&
        box.bottom <= y + clientHeight + SLACK;
      if (isIn) {
        seen += box.length;
        continue;
      }
      isWhole = false;
      const isSeen =
        box.right > x + SLACK &&
        box.left < x + clientWidth - SLACK &&
        box.bottom > y + SLACK &&
        box.top < y + clientHeight - SLACK;
      if (isSeen) cut += 1;
    }
  }
  return { isWhole, cut, seen };
}

/**
 * The boxes around a run's texts that hide what overflows them, each with what is looked after in it: in a small one all its
 * texts, since those that are drawn push out the others, whichever is drawn first.
 */
function clipsOf(run: Run): Clip[] {
  const view = run.block.ownerDocument.defaultView;
  const found = new Map<Element, Set<Text>>();
  if (!view) return [];
  for (const { node } of run.pieces) {
    let at = node.parentElement;
    for (let level = 0; at && level < LEVELS; level++) {
      // What overflows these is the viewport's.
      if (at.localName === 'body' || at.localName === 'html') break;
      const { overflowX, overflowY } = view.getComputedStyle(at);
      if (/auto|scroll/u.test(`${overflowX} ${overflowY}`)) break;
      if (/hidden|clip/u.test(`${overflowX} ${overflowY}`) && at.clientWidth > 0)
        found.set(at, (found.get(at) ?? new Set()).add(node));
      at = at.parentElement;
    }
  }
  return [...found].map(([element, own]) => {
    const nodes = [...(element.clientHeight > SMALL ? own : textsIn(element))];
    return { element, nodes, before: standingOf(element, nodes) };
  });
}

/** True where text goes on beyond the sides of its own block. */
function isWider(block: Element): boolean {
  return block.clientWidth > 0 && block.scrollWidth > block.clientWidth + 1;
}

/** How runs fitted into their boxes when this was made; ask {@link Fitting.misfits} after they were drawn. */
export class Fitting {
  readonly #fits: readonly Fit[];
  readonly #root: Element | null;
  readonly #isPageWide: boolean;

  /** Reads the layout: make it before anything is drawn, when that costs nothing. */
  constructor(runs: readonly Run[]) {
    this.#root = runs[0]?.block.ownerDocument.documentElement ?? null;
    this.#isPageWide = this.#root !== null && isWider(this.#root);
    this.#fits = runs.map((run) => ({ run, clips: clipsOf(run), isWide: isWider(run.block) }));
  }

  /**
   * The runs that have lost something since: a sign that was seen and is not, a line that is seen in part, or a block
   * or a page that has become too wide; each with the part of the page in which that is decided. Lays the page out.
   */
  misfits(): Map<Run, Element> {
    const isWidened = this.#root !== null && !this.#isPageWide && isWider(this.#root);
    const edge = this.#root?.clientWidth ?? 0;
    const found = new Map<Run, Element>();
    for (const { run, clips, isWide } of this.#fits) {
      const { block } = run;
      const isBeyond = () => isWidened && block.scrollWidth + block.getBoundingClientRect().left > edge + 1;
      const lossy = clips.find(hasLost)?.element;
      if (lossy) found.set(run, lossy.contains(block) && lossy !== block ? lossy : partOf(block));
      else if ((!isWide && isWider(block)) || isBeyond()) found.set(run, partOf(block));
    }
    return found;
  }
}

/** What a block shares its room with: the other parts of one item of a list, say. */
function partOf(block: Element): Element {
  const parent = block.parentElement;
  return parent && parent.localName !== 'body' ? parent : block;
}

function hasLost({ element, nodes, before }: Clip): boolean {
  if (!before.isWhole && element.clientHeight > SMALL) return false;
  const after = standingOf(element, nodes);
  if (before.isWhole) return !after.isWhole;
  return after.cut > before.cut || after.seen < before.seen - LEEWAY;
}
