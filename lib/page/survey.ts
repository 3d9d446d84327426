import { type Article, ArticleFinder, isArticleRun } from './article.ts';
import { lookOf } from './look.ts';
import { publishedOf } from './published.ts';
import { type OnHost, type Run, runs } from './runs.ts';
import { sliceWork } from './slices.ts';

/** What a walk over the whole document has found. */
export interface Survey {
  readonly article: Article;
  /** The runs that the article consists of, in document order. */
  readonly runs: readonly Run[];
  /** How the article begins. */
  readonly digest: string;
  /** When the page says it was published; see `publishedOf`. */
  readonly published: string;
}

/** How much of the article the engine reads for the names in it, before it annotates any. */
const DIGEST = 20_000;
/** How often to begin on a page that keeps changing; the last time, no pause is made. */
const ATTEMPTS = 3;

/**
 * Walks the document in slices. `countChanges` tells how often the page has changed itself: a walk may lose its way in a
 * page that does so during a pause, and begins again. `onHost` may hear of an element more than once. Null where the signal aborted.
 */
export async function surveyPage(
  doc: Document,
  countChanges: () => number,
  onHost: OnHost,
  signal: AbortSignal,
): Promise<Survey | null> {
  let all: Run[] | null = null;
  for (let attempt = 1; !all && attempt <= ATTEMPTS; attempt++) {
    all = await readAll(doc, attempt < ATTEMPTS, countChanges, onHost, signal);
  }
  if (!all || signal.aborted) return null;
  const pause = sliceWork(doc.defaultView ?? window);
  const finder = new ArticleFinder();
  for (const run of all) {
    finder.add(run);
    await pause();
  }
  const article = { ...finder.article, isWhole: lookOf(doc).isWholePage };
  const own: Run[] = [];
  for (const run of all) {
    if (isArticleRun(run, article)) own.push(run);
    await pause();
  }
  if (signal.aborted) return null;
  let digest = '';
  for (const { text } of own) {
    if (digest.length >= DIGEST) break;
    digest += `${text}\n\n`;
  }
  return { article, runs: own, digest, published: publishedOf(doc) };
}

async function readAll(
  doc: Document,
  mayPause: boolean,
  countChanges: () => number,
  onHost: OnHost,
  signal: AbortSignal,
): Promise<Run[] | null> {
  const all: Run[] = [];
  const before = countChanges();
  const pause = sliceWork(doc.defaultView ?? window);
  for (const run of runs(doc.body, false, onHost)) {
    all.push(run);
    const pausing = mayPause && pause();
    if (!pausing) continue;
    await pausing;
    if (signal.aborted || countChanges() !== before) return null;
  }
  return all;
}
