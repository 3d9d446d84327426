import { RUN_NAME } from './names.ts';
import { isElement, isText } from './nodes.ts';
import { parentOf } from './roots.ts';
import type { Run } from './runs.ts';
import { dressFor } from './look.ts';
import { type Dress, dataOf } from './ruby.ts';

/*
 * What the style of a text's surroundings forbids. Ask before anything of the run is drawn: it is read from the page.
 */

/** What the surroundings of one run forbid. */
export interface Surroundings {
  /** Texts of which no line may be broken. */
  readonly noWrap: ReadonlySet<Text>;
  /** Texts beside which no element may stand. */
  readonly shared: ReadonlySet<Text>;
  readonly hasInitial: boolean;
  /** What the words of each text wear. */
  readonly dresses: ReadonlyMap<Text, Dress>;
}

/** Reads the surroundings of a run; before any other run is drawn, when style is known and costs nothing. */
export function surroundingsOf(run: Run): Surroundings {
  const nodes = new Set(run.pieces.map(({ node }) => node));
  const dresses = new Map<Text, Dress>();
  for (const node of nodes) {
    const parent = parentOf(node);
    if (parent) dresses.set(node, dressFor(parent));
  }
  return {
    dresses,
    noWrap: new Set([...nodes].filter(isNoWrap)),
    shared: new Set([...nodes].filter(isSharedItem)),
    hasInitial: hasInitial(run),
  };
}

/** True where the page lets no line of the text be broken. */
function isNoWrap(node: Text): boolean {
  const style = styleOf(parentOf(node));
  return style ? /^(?:nowrap|pre)$/u.test(style.whiteSpace) : false;
}

/**
 * True for a text that makes one box together with another text, 共<!-- -->12 in a flex container: an element between them
 * would make two boxes of it, with a gap between.
 */
function isSharedItem(node: Text): boolean {
  if (!/flex|grid/u.test(styleOf(parentOf(node))?.display ?? '')) return false;
  return isTextBeside(node, 'previousSibling') || isTextBeside(node, 'nextSibling');
}

function isTextBeside(node: Text, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = node[way]; at; at = at[way]) {
    if (isText(at) && dataOf(at).trim() !== '') return true;
    // Carriers of ours come and go with their texts; other elements are boxes of their own.
    if (isElement(at) && at.localName !== RUN_NAME) return false;
  }
  return false;
}

/** True for a run whose first letter the page draws as a dropped initial: it is none any more inside a ruby. */
function hasInitial(run: Run): boolean {
  const [first] = run.pieces;
  const { block } = run;
  const own = styleOf(block);
  const initial = styleOf(block, '::first-letter');
  if (!first || !own || !initial) return false;
  if (initial.float === own.float && initial.fontSize === own.fontSize) return false;
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEndBefore(first.node);
  return before.toString().trim() === '' && dataOf(first.node).slice(0, first.from).trim() === '';
}

function styleOf(element: Element | null, pseudo?: string): CSSStyleDeclaration | null {
  return (element && element.ownerDocument.defaultView?.getComputedStyle(element, pseudo)) ?? null;
}
