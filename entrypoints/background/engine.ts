import { loadLexicon } from '../../lib/assets.ts';
import { type Engine, openEngine } from '../../lib/text/annotate.ts';
import type { ArticleNames } from '../../lib/text/mention.ts';

/** Articles whose names are remembered: as many as one has tabs open in a morning. */
const MOST_ARTICLES = 64;

/** The names of the articles that were opened, the one asked about last at the end. Lost when the worker sleeps. */
const articles = new Map<string, ArticleNames>();

let opening: Promise<Engine> | null = null;

/** The one engine, opened at the first question; one that failed to open is tried again at the next. */
export async function getEngine(): Promise<Engine> {
  opening ??= loadLexicon().then(openEngine);
  return opening.catch((error: unknown) => {
    opening = null;
    throw error;
  });
}

/** Keeps an article's names, as the one asked about last; forgets the one not asked about for longest. */
export function keepArticle(id: string, names: ArticleNames): void {
  articles.delete(id);
  articles.set(id, names);
  const [oldest] = articles.keys();
  if (articles.size > MOST_ARTICLES && oldest !== undefined) articles.delete(oldest);
}

/** The names of an article; undefined where it was never opened, or was forgotten. */
export function findArticle(id: string): ArticleNames | undefined {
  const names = articles.get(id);
  if (names) keepArticle(id, names);
  return names;
}
