import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import {
  collectErrors,
  launchExtension,
  openReady,
  pressShortcut,
  waitForState,
} from '../support/extension.ts';

/* The background dies, the page throws out what is ours, the extension is switched off: the page goes on. */

const PARAGRAPH =
  '会议要求，各县区要把专精特新企业培育摆在更加突出的位置，以高质量发展为主线，持续优化营商环境，让企业安心经营。';
const documentOf = (body: string): MadePage => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读</title></head><body>${body}</body></html>`,
});
const ARTICLE = `<article><h1>全市专精特新企业培育工作推进会召开</h1><p id="one">${PARAGRAPH}</p><p id="two">${PARAGRAPH}</p></article>`;

const ENGLISH: MadePage = {
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="en"><link rel="icon" href="data:,"><article>The county opened a library.</article></html>',
};

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve(
    '.',
    new Map([
      ['/page', documentOf(ARTICLE)],
      ['/english', ENGLISH],
      ['/long', documentOf(`<article>${`<p>${PARAGRAPH}</p>`.repeat(300)}</article>`)],
      ['/frames', documentOf(`${ARTICLE}<iframe src="/page" width="600" height="300"></iframe>`)],
    ]),
  );
  launched = await launchExtension();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test('a page without Chinese gets no reader until it has some', async () => {
  const page = await launched.context.newPage();
  await page.goto(`${server.origin}/english`);
  await page.waitForTimeout(500);
  const worker = await launched.getWorker();
  const hasReader = async () =>
    worker.evaluate(async (url) => {
      interface Extension {
        tabs: { query(wish: object): Promise<{ id: number }[]> };
        scripting: { executeScript(wish: object): Promise<{ result: boolean }[]> };
      }
      const { chrome } = globalThis as unknown as { chrome: Extension };
      const [tab] = await chrome.tabs.query({ url });
      const func = () => Symbol.for('bandu.reader') in globalThis;
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func });
      return answer?.result;
    }, `${server.origin}/english`);
  expect(await hasReader()).toBe(false);
  await page.evaluate((text) => document.querySelector('article')?.append(text), PARAGRAPH);
  await waitForState(page, 'ready');
  expect(await hasReader()).toBe(true);
  expect(await page.locator('rt').count()).toBeGreaterThan(10);
  await page.close();
});

const rubies = async (page: Page, selector = ''): Promise<number> =>
  page.locator(`${selector} bandu-run ruby`).count();

/** A session that can stop all workers; it needs a page of the extension. */
async function openExecutioner(): Promise<{ page: Page; session: CDPSession }> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/popup.html`);
  const session = await launched.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return { page, session };
}

describe('a background that dies', () => {
  test('in the middle of a batch, again and again: what is on the screen is drawn in the end (B13)', async () => {
    const executioner = await openExecutioner();
    const page = await launched.context.newPage();
    const errors = collectErrors(page);
    await page.goto(`${server.origin}/long`);
    for (let round = 0; round < 5; round += 1) {
      await page.evaluate(() => scrollBy(0, innerHeight * 3));
      // Asked, and not answered yet.
      await page.waitForTimeout(60 + round * 25);
      await executioner.session.send('ServiceWorker.stopAllWorkers');
    }
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('p')].every((p) => {
          const { top, bottom } = p.getBoundingClientRect();
          return bottom < 0 || top > innerHeight || p.querySelector('ruby') !== null;
        }),
      undefined,
      { timeout: 15_000 },
    );
    expect(await page.evaluate(() => document.querySelectorAll('bandu-run bandu-run').length)).toBe(0);
    expect(await page.evaluate(() => document.querySelector('p')?.textContent)).toBe(PARAGRAPH);
    expect(errors).toEqual([]);
    await page.close();
    await executioner.page.close();
  });
});

describe('a page that throws out what is ours', () => {
  test('all of it at once: three times drawn again, then left plain and whole (A14)', async () => {
    const page = await openReady(launched, `${server.origin}/page`);
    const errors = collectErrors(page);
    await page.evaluate(() => {
      let thrown = 0;
      new MutationObserver(() => {
        for (const run of document.querySelectorAll('bandu-run')) {
          thrown += 1;
          run.remove();
        }
        Object.assign(globalThis, { thrown });
      }).observe(document.body, { childList: true, subtree: true });
      document.querySelector('bandu-run')?.remove();
    });
    await page.waitForTimeout(2500);
    const thrown = async () => page.evaluate(() => (globalThis as unknown as { thrown: number }).thrown);
    const then = await thrown();
    await page.waitForTimeout(1200);
    expect(await thrown()).toBe(then);
    expect(await rubies(page)).toBe(0);
    expect(await page.locator('#one').innerHTML()).toBe(PARAGRAPH);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('document.open: what is written then is read, with the card, and off leaves it as written (B8)', async () => {
    const page = await openReady(launched, `${server.origin}/page`);
    await page.evaluate((paragraph) => {
      document.open();
      document.write(
        `<!doctype html><html lang="zh"><title>二</title><article><p id="new">${paragraph}</p></article></html>`,
      );
      document.close();
    }, PARAGRAPH);
    await page.waitForFunction(() => document.querySelectorAll('#new ruby').length > 10);
    await waitForState(page, 'ready');
    await page.locator('#new ruby').first().click();
    await page.locator('bandu-card').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await pressShortcut(launched, page);
    await waitForState(page, 'off');
    expect(await page.locator('#new').innerHTML()).toBe(PARAGRAPH);
    await page.close();
  });
});

test('on and off again and again in two frames: the same page, and one reader each (A5)', async () => {
  await launched.setSettings({ annotate: 'off' });
  const page = await launched.context.newPage();
  await page.goto(`${server.origin}/frames`);
  const html = async () =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)));
  const before = await html();
  for (let round = 0; round < 6; round += 1) {
    await pressShortcut(launched, page);
    for (const frame of page.frames())
      await frame.waitForFunction(() => document.documentElement.dataset['bandu'] === 'ready', undefined, {
        polling: 20,
      });
    for (const frame of page.frames())
      expect(
        await frame.evaluate(() => [
          document.querySelectorAll('bandu-run bandu-run, ruby ruby').length,
          document.querySelectorAll('ruby').length > 20,
        ]),
      ).toEqual([0, true]);
    await pressShortcut(launched, page);
    await waitForState(page, 'off');
    await page.waitForTimeout(30);
  }
  expect(await html()).toEqual(before);
  await launched.setSettings({ annotate: 'all' });
  await page.close();
});

test('what a page says in our name is nothing to us: messages, events, names of readers (B3)', async () => {
  const page = await openReady(launched, `${server.origin}/page`);
  const errors = collectErrors(page);
  const before = await rubies(page);
  await page.evaluate((id) => {
    const forged = ['setReading', 'save', 'pageState', 'engineChanged', 'reader'];
    for (const type of forged) {
      const data = { id: 1, type, data: false, detail: false, timestamp: Date.now() };
      postMessage(data, '*');
      for (const name of [type, `bandu:${type}`, `${id}:reader:${type}`, `bandu-${type}`])
        for (const target of [document, window, document.documentElement])
          target.dispatchEvent(new CustomEvent(name, { detail: data, bubbles: true }));
    }
  }, launched.id);
  await page.mouse.move(400, 400);
  await page.waitForTimeout(500);
  expect(await rubies(page)).toBe(before);
  expect(await page.evaluate(() => document.documentElement.dataset['bandu'])).toBe('ready');
  expect(errors).toEqual([]);
  await page.close();
});

test('switched off while a page is open: the page is plain and whole again, without an error (B13)', async () => {
  const page = await openReady(launched, `${server.origin}/page`);
  const errors = collectErrors(page);
  expect(await rubies(page)).toBeGreaterThan(20);
  const settings = await launched.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
    };
    await chrome.management.setEnabled(id, false);
  }, launched.id);
  await settings.close();
  await page.bringToFront();
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await page.waitForFunction(() => document.querySelector('bandu-run') === null);
  expect(await page.evaluate(() => document.querySelector('article')?.outerHTML)).toBe(ARTICLE);
  expect(await page.evaluate(() => document.documentElement.dataset['bandu'])).toBeUndefined();
  // And nothing of it wakes up again.
  await page.evaluate(() => document.querySelector('article')?.append('记者从现场了解到情况。'));
  await page.mouse.move(340, 340);
  await page.waitForTimeout(500);
  expect(await page.locator('bandu-run').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});
