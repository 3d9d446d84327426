import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'vitest';

import { findFirefox } from '../../scripts/find-browser.mjs';
import { type Bidi, startBidi } from './bidi.ts';
import { FIREFOX_FOLDER } from './build-firefox.ts';
import { type FirefoxPage, pageOf, run, treeOf } from './firefox-page.ts';

/** The add-on's id in its manifest. */
const ADD_ON = 'bandu@bandu.example';

/** A name that is found on this machine, and is none that browsers trust as they do `localhost`. */
export const LOCAL_NAME = 'news.test';

/** Nothing that would call home, update or ask; pages are shown at once, and the last tab may be closed. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  // What an add-on asks for in a click is given, without a question that no test could answer.
  'extensions.webextOptionalPermissionPrompts': false,
  'network.dns.localDomains': LOCAL_NAME,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** A headless Firefox of its own profile with the built extension in it. */
export interface Firefox {
  /** A new tab, in front; on a page of the extension for an address such as `/popup.html`. */
  open(url: string): Promise<FirefoxPage>;
  /** The tab that something has opened at this address; its fragment may be any. Waits for it. */
  opened(url: string): Promise<FirefoxPage>;
  /** Presses the extension's shortcut in the tab in front: the browser's own command, with the access it gives. */
  pressShortcut(): Promise<void>;
  /** Gives or takes access to all sites, as its user does. */
  allowSites(isAllowed: boolean): Promise<void>;
  /** Stores settings of the extension, as its own pages do; fields that are left out have their defaults. */
  setSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends the background, as Firefox does after 30 idle seconds. */
  stopBackground(): Promise<void>;
  /** `running` or `stopped`. */
  backgroundState(): Promise<string>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** What tests do with a browser that has the extension, whose pages are at `host`. */
async function firefoxOf(bidi: Bidi, host: string, close: () => Promise<void>): Promise<Firefox> {
  const [window] = await treeOf(bidi, { 'moz:scope': 'chrome' });
  /** The value of an expression in the browser's own window, where `extension` is ours. */
  const inBrowser = async (expression: string) =>
    run(
      bidi,
      window?.context ?? '',
      `((extension) => ${expression})(WebExtensionPolicy.getByID('${ADD_ON}').extension)`,
    );
  const open = async (url: string): Promise<FirefoxPage> => {
    const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
    const page = pageOf(bidi, String(context));
    await page.go(url.startsWith('/') ? `moz-extension://${host}${url}` : url);
    return page;
  };
  return {
    open,
    opened: async (url) => {
      let context = '';
      await expect
        .poll(async () => {
          const found = (await treeOf(bidi, {})).find((tab) => tab.url.split('#')[0] === url);
          context = found?.context ?? '';
          return context;
        })
        .not.toBe('');
      return pageOf(bidi, context);
    },
    pressShortcut: async () => {
      await inBrowser(
        `void document.querySelector('keyset[id^=ext-keyset] key').dispatchEvent(new Event('command', { bubbles: true }))`,
      );
    },
    allowSites: async (isAllowed) => {
      await inBrowser(
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
          .${isAllowed ? 'add' : 'remove'}(extension.id, { permissions: [], origins: ['http://*/*', 'https://*/*'] }, extension)`,
      );
    },
    setSettings: async (settings) => {
      const page = await open('/icons/16.png');
      await page.evaluate(async (value) => {
        const { browser } = globalThis as unknown as {
          browser: { storage: { local: { set(items: object): Promise<void> } } };
        };
        await browser.storage.local.set({ settings: value });
      }, settings);
      await page.close();
    },
    stopBackground: async () => void (await inBrowser('extension.terminateBackground({})')),
    backgroundState: async () => String(await inBrowser('extension.backgroundState')),
    close,
  };
}

/** How a Firefox is started otherwise. */
export interface FirefoxOptions {
  readonly preferences?: Readonly<Record<string, boolean | number | string>>;
  /** Does something to the new profile's folder before the browser sees it. */
  readonly prepare?: (profile: string) => void;
}

/**
 * Starts the machine's Firefox with the extension as it is built now.
 * @throws where there is none: `npm test` gets one where Debian's packages can be installed
 */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const path = findFirefox();
  if (path === null)
    throw new Error('No Firefox was found: install Firefox 140 or later, or name it in BANDU_FIREFOX.');
  const profile = mkdtempSync(join(tmpdir(), 'bandu-firefox-'));
  const host = randomUUID();
  const preferences = {
    ...PREFERENCES,
    ...options.preferences,
    'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: host }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  options.prepare?.(profile);
  let bidi: Bidi | null = null;
  const close = async () => {
    await bidi?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const flags = ['--headless', '--no-remote', '--profile', profile, '--remote-allow-system-access'];
    bidi = await startBidi(path, flags);
    await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: FIREFOX_FOLDER } });
    return await firefoxOf(bidi, host, close);
  } catch (error) {
    await close();
    throw error;
  }
}
