/** Where pages name who published them, most reliable first; the first two are those of Chinese government sites (GB/T 44457). */
const PLACES: readonly string[] = [
  'meta[name="ContentSource" i]',
  'meta[name="source" i]',
  'meta[property="og:site_name" i]',
  'meta[name="SiteName" i]',
  'meta[name="mediaid" i]',
  'meta[name="application-name" i]',
];
/** Longest text that is a name, in UTF-16 units. */
const LONGEST = 40;

/**
 * Who published the page, as its head says: 湖南日报; empty where it does not. What it took the article from (来源：新华社)
 * comes before the name of the site.
 */
export function publisherOf(doc: Document): string {
  for (const place of PLACES) {
    const content = doc.querySelector(place)?.getAttribute('content') ?? '';
    const name = content.replace(/^\s*(?:来源|來源)\s*[:：]?/u, '').trim();
    if (name !== '' && name.length <= LONGEST) return name;
  }
  return '';
}
