import type { Quote, Sought } from '../messages.ts';
import { resolveQuote } from './anchor.ts';
import { elementOf, textsIn } from './nodes.ts';
import { PlaceMark } from './place-mark.ts';
import { firstBox, reveal } from './reveal.ts';
import { closestOf } from './roots.ts';
import { wait } from './slices.ts';

/*
 * Looks for a place that one has come back to, on a page that was opened for it. Pages write their text late, move it while
 * they load, and are drawn anew by the reader: so one looks again and again for some seconds, and there is an end to it.
 */

/** How long is waited for what, in milliseconds in which the page is shown. */
export interface SeekTimes {
  /** Between two looks. */
  readonly look: number;
  /** A page that has loaded is given so long before anything counts as lost: some ask for their article only then. */
  readonly loaded: number;
  /** And its text must not have grown for so long. */
  readonly still: number;
  /** After this nobody looks any more. */
  readonly most: number;
  /** How long the place stays marked. */
  readonly marked: number;
}

const TIMES: SeekTimes = { look: 250, loaded: 6000, still: 2000, most: 20_000, marked: 6000 };

/** Text in these is not shown: an application's data often hold the article's text once more. */
const UNSHOWN = 'script, style, noscript, template, textarea, title';

/** A text of this length is itself enough to know the place by. */
const LONG = 8;
/** Of a shorter one so many characters around it must be the same: 长沙 stands in every line of a paper from there. */
const FIT = 6;

/** A page with fewer Han characters is no article: a notice, a question whether one is human, a page that has not come. */
const ENOUGH = 100;
/** Text that has grown by less has not grown: a clock, a ticker. */
const GROWTH = 50;

interface Place {
  readonly range: Range;
  /** False where it is on the page, and nothing of it is drawn. */
  readonly isShown: boolean;
}

/** The body, then all open shadow roots: offsets of a quote count in the tree that it stood in. */
function treesOf(doc: Document): (ParentNode & Node)[] {
  const trees: (ParentNode & Node)[] = [doc.body];
  // Those that are found have some of their own.
  for (const tree of trees)
    for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
  return trees;
}

function findPlace(trees: readonly (ParentNode & Node)[], quote: Quote): Place | null {
  const around = (quote.prefix + quote.suffix).replaceAll(/\s+/gu, '').length;
  const needed = quote.exact.length >= LONG ? 0 : Math.min(FIT, around);
  let hidden: Place | null = null;
  for (const tree of trees)
    for (const { range, fit } of resolveQuote(tree, quote)) {
      // The best come first.
      if (fit < needed) break;
      const element = elementOf(range.startContainer);
      if (element && closestOf(element, UNSHOWN)) continue;
      if (firstBox(range)) return { range, isShown: true };
      hidden ??= { range, isShown: false };
    }
  return hidden;
}

/** True where the document is a page of Chinese text, and what its server gave as such. */
function isText(doc: Document, trees: readonly Node[]): boolean {
  const [entry] = doc.defaultView?.performance.getEntriesByType('navigation') ?? [];
  if (entry && 'responseStatus' in entry && Number(entry.responseStatus) >= 400) return false;
  let count = 0;
  for (const tree of trees)
    for (const node of textsIn(tree)) {
      const element = elementOf(node);
      if (element && closestOf(element, UNSHOWN)) continue;
      count += node.data.match(/\p{Script=Han}/gu)?.length ?? 0;
      if (count >= ENOUGH) return true;
    }
  return false;
}

function whenShown(doc: Document, signal: AbortSignal): Promise<void> | undefined {
  if (doc.visibilityState === 'visible' || signal.aborted) return undefined;
  return new Promise((resolve) => {
    doc.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Tells whether the reader has begun to scroll, point or type. What the page's scripts send counts for nothing. */
function watchHand(doc: Document, signal: AbortSignal): () => boolean {
  let isMoved = false;
  const onMove = ({ isTrusted }: Event): void => {
    isMoved ||= isTrusted;
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    doc.addEventListener(type, onMove, { capture: true, passive: true, signal });
  return () => isMoved;
}

/**
 * Looks for a quote and, where it is found, scrolls to it and marks it for some seconds; both again when the page moves it,
 * but nothing is scrolled any more once the reader has taken the page in hand. Tells once what became of it: `lost` where a
 * page of text has loaded and been still, and the quote is not on it. Settles when all is as it was.
 */
export async function seekQuote(
  doc: Document,
  { quote, style }: { readonly quote: Quote; readonly style: string },
  tell: (sought: Sought) => void,
  signal: AbortSignal,
  times: SeekTimes = TIMES,
): Promise<void> {
  const view = doc.defaultView;
  if (!view) return;
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { once: true, signal: end.signal });
  const isMoved = watchHand(doc, end.signal);
  const mark = new PlaceMark(doc, style);
  let [isFound, size, past, loaded, still, marked] = [false, 0, 0, 0, 0, 0];
  while (!end.signal.aborted) {
    await whenShown(doc, end.signal);
    // A document that is being replaced may have no body for a moment.
    const trees = doc.body ? treesOf(doc) : [];
    const place = findPlace(trees, quote);
    if (place?.isShown) {
      if (!isFound) tell('found');
      isFound = true;
      mark.show(place.range);
      if (!isMoved()) reveal(place.range);
    }
    if (isFound) marked += times.look;
    if (marked > times.marked) break;
    const now = trees.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
    [size, still] = now > size + GROWTH ? [now, 0] : [size, still + times.look];
    loaded += doc.readyState === 'complete' ? times.look : 0;
    past += times.look;
    if (!isFound && loaded > times.loaded && still > times.still) {
      tell(place || !isText(doc, trees) ? 'unsure' : 'lost');
      break;
    }
    if (!isFound && past > times.most) {
      tell('unsure');
      break;
    }
    await wait(view, times.look, end.signal);
  }
  mark.hide();
  end.abort();
}
