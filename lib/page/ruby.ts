import { RUN_NAME } from './names.ts';
import { elementOf, isText, textsIn } from './nodes.ts';

/**
 * A word to draw over one Text node: offsets in what the page has written there.
 * 长沙 at 3 is `{start: 3, end: 5, pinyin: 'Chángshā', isUnsure: false}`.
 */
export interface NodeWord {
  readonly start: number;
  readonly end: number;
  readonly pinyin: string;
  readonly isUnsure: boolean;
}

/** What a carrier of words wears. */
export interface Dress {
  /** Another where its words are written otherwise, or take other room: they are drawn from the beginning then. */
  readonly key: string;
  /** For `data-l`, which the style sheet knows; empty for none. */
  readonly form: string;
  /** Custom properties for the style sheet; empty for none. */
  readonly style: string;
}

/** The signs that stand right before and after a node's text in its run; empty at the run's ends. */
export interface Edges {
  readonly before: string;
  readonly after: string;
  /** True where the page lets no line be broken. */
  readonly isNoWrap?: boolean;
  readonly dress?: Dress;
}

interface Drawing {
  /** What the page has written in the node. The node itself is empty while it is drawn. */
  readonly text: string;
  readonly edges: Edges;
  readonly element: HTMLElement;
  /** Sorted, without overlap. */
  words: readonly NodeWord[];
  dress: Dress | null;
}

/*
 * The page's own Text node never leaves its parent, so that the framework which made it can go on using it; see
 * docs/decisions. All that is known of it is kept here and nothing on the page's own elements.
 */
const drawings = new WeakMap<Text, Drawing>();
const owners = new WeakMap<Element, Text>();

/** A Text of a carrier and where it begins in what its node says. */
interface Part {
  readonly node: Text;
  readonly start: number;
}

/** The Texts of carriers, in order, until they are drawn anew: a node of a whole book is asked for thousands of places. */
const partsOf = new WeakMap<Element, readonly Part[]>();

/** The last Text of a carrier that begins at `offset` or before; -1 where it has none. */
function findPart(carrier: Element, offset: number): { parts: readonly Part[]; index: number } {
  let parts = partsOf.get(carrier);
  if (!parts) {
    let start = 0;
    parts = [...textsIn(carrier)].map((node) => {
      const part = { node, start };
      start += node.data.length;
      return part;
    });
    partsOf.set(carrier, parts);
  }
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return { parts, index: low - 1 };
}

/** What the page has written in the node, drawn or not. */
export function dataOf(node: Text): string {
  return drawings.get(node)?.text ?? node.data;
}

export function isDrawn(node: Text): boolean {
  return drawings.has(node);
}

/** The element that carries the node's words; null where it is not drawn. */
export function carrierOf(node: Text): HTMLElement | null {
  return drawings.get(node)?.element ?? null;
}

/** The Text node whose words a `<bandu-run>` carries; null for one that is not ours, such as a copy the page has made. */
export function ownerOf(carrier: Element): Text | null {
  return owners.get(carrier) ?? null;
}

/** What the carrier of a node's words wears; null where the node is not drawn, or it wears nothing. */
export function dressOf(node: Text): Dress | null {
  return drawings.get(node)?.dress ?? null;
}

/** Gives the carrier of a drawn node's words another look; what it wears already is not touched. */
export function putOn(node: Text, dress: Dress): void {
  const drawing = drawings.get(node);
  if (!drawing) return;
  const { form, style } = dress;
  const { element, dress: old } = drawing;
  drawing.dress = dress;
  if (form !== (old?.form ?? '')) {
    if (form === '') element.removeAttribute('data-l');
    else element.dataset['l'] = form;
  }
  if (style === (old?.style ?? '')) return;
  // Asked first: Chromium writes the attribute when it is asked for, and removes none that it has not written.
  if (style !== '') element.style.cssText = style;
  else if (element.hasAttribute('style')) element.removeAttribute('style');
}

/** The words drawn between two offsets of the node. */
export function wordsOf(node: Text, start = 0, end = Infinity): readonly NodeWord[] {
  return drawings.get(node)?.words.filter((word) => start <= word.start && word.end <= end) ?? [];
}

/**
 * Draws words over a stretch `[start, end)` of a Text node; what was drawn in that stretch before is replaced, the rest
 * stays. Returns the undo for the whole node: it says what it said, the same node object in the same place.
 * `words` lie within the stretch, sorted, without overlap. A node without a parent, or a stretch without words, is left alone.
 */
export function drawReadings(
  node: Text,
  start: number,
  end: number,
  words: readonly NodeWord[],
  edges: Edges = { before: '', after: '' },
): () => void {
  const drawing = drawings.get(node);
  if (drawing) redraw(drawing, start, end, words);
  else if (node.parentNode && words.length > 0) begin(node, words, edges);
  return () => eraseReadings(node);
}

function begin(node: Text, words: readonly NodeWord[], edges: Edges): void {
  const text = node.data;
  const element = node.ownerDocument.createElement(RUN_NAME);
  const drawing = { text, edges, element, words, dress: null };
  element.append(fragmentOf(drawing, 0, text.length, words));
  drawings.set(node, drawing);
  if (edges.dress) putOn(node, edges.dress);
  owners.set(element, node);
  node.data = '';
  node.after(element);
}

function redraw(drawing: Drawing, start: number, end: number, words: readonly NodeWord[]): void {
  const before = drawing.words.filter((word) => word.end <= start);
  const after = drawing.words.filter((word) => word.start >= end);
  const old = drawing.words.slice(before.length, drawing.words.length - after.length);
  if (old.length === words.length && old.every((word, index) => isSameWord(word, words[index]))) return;
  drawing.words = [...before, ...words, ...after];
  const gap = old.length === 0 ? findText(drawing.element, start, end) : null;
  if (gap) {
    const gapEnd = gap.start + gap.text.data.length;
    gap.text.replaceWith(fragmentOf(drawing, gap.start, gapEnd, words));
  } else {
    drawing.element.replaceChildren(fragmentOf(drawing, 0, drawing.text.length, drawing.words));
  }
  partsOf.delete(drawing.element);
}

function isSameWord(a: NodeWord, b: NodeWord | undefined): boolean {
  return a.start === b?.start && a.end === b.end && a.pinyin === b.pinyin && a.isUnsure === b.isUnsure;
}

/** The plain Text child of a carrier that holds the whole stretch, and the offset at which it starts. */
function findText(carrier: Element, start: number, end: number): { text: Text; start: number } | null {
  const { parts, index } = findPart(carrier, start);
  const part = parts[index];
  if (part?.node.parentNode !== carrier || end > part.start + part.node.data.length) return null;
  return { text: part.node, start: part.start };
}

/** Signs that no line ends with, and those that a line may begin with (UAX #14, as far as Chinese text needs it). */
const NO_END = /[“‘（(《〈「『【〖〔[{￥¥$#＃@\u00a0\u2060]$/u;
const MAY_BEGIN = /^[\p{L}\p{N}“‘（(《〈「『【〖〔[{￥¥$#＃@]/u;

/**
 * The stretch `[start, end)` with its words as rubies. A line does not break inside a ruby, and so Chromium breaks none
 * right beside it either, unless a `<wbr>`, which is no text, says where it may.
 */
function fragmentOf(
  drawing: Drawing,
  start: number,
  end: number,
  words: readonly NodeWord[],
): DocumentFragment {
  const { text, edges, element } = drawing;
  const doc = element.ownerDocument;
  const fragment = doc.createDocumentFragment();
  const allowBreak = (at: number): void => {
    if (edges.isNoWrap) return;
    const before = at > 0 ? text.slice(Math.max(0, at - 2), at) : edges.before;
    const after = at < text.length ? text.slice(at, at + 2) : edges.after;
    if (before !== '' && !NO_END.test(before) && MAY_BEGIN.test(after))
      fragment.append(doc.createElement('wbr'));
  };
  let at = start;
  for (const word of words) {
    // A word without pinyin is plain text, in lines as high as those of its neighbours.
    if (word.pinyin === '') continue;
    if (word.start > at) {
      if (at > start) allowBreak(at);
      fragment.append(text.slice(at, word.start));
    }
    allowBreak(word.start);
    fragment.append(rubyOf(doc, text.slice(word.start, word.end), word));
    at = word.end;
  }
  if (at > start) allowBreak(at);
  if (at < end) fragment.append(text.slice(at, end));
  return fragment;
}

/** From this many units on a word may go over two lines: no line can be broken around it. */
const LONG_WORD = 9;

/**
 * `<ruby>长沙<rt data-p="Chángshā"></rt></ruby>`: the pinyin is drawn by style, so that it is no text of the page. Parts with
 * tones, `|Cháng2|shā1`, are elements in one `<rt>`, `<i data-p="Cháng" data-t="2">`; parts of their own, `/Cháng2/shā1`,
 * are one `<rt>` a character. See lib/display/notation.ts.
 */
function rubyOf(doc: Document, surface: string, { pinyin, isUnsure }: NodeWord): HTMLElement {
  const ruby = doc.createElement('ruby');
  const add = (name: 'rt' | 'i', to: Element, text: string, tone = '0'): Element => {
    const element = doc.createElement(name);
    if (text !== '') element.setAttribute('data-p', text);
    if (tone !== '0') element.setAttribute('data-t', tone);
    to.append(element);
    return element;
  };
  const parts = [...pinyin.matchAll(/[|/]([^|/]+)(\d)/gu)];
  const bases = pinyin.startsWith('/') ? basesOf(surface, parts.length) : [surface];
  let rt: Element | null = null;
  for (const [index, base] of bases.entries()) {
    ruby.append(base);
    const [, text = '', tone] = (bases.length === parts.length && parts[index]) || [];
    rt = add('rt', ruby, text || (parts.length > 0 ? '' : pinyin), tone);
    if (text === '') for (const [, part = '', own] of parts) add('i', rt, part, own);
  }
  if (isUnsure) rt?.setAttribute('data-u', '');
  if (surface.length >= LONG_WORD) ruby.setAttribute('data-w', '');
  return ruby;
}

/** A word's characters, each with what follows it that is not Han; the whole word where they are not `count`. */
function basesOf(surface: string, count: number): readonly string[] {
  const bases = surface.match(/\p{Script=Han}\P{Script=Han}*/gu) ?? [];
  return bases.length === count && bases.join('') === surface ? bases : [surface];
}

/** What is drawn over a ruby's word, as one text; what stands over single characters, with spaces between. */
export function pinyinOf(ruby: Element): string {
  const texts = [...ruby.querySelectorAll('rt')].map((rt) =>
    [rt, ...rt.children].map((part) => part.getAttribute('data-p') ?? '').join(''),
  );
  return texts.join(' ');
}

/** The undo of {@link drawReadings}: a node that the page has written since keeps what the page wrote. */
export function eraseReadings(node: Text): void {
  const text = dataOf(node);
  const isUntouched = node.data === '';
  releaseReadings(node);
  if (isUntouched && text !== '') node.data = text;
}

/** Takes the words away and leaves the node as the page has written it just now, even where it wrote nothing. */
export function releaseReadings(node: Text): void {
  const drawing = drawings.get(node);
  if (!drawing) return;
  drawings.delete(node);
  owners.delete(drawing.element);
  drawing.element.remove();
}

/**
 * Turns a `<bandu-run>` that belongs to no node of ours back into text: the page has copied it (`cloneNode`,
 * `innerHTML`), or a former copy of this extension has left it.
 */
export function meltCarrier(carrier: Element): void {
  const text = carrier.textContent ?? '';
  const before = carrier.previousSibling;
  if (before && isText(before) && before.data === '' && !drawings.has(before)) {
    before.data = text;
    carrier.remove();
  } else {
    carrier.replaceWith(text);
  }
}

/** Where an offset of a node's text stands in the document now: in the node itself, or in a Text of its carrier. */
export function placeOf(
  node: Text,
  offset: number,
  side: 'start' | 'end' = 'start',
): { node: Text; offset: number } {
  const drawing = drawings.get(node);
  if (!drawing) return { node, offset: Math.min(offset, node.data.length) };
  const { parts, index } = findPart(drawing.element, offset);
  // At a border between two Texts, the end of something is in the one before.
  const isBorder = side === 'end' && index > 0 && parts[index]?.start === offset;
  const part = parts[isBorder ? index - 1 : index];
  if (!part) return { node, offset: 0 };
  return { node: part.node, offset: Math.min(offset - part.start, part.node.data.length) };
}

/** The page's own Text node and offset for a place that may lie in a carrier; null where there is no text of the page. */
export function sourceOf(node: Node, offset: number): { node: Text; offset: number } | null {
  const carrier = elementOf(node)?.closest(RUN_NAME) ?? null;
  if (!carrier) return isText(node) ? { node, offset } : null;
  const owner = owners.get(carrier);
  if (!owner) return null;
  const before = carrier.ownerDocument.createRange();
  before.setStart(carrier, 0);
  before.setEnd(node, offset);
  return { node: owner, offset: before.toString().length };
}
