import { Dexie } from 'dexie';

/** Calls back after each transaction that has written, from whatever page or worker of the extension. @returns the end of it */
export function onStoreWrite(callback: () => void): () => void {
  Dexie.on('storagemutated', callback);
  return () => Dexie.on('storagemutated').unsubscribe(callback);
}
