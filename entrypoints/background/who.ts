import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { onMessage } from '../../lib/messages.ts';
import type { Person } from '../../lib/text/annotation.ts';
import { articlesOfTab, forgetArticlesOfTab, getEngine } from './engine.ts';
import { isExtensionPage } from './sender.ts';

/** Those of all articles, each name once, with all posts that any of them gives. */
function merge(lists: readonly (readonly Person[])[]): readonly Person[] {
  const persons = new Map<string, Person>();
  for (const person of lists.flat()) {
    const known = persons.get(person.name)?.posts ?? [];
    const more = person.posts.filter(({ surface }) => known.every((post) => post.surface !== surface));
    persons.set(person.name, { name: person.name, posts: [...known, ...more] });
  }
  return [...persons.values()];
}

/** Answers who is who in what a tab shows. A page of the web could not ask: it would learn what other tabs hold. */
export function answerWho(): void {
  onMessage('getPersons', async ({ data, sender }) => {
    if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may ask this.');
    const articles = articlesOfTab(v.parse(v.number(), data));
    if (articles.length === 0) return [];
    const engine = await getEngine();
    return merge(articles.map((article) => engine.personsOf(article)));
  });
  browser.tabs.onRemoved.addListener(forgetArticlesOfTab);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') forgetArticlesOfTab(tabId);
  });
}
