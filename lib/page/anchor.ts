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

/** A place in a text at which the quote's own text stands. */
interface Occurrence {
  readonly at: number;
  /** Characters of the surroundings that are the quote's, white space left out. */
  readonly fit: number;
}

/** White space between blocks is the page's source's, and another when the page is written anew. */
function solid(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** Where a quote's own text stands in a text: the best by its surroundings first, then the nearest to where it stood. */
function occurrencesOf(text: string, { exact, prefix, suffix, start }: Quote): Occurrence[] {
  const found: (Occurrence & { distance: number })[] = [];
  const [wantedBefore, wantedAfter] = [solid(prefix), solid(suffix)];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    // Twice as much, since some of it may be white space.
    const before = solid(text.slice(Math.max(0, at - 2 * AROUND), at));
    const after = solid(text.slice(at + exact.length, at + exact.length + 2 * AROUND));
    const fit = sharedLength(before, wantedBefore, true) + sharedLength(after, wantedAfter, false);
    found.push({ at, fit, distance: Math.abs(at - start) });
  }
  return found.sort((a, b) => b.fit - a.fit || a.distance - b.distance);
}

/** A place of a page at which a quote's own text stands. */
export interface QuotedPlace {
  readonly range: Range;
  /** Characters of its surroundings that are the quote's, white space left out; 64 at most. */
  readonly fit: number;
}

/**
 * Finds a quote below a node, annotated or not: the body, or the shadow root that it stood in. The best place comes first;
 * none does where its text no longer stands there. The first costs a walk over the node's text, each other one more.
 */
export function* resolveQuote(root: ParentNode & Node, quote: Quote): Generator<QuotedPlace> {
  if (quote.exact === '') return;
  for (const { at, fit } of occurrencesOf(root.textContent ?? '', quote)) {
    const range = rangeAt(root, at, at + quote.exact.length);
    if (range) yield { range, fit };
  }
}

/** A Range over a stretch of the text below a node. */
function rangeAt(root: Node, start: number, end: number): Range | null {
  const range = (root.ownerDocument ?? document).createRange();
  let at = 0;
  let isStarted = false;
  for (const node of textsIn(root)) {
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
