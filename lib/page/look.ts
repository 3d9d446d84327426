import type { Look } from '../messages.ts';
import { groundOf, readableOn } from './ground.ts';
import { showMarks } from './highlight.ts';
import { carriersIn, parentOf } from './roots.ts';
import { type Dress, dressOf, ownerOf, putOn } from './ruby.ts';

/** How it looks before anybody has said how. */
export const PLAIN_LOOK: Look = {
  key: '',
  form: '',
  size: 0.5,
  colours: [],
  marks: ['term', 'person', 'place', 'organisation'],
  isWholePage: false,
  hasSentences: false,
  copies: 'plain',
  prints: true,
};

const looks = new WeakMap<Document, Look>();

/** How the document is drawn. */
export function lookOf(doc: Document): Look {
  return looks.get(doc) ?? PLAIN_LOOK;
}

/** What carriers in an element wear. Reads computed style where there are colours to be fitted to the ground. */
export function dressFor(element: Element): Dress {
  const { key, form, size, colours } = lookOf(element.ownerDocument);
  let style = size === PLAIN_LOOK.size ? '' : `--bandu-size:${String(size)};`;
  if (colours.length > 0) {
    const ground = groundOf(element);
    colours.forEach((colour, tone) => {
      if (colour !== '') style += `--bandu-${String(tone)}:${readableOn(colour, ground)};`;
    });
  }
  return { key, form, style };
}

/** True where the words of a node were drawn when they were written otherwise, or took other room. */
export function isOutdated(node: Text): boolean {
  const dress = dressOf(node);
  return dress !== null && dress.key !== lookOf(node.ownerDocument).key;
}

/** Gives what is drawn the look that the document has now; what has to be drawn anew for it keeps its old one. */
export function redress(doc: Document): void {
  const { key } = lookOf(doc);
  const known = new Map<Element, Dress>();
  const nodes = [...carriersIn(doc)]
    .map(ownerOf)
    .filter((node) => node !== null && dressOf(node)?.key === key);
  // All that is read of the page is read before anything is changed.
  for (const node of nodes) {
    const parent = node && parentOf(node);
    if (parent && !known.has(parent)) known.set(parent, dressFor(parent));
  }
  for (const node of nodes) {
    const parent = node && parentOf(node);
    const dress = parent && known.get(parent);
    if (node && dress) putOn(node, dress);
  }
}

/** A page that turns dark when it is asked to has done so this long after, in milliseconds. */
const TURN = 500;

/** Fits colours anew when the page turns from light to dark or back, by its reader's click or the system's, until the signal aborts. */
export function watchGround(doc: Document, signal: AbortSignal): void {
  const view = doc.defaultView;
  let ground = doc.body ? groundOf(doc.body) : 1;
  const check = (): void => {
    if (signal.aborted || !doc.body || lookOf(doc).colours.length === 0) return;
    const now = groundOf(doc.body);
    if (now !== ground) redress(doc);
    ground = now;
  };
  const checkLater = (): void => void view?.setTimeout(check, TURN);
  doc.addEventListener('click', checkLater, { capture: true, passive: true, signal });
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', checkLater, { signal });
}

/**
 * Sets how the document is drawn. What can be changed by style is changed at once. Returns true where what is drawn has to
 * be written or fitted anew.
 */
export function setLook(doc: Document, look: Look): boolean {
  const before = lookOf(doc);
  looks.set(doc, look);
  showMarks(doc, look.marks);
  redress(doc);
  return before.key !== look.key;
}
