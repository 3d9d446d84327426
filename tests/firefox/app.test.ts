import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Server, serve } from '../../scripts/serve.ts';
import { FIREFOX_APPS } from '../support/build-firefox.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import type { FirefoxPage } from '../support/firefox-page.ts';

/** What a fixture application offers on its window; see tests/fixtures/apps/mount.ts and serve-app.ts. */
interface World {
  readonly app?: { show(index: number): void; readonly count: number; readonly errors: readonly string[] };
  readonly ssr: {
    readonly html: string;
    readonly errors: readonly string[];
    hydrate(element: Element): (index: number) => void;
  };
  show(index: number): void;
}

const pageOf = (body: string) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><title>应用</title>${body}</html>`,
});

const pages = new Map([
  ['/app', pageOf('<div id="root"></div><script src="/react-19.js"></script>')],
  ['/server', pageOf('<script src="/react-19-ssr.js"></script>')],
]);

let firefox: Firefox;
let server: Server;
beforeAll(async () => {
  server = await serve(FIREFOX_APPS, pages);
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const countWords = (page: FirefoxPage) =>
  page.evaluate(() => document.querySelectorAll('bandu-run ruby').length);

/** Shows a state and tells what the page then says and which elements of its own it has. */
async function show(page: FirefoxPage, index: number): Promise<object> {
  await page.evaluate((state) => {
    const world = globalThis as unknown as World;
    (world.app ?? world).show(state);
  }, index);
  return page.evaluate(() => {
    const own = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('bandu-run'));
    return {
      text: document.body.textContent,
      visible: document.body.innerText,
      tags: own.map(({ tagName }) => tagName),
    };
  });
}

test('React goes through its states as if nobody read along (A1, A2, I6)', async () => {
  const twin = await firefox.open(`${server.origin}/app`);
  const read = await firefox.open(`${server.origin}/app`);
  await firefox.pressShortcut();
  await read.waitForState('ready');
  const count = await read.evaluate(() => (globalThis as unknown as World).app?.count ?? 0);
  expect(count).toBeGreaterThan(7);
  for (let index = 0; index < count; index += 1) {
    expect(await show(read, index), `state ${String(index)}`).toEqual(await show(twin, index));
    await read.waitForState('ready');
    expect(await countWords(read)).toBeGreaterThan(0);
  }
  await firefox.pressShortcut();
  await read.waitForState('off');
  const html = (page: FirefoxPage) => page.evaluate(() => document.body.outerHTML);
  expect(await html(read)).toBe(await html(twin));
  expect(await read.evaluate(() => (globalThis as unknown as World).app?.errors)).toEqual([]);
  expect(read.errors()).toEqual([]);
  await twin.close();
  await read.close();
});

test('React takes over late what a server has rendered, without a complaint, and goes on (A3)', async () => {
  const source = await firefox.open(`${server.origin}/server`);
  const html = await source.evaluate(() => (globalThis as unknown as World).ssr.html);
  await source.close();
  pages.set(
    '/late',
    pageOf(`<div id="root">${html}</div><script defer src="/react-19-ssr.js"></script>
      <script>setTimeout(() => { show = ssr.hydrate(document.querySelector('#root')); }, 1500);</script>`),
  );
  const twin = await firefox.open(`${server.origin}/late`);
  const read = await firefox.open(`${server.origin}/late`);
  await firefox.pressShortcut();
  await read.evaluate(() => {
    Object.assign(globalThis, { first: document.querySelector('#root ul b')?.firstChild });
  });
  await expect.poll(() => countWords(read)).toBeGreaterThan(10);
  await read.waitForState('ready');
  // Taken over, not thrown away and made anew.
  expect(
    await read.evaluate(
      () =>
        document.querySelector('#root ul b')?.firstChild === (globalThis as unknown as { first: Node }).first,
    ),
  ).toBe(true);
  for (const index of [1, 2, 3, 0]) {
    expect(await show(read, index), `state ${String(index)}`).toEqual(await show(twin, index));
    await read.waitForState('ready');
  }
  expect(await read.evaluate(() => (globalThis as unknown as World).ssr.errors)).toEqual([]);
  await twin.close();
  await read.close();
});
