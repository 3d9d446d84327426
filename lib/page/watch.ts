import { POLICY_ATTRIBUTES } from './policy.ts';
import { type PageChanges, reconcile } from './reconcile.ts';
import { nextFrame } from './slices.ts';

/** Our eyes on one document: one observer of its changes, one of what is near the viewport. */
export interface PageWatch {
  /** Makes a change of ours that is not to be taken for one of the page's, and returns what it returns. */
  quietly<T>(change: () => T): T;
  /** From now on tells when the block comes near the viewport or goes away from it. */
  observe(block: Element): void;
  unobserve(block: Element): void;
  /** Settles when it is known of every observed block whether it is near; after half a second where no frame is painted. */
  whenSeen(): Promise<void>;
}

export interface WatchHandlers {
  /** The page has changed itself; our drawings are already in step with it. */
  onChange(changes: PageChanges): void;
  /** A block has come near the viewport, or has left its neighbourhood. */
  onNear(block: Element, isNear: boolean): void;
}

/** How far beyond the viewport a block counts as near: one screen above and below. */
const NEAR = '100% 0px';
/** A frame that is not shown is never told what is near in it. */
const UNSEEN_FOR = 500;

/** Watches until the signal aborts. The handlers are not called after that. */
export function watchPage(doc: Document, handlers: WatchHandlers, signal: AbortSignal): PageWatch {
  const view = doc.defaultView ?? window;
  const settle = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    const changes = reconcile(records);
    mutations.takeRecords();
    if (changes.added.size + changes.rewritten.size + changes.reverted.size > 0) handlers.onChange(changes);
  };
  const mutations = new view.MutationObserver(settle);
  mutations.observe(doc, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...POLICY_ATTRIBUTES],
  });
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
  signal.addEventListener(
    'abort',
    () => {
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
