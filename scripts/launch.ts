import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, type Worker, chromium } from 'playwright';

import type { browser } from 'wxt/browser';

import { findBrowser } from './find-browser.mjs';

/** A browser of its own profile with the built extension in it. */
export interface Launched {
  readonly context: BrowserContext;
  /** The extension's id, which is the host of its pages. */
  readonly id: string;
  /** The background worker as it is now; it is another one after it was stopped and woken. */
  getWorker(): Promise<Worker>;
  /** Stores settings of the extension, as its own pages do; fields that are left out have their defaults. */
  setSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** How a browser is started. `profile` keeps the data of one run for the next; without it the profile is new and removed after. */
export interface LaunchOptions {
  readonly headless: boolean;
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** More switches of Chromium's command line. */
  readonly flags?: readonly string[];
}

/** Quiet, and without anything that would call home. */
const FLAGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

/** The worker of our extension, or null where none shows up in time. */
async function findWorker(context: BrowserContext, timeout: number): Promise<Worker | null> {
  const now = context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
  return now ?? context.waitForEvent('serviceworker', { timeout }).catch(() => null);
}

/**
 * Starts the machine's Chromium, Chrome or Edge with the extension of `folder`.
 * Chrome of the brand refuses `--load-extension` since version 137; there the extension is loaded over the debugging
 * protocol instead.
 * @throws where no browser was found, or the browser took the extension by neither way
 */
export async function launch(folder: string, options: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('No Chromium, Chrome or Edge was found: run `npm test` once, it gets one.');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'bandu-profile-'));
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    // A page that one comes back to is the one that one left, as in the browser of a reader.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    args: [
      ...FLAGS,
      ...(options.flags ?? []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      // A sandbox cannot be made by root, nor a GPU be had without a screen.
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu'] : []),
    ],
  });
  let worker = await findWorker(context, 5000);
  if (worker === null) {
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.loadUnpacked' as never, { path: folder } as never);
    worker = await findWorker(context, 10_000);
  }
  if (worker === null) throw new Error(`${executablePath} did not take the extension of ${folder}.`);
  const getWorker = async () => {
    const found = await findWorker(context, 10_000);
    if (found === null) throw new Error('The background worker is not running.');
    return found;
  };
  return {
    context,
    id: new URL(worker.url()).host,
    getWorker,
    setSettings: async (settings) => {
      const current = await getWorker();
      await current.evaluate(async (value) => {
        const { chrome } = globalThis as unknown as { chrome: typeof browser };
        await chrome.storage.local.set({ settings: value });
      }, settings);
    },
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}
