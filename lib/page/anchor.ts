import type { Quote } from '../messages.ts';
import { textsIn } from './nodes.ts';
import { isShadowRoot } from './roots.ts';
import { placeOf } from './ruby.ts';
import { type Run, nodesFromRun } from './runs.ts';

/** How much of the text before and after is kept to tell one occurrence of a quote from another. */
const AROUND = 32;

/*
 * Offsets count in `body.textContent`, which is the same with annotation on and off. Of a page that has changed since,
 * the quote still finds its place by what it says and by what stands around it.
 */

/** Describes a place of the page so that it can be found again later, annotated or not. Linear in the page's text. */
export function describeRange(range: Range): Quote {
  const { startContainer } = range;
  const root = startContainer.getRootNode();
  const body = isShadowRoot(root) ? root : (startContainer.ownerDocument ?? document).body;
  const before = body.ownerDocument.createRange();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const text = body.textContent ?? '';
  const exact = range.toString();
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/** A Range over a span of a run's text, in the nodes that show it now. */
export function rangeFromRun(run: Run, start: number, end: number): Range {
  const range = run.block.ownerDocument.createRange();
  const spans = nodesFromRun(run, start, end);
  const [first] = spans;
  const last = spans.at(-1);
  if (first && last) {
    const from = placeOf(first.node, first.start);
    const to = placeOf(last.node, last.end, 'end');
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
  }
  return range;
}

/** How many units two texts share at their ends (`atEnd`) or beginnings. */
function sharedLength(a: string, b: string, atEnd: boolean): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && (atEnd ? a.at(-1 - shared) === b.at(-1 - shared) : a[shared] === b[shared]))
    shared++;
  return shared;
}

/** The offset at which the quote stands best in a text: by its surroundings, then by the nearness to where it stood. */
function findOffset(text: string, quote: Quote): number | null {
  let best: { at: number; fit: number; distance: number } | null = null;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const before = text.slice(Math.max(0, at - AROUND), at);
    const after = text.slice(at + quote.exact.length, at + quote.exact.length + AROUND);
    const fit = sharedLength(before, quote.prefix, true) + sharedLength(after, quote.suffix, false);
    const distance = Math.abs(at - quote.start);
    if (!best || fit > best.fit || (fit === best.fit && distance < best.distance))
      best = { at, fit, distance };
  }
  return best?.at ?? null;
}

/** Finds a quote in a document, annotated or not; null where its text no longer stands there. */
export function resolveQuote(doc: Document, quote: Quote): Range | null {
  if (quote.exact === '') return null;
  const start = findOffset(doc.body.textContent, quote);
  if (start === null) return null;
  const end = start + quote.exact.length;
  const range = doc.createRange();
  let at = 0;
  let isStarted = false;
  for (const node of textsIn(doc.body)) {
    const { length } = node.data;
    if (!isStarted && start < at + length) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (isStarted && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
