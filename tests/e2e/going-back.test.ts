import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { browser } from 'wxt/browser';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { sendAsReader } from '../support/content-script.ts';
import { launchExtension, openReady, stopWorker } from '../support/extension.ts';
import { ask, openBarePage, readTable } from '../support/memory-page.ts';
import { readingCard, seedMemory } from '../support/seed.ts';

/* Links back into pages that have changed since, that come late, and that have lost the place. */

const HOST = 'news.test';
const OTHER = 'login.test';
const FILL = '<p>今天天气很好，大家都在公园里散步聊天，孩子们放着风筝。</p>'.repeat(100);
const SENTENCE = '<p>会议强调，要把改善民生福祉作为头等大事，一件一件抓好。</p>';

/** A page of these paragraphs, which it has from the start or writes by itself so many milliseconds after it has loaded. */
function pageOf(body: string, after: number | null = null): MadePage {
  const data = JSON.stringify(body).replaceAll('<', String.raw`\u003c`);
  const script =
    after === null
      ? 'kept = document.documentElement.outerHTML;'
      : `addEventListener('load', () => setTimeout(() => {
  const part = new DOMParser().parseFromString(${data}, 'text/html');
  document.querySelector('article').append(...part.body.childNodes);
  kept = document.documentElement.outerHTML;
}, ${String(after)}));`;
  return {
    body: `<!doctype html><html lang="zh"><title>长文一篇</title><article>${after === null ? body : ''}</article>
<script>let kept = ''; ${script}</script></html>`,
    type: 'text/html; charset=utf-8',
  };
}

const pages = new Map<string, MadePage>();
let launched: Launched;
let server: Server;
let origin: string;
beforeAll(async () => {
  server = await serve('.', pages);
  origin = server.origin.replace('127.0.0.1', HOST);
  const flags = [`--host-resolver-rules=MAP ${HOST} 127.0.0.1,MAP ${OTHER} 127.0.0.1`];
  launched = await launchExtension('off', { flags });
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

const NOW = Date.now();
let made = 0;

/** Opens the notebook at a word that was met on this path of the site; each call is another word. */
async function openEntry(path: string): Promise<{ notebook: Page; id: string }> {
  made += 1;
  const id = `word${String(made)}`;
  const notebook = await launched.context.newPage();
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html`);
  await notebook.getByText(/^(?:Nothing yet|\d+ words?\.)/u).waitFor();
  const entry = {
    tags: [],
    revision: 0,
    createdAt: NOW,
    savedAt: NOW,
    pinyin: 'mínshēng',
    gloss: 'well-being',
  };
  await seedMemory(notebook, {
    entries: [{ ...entry, id, kind: 'word', headword: `民生福祉${String(made)}` }],
    contexts: [
      {
        id: `c-${id}`,
        entryId: id,
        sentence: '会议强调，要把改善民生福祉作为头等大事。',
        url: `${origin}${path}`,
        title: '长文一篇',
        publisher: '',
        publishedOn: '',
        quote: { exact: '民生福祉', prefix: '会议强调，要把改善', suffix: '作为头等大事，', start: 40 },
        pinyin: 'mínshēng',
        gloss: 'well-being',
        savedAt: NOW,
      },
    ],
    cards: [readingCard(id, NOW)],
  });
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html#entry/${id}`);
  await notebook.reload();
  await notebook.getByText('Seen 1 time in 1 paper.').waitFor();
  return { notebook, id };
}

async function follow(notebook: Page, modifiers: ('Control' | 'Shift')[] = []): Promise<Page> {
  const opening = launched.context.waitForEvent('page');
  await notebook.getByRole('link', { name: '长文一篇' }).click({ modifiers });
  return opening;
}

/** How many tabs something is remembered of. */
async function remembered(): Promise<number> {
  const worker = await launched.getWorker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const { places = {} } = await chrome.storage.session.get('places');
    return Object.keys(places as object).length;
  });
}

/** True where the page is, to the byte, as its own script has left it. */
const isUntouched = async (page: Page) => page.evaluate('document.documentElement.outerHTML === kept');

/** Waits until the place is marked and seen, and looks whether the page is as its own script has left it. */
async function expectPlace(page: Page): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('bandu-lookup')?.size ?? 0) > 0);
  const seen = await page.evaluate(() => {
    const [range] = CSS.highlights.get('bandu-lookup') ?? [];
    if (!range) return null;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    const { parentElement } = range.startContainer;
    return {
      text: live.toString(),
      isSeen: top >= 0 && bottom <= innerHeight,
      isScrolled: scrollY > 500,
      isPainted:
        parentElement !== null &&
        getComputedStyle(parentElement, '::highlight(bandu-lookup)').backgroundColor !== 'rgba(0, 0, 0, 0)',
    };
  });
  expect(seen).toEqual({ text: '民生福祉', isSeen: true, isScrolled: true, isPainted: true });
  expect(await isUntouched(page)).toBe(true);
}

describe('a link back', () => {
  test('finds its place from the popup’s review and from a note as well', async () => {
    pages.set('/review', pageOf(FILL + SENTENCE + FILL, 500));
    const { notebook, id } = await openEntry('/review');
    const context = (await readTable(notebook, 'contexts')).find(({ entryId }) => entryId === id);
    const { title, url, quote, savedAt } = context ?? {};
    const place = { title, url, quote, savedAt };
    const times = { createdAt: NOW, updatedAt: NOW, revision: 0 };
    await seedMemory(notebook, {
      notes: [{ id: 'n', entryId: null, tags: [], text: '记', place, ...times }],
    });
    const popup = await launched.context.newPage();
    await popup.goto(`chrome-extension://${launched.id}/popup.html`);
    await popup.getByRole('button', { name: /^Show/u }).click();
    const fromReview = await follow(popup);
    await expectPlace(fromReview);
    await fromReview.close();
    await notebook.goto(`chrome-extension://${launched.id}/notebook.html#notes`);
    await notebook.reload();
    const fromNote = await follow(notebook);
    await expectPlace(fromNote);
    await fromNote.close();
    await notebook.close();
  });

  test('finds its place on a page that writes its article late, marks it, and changes no byte of it', async () => {
    pages.set('/late', pageOf(FILL + SENTENCE + FILL, 1500));
    const { notebook } = await openEntry('/late');
    const article = await follow(notebook);
    await expectPlace(article);
    expect(new URL(article.url()).pathname).toBe('/late');
    await expect.poll(remembered).toBe(0);
    await article.waitForFunction(() => !CSS.highlights.has('bandu-lookup'));
    expect(await isUntouched(article)).toBe(true);
    await article.close();
    await notebook.close();
  });

  test('finds its place where the sentence has moved, and was written anew around it', async () => {
    pages.set('/moved', pageOf(`${FILL}${FILL}<div>${SENTENCE.replace('作为', '当作')}</div>${FILL}`));
    const { notebook } = await openEntry('/moved');
    const article = await follow(notebook);
    await expectPlace(article);
    await article.close();
    await notebook.close();
  });

  test('to a place that is gone makes it an orphan, listed as such, until it is found again', async () => {
    pages.set('/gone', pageOf(FILL));
    const { notebook, id } = await openEntry('/gone');
    const article = await follow(notebook);
    await notebook.getByText(/^No longer on the page, /u).waitFor({ timeout: 20_000 });
    expect(await isUntouched(article)).toBe(true);
    await article.close();
    expect(await readTable(notebook, 'contexts')).toContainEqual(
      expect.objectContaining({ id: `c-${id}`, lostAt: expect.any(Number) }),
    );
    const list = await launched.context.newPage();
    await list.goto(`chrome-extension://${launched.id}/notebook.html#words`);
    await list.getByRole('combobox', { name: /^Show/u }).selectOption({ label: 'With places not found' });
    await expect.poll(async () => list.locator('.rows .name a').count()).toBe(1);
    await list.close();

    pages.set('/gone', pageOf(FILL + SENTENCE + FILL));
    const again = await follow(notebook);
    await expectPlace(again);
    await expect.poll(async () => notebook.getByText(/^No longer on the page/u).count()).toBe(0);
    await again.close();
    await notebook.close();
  });

  test.each([
    ['an error page', { ...pageOf(FILL), status: 404 }],
    ['too short a page', pageOf('<p>请完成安全验证。</p>')],
    ['a page of another path', { ...pageOf(''), status: 302, headers: { location: '/front' } }],
    ['a page of another host', { ...pageOf(''), status: 302, headers: { location: 'OTHER/moved-on' } }],
  ])('that leads to %s says nothing of its place', async (_, page) => {
    for (const path of ['/front', '/moved-on']) pages.set(path, pageOf(FILL));
    const { headers }: MadePage = page;
    const location = headers?.['location']?.replace('OTHER', server.origin.replace('127.0.0.1', OTHER));
    pages.set('/other', { ...page, ...(location === undefined ? {} : { headers: { location } }) });
    const { notebook, id } = await openEntry('/other');
    const article = await follow(notebook);
    await expect.poll(remembered).toBe(1);
    await expect.poll(remembered).toBe(0);
    const contexts = await readTable(notebook, 'contexts');
    expect(contexts.find((context) => context['id'] === `c-${id}`)).not.toHaveProperty('lostAt');
    await article.close();
    await notebook.close();
  });

  test('is remembered while the background sleeps, and no longer than its tab is there', async () => {
    const { promise: when, resolve: send } = Promise.withResolvers<void>();
    const slow = pageOf(FILL + SENTENCE + FILL, 0);
    // It loads as long as its picture has not come, and writes its article then.
    pages.set('/slow', { ...slow, body: `${String(slow.body)}<img src="/slow.png">` });
    pages.set('/slow.png', { body: '', type: 'image/png', when });
    const { notebook } = await openEntry('/slow');
    const closed = await follow(notebook);
    await expect.poll(remembered).toBe(1);
    await closed.close();
    await expect.poll(remembered).toBe(0);
    const article = await follow(notebook);
    await expect.poll(remembered).toBe(1);
    await stopWorker(launched);
    send();
    await expectPlace(article);
    await expect.poll(remembered).toBe(0);
    await article.close();
    await notebook.close();
  });

  test('that is opened with a key held is the browser’s own, and nothing more is done', async () => {
    pages.set('/plain', pageOf(FILL + SENTENCE + FILL));
    const { notebook } = await openEntry('/plain');
    const article = await follow(notebook, ['Control']);
    await article.waitForLoadState('load');
    await article.bringToFront();
    await article.waitForFunction(() => scrollY > 500);
    expect(await remembered()).toBe(0);
    expect(await article.evaluate(() => CSS.highlights.has('bandu-lookup'))).toBe(false);
    await article.close();
    await notebook.close();
  });
});

test('a page’s process that nothing was opened for is told nothing, opens nothing and loses nothing (B4)', async () => {
  pages.set('/any', pageOf(SENTENCE + FILL));
  const { notebook, id } = await openEntry('/any');
  await launched.setSettings({ annotate: 'all' });
  const page = await openReady(launched, `${origin}/any`);
  expect(JSON.parse(await sendAsReader(page, 'getPlace', null))).toMatchObject({ res: null });
  await sendAsReader(page, 'placeSought', 'lost');
  const request = { link: `${origin}/any`, quote: null, contextId: `c-${id}` };
  expect(JSON.parse(await sendAsReader(page, 'openPlace', request))).toHaveProperty('err');
  const contexts = await readTable(notebook, 'contexts');
  expect(contexts.find((context) => context['id'] === `c-${id}`)).not.toHaveProperty('lostAt');
  await launched.setSettings({ annotate: 'off' });
  await page.close();
  await notebook.close();
});

test('no address but one of the web is opened', async () => {
  const bare = await openBarePage(launched);
  const pagesBefore = launched.context.pages().length;
  for (const link of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'chrome://settings',
    'data:text/html,x',
    '',
  ])
    expect(await ask(bare, 'openPlace', { link, quote: null, contextId: null })).toHaveProperty('err');
  expect(launched.context.pages()).toHaveLength(pagesBefore);
  await bare.close();
});
