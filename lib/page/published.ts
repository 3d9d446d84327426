/** Where pages put the time that an article was published, most reliable first. */
const PLACES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time" i]', 'content'],
  ['meta[property="og:release_date" i]', 'content'],
  ['meta[itemprop="datePublished" i], meta[itemprop="dateCreated" i]', 'content'],
  ['meta[name="publishdate" i], meta[name="pubdate" i], meta[name="publish_time" i]', 'content'],
  ['[itemprop="datePublished" i][datetime]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
];

/**
 * The time that the page says its article was published, as written there (`2026-11-20T09:12:00+08:00`); empty where it
 * says none, or where it has several articles that say different ones.
 */
export function publishedOf(doc: Document): string {
  for (const [selector, attribute] of PLACES) {
    const found = new Set(
      [...doc.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)?.trim() ?? ''),
    );
    found.delete('');
    if (found.size > 1) return '';
    const [only] = found;
    if (only !== undefined) return only;
  }
  return '';
}
