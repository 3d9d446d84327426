import type { FlowBlock } from '../messages.ts';
import { RUN_NAME } from './names.ts';
import { isText } from './nodes.ts';
import { isOpen } from './policy.ts';
import { dataOf } from './ruby.ts';
import { type Run, cutsOf, runAt } from './runs.ts';

/** Blocks that stand for themselves: a word does not begin in one and end in another. */
const SINGLE =
  'h1, h2, h3, h4, h5, h6, hgroup, li, dt, dd, figcaption, caption, th, summary, legend, address, button, label';
/** Parts of a page that are read apart from each other. */
const PARTS =
  'article, section, aside, nav, header, footer, main, figure, blockquote, form, dialog, table, ul, ol, dl';
/** How many Text nodes to pass over while looking for a neighbour: menus and tables of figures lie between articles. */
const REACH = 40;
const HAN = /\p{Script=Han}/u;

/**
 * True where the reading may go on from one run to the next: two columns of one article, two pieces of one paragraph.
 * False after and before a heading, a list item or a caption, and from one article to another.
 */
export function isFlowing(before: Run, after: Run): boolean {
  if (before.block === after.block) return true;
  if (before.block.closest(SINGLE) || after.block.closest(SINGLE)) return false;
  return before.block.closest(PARTS) === after.block.closest(PARTS);
}

function findNeighbour(run: Run, way: 'nextNode' | 'previousNode'): Run | null {
  const piece = way === 'nextNode' ? run.pieces.at(-1) : run.pieces[0];
  const doc = run.block.ownerDocument;
  if (!piece || !doc.body) return null;
  // A long text is cut into several runs within one node.
  const inside = way === 'nextNode' ? piece.from + piece.end - piece.start : piece.from - 1;
  if (inside >= 0 && inside < dataOf(piece.node).length) {
    const other = runAt(piece.node, inside);
    if (other && other.pieces.every(({ node, from }) => node !== piece.node || from !== piece.from))
      return other;
  }
  const own = new Set(run.pieces.map(({ node }) => node));
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = piece.node;
  for (let step = 0; step < REACH; step++) {
    const node = walker[way]();
    if (!isText(node)) return null;
    const parent = node.parentElement;
    if (own.has(node) || !parent || parent.closest(RUN_NAME) || !HAN.test(dataOf(node)) || !isOpen(parent))
      continue;
    return runAt(node, way === 'nextNode' ? 0 : dataOf(node).length - 1);
  }
  return null;
}

/** The run after this one in the document, if the reading flows on into it; else null. */
export function findNext(run: Run): Run | null {
  const next = findNeighbour(run, 'nextNode');
  return next && isFlowing(run, next) ? next : null;
}

/** The run before this one, if the reading flows on from it; else null. */
export function findPrevious(run: Run): Run | null {
  const previous = findNeighbour(run, 'previousNode');
  return previous && isFlowing(previous, run) ? previous : null;
}

/** The run as it is sent to the engine. */
export function blockFromRun(run: Run, flowsOn: boolean): FlowBlock {
  const cuts = cutsOf(run);
  return { text: run.text, flowsOn, ...(cuts.length > 0 ? { cuts: [...cuts] } : {}) };
}

/** A run with those it flows on from and into, as blocks for one request, and which of the blocks it is itself. */
export function blocksAround(run: Run): { blocks: FlowBlock[]; block: number } {
  const previous = findPrevious(run);
  const next = findNext(run);
  const blocks = [
    ...(previous ? [blockFromRun(previous, true)] : []),
    blockFromRun(run, next !== null),
    ...(next ? [blockFromRun(next, false)] : []),
  ];
  return { blocks, block: previous ? 1 : 0 };
}

/**
 * The blocks of one request: the runs that are wanted, in the order given, and those they flow on from and into.
 * `sent` tells which block is which run.
 */
export function blocksFromRuns(wanted: readonly Run[]): { blocks: FlowBlock[]; sent: Map<number, Run> } {
  const blocks: FlowBlock[] = [];
  const sent = new Map<number, Run>();
  let last: Run | null = null;
  const flowOn = () => {
    const block = blocks.at(-1);
    if (block) blocks[blocks.length - 1] = { ...block, flowsOn: true };
  };
  const end = () => {
    const next = last && findNext(last);
    if (!next) return;
    flowOn();
    blocks.push(blockFromRun(next, false));
  };
  for (const run of wanted) {
    const previous = findPrevious(run);
    if (previous && last && isSameRun(previous, last)) {
      flowOn();
    } else {
      end();
      if (previous) blocks.push(blockFromRun(previous, true));
    }
    sent.set(blocks.length, run);
    blocks.push(blockFromRun(run, false));
    last = run;
  }
  end();
  return { blocks, sent };
}

function isSameRun(a: Run, b: Run): boolean {
  const [one] = a.pieces;
  const [other] = b.pieces;
  return one?.node === other?.node && one?.from === other?.from && a.text === b.text;
}
