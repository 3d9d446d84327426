import { isElement } from './nodes.ts';
import { wait } from './slices.ts';

/*
 * Whether a page has any Chinese: this look is all that a page without it pays for us. It finds more than the reader will
 * read (a name in a script is text, too), but nothing less.
 */

/** One Han character (Unicode 17: the unified blocks with their extensions, the compatibility block, and 〇). */
const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3347f}]/u;

/** What the page adds within so many milliseconds is looked at together. */
const PAUSE = 200;
/** Custom elements get their root when their script has come, which no observer tells of: when it is looked for, in ms. */
const LOOKS = [500, 2000, 8000];

/** True where there is Chinese in a node, below it, or in the open shadow roots there. */
export function hasChinese(node: Node): boolean {
  if (HAN.test(node.textContent ?? '')) return true;
  const own = isElement(node) ? [node, ...node.querySelectorAll('*')] : [];
  return own.some(({ shadowRoot }) => shadowRoot !== null && [...shadowRoot.childNodes].some(hasChinese));
}

/** Settles when the page is shown: what is prerendered may never be. */
async function whenShown(doc: Document): Promise<void> {
  if (!('prerendering' in doc) || doc.prerendering !== true) return;
  await new Promise((resolve) => {
    doc.addEventListener('prerenderingchange', resolve, { once: true });
  });
}

/** Settles when the page has Chinese: now, or when it adds some. */
export async function whenChinese(doc: Document): Promise<void> {
  await whenShown(doc);
  const view = doc.defaultView ?? window;
  const end = new AbortController();
  return new Promise((resolve) => {
    const added = new Set<Node>();
    const look = () => {
      const isFound = [...added].some(hasChinese);
      added.clear();
      if (!isFound) return;
      end.abort();
      mutations.disconnect();
      resolve();
    };
    const lookAtAll = () => {
      if (end.signal.aborted) return;
      added.add(doc.documentElement);
      look();
    };
    const mutations = new view.MutationObserver((records) => {
      if (added.size === 0) void wait(view, PAUSE, end.signal).then(look);
      for (const { type, target, addedNodes } of records)
        for (const node of type === 'characterData' ? [target] : addedNodes) added.add(node);
    });
    mutations.observe(doc, { subtree: true, childList: true, characterData: true });
    lookAtAll();
    for (const delay of LOOKS) void wait(view, delay, end.signal).then(lookAtAll);
  });
}
