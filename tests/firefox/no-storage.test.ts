import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Server, serve } from '../../scripts/serve.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import type { FirefoxPage } from '../support/firefox-page.ts';

/*
 * A Firefox that can store nothing. What was the preference for it is gone (`dom.indexedDB.enabled` changes nothing any more),
 * and who is root may write into every folder: so a file lies where the folder of all sites' data is to be, and each opening
 * fails as with a damaged profile, by an UnknownError. What the extension keeps in `storage.local` lies there, too.
 */

const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读一页</title></head><article>
<h1>全市专精特新企业培育工作推进会召开</h1>
<p id="one">会议要求，各县区要把<b>专精特新</b>企业培育摆在更加突出的位置，以高质量发展为主线，持续优化营商环境，让企业安心经营。</p>
</article></html>`;

const REASON = /could not reach your vocabulary on the disk[\s\S]*Nothing was deleted/u;

let firefox: Firefox;
let server: Server;
beforeAll(async () => {
  server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  firefox = await launchFirefox({ prepare: (profile) => writeFileSync(join(profile, 'storage'), '') });
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const textOf = (page: FirefoxPage) => page.evaluate(() => document.body.innerText);

test('where Firefox opens no database, pages are read and explained, and a save says why it cannot be (C4, C16)', async () => {
  const page = await firefox.open(`${server.origin}/page`);
  await firefox.pressShortcut();
  await page.waitForState('ready');
  expect(await page.evaluate(() => document.querySelectorAll('bandu-run ruby').length)).toBeGreaterThan(20);
  await page.click('#one b ruby');
  await expect.poll(() => page.cardText()).toContain('zhuānjīngtèxīn');
  await page.press('r');
  await expect.poll(() => page.cardText()).toMatch(REASON);
  expect(await page.cardText()).not.toContain('Saved to your vocabulary');
  expect(page.errors()).toEqual([]);
  await page.close();
});

test.each(['/popup.html', '/notebook.html'])(
  'where Firefox opens no database, %s says so, offers another try, and hides nothing behind a word of the browser (C4, C16)',
  async (address) => {
    const own = await firefox.open(address);
    const fault = await own.evaluate(
      async () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('bandu');
          opening.addEventListener('success', () => resolve('opened'));
          opening.addEventListener('error', () => resolve(opening.error?.name ?? ''));
        }),
    );
    expect(fault).toBe('UnknownError');
    await expect.poll(() => textOf(own)).toMatch(REASON);
    await expect.poll(() => textOf(own)).toContain('Try again');
    expect(await textOf(own)).not.toMatch(/unexpected error|is gone from|takes longer|No backup yet/u);
    expect(own.errors()).toEqual([]);
    await own.close();
  },
);
