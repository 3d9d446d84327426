import { Dexie } from 'dexie';

import type { Store } from './db.ts';

/** The table of what the database says of itself: its own name, the days on which it was used. */
const META: keyof Store = 'meta';

/**
 * Calls back after each transaction that has written what the learner keeps, from whatever page or worker of the extension.
 * @returns the end of it
 */
export function onStoreWrite(callback: () => void): () => void {
  // The parts are named `idb://DATABASE/TABLE/INDEX`.
  const hear = (parts: object) => {
    if (Object.keys(parts).some((part) => part.split('/')[3] !== META)) callback();
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on('storagemutated').unsubscribe(hear);
}
