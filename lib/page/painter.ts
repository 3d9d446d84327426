import { type Counts, drawRun } from './draw.ts';
import { Fitting } from './fit.ts';
import type { Inquiry } from './inquiry.ts';
import { isOutdated } from './look.ts';
import { isOpen } from './policy.ts';
import type { PagePort } from './port.ts';
import type { BlockQueue } from './queue.ts';
import { eraseReadings } from './ruby.ts';
import { type Run, isCurrent } from './runs.ts';
import { dress } from './roots.ts';
import { keepSelection } from './selection.ts';
import { nextFrame } from './slices.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { PageWatch } from './watch.ts';

/** Words drawn before the browser may lay them out: some 60 to 200 µs each, the more the busier the machine (measured in Chromium). */
const WORDS_A_FRAME = 130;
/** More at first, before the page can be scrolled far: each portion costs a layout of all that stands below. */
const FIRST_WORDS_A_FRAME = 220;
/** So many different words have three screens of a newspaper's print. */
const FIRST_WORDS = 450;
/**
 * In a page of a million characters every layout has to move ten thousand blocks, however few words were drawn. There a word
 * for so many elements is drawn at once, up to a screen.
 */
const ELEMENTS_A_WORD = 16;
const WORDS_AT_MOST = 800;
/** Two looks: a text that was made plain again may still be squeezed by its neighbours, which then go too. */
const LOOKS = 2;

/** Draws what the engine has said of runs, where there is room for it. */
export class Painter {
  /** What has been drawn so far. */
  readonly counts: Counts = { words: new Set(), terms: new Set(), names: new Set() };
  readonly #doc: Document;
  readonly #watch: PageWatch;
  readonly #inquiry: Inquiry;
  readonly #queue: BlockQueue;
  /** Knows what our elements look like; needed where the browser's own injected sheet does not reach. */
  readonly #port: Pick<PagePort, 'style'>;
  readonly #signal: AbortSignal;
  #wordsAFrame = 0;

  constructor(
    doc: Document,
    watch: PageWatch,
    inquiry: Inquiry,
    queue: BlockQueue,
    port: Pick<PagePort, 'style'>,
    signal: AbortSignal,
  ) {
    this.#doc = doc;
    this.#watch = watch;
    this.#inquiry = inquiry;
    this.#queue = queue;
    this.#port = port;
    this.#signal = signal;
  }

  /** Tells of how many elements the page consists. */
  expect(elements: number): void {
    this.#wordsAFrame = Math.min(elements / ELEMENTS_A_WORD, WORDS_AT_MOST);
  }

  /** Draws runs a frame's worth at a time; stops when the signal aborts. */
  async drawAll(batch: readonly Run[]): Promise<void> {
    let words = 0;
    let portion: Run[] = [];
    const least = this.counts.words.size < FIRST_WORDS ? FIRST_WORDS_A_FRAME : WORDS_A_FRAME;
    for (const run of batch) {
      const count = this.#inquiry.find(run)?.words.length ?? 0;
      if (words > 0 && words + count > Math.max(least, this.#wordsAFrame)) {
        await this.#drawFrame(portion);
        if (this.#signal.aborted) return;
        words = 0;
        portion = [];
      }
      portion.push(run);
      words += count;
    }
    await this.#drawFrame(portion);
  }

  async #drawFrame(portion: readonly Run[]): Promise<void> {
    this.draw(portion);
    await nextFrame(this.#doc.defaultView ?? window);
  }

  /**
   * Draws runs at once; those that do not fit into their boxes with pinyin keep their marks only. Where the page no
   * longer says what it said when the engine was asked, nothing is drawn and the block is queued again.
   */
  draw(portion: readonly Run[]): void {
    if (this.#signal.aborted) return;
    const ripe = portion.filter((run) => this.#isRipe(run));
    if (ripe.length === 0) return;
    this.#watch.quietly(() =>
      keepSelection(this.#doc, () => {
        // What the page has done until now may have ended this reading.
        if (this.#signal.aborted) return;
        // What was drawn for other room is measured without it.
        for (const { pieces } of ripe)
          for (const { node } of pieces) if (isOutdated(node)) eraseReadings(node);
        const fitting = new Fitting(ripe);
        // All that is read of the page is read before anything is drawn.
        const plans = ripe.map((run) => ({ run, surroundings: surroundingsOf(run) }));
        const unpaint = new Map(
          plans.map(({ run, surroundings }) => [run, this.#drawOne(run, surroundings)]),
        );
        const drawn = new Set(ripe);
        for (let look = 0; look < LOOKS && drawn.size > 0; look++) {
          const misfits = fitting.misfits();
          const squeezed = [...misfits].filter(([run]) => !drawn.has(run));
          const tight = [...drawn].filter(
            (run) => misfits.has(run) || squeezed.some(([, part]) => part.contains(run.block)),
          );
          for (const run of tight) drawn.delete(run);
          for (const run of tight) unpaint.get(run)?.();
          if (tight.length === 0) break;
        }
      }),
    );
  }

  #isRipe(run: Run): boolean {
    if (this.#inquiry.find(run) && isCurrent(run) && isOpen(run.block)) return true;
    this.#queue.want(run.block);
    return false;
  }

  /** Draws a run and returns what takes its readings away again and leaves its marks. */
  #drawOne(run: Run, surroundings: Surroundings): () => void {
    const annotation = this.#inquiry.find(run);
    if (!annotation) return () => undefined;
    this.#inquiry.forget(run);
    const [first] = run.pieces;
    if (first) dress(first.node, this.#port.style);
    const { undo } = drawRun(run, annotation, this.counts, surroundings);
    return () => {
      undo();
      drawRun(run, { ...annotation, words: [] }, this.counts, surroundings);
    };
  }
}
