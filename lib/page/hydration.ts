import { wait } from './slices.ts';

/*
 * A page that a server has rendered is taken over by a framework after it was loaded ("hydration"): the framework walks
 * the nodes it finds and expects them to be those it would have made. Whoever changes them before that breaks the page.
 */

/** What frameworks leave in pages that they will take over: React/Next, Vue/Nuxt, Angular, Astro, Qwik, SvelteKit, Solid, Remix. */
const HINTS =
  '[data-reactroot], script#__NEXT_DATA__, #__next, #___gatsby, [data-server-rendered], #__nuxt, script#__NUXT_DATA__, ' +
  '[ng-version], [ng-server-context], [ngh], astro-island[ssr], [q\\:container], [data-sveltekit-preload-data], [data-hk]';
/** Where applications are mounted by custom; with text in it before its script has run, a server has rendered it. */
const MOUNTS = '#root, #app, #svelte, #main-app, [data-app]';
/** Comments with which React, Vue, Svelte, Solid and Lit mark the pieces of server-rendered text. */
const COMMENTS = /^(?:\s?|\/?\$[?!]?|\[|\]|\[!|!|\/|lit-part.*)$/u;
const COMMENTS_LOOKED_AT = 400;

/** How long a page has to be still before it counts as taken over, and how long after loading that may still happen. */
const STILL = 1000;
const SINCE_LOAD = 2500;
const AT_MOST = 8000;

/** True where the document looks as if a framework had yet to take it over, or had done so. */
export function hasHydrationHints(doc: Document): boolean {
  if (doc.querySelector(HINTS)) return true;
  for (const mount of doc.querySelectorAll(MOUNTS)) {
    if (mount.firstElementChild && doc.querySelector('script[src], script[type=module]')) return true;
  }
  // A web component that a server has drawn, and whose script has not come yet.
  for (const element of doc.querySelectorAll(':not(:defined)')) if (element.shadowRoot) return true;
  const walker = doc.createTreeWalker(doc.documentElement, NodeFilter.SHOW_COMMENT);
  for (let step = 0; step < COMMENTS_LOOKED_AT; step++) {
    const comment = walker.nextNode();
    if (!comment) return false;
    if (COMMENTS.test(comment.nodeValue ?? '')) return true;
  }
  return false;
}

function whenLoaded(doc: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const view = doc.defaultView;
    if (doc.readyState === 'complete' || !view || signal.aborted) {
      resolve();
      return;
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
    view.addEventListener('load', () => resolve(), { once: true, signal });
  });
}

/** Milliseconds since the document's `load` event ended. */
function sinceLoad(view: Window): number {
  const [entry] = view.performance.getEntriesByType('navigation');
  const loaded = entry && 'loadEventEnd' in entry ? Number(entry.loadEventEnd) : 0;
  return view.performance.now() - loaded;
}

/**
 * Settles when the document may be changed: it has loaded, it is not being prerendered, and where a framework may take
 * it over it has been still for a second. Settles also when the signal aborts.
 */
export async function whenTouchable(doc: Document, signal: AbortSignal): Promise<void> {
  const view = doc.defaultView;
  if (!view) return;
  if ('prerendering' in doc && doc.prerendering === true) {
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
      doc.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
    });
  }
  await whenLoaded(doc, signal);
  if (sinceLoad(view) > AT_MOST || !hasHydrationHints(doc)) return;
  let lastChange = view.performance.now();
  const observer = new view.MutationObserver(() => {
    lastChange = view.performance.now();
  });
  observer.observe(doc, { subtree: true, childList: true, characterData: true, attributes: true });
  const started = lastChange;
  for (;;) {
    const now = view.performance.now();
    const rest = Math.max(lastChange + STILL - now, SINCE_LOAD - sinceLoad(view));
    if (signal.aborted || rest <= 0 || now - started > AT_MOST) break;
    await wait(view, rest, signal);
  }
  observer.disconnect();
}
