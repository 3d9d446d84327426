import type { Page } from 'playwright';

import { E2E_FOLDER } from '../../scripts/build-e2e.ts';
import { type LaunchOptions, type Launched, launch } from '../../scripts/launch.ts';

/** A headless browser with the built extension, annotating all pages unless `annotate` says otherwise. */
export async function launchExtension(
  annotate: 'off' | 'sites' | 'all' = 'all',
  options: Partial<LaunchOptions> = {},
): Promise<Launched> {
  const launched = await launch(E2E_FOLDER, { headless: true, ...options });
  await launched.setSettings({ annotate });
  return launched;
}

/** Opens a page and waits until all that is near the viewport wears its pinyin. */
export async function openReady(launched: Launched, url: string): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await waitForState(page, 'ready');
  return page;
}

/** Waits until the page's root element says `working` or `ready`, or nothing at all (`off`). */
export async function waitForState(
  page: Page,
  state: 'working' | 'ready' | 'off',
  timeout = 20_000,
): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.documentElement.dataset['bandu'] ?? 'off') === wanted,
    state,
    { timeout, polling: 50 },
  );
}

/** Presses the extension's shortcut on a page, by the event that the browser sends for it: no headless key reaches it. */
export async function pressShortcut(launched: Launched, page: Page): Promise<void> {
  const worker = await launched.getWorker();
  await page.bringToFront();
  await worker.evaluate(async () => {
    interface Extension {
      tabs: { query(wish: object): Promise<object[]> };
      commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
    }
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch('toggle', tab);
  });
}

/** Ends the background worker, as the browser does after 30 idle seconds or when memory is short. */
export async function stopWorker(launched: Launched): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/popup.html`);
  const session = await launched.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** The page's errors and its console's, from now on; the array grows as they come. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
