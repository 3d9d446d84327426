import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { pressAction } from '../support/action-popup.ts';
import { namesOf } from '../support/ax.ts';
import { collectErrors, launchExtension, openReady, waitForState } from '../support/extension.ts';
import { textOfPdf } from '../support/pdf-text.ts';

/* The ways of display in the built extension: what they leave as it was, and the settings page that changes them. */

const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读</title></head>
<body style="font:17px/1.8 serif"><nav><a href="#a">首页</a> <a href="#b">文化旅游频道</a></nav><article>
<h1>老街新生活</h1>
<p id="one">傍晚六点，长沙市南门老街的灯一盏盏亮了。女儿们在巷子里一边走一边拍照，附近的商户说，今年一到周末就坐满了人。</p>
<p id="two">去年起，当地<a href="#c">优化营商环境</a>，把三百多个摊位的租金降了一半。小店稳了，就业才稳，老行业也有了新生意。</p>
</article></body></html>`;

let launched: Launched;
let server: Server;
let url: string;
beforeAll(async () => {
  server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  url = `${server.origin}/page`;
  launched = await launchExtension();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

const WAYS = [
  { wear: 'hover' },
  { wear: 'masked', tones: 'pleco' },
  { wear: 'off' },
  { joined: 'syllable', tones: 'zhongwen', size: 70 },
  { notation: 'zhuyin', place: 'below' },
  { notation: 'numbers', colour: '#aa2200', scope: 'page' },
] as const;

/** What is copied of the article by keys, as text and as rich text. */
async function copyOf(page: Page): Promise<{ plain: string; rich: string }> {
  await page.bringToFront();
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body),
  );
  await page.keyboard.press('Control+c');
  return paste(page);
}

async function paste(page: Page): Promise<{ plain: string; rich: string }> {
  await page.bringToFront();
  await page.evaluate(() => {
    const target = document.createElement('textarea');
    target.addEventListener('paste', ({ clipboardData: data }) => {
      const copied = { plain: data?.getData('text/plain'), rich: data?.getData('text/html') };
      Object.assign(globalThis, { copied });
    });
    document.body.append(target);
    target.focus();
  });
  await page.keyboard.press('Control+v');
  return page.evaluate(() => (globalThis as unknown as { copied: { plain: string; rich: string } }).copied);
}

describe.each(WAYS.map((way) => ({ name: JSON.stringify(way), way })))('$name', ({ way }) => {
  test('a screen reader, the clipboard and the page’s own scripts are told what they were (A23, A25, A26)', async () => {
    const said = async (one: Page) => (await namesOf(one, 'StaticText')).join('');
    await launched.setSettings({ annotate: 'off' });
    const plain = await launched.context.newPage();
    await plain.goto(url);
    const [words, text] = [await said(plain), await plain.evaluate(() => document.body.innerText)];
    const expected = await copyOf(plain);
    await plain.close();
    await launched.setSettings({ annotate: 'all', ...way });
    const page = await openReady(launched, url);
    const errors = collectErrors(page);
    expect(await page.evaluate(() => document.querySelectorAll('bandu-run ruby').length > 20)).toBe(
      !('wear' in way && way.wear === 'off'),
    );
    expect(await said(page)).toBe(words);
    expect(await page.evaluate(() => document.body.innerText)).toBe(text);
    const copied = await copyOf(page);
    expect(copied.plain).toBe(expected.plain);
    expect(copied.rich).not.toMatch(/bandu|<ruby|<rt|data-/u);
    expect(errors).toEqual([]);
    await page.close();
  });
});

test('copying with pinyin in brackets, and as rubies in rich text alone', async () => {
  await launched.setSettings({ annotate: 'all', copy: 'brackets' });
  const page = await openReady(launched, url);
  const brackets = await copyOf(page);
  expect(brackets.plain).toContain('长沙市(Chángshā Shì)南门(');
  expect(brackets.plain.replaceAll(/\([^)]*\)/gu, '')).toContain('傍晚六点，长沙市南门老街的灯一盏盏亮了。');
  expect(brackets.rich).toContain('长沙市(Chángshā Shì)');
  await launched.setSettings({ annotate: 'all', copy: 'ruby' });
  await page.reload();
  await waitForState(page, 'ready');
  const ruby = await copyOf(page);
  expect(ruby.plain).not.toContain('Chángshā');
  expect(ruby.rich).toMatch(/<ruby[^>]*>长沙市<rp[^>]*>\(<\/rp><rt[^>]*>Chángshā Shì<\/rt>/u);
  expect(ruby.rich).not.toMatch(/bandu|data-p/u);
  await page.close();
});

test('marks are seen on words with pinyin and, where none is drawn, on the text itself', async () => {
  const lineOf = async (page: Page, selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(
        (element, mark) => getComputedStyle(element, `::highlight(${mark})`).textDecorationStyle,
        name,
      );
  await launched.setSettings({ annotate: 'all' });
  const worn = await openReady(launched, url);
  expect(await lineOf(worn, '#two ruby', 'bandu-term')).toBe('dotted');
  expect(await lineOf(worn, '#one ruby', 'bandu-place')).toBe('dashed');
  await worn.close();
  await launched.setSettings({ annotate: 'all', wear: 'off' });
  const bare = await openReady(launched, url);
  expect(await bare.locator('ruby').count()).toBe(0);
  await expect.poll(async () => lineOf(bare, '#two a', 'bandu-term')).toBe('dotted');
  expect(await lineOf(bare, '#one', 'bandu-place')).toBe('dashed');
  await bare.close();
});

describe('printing (A22)', () => {
  const letters = (pdf: string) => pdf.normalize('NFD').replaceAll(/[^a-z]/giu, '');

  test.each([{ wear: 'hover' }, { wear: 'masked', tones: 'pleco' }, { place: 'below' }] as const)(
    'pinyin is on paper, although it is hidden or elsewhere on the screen: %j',
    async (way) => {
      await launched.setSettings({ annotate: 'all', ...way });
      const page = await openReady(launched, url);
      expect(letters(textOfPdf(await page.pdf({ format: 'A4' })))).toContain('Changsha');
      await page.close();
    },
  );

  test('without pinyin and marks where the reader wants none: as the plain page prints', async () => {
    await launched.setSettings({ annotate: 'off' });
    const page = await launched.context.newPage();
    await page.goto(url);
    const plain = await page.pdf({ format: 'A4' });
    await launched.setSettings({ annotate: 'all', print: false });
    await page.reload();
    await waitForState(page, 'ready');
    const bare = await page.pdf({ format: 'A4' });
    expect(letters(textOfPdf(bare))).toBe(letters(textOfPdf(plain)));
    // Strokes of the marks' lines would be in the sheet, too.
    const drawn = (pdf: Buffer) => textOfPdf(pdf).replaceAll(/\s/gu, '');
    expect(drawn(bare)).toBe(drawn(plain));
    expect(await page.evaluate(() => CSS.highlights.has('bandu-term'))).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const height = await page.evaluate(() => document.querySelector('article')?.offsetHeight);
    await launched.setSettings({ annotate: 'off' });
    await waitForState(page, 'off');
    expect(await page.evaluate(() => document.querySelector('article')?.offsetHeight)).toBe(height);
    await page.close();
  });
});

test('never on a site: not by itself, although all sites are on; by hand it still is', async () => {
  await launched.setSettings({ annotate: 'all', never: [server.origin] });
  const page = await launched.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(600);
  expect(await page.locator('bandu-run').count()).toBe(0);
  const registered = await (
    await launched.getWorker()
  ).evaluate(async () => {
    interface Extension {
      scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
    }
    const { chrome } = globalThis as unknown as { chrome: Extension };
    return chrome.scripting.getRegisteredContentScripts();
  });
  expect(registered[0]?.excludeMatches).toEqual([`${server.origin}/*`]);
  await launched.setSettings({ annotate: 'all', never: [] });
  await waitForState(page, 'ready');
  await launched.setSettings({ annotate: 'all', never: [server.origin] });
  await waitForState(page, 'off');
  expect(await page.locator('bandu-run').count()).toBe(0);
  await page.close();
});

describe('the settings page', () => {
  test('what is chosen shows in its preview and on a page that is open, at once', async () => {
    await launched.setSettings({ annotate: 'all' });
    const page = await openReady(launched, url);
    const options = await launched.context.newPage();
    const errors = collectErrors(options);
    await options.goto(`chrome-extension://${launched.id}/options.html`);
    const preview = options.frameLocator('iframe');
    await preview.locator('article ruby').nth(20).waitFor();
    expect(await preview.locator('nav ruby').count()).toBe(0);
    await options.getByLabel('Beginner').check();
    await preview.locator('rt[data-t="4"]').first().waitFor();
    await page.locator('rt[data-t="4"]').first().waitFor();
    expect(await page.locator('bandu-run').first().getAttribute('style')).toContain('--bandu-size: 0.6');
    await options.getByLabel('The whole page').check();
    await preview.locator('nav ruby').first().waitFor();
    await page.locator('nav ruby').first().waitFor();
    await options.getByLabel(/^Off/u).check();
    await page.locator('bandu-run').first().waitFor({ state: 'detached' });
    expect(await preview.locator('bandu-run').count()).toBe(0);
    await options.getByLabel('The article').check();
    await options.getByLabel('Always').check();
    await preview.locator('article ruby').nth(20).waitFor();
    expect(errors).toEqual([]);
    await options.close();
    await page.close();
  });

  test('can be walked through by keys, and everything on the way has a name', async () => {
    const options = await launched.context.newPage();
    await options.goto(`chrome-extension://${launched.id}/options.html`);
    await options.getByLabel('Beginner').waitFor();
    const names: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await options.keyboard.press('Tab');
      const name = await options.evaluate(() => {
        const at = document.activeElement;
        if (!(at instanceof HTMLElement) || at === document.body) return null;
        return at.getAttribute('aria-label') ?? at.title ?? at.closest('label')?.innerText ?? at.innerText;
      });
      if (name === null) break;
      names.push(name);
    }
    const labels = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input')].map(({ labels: own }) => own?.length ?? 0),
    );
    expect(names.length).toBeGreaterThan(12);
    expect(labels.every((count) => count === 1)).toBe(true);
    await options.close();
  });
});

test('the popup copies with pinyin, and tells what broke without sending it', async () => {
  await launched.setSettings({ annotate: 'off' });
  const page = await launched.context.newPage();
  await page.goto(url);
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('#one') ?? document.body),
  );
  const worker = await launched.getWorker();
  await worker.evaluate(() => void Promise.reject(new Error('probe of the report')));
  const popup = await pressAction(launched, page);
  await expect.poll(async () => popup.evaluate("document.querySelector('select')?.disabled")).toBe(false);
  await popup.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
  const report = async () => popup.evaluate("document.querySelector('.report textarea').value");
  await expect.poll(report).toMatch(/^Bandu \d[\s\S]*Page: off[\s\S]*probe of the report/u);
  expect(await report()).not.toContain(server.origin);
  await popup.evaluate("document.querySelector('.report input').click()");
  await expect.poll(report).toContain(`Site: ${server.origin}`);
  await popup.evaluate(
    "[...document.querySelectorAll('button')].find((b) => /with pinyin/.test(b.innerText)).click()",
  );
  const said = async () =>
    popup.evaluate("document.querySelector('[aria-label=Display] [role=status]').innerText");
  await expect.poll(said).toBe('Copied.');
  const copied = await paste(page);
  expect(copied.plain).toContain('长沙市(Chángshā Shì)');
  expect(copied.rich).toMatch(/<rt[^>]*>Chángshā Shì<\/rt>/u);
  expect(await page.locator('bandu-run').count()).toBe(0);
  await page.close();
});
