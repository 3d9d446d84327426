import type { AnnotateAnswer, PageState } from '../messages.ts';
import { type Article, findArticle, isArticleRun } from './article.ts';
import { type Counts, drawRun } from './draw.ts';
import { dropHighlights } from './highlight.ts';
import { whenTouchable } from './hydration.ts';
import { blocksFromRuns } from './neighbours.ts';
import { isOpen, isReadable } from './policy.ts';
import type { PagePort } from './port.ts';
import { BlockQueue } from './queue.ts';
import { type PageChanges, eraseBelow } from './reconcile.ts';
import { type Run, blockOf, isCurrent, runs } from './runs.ts';
import { keepSelection } from './selection.ts';
import { nextFrame, wait, yieldToPage } from './slices.ts';
import { type PageWatch, watchPage } from './watch.ts';

/** Text asked about in one message: about two screens of a newspaper's small print. */
const BATCH = 1600;
/** Words drawn before the browser may lay them out: some 60 µs each (measured in Chromium) are 15 ms. */
const WORDS_A_FRAME = 220;
/** How much of the article the engine reads for the names in it, before it annotates any. */
const DIGEST = 20_000;
/** Runs looked at without a pause. */
const RUNS_A_SLICE = 300;
/** How often to begin the survey of a page that keeps changing; the last time, no pause is made. */
const ATTEMPTS = 3;
/** New text is read when the page has added none for this long, or anyhow after `PATIENCE`. */
const PAUSE = 80;
const PATIENCE = 400;
/** Waiting times between attempts to reach a background that does not answer. */
const RETRIES = [300, 1500, 5000];

/** One reading of a document, from on to off. */
export class ReadingSession {
  readonly #doc: Document;
  readonly #view: Window;
  readonly #port: PagePort;
  readonly #signal: AbortSignal;
  readonly #onState: (state: PageState) => void;
  readonly #queue: BlockQueue;
  readonly #counts: Counts = { words: new Set(), terms: new Set(), names: new Set() };
  readonly #added = new Set<Element>();
  readonly #id = crypto.randomUUID();
  #article: Article = { cores: new Set() };
  #digest = '';
  #isOpened = false;
  #hasChinese = false;
  #watch: PageWatch | null = null;
  #state: PageState = { state: 'working', words: 0, terms: 0, names: 0 };
  #isPumping = false;
  #isKicked = false;
  #firstAdded = 0;
  #timer = 0;
  /** How often the page has changed itself. */
  #changes = 0;

  /** Begins at once and ends when the signal aborts; the page is then as it was. */
  constructor(doc: Document, port: PagePort, signal: AbortSignal, onState: (state: PageState) => void) {
    this.#doc = doc;
    this.#view = doc.defaultView ?? window;
    this.#port = port;
    this.#signal = signal;
    this.#onState = onState;
    this.#queue = new BlockQueue(this.#view);
    signal.addEventListener('abort', () => this.#end(), { once: true });
    void this.#begin();
  }

  get state(): PageState {
    return this.#state;
  }

  /** Name of this reading in messages about it. */
  get id(): string {
    return this.#id;
  }

  /** Tells the background the article's beginning, where it does not know it yet or has forgotten it. */
  async openArticle(isForgotten = false): Promise<void> {
    if (this.#isOpened && !isForgotten) return;
    await this.#port.openArticle({ article: this.#id, digest: this.#digest });
    this.#isOpened = true;
  }

  async #begin(): Promise<void> {
    this.#tell({ ...this.#state });
    await whenTouchable(this.#doc, this.#signal);
    if (this.#signal.aborted) return;
    if (!isReadable(this.#doc)) {
      this.#setReady();
      return;
    }
    this.#doc.documentElement.dataset['bandu'] = 'working';
    eraseBelow(this.#doc);
    this.#watch = watchPage(
      this.#doc,
      {
        onChange: (changes) => this.#follow(changes),
        onNear: (block, isNear) => {
          this.#queue.setNear(block, isNear);
          if (isNear) this.#kick();
        },
      },
      this.#signal,
    );
    const options = { capture: true, passive: true, signal: this.#signal };
    this.#doc.addEventListener('scroll', () => this.#kickLater(60), options);
    this.#view.addEventListener('resize', () => this.#kickLater(60), options);
    await this.#survey();
    this.#kick();
  }

  #end(): void {
    this.#view.clearTimeout(this.#timer);
    keepSelection(this.#doc, () => eraseBelow(this.#doc));
    dropHighlights(this.#doc);
    delete this.#doc.documentElement.dataset['bandu'];
  }

  /** Reads the whole document: where its articles are, how they begin, which blocks are to be watched. */
  async #survey(): Promise<void> {
    let all = await this.#readAll(true);
    for (let more = 1; !all && more < ATTEMPTS; more++) all = await this.#readAll(more < ATTEMPTS - 1);
    if (!all || this.#signal.aborted) return;
    this.#article = findArticle(all);
    let digest = '';
    for (const run of all) {
      if (!isArticleRun(run, this.#article)) continue;
      this.#consider(run);
      if (digest.length < DIGEST) digest += `${run.text}\n\n`;
    }
    this.#isOpened &&= digest === this.#digest;
    this.#digest = digest;
    await this.#watch?.whenSeen();
  }

  /** All runs of the document; null where the page has changed during a pause: the walk may have lost its way. */
  async #readAll(mayPause: boolean): Promise<Run[] | null> {
    const all: Run[] = [];
    const before = this.#changes;
    for (const run of runs(this.#doc.body)) {
      all.push(run);
      if (!mayPause || all.length % RUNS_A_SLICE > 0) continue;
      await yieldToPage(this.#view);
      if (this.#signal.aborted || this.#changes !== before) return null;
    }
    return all;
  }

  #consider(run: Run): void {
    this.#hasChinese = true;
    this.#queue.want(run.block);
    this.#watch?.observe(run.block);
  }

  /** The page has changed itself. */
  #follow({ added, rewritten, reverted }: PageChanges): void {
    this.#changes += 1;
    for (const [parents, isOurLoss] of [
      [rewritten, false],
      [reverted, true],
    ] as const) {
      for (const parent of parents) {
        const block = parent.isConnected && parent.firstChild ? blockOf(parent.firstChild) : null;
        if (!block) continue;
        this.#queue.wantLater(block, isOurLoss);
        this.#added.add(block);
      }
    }
    for (const element of added) this.#added.add(element);
    if (this.#added.size === 0) return;
    this.#firstAdded ||= this.#view.performance.now();
    this.#kickLater(Math.max(0, Math.min(PAUSE, this.#firstAdded + PATIENCE - this.#view.performance.now())));
  }

  /** Reads what the page has added since. */
  async #readAdded(): Promise<void> {
    if (this.#added.size === 0) return;
    const roots = [...this.#added].filter((root) => root.isConnected && isReadable(this.#doc));
    this.#added.clear();
    this.#firstAdded = 0;
    const { cores } = this.#article;
    if (cores.size > 0 && ![...cores].some((core) => core.isConnected)) {
      await this.#survey();
      return;
    }
    const found: Run[] = [];
    let count = 0;
    for (const root of roots) {
      const block = blockOf(root.firstChild ?? root);
      if (!block || !isOpen(block)) continue;
      for (const run of runs(block, !root.contains(block))) {
        if (isArticleRun(run, this.#article)) this.#consider(run);
        if (cores.size === 0) found.push(run);
        count += 1;
      }
      if (count > RUNS_A_SLICE) {
        count = 0;
        await yieldToPage(this.#view);
        if (this.#signal.aborted) return;
      }
    }
    // An application has shown its first article.
    if (findArticle(found).cores.size > 0) await this.#survey();
    else await this.#watch?.whenSeen();
  }

  #kickLater(milliseconds: number): void {
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => this.#kick(), milliseconds);
  }

  #kick(): void {
    this.#isKicked = true;
    if (!this.#isPumping) void this.#pump();
  }

  /** Draws until nothing near is left to draw. Never runs twice at a time. */
  async #pump(): Promise<void> {
    this.#isPumping = true;
    let failures = 0;
    while (this.#isKicked && !this.#signal.aborted) {
      this.#isKicked = false;
      await this.#readAdded();
      for (;;) {
        const batch = this.#signal.aborted ? [] : this.#queue.take(this.#article, BATCH);
        if (batch.length === 0) break;
        this.#tell({ ...this.#state, state: 'working' });
        try {
          await this.#annotate(batch);
          failures = 0;
        } catch {
          for (const run of batch) this.#queue.want(run.block);
          const pause = RETRIES[failures++];
          if (pause === undefined) {
            this.#tell({ ...this.#state, state: 'ready', message: 'Bandu does not answer. Reload the page to go on.' });
            this.#isPumping = false;
            return;
          }
          await wait(this.#view, pause, this.#signal);
        }
      }
    }
    this.#isPumping = false;
    if (this.#signal.aborted) return;
    const due = this.#queue.nextDue();
    if (due !== null) this.#kickLater(due + 1);
    this.#setReady();
  }

  async #annotate(batch: readonly Run[]): Promise<void> {
    const { blocks, sent } = blocksFromRuns(batch);
    const wanted = [...sent.keys()];
    await this.openArticle();
    let answer: AnnotateAnswer = await this.#port.annotate({ article: this.#id, blocks, wanted });
    if ('unknownArticle' in answer) {
      await this.openArticle(true);
      answer = await this.#port.annotate({ article: this.#id, blocks, wanted });
    }
    if ('unknownArticle' in answer) throw new Error('The background forgets the article as soon as it is told.');
    let words = 0;
    for (const annotation of answer.blocks) {
      const run = sent.get(annotation.block);
      if (!run) continue;
      if (words > WORDS_A_FRAME) {
        await nextFrame(this.#view);
        words = 0;
      }
      if (this.#signal.aborted) return;
      words += this.#draw(run, () => drawRun(run, annotation, this.#counts).words);
    }
    await nextFrame(this.#view);
  }

  /** Draws if the page still says what it said when the engine was asked; else the block is queued again. */
  #draw(run: Run, draw: () => number): number {
    const change = () => {
      if (isCurrent(run) && isOpen(run.block)) return keepSelection(this.#doc, draw);
      this.#queue.want(run.block);
      return 0;
    };
    return this.#watch ? this.#watch.quietly(change) : 0;
  }

  #setReady(): void {
    if (this.#signal.aborted) return;
    const { message: _message, ...rest } = this.#state;
    const found = this.#hasChinese ? {} : { message: 'No Chinese text on this page.' };
    this.#tell({ ...rest, ...found, state: 'ready' });
  }

  #tell(state: PageState): void {
    const { words, terms, names } = this.#counts;
    this.#state = { ...state, words: words.size, terms: terms.size, names: names.size };
    if (this.#watch) this.#doc.documentElement.dataset['bandu'] = state.state;
    this.#onState(this.#state);
  }
}
