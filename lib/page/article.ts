import { closestOf, holds, parentOf } from './roots.ts';
import type { Run } from './runs.ts';

/** Where a document's articles are, as far as its structure and the density of its text tell. */
export interface Article {
  /** Elements that hold paragraphs of running text. Empty for an index page, a form, an application. */
  readonly cores: ReadonlySet<Element>;
  /** True where the reader wants all of the page read: menus, buttons, lists of links, comments. */
  readonly isWhole?: boolean;
}

/** Running text of at least this many Han makes a page an article page; below it, nothing but menus is left out. */
const ARTICLE_HAN = 120;
/** A paragraph: shorter ones without punctuation are labels. */
const PARAGRAPH_HAN = 20;
/** Menu items are short (首页, 国际, 视频直播), headlines are not: those of Chinese papers have 8 to 25 Han. */
const MENU_ITEM_HAN = 5;

/** Parts of a page that are no article by the HTML and ARIA standards. */
const CONTROLS =
  'nav, menu, button, label, datalist, [role=navigation], [role=menu], [role=menubar], [role=menuitem], [role=button], ' +
  '[role=toolbar], [role=tab], [role=tablist], [role=search], [role=switch], [role=option], [role=listbox], [role=tooltip]';
/** Those that are sides of the page only where they are no part of an article or of the main content. */
const PAGE_SIDES = 'header, footer, [role=banner], [role=contentinfo], dialog';
/** Those that may hold a short article of their own. */
const ASIDES = 'aside, [role=complementary]';
/** Names that authors of Chinese and other news sites give such parts. */
const SIDE_NAMES =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|bread-?crumbs?|crumbs?|foot(?:er)?|copyright|comments?|pinglun|side-?bar|related|recommend|tuijian|share|sharebar|toolbar|rank(?:ing)?|hot-?(?:list|news)|login|search|pager|pagination|page-?nav|adv?|ads|advert|friend-?links?|subnav|topbar|sitemap)(?:$|[-_\s\d])/iu;

const HAN = /\p{Script=Han}/gu;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const PUNCTUATION = /[，。；：！？、,;]/u;

function countHan(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/** True for text whose Han is Chinese rather than Japanese or Korean: the kana of a brand name alone does not make it so. */
export function isChinese(text: string): boolean {
  const others = text.match(KANA_OR_HANGUL)?.length ?? 0;
  return others === 0 || others * 5 < countHan(text);
}

/** How much of a run's Han stands in links, and in how many. */
function linksOf(run: Run): { han: number; links: number } {
  const links = new Set<Element>();
  let han = 0;
  for (const { node, start, end } of run.pieces) {
    const parent = parentOf(node);
    const link = parent && closestOf(parent, 'a[href], [role=link]');
    if (!link) continue;
    links.add(link);
    han += countHan(run.text.slice(start, end));
  }
  return { han, links: links.size };
}

function isProse(run: Run): boolean {
  const han = countHan(run.text);
  return han >= PARAGRAPH_HAN && PUNCTUATION.test(run.text) && linksOf(run).han * 2 < han;
}

/** True in a side part of the page that holds none of the articles, such as a footer or a list of comments. */
function isAside(element: Element, cores: ReadonlySet<Element>): boolean {
  const isInMain = closestOf(element, 'article, main, [role=main]') !== null;
  const sides = isInMain ? ASIDES : `${ASIDES}, ${PAGE_SIDES}`;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    const name = `${at.getAttribute('class') ?? ''} ${at.id}`;
    if ((at.matches(sides) || SIDE_NAMES.test(name)) && !holdsAny(at, cores)) return true;
  }
  return false;
}

/** True where running text of an aside is not that of an article: comments, and what stands in the page's own edges. */
function isSideText(element: Element): boolean {
  const isInMain = closestOf(element, 'article, main, [role=main]') !== null;
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    if (!isInMain && at.matches(PAGE_SIDES)) return true;
    if (SIDE_NAMES.test(`${at.getAttribute('class') ?? ''} ${at.id}`)) return true;
  }
  return false;
}

function holdsAny(element: Element, others: ReadonlySet<Element>): boolean {
  for (const other of others) {
    if (holds(element, other)) return true;
  }
  return false;
}

/** Finds the articles among the runs of a document that it is given. */
export class ArticleFinder {
  readonly #found = new Set<Element>();
  #total = 0;

  add(run: Run): void {
    if (!isProse(run) || closestOf(run.block, CONTROLS) || isSideText(run.block)) return;
    // A block that is itself a page's whole text, cut by <br>, is its own container.
    const container = run.block.localName === 'p' ? (parentOf(run.block) ?? run.block) : run.block;
    this.#found.add(
      closestOf(run.block, 'article, aside, main, [role=main], [itemprop=articleBody]') ?? container,
    );
    this.#total += countHan(run.text);
  }

  /** What was found so far. */
  get article(): Article {
    return { cores: this.#total >= ARTICLE_HAN ? new Set(this.#found) : new Set() };
  }
}

/** Finds the articles among all runs of a document. Linear in the runs and their depth. */
export function findArticle(all: Iterable<Run>): Article {
  const finder = new ArticleFinder();
  for (const run of all) finder.add(run);
  return finder.article;
}

/**
 * True for a run that the article, its headline, lead, bylines and captions consist of; on a page without an article,
 * for all but menus, buttons and other controls (so on an index page for the headlines).
 */
export function isArticleRun(run: Run, { cores, isWhole = false }: Article): boolean {
  if (isWhole) return isChinese(run.text);
  if (!isChinese(run.text) || closestOf(run.block, CONTROLS) || isAside(run.block, cores)) return false;
  if (isProse(run)) return true;
  const han = countHan(run.text);
  const { han: linked, links } = linksOf(run);
  const isLinked = linked * 2 > han;
  if (isLinked && linked <= links * MENU_ITEM_HAN && (links > 1 || isAmongLinks(run.block))) return false;
  if (/^h[1-6]$/u.test(run.block.localName) || cores.size === 0) return true;
  if (isNearCore(run.block, cores)) return !isLinked || !isAmongLinks(run.block);
  return !isLinked && han > MENU_ITEM_HAN * 2;
}

/** True for an item of a list of links: its neighbours in the list hold links too. */
function isAmongLinks(block: Element): boolean {
  const item = block.closest('li, dd, td') ?? block;
  const neighbours = [item.previousElementSibling, item.nextElementSibling];
  return neighbours.some(
    (neighbour) => neighbour?.localName === item.localName && neighbour.querySelector('a[href]'),
  );
}

/** True inside an article's core, and in what its parent holds beside it: headline, byline, date. */
function isNearCore(block: Element, cores: ReadonlySet<Element>): boolean {
  for (const core of cores) {
    const around =
      core.localName === 'body' || core.parentElement?.localName === 'body' ? core : parentOf(core);
    if (around && holds(around, block)) return true;
  }
  return false;
}
