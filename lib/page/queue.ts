import { rangeFromRun } from './anchor.ts';
import { type Article, isArticleRun } from './article.ts';
import { isOpen } from './policy.ts';
import { type Run, runs } from './runs.ts';

interface BlockState {
  isNear: boolean;
  /** True while it has text that nobody has been asked about. */
  isWanting: boolean;
  /** True when its text has been asked about ahead. */
  isAhead: boolean;
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
/** A block that is written anew has to be still this long; twice as long for each time beyond a few in `WRITES_FOR`. */
const STILL = 120;
const CALM_WRITES = 3;
const STILL_AT_MOST = 4000;
const WRITES_FOR = 6000;
/** Blocks of more than this many screens are drawn by the run, others as a whole. */
const TALL = 2;

/** Which blocks want to be drawn, and when. Holds no element that the page has let go of for longer than a step. */
export class BlockQueue {
  readonly #states = new WeakMap<Element, BlockState>();
  readonly #near = new Set<Element>();
  /** Blocks with text that nobody has asked about, in the order in which they were found. */
  readonly #waiting = new Set<Element>();
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  #stateOf(block: Element): BlockState {
    let state = this.#states.get(block);
    if (!state) {
      state = {
        isNear: false,
        isWanting: true,
        isAhead: false,
        strikes: 0,
        writes: [],
        notBefore: 0,
        asked: new Map(),
      };
      this.#states.set(block, state);
    }
    return state;
  }

  /** The block has text to be read; all of it, if it was read before. */
  want(block: Element): void {
    const state = this.#stateOf(block);
    state.isWanting = true;
    state.isAhead = false;
    state.asked.clear();
    this.#waiting.add(block);
  }

  /** The page has written the block's text: it is read anew when it has been still for a while. */
  wantLater(block: Element, isOurLoss: boolean): void {
    const state = this.#stateOf(block);
    const now = this.#view.performance.now();
    this.want(block);
    if (isOurLoss) state.strikes += 1;
    state.writes = [...state.writes.filter((time) => time > now - WRITES_FOR), now].slice(-12);
    const over = Math.max(0, state.writes.length - CALM_WRITES);
    state.notBefore = now + Math.min(STILL * 2 ** over, STILL_AT_MOST);
  }

  /** Notes where the block is; true where it was elsewhere before. */
  setNear(block: Element, isNear: boolean): boolean {
    const state = this.#stateOf(block);
    const isOther = state.isNear !== isNear;
    state.isNear = isNear;
    if (isNear) this.#near.add(block);
    else this.#near.delete(block);
    return isOther;
  }

  /**
   * Takes runs of near blocks that are ripe, those on the screen first, until they hold `room` units of text together;
   * at least one, if there is any.
   */
  take(article: Article, room: number): Run[] {
    const now = this.#view.performance.now();
    const height = this.#view.innerHeight;
    const found: { run: Run; isSeen: boolean }[] = [];
    for (const block of this.#near) {
      const state = this.#stateOf(block);
      if (!block.isConnected) this.#near.delete(block);
      if (!block.isConnected || !isRipe(state, now)) continue;
      const { top, bottom } = block.getBoundingClientRect();
      const isTall = bottom - top > height * TALL;
      state.isWanting = false;
      for (const run of wantedRuns(block, state, article)) {
        const box = isTall ? boxOf(run) : { top, bottom };
        const isNear = box.bottom >= -height && box.top <= 2 * height;
        if (isNear) found.push({ run, isSeen: box.bottom > 0 && box.top < height });
        state.isWanting = true;
      }
      if (!state.isWanting) this.#waiting.delete(block);
    }
    found.sort((a, b) => Number(b.isSeen) - Number(a.isSeen) || compare(a.run, b.run));
    const taken = upTo(
      room,
      found.map(({ run }) => run),
    );
    for (const run of taken) ask(this.#stateOf(run.block), run);
    return taken;
  }

  /** Runs of blocks that are not near, to be asked about ahead; each is handed out once until its text changes. */
  takeAhead(article: Article, room: number): Run[] {
    const found: Run[] = [];
    let length = 0;
    for (const block of this.#waiting) {
      const state = this.#stateOf(block);
      if (!block.isConnected) this.#waiting.delete(block);
      if (!block.isConnected || state.isAhead || state.isNear || state.strikes > 0) continue;
      if (length > room) break;
      state.isAhead = true;
      for (const run of wantedRuns(block, state, article)) {
        found.push(run);
        length += run.text.length;
      }
    }
    return found;
  }

  /** All runs that are still wanted, near or not. */
  takeAll(article: Article): Run[] {
    const all: Run[] = [];
    for (const block of this.#waiting) {
      const state = this.#stateOf(block);
      if (!block.isConnected || state.strikes >= STRIKES) continue;
      const own = [...wantedRuns(block, state, article)];
      for (const run of own) ask(state, run);
      all.push(...own);
    }
    return all;
  }

  /**
   * Lets go of blocks that the page has let go of, and tells which. What is known of them is deleted rather than left to the
   * collector: tables of weak keys grow by themselves, but shrink by deleting only.
   */
  prune(): readonly Element[] {
    const gone = [...this.#near, ...this.#waiting].filter((block) => !block.isConnected);
    for (const block of gone) {
      this.#near.delete(block);
      this.#waiting.delete(block);
      if (this.#states.get(block)?.strikes === 0) this.#states.delete(block);
    }
    return gone;
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

function isRipe({ isWanting, notBefore, strikes }: BlockState, now: number): boolean {
  return isWanting && notBefore <= now && strikes < STRIKES;
}

/** The article's runs of a block that nobody has asked about; none where the block may not be read any more. */
function* wantedRuns(block: Element, state: BlockState, article: Article): Generator<Run> {
  if (!isOpen(block)) return;
  for (const run of runs(block, true)) {
    if (!isAsked(state, run) && isArticleRun(run, article)) yield run;
  }
}

/** The first of the runs, as many as hold `room` units of text together; at least one. */
function upTo(room: number, all: readonly Run[]): Run[] {
  const taken: Run[] = [];
  let length = 0;
  for (const run of all) {
    if (taken.length > 0 && length + run.text.length > room) break;
    taken.push(run);
    length += run.text.length;
  }
  return taken;
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
function boxOf(run: Run): DOMRect {
  return rangeFromRun(run, 0, run.text.length).getBoundingClientRect();
}

function compare(a: Run, b: Run): number {
  const [one, other] = [startOf(a), startOf(b)];
  if (!one || !other) return 0;
  if (one.node === other.node) return one.from - other.from;
  return one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
