import { isOpen, isReadable } from './policy.ts';
import type { BlockQueue } from './queue.ts';
import type { PageChanges } from './reconcile.ts';
import { type OnHost, type Run, blockOf, runs } from './runs.ts';
import { yieldToPage } from './slices.ts';

/** New text is read when the page has added none for this long, or anyhow after `PATIENCE`. */
const PAUSE = 80;
const PATIENCE = 400;
/** Runs looked at without a pause. */
const RUNS_A_SLICE = 300;

/** What the page has added or written since it was last read. Holds its elements no longer than until then. */
export class Arrivals {
  readonly #view: Window;
  readonly #elements = new Set<Element>();
  #first = 0;
  #count = 0;

  constructor(view: Window) {
    this.#view = view;
  }

  /** How often the page has changed itself. */
  get count(): number {
    return this.#count;
  }

  get isEmpty(): boolean {
    return this.#elements.size === 0;
  }

  /** Keeps what the page has done; blocks that it wrote anew are to wait in the queue. Returns when to read it, in ms. */
  note({ added, rewritten, reverted }: PageChanges, queue: BlockQueue): number | null {
    this.#count += 1;
    for (const [parents, isOurLoss] of [
      [rewritten, false],
      [reverted, true],
    ] as const) {
      for (const parent of parents) {
        const block = parent.isConnected && parent.firstChild ? blockOf(parent.firstChild) : null;
        if (!block) continue;
        queue.wantLater(block, isOurLoss);
        this.#elements.add(block);
      }
    }
    for (const element of added) this.#elements.add(element);
    if (this.isEmpty) return null;
    const now = this.#view.performance.now();
    this.#first ||= now;
    return Math.max(0, Math.min(PAUSE, this.#first + PATIENCE - now));
  }

  /** The roots of these hosts have come. */
  noteHosts(hosts: readonly Element[]): void {
    for (const host of hosts) this.#elements.add(host);
  }

  /** Takes all that came; what has gone since, or may not be read, is left out. */
  take(doc: Document): Element[] {
    const roots = [...this.#elements].filter((root) => root.isConnected && isReadable(doc));
    this.#elements.clear();
    this.#first = 0;
    return roots;
  }
}

/** The runs of elements that came, each at its time: a pause lets the page go on. Ends when the signal aborts. */
export async function* runsOfArrivals(
  roots: readonly Element[],
  view: Window,
  onHost: OnHost,
  signal: AbortSignal,
): AsyncGenerator<Run[]> {
  let count = 0;
  for (const root of roots) {
    const block = blockOf(root.firstChild ?? root);
    if (!block || !isOpen(block)) continue;
    const isInside = root.contains(block);
    const found = [...runs(block, !isInside, onHost)];
    // An element that is part of a line, but holds blocks, or has a root of its own.
    if (!isInside && isOpen(root)) {
      const below = runs(root, false, onHost);
      for (const run of below)
        if (run.block !== root || root.shadowRoot?.contains(run.pieces[0]?.node ?? null)) found.push(run);
    }
    yield found;
    count += found.length;
    if (count <= RUNS_A_SLICE) continue;
    count = 0;
    await yieldToPage(view);
    if (signal.aborted) return;
  }
}
