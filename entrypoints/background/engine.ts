import { loadLexicon } from '../../lib/assets.ts';
import { type ArticleFacts, type Engine, openEngine } from '../../lib/text/annotate.ts';

/** Articles whose facts are remembered: as many as one has tabs open in a morning. */
const MOST_ARTICLES = 64;

/** What the articles that were opened say of themselves, the one asked about last at the end. Lost when the worker sleeps. */
const articles = new Map<string, ArticleFacts>();

let opening: Promise<Engine> | null = null;

/** The one engine, opened at the first question; one that failed to open is tried again at the next. */
export async function getEngine(): Promise<Engine> {
  opening ??= loadLexicon().then(openEngine);
  return opening.catch((error: unknown) => {
    opening = null;
    throw error;
  });
}

/** Keeps an article's facts, as the one asked about last; forgets the one not asked about for longest. */
export function keepArticle(id: string, facts: ArticleFacts): void {
  articles.delete(id);
  articles.set(id, facts);
  const [oldest] = articles.keys();
  if (articles.size > MOST_ARTICLES && oldest !== undefined) articles.delete(oldest);
}

/** The facts of an article; undefined where it was never opened, or was forgotten. */
export function findArticle(id: string): ArticleFacts | undefined {
  const facts = articles.get(id);
  if (facts) keepArticle(id, facts);
  return facts;
}
