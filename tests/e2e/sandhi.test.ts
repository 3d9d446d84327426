import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { launchExtension, openReady, stopWorker, waitForState } from '../support/extension.ts';

const PAGE = `<!doctype html><html lang="zh"><title>试读一页</title><article>
<h1>一批老旧小区改造完成</h1>
<p>记者看到，这里不是一个空院子，而是居民们一起建设的公园，第一批树已经种下，统一管理。</p>
</article></html>`;

const CITED = ['yī', 'bùshì', 'yī gè', 'yīqǐ', 'dì-yī pī', 'tǒngyī'];
const SPOKEN = ['yì', 'búshì', 'yí gè', 'yìqǐ', 'dì-yī pī', 'tǒngyī'];

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  launched = await launchExtension('all');
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

/** The pinyin over the words of the page that hold 一 or 不. */
async function tonesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ruby')]
      .filter(({ textContent }) => /[一不]/u.test(textContent))
      .map((ruby) => ruby.querySelector('rt')?.dataset['p'] ?? ''),
  );
}

test('the popup’s switch changes the tones on an open page and back, without a reload', async () => {
  const page = await openReady(launched, `${server.origin}/page`);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const text = await page.evaluate(() => document.body.textContent);
  expect(await tonesOf(page)).toEqual(expect.arrayContaining(CITED));

  const popup = await launched.context.newPage();
  await popup.goto(`chrome-extension://${launched.id}/popup.html`);
  await popup.getByText('How pages are shown').click();
  const tones = popup.getByRole('switch', { name: 'Tone changes of 一 and 不' });
  await tones.check();
  await expect.poll(async () => tonesOf(page)).toEqual(expect.arrayContaining(SPOKEN));
  await waitForState(page, 'ready');
  expect(await page.evaluate(() => document.body.textContent)).toBe(text);

  // The setting outlives the worker, which is asked anew here.
  await stopWorker(launched);
  const later = await openReady(launched, `${server.origin}/page`);
  expect(await tonesOf(later)).toEqual(await tonesOf(page));

  await tones.uncheck();
  for (const each of [page, later]) {
    await expect.poll(async () => tonesOf(each)).toEqual(expect.arrayContaining(CITED));
    await waitForState(each, 'ready');
  }
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  for (const each of [popup, page, later]) await each.close();
});
