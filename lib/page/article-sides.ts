import { closestOf, parentOf } from './roots.ts';

/*
 * The parts of a page that are no article by their element, their role, or the name that their author gave them.
 */

/** Parts of a page that are no article by the HTML and ARIA standards. */
const CONTROLS =
  'nav, menu, button, label, [role=navigation], [role^=menu], [role=button], ' +
  '[role=toolbar], [role=tab], [role=tablist], [role=search], [role=switch], [role=option], [role=listbox], [role=tooltip]';
/** Those that are sides of the page only where they are no part of an article or of the main content. */
const PAGE_SIDES = 'header, footer, [role=banner], [role=contentinfo], dialog';
/** Those that may hold a short article of their own. */
const ASIDES = 'aside, [role=complementary]';
/** Names that authors of Chinese and other news sites give to such parts. */
const SIDE_NAMES = nameOf(
  '(?:sub)?nav(?:bar|igation)?|menu|(?:bread-?)?crumbs?|side-?bar|share(?:bar)?|toolbar|login|search|pager|pagination|adv?|ads|advert|friend-?links?|topbar|next|prev',
);
/** Those whose running text is no article, however much there is of it. */
const TEXT_NAMES = nameOf(
  'foot(?:er)?|copyright|comments?|pinglun|related|recommend|tuijian|rank(?:ing)?|hot-?(?:list|news)',
);

/** A name, or a part of one between hyphens. */
function nameOf(names: string): RegExp {
  return new RegExp(`(?:^|[-_\\s])(?:${names})(?:$|[-_\\s\\d])`, 'iu');
}

/** The elements around a node, from the inside, through the hosts. */
export function* around(node: Node): Generator<Element> {
  for (let at = parentOf(node); at && at.localName !== 'html'; at = parentOf(at)) yield at;
}

/** The element around another; null where that is the whole body, or the document. */
export function outerOf(element: Element): Element | null {
  const outer = parentOf(element);
  return outer?.matches('body, html') ? null : outer;
}

/** True for one of the elements, or inside of one. */
export function isIn(block: Element, elements: ReadonlySet<Element>): boolean {
  return [block, ...around(block)].some((at) => elements.has(at));
}

function isInMain(element: Element): boolean {
  return closestOf(element, 'article, main, [role=main]') !== null;
}

/** True for what its author gave such a name; not where it has the page's headline in it, as `<div class="no-sidebar">`. */
function isNamed(element: Element, names: RegExp): boolean {
  // The names of the body are those of the whole page.
  if (element.localName === 'body') return false;
  return names.test(`${element.getAttribute('class') ?? ''} ${element.id}`) && !element.querySelector('h1');
}

/** True for menus, buttons and what else is worked with rather than read. */
export function isControl(block: Element): boolean {
  return closestOf(block, CONTROLS) !== null;
}

/**
 * True in a part of the page that is a side one by its element, role or name, and is not one of the elements in `kept`: an
 * article, and what holds one.
 */
export function isInSide(block: Element, kept: ReadonlySet<Element>): boolean {
  const sides = isInMain(block) ? ASIDES : `${ASIDES}, ${PAGE_SIDES}`;
  return [block, ...around(block)].some(
    (at) => (at.matches(sides) || isNamed(at, SIDE_NAMES) || isNamed(at, TEXT_NAMES)) && !kept.has(at),
  );
}

/** True where running text of an aside is not that of an article: comments, and what stands in the page's own edges. */
export function isSideText(block: Element): boolean {
  const isMain = isInMain(block);
  return [block, ...around(block)].some(
    (at) => (!isMain && at.matches(PAGE_SIDES)) || isNamed(at, TEXT_NAMES),
  );
}
