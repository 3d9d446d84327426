/* Plain JavaScript: scripts/setup.mjs runs it before any package is installed. */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Names under which Chromium, Chrome and Edge are found on a search path, the ones that load extensions first. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];

/** Where macOS and Windows put them. */
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The same of Firefox. */
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** True where the file is there and may be run. */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that Playwright has downloaded for itself; null where it has none or is not installed yet. */
function findDownloaded() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    const path = chromium.executablePath();
    return isExecutable(path) ? path : null;
  } catch {
    return null;
  }
}

/** What a variable names, where that is there; then the first of `names` on the search path, then the first of `places`; else null. */
function find(variable, names, places) {
  const named = process.env[variable];
  if (named && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...places].find(isExecutable) ?? null;
}

/**
 * The path of a Chromium-family browser: `BANDU_BROWSER` where set, then the search path, the usual places,
 * and Playwright's download.
 * @returns {string | null} null where this machine has none
 */
export function findBrowser() {
  return find('BANDU_BROWSER', NAMES, PLACES) ?? findDownloaded();
}

/**
 * The path of a Firefox: `BANDU_FIREFOX` where set, then the search path and the usual places.
 * @returns {string | null} null where this machine has none
 */
export function findFirefox() {
  return find('BANDU_FIREFOX', FIREFOX_NAMES, FIREFOX_PLACES);
}
