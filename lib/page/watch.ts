import { RUN_NAME } from './names.ts';
import { POLICY_ATTRIBUTES } from './policy.ts';
import { type PageChanges, eraseBelow, reconcile } from './reconcile.ts';
import { learnRoot, lostRoots } from './roots.ts';
import { nextFrame } from './slices.ts';

/** Our eyes on one document: one observer of its changes, one of what is near the viewport. */
export interface PageWatch {
  /** Makes a change of ours that is not to be taken for one of the page's, and returns what it returns. */
  quietly<T>(change: () => T): T;
  /** From now on tells when the block comes near the viewport or goes away from it. */
  observe(block: Element): void;
  unobserve(block: Element): void;
  /** Watches the host's shadow root like the document; a custom element that has none yet is looked at again for a while. */
  observeHost(host: Element): void;
  /** Settles when it is known of every observed block whether it is near; after half a second where no frame is painted. */
  whenSeen(): Promise<void>;
}

export interface WatchHandlers {
  /** The page has changed itself; our drawings are already in step with it. */
  onChange(changes: PageChanges): void;
  /** The document has another root element than when this began: `document.open` has thrown out our listeners with it. */
  onNewDocument(): void;
  /** Hosts whose root has come after they were seen: their text is new. */
  onRoots(hosts: readonly Element[]): void;
  /** A block has come near the viewport, or has left its neighbourhood. */
  onNear(block: Element, isNear: boolean): void;
}

/** How far beyond the viewport a block counts as near: one screen above and below. */
const NEAR = '100% 0px';
/** A frame that is not shown is never told what is near in it. */
const UNSEEN_FOR = 500;

/** Custom elements get their root when their script has come: how long after they were seen it is looked for, in ms. */
const LOOKS = [250, 500, 1000, 2000, 4000, 8000];

/** Watches until the signal aborts. The handlers are not called after that. */
export function watchPage(doc: Document, handlers: WatchHandlers, signal: AbortSignal): PageWatch {
  const view = doc.defaultView ?? window;
  const element = doc.documentElement;
  const settle = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    if (doc.documentElement !== element && doc.documentElement) {
      handlers.onNewDocument();
      return;
    }
    const changes = reconcile(records);
    for (const root of lostRoots(doc)) eraseBelow(root);
    mutations.takeRecords();
    if (changes.added.size + changes.rewritten.size + changes.reverted.size > 0) handlers.onChange(changes);
  };
  const mutations = new view.MutationObserver(settle);
  const options = {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributes: true,
    attributeFilter: [...POLICY_ATTRIBUTES],
  };
  mutations.observe(doc, options);
  // Translation shows by a class of the root element.
  mutations.observe(doc.documentElement, {
    attributes: true,
    attributeOldValue: true,
    attributeFilter: ['class', 'lang', 'translate'],
  });
  /** Blocks of which the observer has not told yet. */
  const unseen = new Set<Element>();
  const observed = new WeakSet<Element>();
  const nearness = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        unseen.delete(target);
        handlers.onNear(target, isIntersecting);
      }
    },
    { rootMargin: NEAR },
  );
  const rootless = new Set<Element>();
  let timer = 0;
  const observeHost = (host: Element): void => {
    const { shadowRoot } = host;
    if (!shadowRoot) {
      rootless.add(host);
      if (timer === 0) lookForRoots(0);
      return;
    }
    if (!learnRoot(shadowRoot)) return;
    mutations.observe(shadowRoot, options);
    // What a former reader has left there.
    if (shadowRoot.querySelector(RUN_NAME)) eraseBelow(shadowRoot);
  };
  const lookForRoots = (look: number): void => {
    timer = view.setTimeout(() => {
      const grown = [...rootless].filter(({ shadowRoot }) => shadowRoot);
      for (const host of grown) rootless.delete(host);
      if (grown.length > 0) handlers.onRoots(grown);
      timer = 0;
      if (look + 1 < LOOKS.length && rootless.size > 0) lookForRoots(look + 1);
      else rootless.clear();
    }, LOOKS[look]);
  };
  signal.addEventListener(
    'abort',
    () => {
      view.clearTimeout(timer);
      mutations.disconnect();
      nearness.disconnect();
    },
    { once: true },
  );
  return {
    quietly: (change) => {
      settle(mutations.takeRecords());
      try {
        return change();
      } finally {
        mutations.takeRecords();
      }
    },
    observeHost,
    observe: (block) => {
      if (observed.has(block)) return;
      observed.add(block);
      unseen.add(block);
      nearness.observe(block);
    },
    unobserve: (block) => {
      observed.delete(block);
      unseen.delete(block);
      nearness.unobserve(block);
    },
    whenSeen: async () => {
      const end = view.performance.now() + UNSEEN_FOR;
      do {
        await nextFrame(view);
        for (const block of unseen) if (!block.isConnected) unseen.delete(block);
      } while (unseen.size > 0 && !signal.aborted && view.performance.now() < end);
    },
  };
}
