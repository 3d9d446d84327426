import { loadLexicon } from '../../lib/assets.ts';
import { type ArticleFacts, type Engine, openEngine } from '../../lib/text/annotate.ts';

/** Articles whose facts are remembered: as many as one has tabs open in a morning. */
const MOST_ARTICLES = 64;

/** What the articles that were opened say of themselves, the one asked about last at the end. Lost when the worker sleeps. */
const articles = new Map<string, ArticleFacts>();

/** The articles that each tab has opened, frames and all. */
const ofTabs = new Map<number, Set<string>>();

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

/** Keeps in which tab an article is read. */
export function keepArticleOfTab(tabId: number, id: string): void {
  const ids = ofTabs.get(tabId) ?? new Set();
  ofTabs.set(tabId, ids.add(id));
}

/** The facts of the articles that a tab has opened since it was loaded, as far as they are remembered. */
export function articlesOfTab(tabId: number): readonly ArticleFacts[] {
  return [...(ofTabs.get(tabId) ?? [])].flatMap((id) => articles.get(id) ?? []);
}

/** Forgets which articles a tab has opened: it was closed, or has gone to another page. */
export function forgetArticlesOfTab(tabId: number): void {
  ofTabs.delete(tabId);
}
