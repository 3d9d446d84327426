import { type Article, isArticleRun } from './article.ts';
import { isOpen } from './policy.ts';
import { placeOf } from './ruby.ts';
import { type Run, runs } from './runs.ts';

interface BlockState {
  isNear: boolean;
  /** True while it has text that nobody has been asked about. */
  isWanting: boolean;
  /** How often the page has thrown our words out. */
  strikes: number;
  /** When the page wrote its text anew, lately. */
  writes: number[];
  /** Not to be drawn before this time. */
  notBefore: number;
  /** Where in which nodes the runs begin that have been asked about. */
  asked: Map<Text, Set<number>>;
}

/** A block that keeps throwing our words out is left alone after this many times. */
const STRIKES = 3;
/** A block that is written anew has to be still this long; twice as long for each time in the last `WRITES_FOR`. */
const STILL = 120;
const STILL_AT_MOST = 4000;
const WRITES_FOR = 6000;
/** Blocks of more than this many screens are drawn by the run, others as a whole. */
const TALL = 2;

/** Which blocks want to be drawn, and when. Holds no element that the page has let go of for longer than a step. */
export class BlockQueue {
  readonly #states = new WeakMap<Element, BlockState>();
  readonly #near = new Set<Element>();
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  #stateOf(block: Element): BlockState {
    let state = this.#states.get(block);
    if (!state) {
      state = { isNear: false, isWanting: true, strikes: 0, writes: [], notBefore: 0, asked: new Map() };
      this.#states.set(block, state);
    }
    return state;
  }

  /** The block has text to be read; all of it, if it was read before. */
  want(block: Element): void {
    const state = this.#stateOf(block);
    state.isWanting = true;
    state.asked.clear();
  }

  /** The page has written the block's text: it is read anew when it has been still for a while. */
  wantLater(block: Element, isOurLoss: boolean): void {
    const state = this.#stateOf(block);
    const now = this.#view.performance.now();
    this.want(block);
    if (isOurLoss) state.strikes += 1;
    state.writes = [...state.writes.filter((time) => time > now - WRITES_FOR), now].slice(-8);
    state.notBefore = now + Math.min(STILL * 2 ** (state.writes.length - 1), STILL_AT_MOST);
  }

  setNear(block: Element, isNear: boolean): void {
    this.#stateOf(block).isNear = isNear;
    if (isNear) this.#near.add(block);
    else this.#near.delete(block);
  }

  /**
   * Takes runs of near blocks that are ripe, those on the screen first, until they hold `room` units of text together;
   * at least one, if there is any.
   */
  take(article: Article, room: number): Run[] {
    const now = this.#view.performance.now();
    const found: { run: Run; isSeen: boolean; block: Element }[] = [];
    for (const block of this.#near) {
      if (!block.isConnected) {
        this.#near.delete(block);
        continue;
      }
      const state = this.#stateOf(block);
      if (!state.isWanting || state.notBefore > now || state.strikes >= STRIKES) continue;
      const { top, bottom } = block.getBoundingClientRect();
      const height = this.#view.innerHeight;
      const isTall = bottom - top > height * TALL;
      let isDone = true;
      if (!isOpen(block)) state.isWanting = false;
      else {
        for (const run of runs(block, true)) {
          if (isAsked(state, run) || !isArticleRun(run, article)) continue;
          const box = isTall ? boxOf(run) : { top, bottom };
          if (box.bottom < -height || box.top > 2 * height) isDone = false;
          else found.push({ run, isSeen: box.bottom > 0 && box.top < height, block });
        }
        state.isWanting = !isDone || found.some((item) => item.block === block);
      }
    }
    found.sort((a, b) => Number(b.isSeen) - Number(a.isSeen) || compare(a.run, b.run));
    const taken: Run[] = [];
    let length = 0;
    for (const { run, block } of found) {
      if (taken.length > 0 && length + run.text.length > room) break;
      taken.push(run);
      length += run.text.length;
      ask(this.#stateOf(block), run);
    }
    return taken;
  }

  /** Milliseconds until the next near block is ripe; null where none is waiting for its time. */
  nextDue(): number | null {
    const now = this.#view.performance.now();
    let next = Infinity;
    for (const block of this.#near) {
      const { isWanting, notBefore, strikes } = this.#stateOf(block);
      if (isWanting && strikes < STRIKES && notBefore > now) next = Math.min(next, notBefore - now);
    }
    return next === Infinity ? null : next;
  }
}

function startOf(run: Run): { node: Text; from: number } | null {
  const [piece] = run.pieces;
  return piece ?? null;
}

function isAsked(state: BlockState, run: Run): boolean {
  const start = startOf(run);
  return start ? state.asked.get(start.node)?.has(start.from) === true : true;
}

function ask(state: BlockState, run: Run): void {
  const start = startOf(run);
  if (!start) return;
  const places = state.asked.get(start.node) ?? new Set();
  state.asked.set(start.node, places.add(start.from));
}

/** The run's box on the screen, whether some of its nodes are drawn or not. */
export function boxOf(run: Run): DOMRect {
  const range = run.block.ownerDocument.createRange();
  const [first] = run.pieces;
  const last = run.pieces.at(-1);
  if (first && last) {
    const from = placeOf(first.node, first.from);
    const to = placeOf(last.node, last.from + last.end - last.start, 'end');
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
  }
  return range.getBoundingClientRect();
}

function compare(a: Run, b: Run): number {
  const [one, other] = [startOf(a), startOf(b)];
  if (!one || !other) return 0;
  if (one.node === other.node) return one.from - other.from;
  return one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
