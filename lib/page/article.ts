import { isHeading, isLabel, isNotice } from './article-labels.ts';
import { around, isControl, isIn, isInSide, isSideText, outerOf } from './article-sides.ts';
import { closestOf, parentOf } from './roots.ts';
import type { Run } from './runs.ts';

/** Where a document's articles are, as far as its structure and the density of its text tell. */
export interface Article {
  /** Elements that hold paragraphs of running text. Empty for an index page, a form, an application. */
  readonly cores: ReadonlySet<Element>;
  /** The last of them in the order of the document. */
  readonly last: Element | null;
  /** The cores and all elements that hold one. */
  readonly holders: ReadonlySet<Element>;
  /** Elements that hold a core and what belongs to it: headline, byline, date, captions. */
  readonly near: ReadonlySet<Element>;
  /** Elements behind an article that hold something else: what a label such as 相关新闻 or 热门评论 stands over. */
  readonly asides: ReadonlySet<Element>;
  /** Han of running text in the largest of the cores. */
  readonly largest: number;
  /** True where the reader wants all of the page read: menus, buttons, lists of links, comments. */
  readonly isWhole?: boolean;
}

const NONE: ReadonlySet<Element> = new Set();
/** No article, as of an index page. */
export const NO_ARTICLE: Article = {
  cores: NONE,
  last: null,
  holders: NONE,
  near: NONE,
  asides: NONE,
  largest: 0,
};

/** Running text of at least this many Han makes a page an article page; below it, nothing but menus is left out. */
const ARTICLE_HAN = 120;
/** A paragraph: shorter ones without punctuation are labels. */
const PARAGRAPH_HAN = 20;
/** Menu items are short (首页, 国际, 视频直播), headlines are not: those of Chinese papers have 8 to 25 Han. */
const MENU_ITEM_HAN = 5;

/** A shorter text may be in the page's title for another reason. */
const TITLE_LENGTH = 5;
/** A headline is so much larger than the text. */
const BIG = 1.2;
/** A container with less than this part of the largest one's text is no article of its own. */
const MINOR = 4;

const HAN = /\p{Script=Han}/gu;
const KANA_OR_HANGUL = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
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

/** True for a paragraph of running text: of its `han` Han, less than half are `linked`. */
function isProse(text: string, han: number, linked: number): boolean {
  return han >= PARAGRAPH_HAN && linked * 2 < han && PUNCTUATION.test(text);
}

/** True for so much text that it is an article too beside one of `largest` Han. */
export function isLargeBeside(han: number, largest: number): boolean {
  return han * MINOR >= largest;
}

/** True for the headline as the page's own title has it, wherever it stands. */
function isTitle({ text, block }: Run): boolean {
  const words = text.trim();
  return words.length >= TITLE_LENGTH && block.ownerDocument.title.includes(words);
}

/** Finds the articles among the runs of a document that it is given. */
export class ArticleFinder {
  /** How much running text, in Han, each container holds; in the order in which they were met. */
  readonly #found = new Map<Element, number>();
  readonly #labels: Element[] = [];
  #largest = 0;
  #total = 0;
  /** Han in links that are no part of running text. */
  #linked = 0;
  #hasTitle = false;

  add(run: Run): void {
    const { block, text } = run;
    if (isLabel(text)) {
      if (isHeading(text)) this.#labels.push(block);
      return;
    }
    if (isNotice(text)) return;
    const han = countHan(text);
    const { han: linked } = linksOf(run);
    this.#hasTitle ||= linked === 0 && isTitle(run);
    if (!isProse(text, han, linked)) {
      this.#linked += linked;
      return;
    }
    if (isControl(block) || isSideText(block)) return;
    // A block that is itself a page's whole text, cut by <br>, is its own container.
    const own = block.localName === 'p' ? (parentOf(block) ?? block) : block;
    const container = closestOf(block, 'article, aside, [itemprop=articleBody]') ?? own;
    const sum = (this.#found.get(container) ?? 0) + han;
    this.#found.set(container, sum);
    this.#largest = Math.max(this.#largest, sum);
    this.#total += han;
  }

  /** What was found so far. */
  get article(): Article {
    // The headlines of an index page may have a line or two of each story below them.
    const isIndex = this.#total < ARTICLE_HAN || this.#total < this.#linked;
    if (this.#total === 0 || (this.#largest < ARTICLE_HAN && isIndex && !this.#hasTitle)) return NO_ARTICLE;
    const largest = this.#largest;
    const main = new Set<Element>();
    for (const [element, han] of this.#found) if (isLargeBeside(han, largest)) main.add(element);
    const mainHolders = holdersOf(main);
    const asides = this.#asidesBehind([...main].at(-1) ?? null, mainHolders);
    // The short lines between the long ones, each in elements of its own, as those of WeChat's articles.
    const isMinor = (element: Element): boolean => {
      const outer = outerOf(element);
      const section = (outer && outerOf(outer)) ?? outer;
      return section !== null && mainHolders.has(section) && !isIn(element, asides);
    };
    const cores = new Set<Element>();
    for (const element of this.#found.keys()) if (main.has(element) || isMinor(element)) cores.add(element);
    const near = new Set<Element>();
    for (const core of cores) {
      near.add(outerOf(core) ?? core);
    }
    return { cores, last: [...cores].at(-1) ?? null, holders: holdersOf(cores), near, asides, largest };
  }

  /** What labels behind the last core stand over: the widest part of the page around each without a core, and what follows it. */
  #asidesBehind(last: Element | null, holders: ReadonlySet<Element>): Set<Element> {
    const asides = new Set<Element>();
    for (const label of this.#labels) {
      if (!isBehind(label, last) || last?.contains(label)) continue;
      let section = label;
      for (const at of around(label)) {
        if (holders.has(at)) break;
        section = at;
      }
      for (let at: Element | null = section; at && !holders.has(at); at = at.nextElementSibling)
        asides.add(at);
    }
    return asides;
  }
}

function holdersOf(cores: Iterable<Element>): Set<Element> {
  const holders = new Set<Element>();
  for (const core of cores) {
    for (const at of [core, ...around(core)]) holders.add(at);
  }
  return holders;
}

/** True behind an element in the order of the document, and so inside of it. */
function isBehind(block: Element, last: Element | null): boolean {
  const place = last?.compareDocumentPosition(block) ?? 0;
  return (
    (place & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && (place & Node.DOCUMENT_POSITION_DISCONNECTED) === 0
  );
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
export function isArticleRun(run: Run, article: Article): boolean {
  const { cores, last, near, isWhole = false } = article;
  const { block, text } = run;
  if (isWhole) return isChinese(text);
  if (!isChinese(text) || isControl(block) || isLabel(text)) return false;
  if (isTitle(run)) return true;
  if (isIn(block, article.asides) || isInSide(block, article.holders)) return false;
  if (isNotice(text) && !isIn(block, cores)) return false;
  const isNear = isIn(block, near);
  // Headline, date and lead come before the text; what comes behind it, and not beside it, is the page's.
  if (!isNear && isBehind(block, last)) return false;
  const han = countHan(text);
  const { han: linked, links } = linksOf(run);
  if (isProse(text, han, linked)) return true;
  const isLinked = linked * 2 > han;
  if (isLinked && linked <= links * MENU_ITEM_HAN && (links > 1 || isAmongLinks(block))) return false;
  if (/^h[1-6]$/u.test(block.localName) || cores.size === 0) return true;
  if (isNear) return !isLinked || !isAmongLinks(block);
  return !isLinked && (han > MENU_ITEM_HAN * 2 || isBig(block, cores));
}

/** True for text that is set larger than an article's. */
function isBig(block: Element, cores: Iterable<Element>): boolean {
  const [core] = cores;
  return core !== undefined && sizeOf(block) > sizeOf(core) * BIG;
}

function sizeOf(element: Element): number {
  return Number.parseFloat(element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? '');
}

/** True for an item of a list of links: its neighbours in the list hold links too. */
function isAmongLinks(block: Element): boolean {
  const item = block.closest('li, dd, td') ?? block;
  const neighbours = [item.previousElementSibling, item.nextElementSibling];
  return neighbours.some(
    (neighbour) => neighbour?.localName === item.localName && neighbour.querySelector('a[href]'),
  );
}
