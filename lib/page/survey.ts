import { type Article, ArticleFinder, isArticleRun } from './article.ts';
import { lookOf } from './look.ts';
import { publishedOf } from './published.ts';
import { type OnHost, type Run, runs } from './runs.ts';
import { sliceWork } from './slices.ts';

/** What a walk over the document has found. */
export interface Survey {
  readonly article: Article;
  /** The runs that the article consists of, in document order. */
  readonly runs: readonly Run[];
  /** How the article begins. */
  readonly digest: string;
  /** When the page says it was published; see `publishedOf`. */
  readonly published: string;
  /** True where the walk ended before the document did. */
  readonly isPart: boolean;
}

/** How much of the article the engine reads for the names in it, before it annotates any. */
const DIGEST = 20_000;
/** How often to begin on a page that keeps changing; the last time, no pause is made. */
const ATTEMPTS = 3;
/** A first look may end after this much text, where it has an article and what is near the viewport: as much as the engine reads for names. */
const FIRST_LOOK = 20_000;

/** What a survey needs of the reading that it is made for. */
export interface SurveyWish {
  /** How often the page has changed itself: a walk may lose its way in a page that does so during a pause, and begins again. */
  readonly countChanges: () => number;
  /** Hears of custom elements and hosts, of some more than once. */
  readonly onHost: OnHost;
  /** True where a first look is enough for now: a page of a million characters is not read whole before its first words. */
  readonly isFirst: boolean;
}

/** Walks the document in slices. Null where the signal aborted. */
export async function surveyPage(
  doc: Document,
  wish: SurveyWish,
  signal: AbortSignal,
): Promise<Survey | null> {
  let walked: Walked | null = null;
  for (let attempt = 1; !walked && attempt <= ATTEMPTS; attempt++) {
    walked = await walk(doc, attempt < ATTEMPTS, wish, signal);
  }
  if (!walked || signal.aborted) return null;
  const pause = sliceWork(doc.defaultView ?? window);
  const article = { ...walked.article, isWhole: lookOf(doc).isWholePage };
  const own: Run[] = [];
  for (const run of walked.runs) {
    if (isArticleRun(run, article)) own.push(run);
    await pause();
  }
  if (signal.aborted) return null;
  let digest = '';
  for (const { text } of own) {
    if (digest.length >= DIGEST) break;
    digest += `${text}\n\n`;
  }
  return { article, runs: own, digest, published: publishedOf(doc), isPart: walked.isPart };
}

/** What a walk finds by itself; its runs are all that it has met, of the article or not. */
type Walked = Pick<Survey, 'article' | 'runs' | 'isPart'>;

async function walk(
  doc: Document,
  mayPause: boolean,
  { countChanges, onHost, isFirst }: SurveyWish,
  signal: AbortSignal,
): Promise<Walked | null> {
  const all: Run[] = [];
  const finder = new ArticleFinder();
  const before = countChanges();
  const view = doc.defaultView ?? window;
  const pause = sliceWork(view);
  let length = 0;
  for (const run of runs(doc.body, false, onHost)) {
    all.push(run);
    finder.add(run);
    length += run.text.length;
    // What comes after, in the order of the document, is seldom nearer to the viewport.
    if (isFirst && length > FIRST_LOOK && run.block.getBoundingClientRect().top > 2 * view.innerHeight) {
      const { article } = finder;
      if (article.cores.size > 0) return { article, runs: all, isPart: true };
    }
    const pausing = mayPause && pause();
    if (!pausing) continue;
    await pausing;
    if (signal.aborted || countChanges() !== before) return null;
  }
  return { article: finder.article, runs: all, isPart: false };
}
