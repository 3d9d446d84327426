import type { Store } from './db.ts';
import type { ContextRecord } from './records.ts';
import { explained } from './store-error.ts';

/*
 * Places that cannot be gone back to. Of some nothing says where they are; of others the page is known, and was seen to
 * have lost what was quoted: that is written down, and taken away where the quote is found again.
 */

/** True where nothing says where it was met: no address to follow, or no quote to find the place by. */
export function isPlaceUnknown({ url, quote }: Pick<ContextRecord, 'url' | 'quote'>): boolean {
  return url === '' || quote.exact === '';
}

/** True where one cannot get back to the place: it is not known, or its page has lost it. */
export function isOrphan(context: Pick<ContextRecord, 'url' | 'quote' | 'lostAt'>): boolean {
  return isPlaceUnknown(context) || context.lostAt !== undefined;
}

/**
 * Writes down that a place was looked for in vain, or with undefined that it was found. What was lost before keeps the time
 * at which that was first seen; nothing is written where it is so already, or the context is gone. @throws StoreError
 */
export async function markLost(store: Store, contextId: string, lostAt: number | undefined): Promise<void> {
  await explained(
    store.transaction('rw', store.contexts, async () => {
      const context = await store.contexts.get(contextId);
      if (!context || (context.lostAt === undefined) === (lostAt === undefined)) return;
      // Undefined takes the field away.
      await store.contexts.update(contextId, { lostAt });
    }),
  );
}
