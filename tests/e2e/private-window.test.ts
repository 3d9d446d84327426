import { join } from 'node:path';

import { expect, test } from 'vitest';

import { serve } from '../../scripts/serve.ts';
import { launchExtension, openReady } from '../support/extension.ts';
import { openBarePage, readTable } from '../support/memory-page.ts';
import { ROOT } from '../support/source.ts';

const PAGE = `<!doctype html><html lang="zh"><title>一页</title><article>
<p>会议要求，各县区要持续优化营商环境，让企业安心经营，以高质量发展为主线。</p></article></html>`;

test('a private window gets neither pinyin nor a page of ours, and nothing is written from it (C16)', async () => {
  const server = await serve(
    join(ROOT, 'tests', 'fixtures'),
    new Map([['/page.html', { body: PAGE, type: 'text/html; charset=utf-8' }]]),
  );
  const launched = await launchExtension();
  const url = `${server.origin}/page.html`;
  // The same page in a common window is read, so that what follows is about the window and not about the page.
  await openReady(launched, url);

  const secret = await launched.context.browser()?.newContext();
  const page = await secret?.newPage();
  if (!page) throw new Error('The browser opens no private window.');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(2000);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/bandu/u);
  await expect(page.goto(`chrome-extension://${launched.id}/notebook.html`)).rejects.toThrow();

  const bare = await openBarePage(launched);
  expect(await readTable(bare, 'entries')).toEqual([]);
  expect(await readTable(bare, 'contexts')).toEqual([]);
  await secret?.close();
  await launched.close();
  await server.close();
});
