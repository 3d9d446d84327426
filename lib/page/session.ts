import type { PageState } from '../messages.ts';
import { Arrivals, runsOfArrivals } from './arrivals.ts';
import { type Article, ArticleFinder, NO_ARTICLE, isArticleRun, isLargeBeside } from './article.ts';
import { restBlock } from './draw.ts';
import { dropHighlights, showMarks, wakeMarks, watchPlainMarks } from './highlight.ts';
import { whenTouchable } from './hydration.ts';
import { Inquiry } from './inquiry.ts';
import { lookOf } from './look.ts';
import { Painter } from './painter.ts';
import { isReadable } from './policy.ts';
import type { PagePort } from './port.ts';
import { BlockQueue } from './queue.ts';
import { type PageChanges, drawnBlocks, eraseBelow } from './reconcile.ts';
import { forgetRoots } from './roots.ts';
import { isDrawn } from './ruby.ts';
import type { Run } from './runs.ts';
import { keepSelection } from './selection.ts';
import { sliceWork, wait, whenIdle } from './slices.ts';
import { surveyPage } from './survey.ts';
import { type PageWatch, watchPage } from './watch.ts';

/** Text asked about in one message: about two screens of a newspaper's small print. */
const BATCH = 1600;
/** Text that is asked about before it comes near, in idle time: a long article, so that it scrolls and prints at once. */
const AHEAD = 30_000;
/** The rest of a long page is read this long after what is near was drawn: who begins to scroll needs the page more. */
const REST = 300;
/** A block that waits no longer than this for stillness keeps the page from being ready; a ticker does not. */
const SOON = 700;
/** Waiting times between attempts to reach a background that does not answer. */
const RETRIES = [300, 1500, 5000];

/** One reading of a document, from on to off. */
export class ReadingSession {
  /** What asks the engine about this reading's article. */
  readonly inquiry: Inquiry;
  readonly #doc: Document;
  readonly #port: PagePort;
  readonly #view: Window;
  readonly #signal: AbortSignal;
  readonly #onState: (state: PageState) => void;
  readonly #onNewDocument: () => void;
  readonly #queue: BlockQueue;
  readonly #arrivals: Arrivals;
  #article: Article = NO_ARTICLE;
  #hasChinese = false;
  /** True where a first look at the document has left out its rest. */
  #isPart = false;
  /** Blocks that were queued and are watched. */
  readonly #considered = new WeakSet<Element>();
  #watch: PageWatch | null = null;
  #painter: Painter | null = null;
  #state: PageState = { state: 'working', words: 0, terms: 0, names: 0 };
  #isPumping = false;
  #isKicked = false;
  #timer = 0;
  /** Text that may still be asked about ahead. */
  #ahead = AHEAD;

  /**
   * Begins at once and ends when the signal aborts; the page is then as it was. `onNewDocument` is called when the page has
   * replaced its whole document: this reading should end then.
   */
  constructor(
    doc: Document,
    port: PagePort,
    signal: AbortSignal,
    onState: (state: PageState) => void,
    onNewDocument: () => void,
  ) {
    this.#doc = doc;
    this.#port = port;
    this.#view = doc.defaultView ?? window;
    this.inquiry = new Inquiry(port);
    this.#signal = signal;
    this.#onState = onState;
    this.#onNewDocument = onNewDocument;
    this.#queue = new BlockQueue(this.#view);
    this.#arrivals = new Arrivals(this.#view);
    watchPlainMarks(doc, (name) => void port.markPlain(name).catch(() => undefined));
    signal.addEventListener('abort', () => this.#end(), { once: true });
    void this.#begin();
  }

  get state(): PageState {
    return this.#state;
  }

  /**
   * Asks about all that is drawn anew: the engine may say something else now. Settles when `first`, if it was drawn, is
   * drawn so; the rest follows. What comes out the same is not touched.
   */
  async renew(first?: Run): Promise<void> {
    this.inquiry.forgetAll();
    if (!this.#watch) return;
    for (const block of drawnBlocks(this.#doc)) this.#queue.want(block);
    if (first?.pieces.some(({ node }) => isDrawn(node))) {
      // Where nobody answers, the pump tries again.
      await this.inquiry.ask([first]).catch(() => undefined);
      if (this.#signal.aborted) return;
      this.#painter?.draw([first]);
    }
    this.#kick();
  }

  /** Draws all anew that is written, chosen or fitted otherwise since the document's look changed. */
  async relook(): Promise<void> {
    const { isWhole } = this.#article;
    const { isWholePage } = lookOf(this.#doc);
    // Told right after the start: what is asked from now on is answered as it is wanted.
    if (this.#painter?.counts.words.size === 0 && (isWhole ?? isWholePage) === isWholePage) return;
    this.inquiry.forgetAll();
    if (!this.#watch) return;
    const isNarrower = isWhole === true && !isWholePage;
    if (isNarrower) this.#watch.quietly(() => eraseBelow(this.#doc));
    await this.#survey('whole');
    this.#kick();
  }

  async #begin(): Promise<void> {
    this.#tell('working');
    await whenTouchable(this.#doc, this.#signal);
    if (this.#signal.aborted) return;
    if (!isReadable(this.#doc)) {
      this.#tellReady();
      return;
    }
    eraseBelow(this.#doc);
    this.#watch = watchPage(
      this.#doc,
      {
        onChange: (changes) => this.#follow(changes),
        onNewDocument: () => this.#onNewDocument(),
        onRoots: (hosts) => {
          this.#arrivals.noteHosts(hosts);
          this.#kick();
        },
        onNear: (block, isNear) => {
          if (this.#queue.setNear(block, isNear)) restBlock(block, !isNear);
          if (isNear) this.#kick();
        },
      },
      this.#signal,
    );
    this.#painter = new Painter(this.#doc, this.#watch, this.inquiry, this.#queue, this.#port, this.#signal);
    this.#tell('working');
    const options = { capture: true, passive: true, signal: this.#signal };
    this.#doc.addEventListener('scroll', () => this.#kickLater(60), options);
    this.#view.addEventListener('resize', () => this.#kickLater(60), options);
    this.#view.addEventListener('beforeprint', () => this.#drawKnown(), options);
    this.#view.addEventListener('afterprint', () => showMarks(this.#doc, lookOf(this.#doc).marks), options);
    await this.#survey('first');
    this.#kick();
  }

  #end(): void {
    this.#view.clearTimeout(this.#timer);
    keepSelection(this.#doc, () => eraseBelow(this.#doc));
    forgetRoots(this.#doc);
    dropHighlights(this.#doc);
    delete this.#doc.documentElement.dataset['bandu'];
  }

  /**
   * Reads the document: where its articles are, how they begin, which blocks are to be watched. After a first look, which
   * may end early, the rest follows when the page is ready: blocks that were queued already stay as they are then.
   */
  async #survey(part: 'first' | 'rest' | 'whole'): Promise<void> {
    const isFirst = part === 'first';
    const wish = { countChanges: () => this.#arrivals.count, onHost: this.#onHost, isFirst };
    const survey = await surveyPage(this.#doc, wish, this.#signal);
    if (!survey) return;
    this.#article = survey.article;
    this.inquiry.describe(survey);
    this.#painter?.expect(this.#doc.getElementsByTagName('*').length);
    this.#isPart = survey.isPart;
    const pause = sliceWork(this.#view);
    for (const run of survey.runs) {
      if (part !== 'rest' || !this.#considered.has(run.block)) this.#consider(run);
      await pause();
    }
    if (!this.#signal.aborted) await this.#watch?.whenSeen();
  }

  /** Reads what a first look has left out, once: nothing near the viewport is in it. */
  async #surveyRest(): Promise<void> {
    await wait(this.#view, REST);
    // Another pump may have waited too, and a whole survey may have come before.
    if (!this.#isPart || this.#signal.aborted) return;
    this.#isPart = false;
    await this.#survey('rest');
    this.#kick();
  }

  readonly #onHost = (host: Element): void => this.#watch?.observeHost(host);

  #consider(run: Run): void {
    this.#hasChinese = true;
    this.#considered.add(run.block);
    this.#queue.want(run.block);
    this.#watch?.observe(run.block);
  }

  /** The page has changed itself. */
  #follow(changes: PageChanges): void {
    const delay = this.#arrivals.note(changes, this.#queue);
    if (delay === null) this.#prune();
    else this.#kickLater(delay);
  }

  #prune(): void {
    for (const block of this.#queue.prune()) this.#watch?.unobserve(block);
  }

  /** Reads what the page has added since. */
  async #readAdded(): Promise<void> {
    if (this.#arrivals.isEmpty) return;
    const roots = this.#arrivals.take(this.#doc);
    this.#prune();
    const { cores, largest } = this.#article;
    if (cores.size > 0 && ![...cores].some((core) => core.isConnected)) {
      await this.#survey('whole');
      return;
    }
    const others = new ArticleFinder();
    for await (const own of runsOfArrivals(roots, this.#view, this.#onHost, this.#signal)) {
      for (const run of own) {
        if (isArticleRun(run, this.#article)) this.#consider(run);
        if (cores.size === 0 || !this.#considered.has(run.block)) others.add(run);
      }
    }
    if (this.#signal.aborted) return;
    // An application has shown its first article, a page its next one.
    const { article } = others;
    if (article.cores.size > 0 && isLargeBeside(article.largest, largest)) await this.#survey('whole');
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
        this.#tell('working');
        try {
          await this.inquiry.ask(batch);
          await this.#painter?.drawAll(batch);
          failures = 0;
        } catch (error) {
          // Nobody may be listening: that may be the fault itself.
          this.#port.fault(String(error)).catch(() => undefined);
          for (const run of batch) this.#queue.want(run.block);
          const pause = RETRIES[failures++];
          if (pause === undefined) {
            this.#tell('ready', 'Bandu does not answer. Reload the page to go on.');
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
    if (due !== null && due <= SOON) this.#tell('working');
    else this.#tellReady();
    if (this.#isPart) await this.#surveyRest();
    else await this.#askAhead();
  }

  /** Asks in idle time about what is not near yet, as long as nothing near is wanted. */
  async #askAhead(): Promise<void> {
    while (this.#ahead > 0) {
      await whenIdle(this.#view);
      if (this.#isPumping || this.#signal.aborted) return;
      const batch = this.#queue.takeAhead(this.#article, BATCH);
      if (batch.length === 0) return;
      for (const { text } of batch) this.#ahead -= text.length;
      try {
        await this.inquiry.ask(batch);
      } catch {
        return;
      }
    }
  }

  /** Draws at once all that is known: the page is about to be printed, and waits for nobody. */
  #drawKnown(): void {
    if (!lookOf(this.#doc).prints) {
      showMarks(this.#doc, []);
      return;
    }
    this.#painter?.draw(this.#queue.takeAll(this.#article));
    wakeMarks(this.#doc);
  }

  #tellReady(): void {
    if (this.#signal.aborted) return;
    this.#tell('ready', this.#hasChinese ? undefined : 'No Chinese text on this page.');
  }

  #tell(state: PageState['state'], message?: string): void {
    const counts = this.#painter?.counts;
    const told = message === undefined ? {} : { message };
    this.#state = {
      state,
      words: counts?.words.size ?? 0,
      terms: counts?.terms.size ?? 0,
      names: counts?.names.size ?? 0,
      ...told,
    };
    if (this.#watch) this.#doc.documentElement.dataset['bandu'] = state;
    this.#onState(this.#state);
  }
}
