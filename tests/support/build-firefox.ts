import { fileURLToPath } from 'node:url';

import { build } from 'wxt';

import { buildApps } from './build-apps.ts';

/** Where the Firefox extension is put, as by `npm run build:firefox`. */
export const FIREFOX_FOLDER = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
/** The application that is read in Firefox: a folder of its own, since other tests build theirs meanwhile. */
export const FIREFOX_APPS = fileURLToPath(new URL('../../.output/test-apps-firefox/', import.meta.url));

/** Vitest's global set-up of the Firefox tests: they drive the extension as it is built now, and as it is shipped. */
export async function setup(): Promise<void> {
  await build({ browser: 'firefox', manifestVersion: 3 });
  await buildApps(['react-19', 'react-19-ssr'], FIREFOX_APPS);
}
