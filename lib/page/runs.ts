import { RUN_NAME } from './names.ts';
import { isElement, isText } from './nodes.ts';
import { actionOf, isInLine, isOpen } from './policy.ts';
import { isShadowRoot, parentOf } from './roots.ts';
import { dataOf, ownerOf } from './ruby.ts';

/** A stretch of one Text node that a run reads: `[start, end)` of the run's text is `[from, to)` of the node's. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/**
 * The joined inline text of one block, or of a part of it between blank lines. Links, `<b>`, comments and zero-width
 * signs do not cut it: 中<b>国</b><!-- -->人 is one run 中国人 of three pieces. White space is collapsed as the page
 * shows it (a line feed of the source stays one), a single `<br>` is a line feed, an image is U+FFFC; none of these
 * belongs to a piece.
 */
export interface Run {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The block element that the text stands in; for text that stands directly in a shadow root, its host. */
  readonly block: Element;
}

/** A stretch of what the page has written in one Text node. */
export interface NodeSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * A run is cut at the first sentence end after this many units, so that a page that is one single text node can still
 * be drawn a screen at a time.
 */
const LONG_RUN = 800;

const HAN = /\p{Script=Han}/u;
/** Collapsible white space (CSS Text §3), or signs without width that a word may be written with. */
const SPECIAL = /[ \t\n\r\f]+|[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]+/gu;
/** How a paragraph begins in text that is laid out by `<br>` alone. */
const INDENT = /^(?:\u3000|\u00a0{2}|[ \t\n\r]*(?:\u3000|\u00a0{2}))/u;
const SENTENCE_END = /[。！？!?；;][”’」』）)]*/gu;

/** Puts one block's runs together, piece by piece. */
class RunBuilder {
  readonly done: Run[] = [];
  readonly #block: Element;
  #text = '';
  #pieces: Piece[] = [];
  /** White space that shows only if more text follows. */
  #space = '';
  #breaks = 0;

  constructor(block: Element) {
    this.#block = block;
  }

  addText(node: Text): void {
    const data = dataOf(node);
    if (data === '') return;
    if (this.#breaks > 0 && INDENT.test(data)) this.#breaks = 2;
    let at = 0;
    SPECIAL.lastIndex = 0;
    for (let match = SPECIAL.exec(data); match; match = SPECIAL.exec(data)) {
      const { index } = match;
      const [sign] = match;
      this.#addStretch(node, data, at, index);
      at = index + sign.length;
      if (!/\s/u.test(sign) || sign === '\ufeff') continue;
      if (sign.includes('\n') && this.#text !== '' && keepsLines(node))
        this.addBreak(sign.split('\n').length - 1);
      else if (this.#space !== '\n') this.#space = sign.includes('\n') ? '\n' : ' ';
    }
    this.#addStretch(node, data, at, data.length);
  }

  addBreak(count = 1): void {
    this.#breaks += count;
  }

  addObject(): void {
    this.#settle();
    this.#text += '\ufffc';
  }

  /** Ends the run; what comes next begins another one. */
  end(): void {
    if (this.#pieces.length > 0 && HAN.test(this.#text)) {
      this.done.push({ text: this.#text, pieces: this.#pieces, block: this.#block });
    }
    this.#text = '';
    this.#pieces = [];
    this.#space = '';
    this.#breaks = 0;
  }

  /** Writes the white space that was held back: two breaks are a new paragraph, one is a line feed. */
  #settle(): void {
    if (this.#breaks > 1) this.end();
    if (this.#text !== '') this.#text += this.#breaks === 1 ? '\n' : this.#space;
    this.#breaks = 0;
    this.#space = '';
  }

  #addStretch(node: Text, data: string, from: number, to: number): void {
    let at = from;
    while (at < to) {
      this.#settle();
      const end = cutOf(data, at, to, LONG_RUN - this.#text.length);
      const start = this.#text.length;
      this.#text += data.slice(at, end);
      this.#pieces.push({ node, start, end: this.#text.length, from: at });
      at = end;
      if (this.#text.length >= LONG_RUN && at < to) this.end();
    }
  }
}

/** Where to end a stretch: right after the first sentence end that lies `room` units or more after `at`, else at `to`. */
function cutOf(data: string, at: number, to: number, room: number): number {
  if (to - at <= Math.max(room, 0) + LONG_RUN / 4) return to;
  SENTENCE_END.lastIndex = at + Math.max(room, 0);
  const match = SENTENCE_END.exec(data);
  return match ? Math.min(match.index + match[0].length, to) : to;
}

/** True where the node's line feeds are seen as such (`white-space: pre-wrap`, `pre-line`). */
function keepsLines(node: Text): boolean {
  const view = node.ownerDocument.defaultView;
  const parent = parentOf(node);
  const style = parent && view?.getComputedStyle(parent);
  return style ? style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces' : false;
}

/** Is told of elements that have an open shadow root, and of custom elements that may still get one. */
export type OnHost = (host: Element) => void;

/**
 * The runs with Han in them below an element, in document order, and in the open shadow roots there. `root` counts as a
 * block and must be open (see `isOpen`). With `own`, blocks inside `root` are passed over: only the runs that stand in
 * `root` itself are read, or directly in its shadow root.
 * Reads the document as it is at each step: take all steps before anything is awaited, or check with {@link isCurrent}.
 */
export function* runs(root: Element, own = false, onHost: OnHost = () => undefined): Generator<Run> {
  yield* runsOfHost(root, own, onHost);
  if (showsChildren(root)) yield* walk(root, root, own, onHost);
}

function* runsOfHost(host: Element, own: boolean, onHost: OnHost): Generator<Run> {
  const { shadowRoot } = host;
  if (shadowRoot || host.localName.includes('-')) onHost(host);
  if (shadowRoot) yield* walk(shadowRoot, host, own, onHost);
}

/** False for the host of a root without a slot: its children are not drawn. */
function showsChildren({ shadowRoot }: Element): boolean {
  return !shadowRoot || shadowRoot.querySelector('slot') !== null;
}

function* walk(root: Element | ShadowRoot, block: Element, own: boolean, onHost: OnHost): Generator<Run> {
  const builders = [new RunBuilder(block)];
  const blocks: Node[] = [root];
  let node: Node = root;
  let goesDown = true;
  for (;;) {
    const child: Node | null = goesDown ? node.firstChild : null;
    if (child) {
      node = child;
    } else {
      while (node !== root && !node.nextSibling) {
        node = node.parentNode ?? root;
        if (node === blocks.at(-1)) {
          const builder = builders.pop();
          blocks.pop();
          builder?.end();
          yield* builder?.done ?? [];
        }
      }
      if (node === root || !node.nextSibling) return;
      node = node.nextSibling;
    }
    const builder = builders.at(-1);
    if (!builder) return;
    goesDown = false;
    if (isText(node)) {
      builder.addText(node);
    } else if (isElement(node)) {
      const element = node;
      const action = enter(element, builder);
      if (action === 'block') {
        builder.end();
        if (!own && element.firstChild && showsChildren(element)) {
          yield* builder.done.splice(0);
          blocks.push(element);
          builders.push(new RunBuilder(element));
          goesDown = true;
        }
      } else {
        goesDown = action === 'inline' && showsChildren(element);
      }
      if (!own && action !== 'over') yield* runsOfHost(element, own, onHost);
    }
    if (builder.done.length > 0) yield* builder.done.splice(0);
  }
}

/** Tells the builder of an element and returns whether to go into it, and how. */
function enter(element: Element, builder: RunBuilder): 'inline' | 'block' | 'over' {
  if (element.localName === RUN_NAME) return ownerOf(element) ? 'over' : 'inline';
  if (isFilledSlot(element)) {
    builder.addObject();
    return 'over';
  }
  const action = actionOf(element);
  if (action === 'inline' || action === 'block') return action;
  if (action === 'break') builder.addBreak();
  else if (action === 'opaque') {
    if (isInLine(element)) builder.addObject();
    else builder.end();
  }
  return 'over';
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot';
}

/** True for a slot that shows the host's children instead of its own. */
function isFilledSlot(element: Element): boolean {
  return isSlot(element) && element.assignedNodes().length > 0;
}

/** The block that a node's text belongs to; null where it may not be read (code, an editor, Japanese). */
export function blockOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent || !isOpen(parent)) return null;
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (isShadowRoot(at)) return at.host;
    if (isElement(at) && actionOf(at) === 'block') return at;
  }
  return null;
}

/** The run that reads a place of a Text node, whether it is annotated or not; null where none does. */
export function runAt(node: Text, offset = 0): Run | null {
  const block = blockOf(node);
  if (!block) return null;
  let found: Run | null = null;
  for (const run of runs(block, true)) {
    for (const piece of run.pieces) {
      if (piece.node !== node) continue;
      if (offset < piece.from + (piece.end - piece.start)) return run;
      found = run;
    }
  }
  return found;
}

/** The offset in the run's text of a place in one of its nodes; null where the run does not read that place. */
export function runFromNode(run: Run, node: Text, offset: number): number | null {
  for (const piece of run.pieces) {
    if (piece.node !== node || offset < piece.from) continue;
    if (offset < piece.from + piece.end - piece.start) return piece.start + offset - piece.from;
  }
  return null;
}

/** Where a span of the run's text stands in the page's Text nodes. Zero-width signs inside it are within the spans. */
export function nodesFromRun(run: Run, start: number, end: number): readonly NodeSpan[] {
  const spans: NodeSpan[] = [];
  let lastEnd = -1;
  for (const piece of run.pieces) {
    if (piece.end <= start) continue;
    if (piece.start >= end) break;
    const from = Math.max(start, piece.start) - piece.start + piece.from;
    const to = Math.min(end, piece.end) - piece.start + piece.from;
    const last = spans.at(-1);
    if (last?.node === piece.node && lastEnd === piece.start) spans[spans.length - 1] = { ...last, end: to };
    else spans.push({ node: piece.node, start: from, end: to });
    lastEnd = piece.end;
  }
  return spans;
}

/**
 * Offsets of the run's text at which one Text node ends and another begins between two Han characters, as in 中<b>国</b>
 * at 1: a word that goes over one of them is drawn in two parts.
 */
export function cutsOf(run: Run): readonly number[] {
  const cuts: number[] = [];
  for (let i = 1; i < run.pieces.length; i++) {
    const [before, after] = [run.pieces[i - 1], run.pieces[i]];
    if (!before || !after || (before.node === after.node && before.end === after.start)) continue;
    if (after.start - before.end > 1 || run.text[before.end] === '\ufffc') continue;
    if (
      HAN.test(run.text.slice(Math.max(0, before.end - 2), before.end)) &&
      HAN.test(run.text.slice(after.start, after.start + 2))
    ) {
      cuts.push(before.end);
      if (after.start > before.end) cuts.push(after.start);
    }
  }
  return cuts;
}

/** True while the page still says what the run says, in the same nodes. Ask after every `await`. */
export function isCurrent(run: Run): boolean {
  return run.pieces.every(
    ({ node, start, end, from }) =>
      node.isConnected && dataOf(node).slice(from, from + end - start) === run.text.slice(start, end),
  );
}
