import { afterAll, beforeAll, expect, test } from 'vitest';

import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import type { FirefoxPage } from '../support/firefox-page.ts';
import { SAME_PAGE, comparePage, rememberPage } from '../support/same-page.ts';

const SAMPLE = 'tests/fixtures/pages/city-evening';

const ARTICLE = `<article><h1>产销对接会举行</h1>
  <p>本报讯 昨天上午，青禾县举行农产品产销对接会，三十多家合作社带来了新米、菌菇和茶叶，现场签约金额超过两千万元。</p>
  <p>县农业农村局局长表示，要继续完善冷链物流体系，让农民的好东西卖得出、卖得远，推动乡村产业高质量发展。</p></article>`;
const made = (body: string, headers = {}): MadePage => ({
  body: `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读</title></head><body>${body}</body></html>`,
  type: 'text/html; charset=utf-8',
  headers,
});
const LOCKED =
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";

const pages = new Map<string, MadePage>([
  ['/article', made(ARTICLE)],
  ['/locked', made(ARTICLE, { 'content-security-policy': LOCKED })],
  ['/frames', made(`${ARTICLE}<iframe src="/article"></iframe>`)],
  [
    '/shadow',
    made(`<h1>对接会</h1><news-body><template shadowrootmode="open">${ARTICLE}</template></news-body>`),
  ],
]);

let firefox: Firefox;
let server: Server;
beforeAll(async () => {
  server = await serve(SAMPLE, pages);
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

async function openRead(path: string): Promise<FirefoxPage> {
  const page = await firefox.open(server.origin + path);
  await firefox.pressShortcut();
  await page.waitForState('ready');
  return page;
}

const countWords = (page: FirefoxPage) =>
  page.evaluate(() => document.querySelectorAll('bandu-run ruby').length);

test('the shortcut reads a page; off restores it byte for byte, with the same Text nodes (A4, I1, I2)', async () => {
  const page = await firefox.open(`${server.origin}/`);
  await page.evaluate(rememberPage);
  for (let round = 0; round < 2; round += 1) {
    await firefox.pressShortcut();
    await page.waitForState('ready');
    expect(await countWords(page)).toBeGreaterThan(100);
    await firefox.pressShortcut();
    await page.waitForState('off');
    expect(await page.evaluate(comparePage)).toEqual(SAME_PAGE);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  }
  expect(page.errors()).toEqual([]);
  await page.close();
});

test('pinyin stands over its words, and terms, persons, places and organisations are marked', async () => {
  const page = await openRead('/');
  const seen = await page.evaluate(() => {
    const rubies = [...document.querySelectorAll('article p ruby')];
    const above = rubies.filter((ruby) => {
      const [word, over] = [ruby.firstChild, ruby.querySelector('rt')?.getBoundingClientRect()];
      if (!word || !over) return false;
      const range = document.createRange();
      range.selectNode(word);
      const under = range.getBoundingClientRect();
      return over.width > 3 && over.height > 3 && over.bottom <= under.top + under.height / 3;
    });
    const styleOf = (mark: string) => {
      const run = document.querySelector('bandu-run ruby');
      return run && getComputedStyle(run, `::highlight(${mark})`).textDecorationStyle;
    };
    return {
      words: rubies.length,
      above: above.length,
      drawn: getComputedStyle(rubies[0]?.querySelector('rt') ?? document.body, '::before').content,
      marks: ['term', 'person', 'place', 'organisation'].map(
        (kind) => [CSS.highlights.get(`bandu-${kind}`)?.size ?? 0, styleOf(`bandu-${kind}`)] as const,
      ),
    };
  });
  expect(seen.words).toBeGreaterThan(100);
  expect(seen.above).toBe(seen.words);
  expect(seen.drawn).toMatch(/[a-zāáǎà]/u);
  expect(seen.marks.map(([, style]) => style)).toEqual(['dotted', 'solid', 'dashed', 'double']);
  expect(Math.min(...seen.marks.map(([size]) => size))).toBeGreaterThan(0);
  await page.close();
});

test('what is read, selected, found and copied is the plain page (A23, A24, A26, I3)', async () => {
  const take = async (page: FirefoxPage) => {
    const read = await page.evaluate(() => {
      const selection = getSelection();
      selection?.removeAllRanges();
      const isFound = (globalThis as unknown as { find(text: string): boolean }).find(
        '市产业园区高质量发展推',
      );
      selection?.selectAllChildren(document.body);
      const selected = String(selection);
      selection?.selectAllChildren(document.querySelector('article') ?? document.body);
      return { text: document.body.textContent, visible: document.body.innerText, selected, isFound };
    });
    await page.press('c', 'control');
    await page.evaluate(() => {
      const target = document.createElement('textarea');
      target.addEventListener('paste', ({ clipboardData }) => {
        const copied = {
          plain: clipboardData?.getData('text/plain') ?? '',
          rich: clipboardData?.getData('text/html') ?? '',
        };
        Object.assign(globalThis, { copied });
      });
      document.body.append(target);
      target.focus();
    });
    await page.press('v', 'control');
    const copied = await page.evaluate(
      () => (globalThis as unknown as { copied?: { plain: string; rich: string } }).copied,
    );
    return { ...read, plain: copied?.plain, rich: copied?.rich };
  };
  const plain = await firefox.open(`${server.origin}/`);
  const expected = await take(plain);
  const page = await openRead('/');
  const taken = await take(page);
  expect(expected.plain?.length).toBeGreaterThan(600);
  expect({ ...taken, rich: '' }).toEqual({ ...expected, rich: '' });
  expect(taken.isFound).toBe(true);
  expect(taken.rich?.length).toBeGreaterThan(600);
  expect(taken.rich).not.toMatch(/bandu|<ruby|<rt|data-p/u);
  await plain.close();
  await page.close();
});

test('a page that allows nothing is read, and has no more to report than without us (A30)', async () => {
  const watch = async (page: FirefoxPage) => {
    await page.evaluate(() => {
      const reports: string[] = [];
      Object.assign(globalThis, { reports });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        reports.push(violatedDirective),
      );
    });
  };
  const page = await firefox.open(`${server.origin}/locked`);
  await watch(page);
  const before = page.errors();
  await firefox.pressShortcut();
  await page.waitForState('ready');
  expect(await countWords(page)).toBeGreaterThan(20);
  expect(
    await page.evaluate(() => document.querySelector('p rt')?.getBoundingClientRect().width),
  ).toBeGreaterThan(3);
  await page.click('p ruby');
  await expect.poll(() => page.cardText()).toMatch(/\p{Script=Han}/u);
  expect(await page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports)).toEqual([]);
  expect(page.errors()).toEqual(before);
  await page.close();
});

test('an open shadow root gets its pinyin and our style, and is let go', async () => {
  const page = await openRead('/shadow');
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector('news-body')?.shadowRoot;
      const rt = root?.querySelector('p rt');
      return {
        words: root?.querySelectorAll('ruby').length ?? 0,
        size: rt ? Number.parseFloat(getComputedStyle(rt).fontSize) : 0,
        content: rt ? getComputedStyle(rt, '::before').content : '',
        sheets: root?.adoptedStyleSheets.length ?? 0,
      };
    });
  await expect.poll(async () => (await look()).words).toBeGreaterThan(20);
  expect(await look()).toMatchObject({ size: 8, content: expect.stringMatching(/\p{L}/u), sheets: 1 });
  await firefox.pressShortcut();
  await page.waitForState('off');
  expect(await look()).toEqual({ words: 0, size: 0, content: '', sheets: 0 });
  expect(page.errors()).toEqual([]);
  await page.close();
});

test('a frame is read with its page, and let go with it (A5)', async () => {
  const page = await openRead('/frames');
  const [frame] = await page.frames();
  if (!frame) throw new Error('There is no frame.');
  await expect.poll(() => countWords(frame)).toBeGreaterThan(20);
  await firefox.pressShortcut();
  await expect.poll(() => countWords(frame)).toBe(0);
  await page.close();
});
