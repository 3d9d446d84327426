import type { ContextRecord, NoteRecord } from '../../lib/store/records.ts';

/*
 * Links back into the page that a word was met on, by a text fragment (WICG "URL Fragment Text Directives"):
 * `#:~:text=prefix-,exact,-suffix`. The browser takes a fragment only where its ends are borders of words, and finds
 * prefix, text and suffix each within one block. So what stands around the word is cut at the nearest sign: a comma is a
 * border for every browser, the middle of a Chinese clause only where its dictionary says so.
 */

type Place = Pick<ContextRecord, 'url' | 'quote'>;

/** Signs that a clause ends with; with what follows white space they are what a word surely ends at. */
const SIGNS = '，。、；：！？…—（）()《》〈〉「」『』“”‘’【】,.;:!?"\'|｜·';
const BEFORE = new RegExp(`[^${SIGNS}]*[${SIGNS}]*$`, 'u');
const AFTER = new RegExp(`^[${SIGNS}]*[^${SIGNS}]*`, 'u');

/** A quote's surroundings are cut at this length (lib/page/anchor.ts); what is shorter ends where the page's text does. */
const CUT_AT = 32;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the words of a text begin. */
function beginsOf(text: string): readonly number[] {
  return [...words.segment(text)].map(({ index }) => index);
}

/**
 * The clause before the word, with the signs between them; empty where the word begins a block. Where no sign tells how
 * far back a word begins, as the browser's own cutter of words says.
 */
function prefixOf({ prefix }: Place['quote']): string {
  const line = prefix.split(/\s/u).at(-1) ?? '';
  const clause = BEFORE.exec(line)?.[0] ?? '';
  return clause.length < CUT_AT ? clause : clause.slice(beginsOf(clause)[1] ?? clause.length);
}

/** The clause after the word, as `prefixOf` has the one before. */
function suffixOf({ suffix }: Place['quote']): string {
  const line = suffix.split(/\s/u)[0] ?? '';
  const clause = AFTER.exec(line)?.[0] ?? '';
  return clause.length < CUT_AT ? clause : clause.slice(0, beginsOf(clause).at(-1) ?? 0);
}

/** Percent-encoded, also the signs that a text directive keeps for itself: `-`, `,` and `&`. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

/** The text directive of a quote, without the sign before it: `text=培育更多-,专精特新,-企业`. Empty where it quotes nothing. */
export function textDirective(quote: Place['quote']): string {
  const exact = quote.exact.trim();
  if (exact === '' || /[\r\n]/u.test(exact)) return '';
  const prefix = prefixOf(quote);
  const suffix = suffixOf(quote);
  const parts = [
    prefix === '' ? '' : `${encoded(prefix)}-`,
    encoded(exact),
    suffix === '' ? '' : `-${encoded(suffix)}`,
  ];
  return `text=${parts.filter((part) => part !== '').join(',')}`;
}

/** True where a page's address may be a link: http and https, nothing else (B1). */
export function isLinkable(url: string): boolean {
  return /^https?:\/\//iu.test(url) && URL.canParse(url);
}

/**
 * The address that opens the page and scrolls to the place. Null where the address is none that may be followed, or is
 * not known. A fragment that the address has is kept.
 */
export function placeLink({ url, quote }: Place): string | null {
  if (!isLinkable(url)) return null;
  const directive = textDirective(quote);
  if (directive === '' || url.includes(':~:')) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:${directive}`;
}

/** True where a match pattern is about whole sites, one or all, and the link leads to one of them. */
export function isCovered(link: string, pattern: string): boolean {
  if (!isLinkable(link)) return false;
  if (pattern === '<all_urls>') return true;
  const { protocol, host, hostname } = new URL(link);
  const [, scheme = '', site = ''] = /^(\*|https?):\/\/([^/]+)\/\*$/u.exec(pattern) ?? [];
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  // One without a port is about all of them.
  if (site === '*' || site === host || site === hostname) return true;
  return site.startsWith('*.') && `.${hostname}`.endsWith(site.slice(1));
}

/** What of an address names the page: host without `www.`, path without a slash at its end, and `#/…` of an application. */
function pageOf({ host, pathname, hash }: URL): string {
  const [route = ''] = hash.split(':~:');
  const path = pathname.replace(/\/+$/u, '');
  return `${host.replace(/^www\./u, '')}${path}${/^#[!/]/u.test(route) ? route : ''}`;
}

/**
 * True where `url` is the page that `link` names, whatever its scheme: the same host and path, and all that the link asks
 * for. Another host or path is another page, also where the link has led there.
 */
export function isSamePage(url: string, link: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(link)) return false;
  const [there, wanted] = [new URL(url), new URL(link)];
  const isAsked = [...wanted.searchParams].every(([name, value]) =>
    there.searchParams.getAll(name).includes(value),
  );
  return isAsked && pageOf(there) === pageOf(wanted);
}

/** The address that opens what a free note is about; null where there is none to follow. */
export function noteLink({ place }: Pick<NoteRecord, 'place'>): string | null {
  if (!place) return null;
  const { url, quote } = place;
  if (quote) return placeLink({ url, quote });
  return isLinkable(url) ? url : null;
}

/** Who published it: as the page says, else its host without `www.`; empty where neither is known. */
export function paperOf({ publisher, url }: Pick<ContextRecord, 'publisher' | 'url'>): string {
  if (publisher !== '') return publisher;
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./u, '') : '';
}
