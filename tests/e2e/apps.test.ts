import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { APPS, APPS_FOLDER, buildApps } from '../support/build-apps.ts';
import { collectErrors, launchExtension, pressShortcut, waitForState } from '../support/extension.ts';

/** What a fixture application offers on its window; see tests/fixtures/apps/mount.ts. */
interface App {
  show(index: number): void;
  readonly count: number;
  readonly errors: readonly string[];
}

let launched: Launched;
let server: Server;
beforeAll(async () => {
  await buildApps(Object.keys(APPS));
  const pageOf = (name: string) => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="zh"><link rel="icon" href="data:,"><title>${name}</title><div id="root"></div><script src="/${name}.js"></script></html>`,
  });
  server = await serve(APPS_FOLDER, new Map(Object.keys(APPS).map((name) => [`/${name}`, pageOf(name)])));
  launched = await launchExtension('off');
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

async function openApp(name: string): Promise<{ page: Page; errors: string[]; count: number }> {
  const page = await launched.context.newPage();
  const errors = collectErrors(page);
  await page.goto(`${server.origin}/${name}`, { waitUntil: 'load' });
  const count = await page.evaluate(() => (globalThis as unknown as { app: App }).app.count);
  return { page, errors, count };
}

/** Shows a state and tells what the page then says and which elements of its own it has. */
async function show(
  page: Page,
  index: number,
): Promise<{ text: string | null; visible: string; tags: string[]; errors: readonly string[] }> {
  return page.evaluate(async (state) => {
    const { app } = globalThis as unknown as { app: App };
    app.show(state);
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    const own = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('bandu-run'));
    return {
      text: document.body.textContent,
      visible: document.body.innerText,
      tags: own.map(({ tagName }) => tagName),
      errors: app.errors,
    };
  }, index);
}

describe('an application goes on as if nobody read along (A1, A2, I6)', () => {
  // Hydration of server-rendered pages has a test of its own: tests/page/hydration.test.ts (A3).
  const apps = Object.keys(APPS).filter((name) => !name.endsWith('-ssr'));
  test.each(apps)('%s', async (name) => {
    // One after the other: a page in the background gets a frame a second.
    const twin = await openApp(name);
    const expected = [];
    for (let index = 0; index < twin.count; index += 1) expected.push(await show(twin.page, index));
    const read = await openApp(name);
    await pressShortcut(launched, read.page);
    await waitForState(read.page, 'ready');
    expect(read.count).toBeGreaterThan(7);
    for (let index = 0; index < read.count; index += 1) {
      expect(await show(read.page, index), `state ${String(index)}`).toEqual(expected[index]);
      await waitForState(read.page, 'ready');
      expect(await read.page.locator('bandu-run ruby').count()).toBeGreaterThan(0);
    }
    await pressShortcut(launched, read.page);
    await waitForState(read.page, 'off');
    const html = async (page: Page) => page.evaluate(() => document.body.outerHTML);
    expect(await html(read.page)).toBe(await html(twin.page));
    expect(read.errors).toEqual([]);
    await twin.page.close();
    await read.page.close();
  });
});
