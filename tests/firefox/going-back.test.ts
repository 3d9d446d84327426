import { afterAll, beforeAll, expect, test } from 'vitest';

import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { type Firefox, LOCAL_NAME, launchFirefox } from '../support/firefox.ts';
import type { FirefoxPage } from '../support/firefox-page.ts';

const FILL = '<p>今天天气很好，大家都在公园里散步聊天，孩子们放着风筝。</p>'.repeat(100);
const SENTENCE =
  '<p id="one">会议要求，各县区要把<b>专精特新</b>企业培育摆在更加突出的位置，持续优化营商环境。</p>';

const page = (body: string): MadePage => ({
  body: `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读一页</title></head><body>${body}</body></html>`,
  type: 'text/html; charset=utf-8',
});
const late = (body: string): MadePage =>
  page(`<article></article><script>addEventListener('load', () => setTimeout(() => {
  const part = new DOMParser().parseFromString(${JSON.stringify(body).replaceAll('<', String.raw`\u003c`)}, 'text/html');
  document.querySelector('article').append(...part.body.childNodes);
}, 1500));</script>`);

const pages = new Map([['/page', page(`<article><h1>推进会召开</h1>${SENTENCE}${FILL}</article>`)]]);

let firefox: Firefox;
let server: Server;
let url: string;
let notebook: FirefoxPage;
beforeAll(async () => {
  server = await serve('.', pages);
  url = `${server.origin.replace('127.0.0.1', LOCAL_NAME)}/page`;
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

test('a word that is saved is seen where it was met', async () => {
  const read = await firefox.open(url);
  await firefox.pressShortcut();
  await read.waitForState('ready');
  await read.click('#one b ruby');
  await expect.poll(() => read.cardText()).toContain('专精特新');
  await read.press('r');
  await expect.poll(() => read.cardText()).toContain('Saved');
  await read.close();
  notebook = await firefox.open('/notebook.html');
  await expect.poll(() => notebook.evaluate(() => document.body.innerText)).toContain('专精特新');
  await notebook.evaluate(() => document.querySelector<HTMLElement>('.rows .name a')?.click());
  await expect.poll(() => notebook.evaluate(() => document.body.innerText)).toContain('Seen 1 time');
});

/** What is marked on the page, and how far it is scrolled. */
const lookAt = async (article: FirefoxPage) =>
  article.evaluate(() => {
    const [range] = CSS.highlights.get('bandu-lookup') ?? [];
    const live = document.createRange();
    if (range) live.setStart(range.startContainer, range.startOffset);
    if (range) live.setEnd(range.endContainer, range.endOffset);
    return { isScrolled: scrollY > 500, marked: live.toString() };
  });

test('a link back finds its place on a page that writes its article late, and marks it', async () => {
  await firefox.allowSites(true);
  pages.set('/page', late(FILL + SENTENCE + FILL));
  await notebook.click('.history a');
  const article = await firefox.opened(url);
  await expect.poll(async () => lookAt(article)).toEqual({ isScrolled: true, marked: '专精特新企业' });
  expect(article.errors()).toEqual([]);
  await article.close();
});

test('where Bandu may not enter the page, its address alone leads to the place', async () => {
  await firefox.allowSites(false);
  notebook = await firefox.open(await notebook.evaluate(() => location.href));
  await expect.poll(() => notebook.evaluate(() => document.body.innerText)).toContain('Seen 1 time');
  pages.set('/page', page(FILL + SENTENCE + FILL));
  await notebook.click('.history a');
  const article = await firefox.opened(url);
  await expect.poll(async () => lookAt(article)).toEqual({ isScrolled: true, marked: '' });
  expect(notebook.errors()).toEqual([]);
  await article.close();
});
