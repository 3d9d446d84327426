import type { AnnotateAnswer, BlockAnnotation, OpenArticle } from '../messages.ts';
import { makeId } from './make-id.ts';
import { blocksFromRuns } from './neighbours.ts';
import type { PagePort } from './port.ts';
import type { Run } from './runs.ts';

/** What the engine has said of one run, and of what text. */
interface Known {
  readonly text: string;
  readonly annotation: BlockAnnotation;
}

/** Asks the engine about one article, and keeps what it said of runs that are not drawn yet. */
export class Inquiry {
  /** Name of the article in messages about it, unique a page load. */
  readonly id = makeId();
  readonly #port: PagePort;
  #about = { digest: '', published: '' };
  #isOpened = false;
  /** By the node and the offset in it at which a run begins. */
  #known = new WeakMap<Text, Map<number, Known>>();
  /** How often all that is known has become old. */
  #renewals = 0;

  constructor(port: PagePort) {
    this.#port = port;
  }

  /** How the article begins and when it was published; told to the engine before the next question if it is new. */
  describe({ digest, published }: Pick<OpenArticle, 'digest' | 'published'>): void {
    this.#isOpened &&= digest === this.#about.digest && published === this.#about.published;
    this.#about = { digest, published };
  }

  /** Tells the background the article's beginning, where it does not know it yet or has forgotten it. */
  async openArticle(isForgotten = false): Promise<void> {
    if (this.#isOpened && !isForgotten) return;
    await this.#port.openArticle({ article: this.id, ...this.#about });
    this.#isOpened = true;
  }

  /** What is known of a run without asking; null where it was not asked about, or said something else then. */
  find(run: Run): BlockAnnotation | null {
    const [start] = run.pieces;
    const known = start && this.#known.get(start.node)?.get(start.from);
    return known?.text === run.text ? known.annotation : null;
  }

  /**
   * Asks about those of the runs of which nothing is known. Then `find` knows them all, unless the engine has changed its
   * mind in the meantime. @throws where nobody answers
   */
  async ask(batch: readonly Run[]): Promise<void> {
    const unknown = batch.filter((run) => !this.find(run));
    if (unknown.length === 0) return;
    const renewals = this.#renewals;
    const { blocks, sent } = blocksFromRuns(unknown);
    const request = { article: this.id, blocks, wanted: [...sent.keys()] };
    await this.openArticle();
    let answer: AnnotateAnswer = await this.#port.annotate(request);
    if ('unknownArticle' in answer) {
      await this.openArticle(true);
      answer = await this.#port.annotate(request);
    }
    if ('unknownArticle' in answer) throw new Error('The background forgets the article at once.');
    if (renewals !== this.#renewals) return;
    for (const annotation of answer.blocks) {
      const run = sent.get(annotation.block);
      if (run) this.#keep(run, annotation);
    }
  }

  #keep(run: Run, annotation: BlockAnnotation): void {
    const [start] = run.pieces;
    if (!start) return;
    const places = this.#known.get(start.node) ?? new Map<number, Known>();
    this.#known.set(start.node, places.set(start.from, { text: run.text, annotation }));
  }

  /** Forgets all that was said, also what is being said: the engine may say something else from now on. */
  forgetAll(): void {
    this.#known = new WeakMap();
    this.#renewals += 1;
  }

  /** Forgets a run that has been drawn: its words are on the page now. */
  forget(run: Run): void {
    const [start] = run.pieces;
    if (start) this.#known.get(start.node)?.delete(start.from);
  }
}
