import { browser } from 'wxt/browser';

/** So long keys that were read are taken for those that are there, in milliseconds. */
const MOMENT = 500;

/** The keys of the area, asked for at once by all who ask within a moment: a list of notes asks for each. */
let listing: Promise<readonly string[]> | null = null;

/** With the values, which hold whole backups, only in a browser that tells keys no other way. */
async function keysOf(): Promise<readonly string[]> {
  const area = browser.storage.local;
  return 'getKeys' in area ? area.getKeys() : Object.keys(await browser.storage.local.get(null));
}

/** The names of all that is kept in the extension's local area, as they were a moment ago. */
export async function allKeys(): Promise<readonly string[]> {
  if (!listing) setTimeout(() => void (listing = null), MOMENT);
  return (listing ??= keysOf());
}
