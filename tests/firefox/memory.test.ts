import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Server, serve } from '../../scripts/serve.ts';
import { type Firefox, LOCAL_NAME, launchFirefox } from '../support/firefox.ts';
import type { FirefoxPage } from '../support/firefox-page.ts';

const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读一页</title></head><article>
<h1>全市专精特新企业培育工作推进会召开</h1>
<p>2026-11-20 09:12 来源：衡阳日报</p>
<p id="one">会议要求，各县区要把<b>专精特新</b>企业培育摆在更加突出的位置，以高质量发展为主线，持续优化营商环境，让企业安心经营。</p>
</article></html>`;

const LATIN = '<!doctype html><title>Latin</title><main><h1>Nothing yet</h1><p>No sign of it.</p></main>';

let firefox: Firefox;
let server: Server;
let url: string;
let latin: string;
beforeAll(async () => {
  const type = 'text/html; charset=utf-8';
  const pages = new Map([
    ['/page', { body: PAGE, type }],
    ['/latin', { body: LATIN, type }],
  ]);
  server = await serve('.', pages);
  // By plain http from a name that is not this machine's, as a newspaper's page comes: it lacks what secure ones have.
  url = `${server.origin.replace('127.0.0.1', LOCAL_NAME)}/page`;
  latin = url.replace('/page', '/latin');
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

async function openRead(): Promise<FirefoxPage> {
  const page = await firefox.open(url);
  await firefox.pressShortcut();
  await page.waitForState('ready');
  return page;
}

/** What an own page shows. */
const textOf = (page: FirefoxPage) => page.evaluate(() => document.body.innerText);

test('a click opens the card, R saves the word, and popup and notebook have it (C1)', async () => {
  const page = await openRead();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.click('#one b ruby');
  await expect.poll(() => page.cardText()).toContain('专精特新');
  await page.press('r');
  await expect.poll(() => page.cardText()).toContain('Saved');
  // What was said to be saved is saved, whatever becomes of the background.
  await firefox.stopBackground();
  const popup = await firefox.open('/popup.html');
  await expect.poll(() => textOf(popup)).toMatch(/会议要求[\s\S]*专精特新/u);
  await popup.go(`${await popup.evaluate(() => location.origin)}/notebook.html`);
  await expect.poll(() => textOf(popup)).toMatch(/1 word\.[\s\S]*专精特新/u);
  expect(popup.errors()).toEqual([]);
  await popup.close();
  await page.press('\uE00C');
  await expect.poll(() => page.cardText()).toBe('');
  expect(await page.evaluate(() => document.querySelector('bandu-card'))).toBeNull();
  expect(page.errors()).toEqual([]);
  await page.close();
});

test('a background that was stopped is woken by the page, and answers', async () => {
  const page = await openRead();
  await firefox.stopBackground();
  expect(await firefox.backgroundState()).toBe('stopped');
  await page.evaluate(() => {
    const p = document.createElement('p');
    p.id = 'late';
    p.textContent = '记者从现场了解到，今年的新米价格比去年略有上涨。';
    document.querySelector('article')?.append(p);
  });
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('#late ruby').length))
    .toBeGreaterThan(5);
  expect(await firefox.backgroundState()).toBe('running');
  await firefox.stopBackground();
  await page.click('#late ruby');
  await expect.poll(() => page.cardText()).toContain('jìzhě');
  await firefox.stopBackground();
  await firefox.pressShortcut();
  await page.waitForState('off');
  expect(page.errors()).toEqual([]);
  await page.close();
});

test('what is chosen on the settings page shows in its preview and on a page that is open', async () => {
  const page = await openRead();
  const options = await firefox.open('/options.html');
  const preview = async () => {
    const [frame] = await options.frames();
    return frame?.evaluate(() => document.querySelectorAll('article ruby').length);
  };
  await expect.poll(preview).toBeGreaterThan(20);
  const choose = (label: string) =>
    options.evaluate((wanted) => {
      const all = [...document.querySelectorAll('input')];
      all.find(({ labels }) => labels?.[0]?.innerText.trim().startsWith(wanted))?.click();
    }, label);
  await choose('Beginner');
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('rt[data-t="4"]').length))
    .toBeGreaterThan(0);
  expect(await page.evaluate(() => document.querySelector('bandu-run')?.getAttribute('style'))).toContain(
    '--bandu-size: 0.6',
  );
  await choose('Off');
  await expect.poll(preview).toBe(0);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('bandu-run').length)).toBe(0);
  expect(options.errors()).toEqual([]);
  await firefox.setSettings({});
  await options.close();
  await page.close();
});

const countWords = (page: FirefoxPage) =>
  page.evaluate(() => document.querySelectorAll('bandu-run ruby').length);

test('“Always, on all sites” asks for access and reads; a page without Chinese stays as it is until some is added', async () => {
  const popup = await firefox.open('/popup.html');
  await expect.poll(() => textOf(popup)).toContain('Starts by itself: only when asked');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.sites summary')?.click());
  await expect.poll(() => textOf(popup)).toContain('Always, on all sites');
  // By its key, which finds the box wherever the popup has moved it. Firefox lets access be asked for within such an act alone.
  await popup.evaluate(() => document.querySelector<HTMLElement>('.sites input')?.focus());
  await popup.press(' ');
  const read = await firefox.open(url);
  await read.waitForState('ready');
  expect(await countWords(read)).toBeGreaterThan(20);
  const page = await firefox.open(latin);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await page.waitForState('off');
  await page.evaluate(() => {
    const p = document.createElement('p');
    p.textContent = '记者从现场了解到，今年的新米价格比去年略有上涨。';
    document.querySelector('main')?.append(p);
  });
  await page.waitForState('ready');
  expect(await countWords(page)).toBeGreaterThan(5);
  await firefox.setSettings({ annotate: 'off' });
  await page.waitForState('off');
  await read.waitForState('off');
  expect(await countWords(page)).toBe(0);
  await firefox.allowSites(false);
  await popup.close();
  await page.close();
  await read.close();
});

test('a site that is to be read always is read, one that never is to be is not, whatever its port', async () => {
  const { origin } = new URL(url);
  await firefox.allowSites(true);
  await firefox.setSettings({ annotate: 'sites', sites: [origin] });
  const read = await firefox.open(url);
  await read.waitForState('ready');
  await firefox.setSettings({ annotate: 'sites', sites: ['http://news.test:1'] });
  await read.waitForState('off');
  await firefox.setSettings({ annotate: 'all', never: [origin] });
  const page = await firefox.open(url);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect([await countWords(page), await countWords(read)]).toEqual([0, 0]);
  await firefox.setSettings({ annotate: 'off' });
  await firefox.allowSites(false);
  await page.close();
  await read.close();
});
