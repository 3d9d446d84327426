import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { launchBare } from '../support/bare-browser.ts';
import {
  collectErrors,
  launchExtension,
  openReady,
  pressShortcut,
  waitForState,
} from '../support/extension.ts';

const articleOf = (title: string) =>
  `<article><h1>${title}</h1><p>本报讯 昨天上午，青禾县举行农产品产销对接会，三十多家合作社带来了新米、菌菇和茶叶，现场签约金额超过两千万元。</p>
  <p>县农业农村局局长表示，要继续完善冷链物流体系，让农民的好东西卖得出、卖得远，推动乡村产业高质量发展。</p></article>`;
const documentOf = (body: string) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读</title></head><body>${body}</body></html>`;
const made = (body: string, type = 'text/html; charset=utf-8', headers = {}): MadePage => ({
  body,
  type,
  headers,
});

const LOCKED =
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";

const pages = new Map<string, MadePage>([
  ['/one', made(documentOf(`${articleOf('产销对接会举行')}<a id="next" href="/two">下一篇</a>`))],
  ['/two', made(documentOf(articleOf('茶叶节开幕')))],
  [
    '/locked',
    made(documentOf(articleOf('产销对接会举行')), 'text/html; charset=utf-8', {
      'content-security-policy': LOCKED,
    }),
  ],
  [
    '/xhtml',
    made(
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="zh"><head><title>试读</title></head><body>${articleOf('产销对接会举行')}</body></html>`,
      'application/xhtml+xml',
    ),
  ],
  ['/text', made('本报讯 昨天上午，青禾县举行农产品产销对接会。', 'text/plain; charset=utf-8')],
  [
    '/prerender',
    made(
      documentOf(
        `${articleOf('产销对接会举行')}<script type="speculationrules">{"prerender":[{"urls":["/shown"],"eagerness":"immediate"}]}</script>`,
      ),
    ),
  ],
  [
    '/shown',
    made(
      documentOf(
        `${articleOf('茶叶节开幕')}<script>var wasPrerendered = document.prerendering, runsBefore = -1;
        document.addEventListener('prerenderingchange', () => { runsBefore = document.querySelectorAll('bandu-run').length; });</script>`,
      ),
    ),
  ],
]);

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve('tests/fixtures/pages/city-evening', pages);
  launched = await launchExtension();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

/** Words are drawn, each once: none inside another, none without the page's own emptied text before it. */
async function isSound(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const runs = [...document.querySelectorAll('bandu-run')];
    return (
      runs.length > 2 &&
      document.querySelector('bandu-run bandu-run, ruby ruby') === null &&
      runs.every(({ previousSibling }) => previousSibling?.nodeType === 3 && previousSibling.nodeValue === '')
    );
  });
}

describe('going from page to page (A29)', () => {
  test('on, back out of the cache and on again: each page wears its words once', async () => {
    const page = await openReady(launched, `${server.origin}/one`);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.click('#next');
    await page.waitForURL(/two/u);
    await waitForState(page, 'ready');
    expect(await isSound(page)).toBe(true);
    // A page out of the cache loads nothing, so nothing more than its address can be waited for.
    await page.goBack({ waitUntil: 'commit' });
    await waitForState(page, 'ready');
    expect(await page.evaluate(() => (globalThis as unknown as { persisted?: boolean }).persisted)).toBe(
      true,
    );
    expect(await isSound(page)).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('h1 rt').length)).toBeGreaterThan(1);
    // It follows what changes after it has come back.
    await page.evaluate(() => {
      const p = document.createElement('p');
      p.id = 'late';
      p.textContent = '记者从现场了解到，今年的新米价格比去年略有上涨。';
      document.querySelector('article')?.append(p);
    });
    await page.waitForFunction(() => document.querySelectorAll('#late rt').length > 3);
    await page.goForward({ waitUntil: 'commit' });
    await waitForState(page, 'ready');
    expect(await isSound(page)).toBe(true);
    await page.close();
  });

  test('an application that writes its own history', async () => {
    const page = await openReady(launched, `${server.origin}/one`);
    for (const title of ['菌菇丰收', '新米上市']) {
      await page.evaluate(
        ([html, path]) => {
          history.pushState(null, '', path);
          const next = document.createElement('main');
          next.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
          document.body.replaceChildren(next);
        },
        [articleOf(title), `/story-${String(title.length)}`] as const,
      );
      await page.waitForFunction(() => document.querySelectorAll('p rt').length > 20);
      await waitForState(page, 'ready');
      expect(await isSound(page)).toBe(true);
      expect(await page.evaluate(() => document.querySelector('h1')?.innerText)).toBe(title);
    }
    await page.close();
  });

  test('a page that is prerendered stays plain until it is shown, and is read then', async () => {
    const browser = await launchBare();
    try {
      await browser.ask(`chrome.storage.local.set({ settings: { annotate: 'all' } })`);
      // What is prerendered while the setting is changed gets no scout any more.
      await expect
        .poll(async () =>
          browser.ask('chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)'),
        )
        .toBe(1);
      const tab = await browser.ask(
        `chrome.tabs.create({ url: '${server.origin}/prerender' }).then(({ id }) => id)`,
      );
      const inPage = async (body: string) =>
        browser.ask(
          `chrome.scripting.executeScript({ target: { tabId: ${String(tab)} }, world: 'MAIN', func: () => ${body} })
            .then(([{ result }]) => result)`,
        );
      await expect
        .poll(async () => inPage(`document.querySelectorAll('rt').length`).catch(() => 0))
        .toBeGreaterThan(20);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await inPage(`void (location.href = '/shown')`);
      await expect
        .poll(
          async () => inPage(`location.pathname + document.querySelectorAll('rt').length`).catch(() => ''),
          {
            timeout: 8000,
          },
        )
        .toMatch(/^\/shown[2-9]\d/u);
      // It was prerendered, then activated; and while nobody saw it, nothing was drawn.
      expect(
        await inPage(
          `[wasPrerendered, runsBefore, performance.getEntriesByType('navigation')[0].activationStart > 0,
            document.querySelectorAll('bandu-run bandu-run').length]`,
        ),
      ).toEqual([true, 0, true, 0]);
    } finally {
      await browser.close();
    }
  });
});

/** Opens the locked page; its own icon it forbids itself. */
async function openLocked(): Promise<{ page: Page; reports: () => Promise<string[]>; errors: string[] }> {
  const page = await launched.context.newPage();
  const errors = collectErrors(page);
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { reports });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      reports.push(violatedDirective),
    );
  });
  await page.goto(`${server.origin}/locked`);
  await page.waitForTimeout(500);
  return {
    page,
    errors,
    reports: () => page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports),
  };
}

test('a page that allows nothing is read, and has no more to report than without us (A30)', async () => {
  await launched.setSettings({ annotate: 'off' });
  const plain = await openLocked();
  await launched.setSettings({ annotate: 'all' });
  const { page, reports, errors } = await openLocked();
  await waitForState(page, 'ready');
  expect(await isSound(page)).toBe(true);
  expect((await page.locator('p rt').first().boundingBox())?.width).toBeGreaterThan(3);
  await page.locator('p ruby').first().click();
  await page.locator('bandu-card').waitFor({ state: 'attached' });
  expect(await reports()).toEqual(await plain.reports());
  expect(errors).toEqual(plain.errors);
  await plain.page.close();
  await page.close();
});

describe('kinds of documents (A9)', () => {
  test('XHTML is read, and is well formed when it is off again', async () => {
    await launched.setSettings({ annotate: 'off' });
    const page = await launched.context.newPage();
    const errors = collectErrors(page);
    await page.goto(`${server.origin}/xhtml`);
    const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    await pressShortcut(launched, page);
    await waitForState(page, 'ready');
    expect(await isSound(page)).toBe(true);
    await pressShortcut(launched, page);
    await waitForState(page, 'off');
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    expect(errors.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });

  test('plain text and an empty page are left alone, without an error', async () => {
    for (const url of [`${server.origin}/text`, 'about:blank']) {
      const page = await launched.context.newPage();
      const errors = collectErrors(page);
      await page.goto(url);
      await pressShortcut(launched, page);
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => document.querySelectorAll('bandu-run').length)).toBe(0);
      expect(errors.filter((line) => !line.includes('404'))).toEqual([]);
      await page.close();
    }
  });

  test('frames that come later are read where a hand turned the page on, and stay plain where it did not', async () => {
    const page = await launched.context.newPage();
    await page.goto(`${server.origin}/one`);
    const addFrame = async (kind: 'src' | 'srcdoc', value: string) =>
      page.evaluate(
        ([attribute, text]) => {
          const frame = document.createElement('iframe');
          frame.setAttribute(attribute, text);
          document.body.append(frame);
        },
        [kind, value] as const,
      );
    const countIn = async (index: number) => {
      const frame = page.frames()[index];
      if (!frame) return 0;
      return frame.evaluate(() => document.querySelectorAll('rt').length).catch(() => 0);
    };
    await addFrame('src', '/two');
    await page.waitForTimeout(500);
    expect(await countIn(1)).toBe(0);
    await pressShortcut(launched, page);
    await expect.poll(async () => countIn(1)).toBeGreaterThan(20);
    await addFrame('src', '/two');
    await expect.poll(async () => countIn(2)).toBeGreaterThan(20);
    await addFrame('srcdoc', articleOf('产销对接会举行'));
    await expect.poll(async () => countIn(3)).toBeGreaterThan(20);
    await pressShortcut(launched, page);
    await expect.poll(async () => countIn(3)).toBe(0);
    await page.close();
  });
});
