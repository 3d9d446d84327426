import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'wxt';

import { type Launched, launch } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { pressAction } from '../support/action-popup.ts';
import { waitForAx } from '../support/ax.ts';
import { pressShortcut, waitForState } from '../support/extension.ts';
import { readingCard, seedMemory } from '../support/seed.ts';
import { ROOT } from '../support/source.ts';

/*
 * The build as the store has it, with no access to any site: what a reader has in hand on the first day.
 */

const FILL = '<p>今天天气很好，大家都在公园里散步聊天。</p>'.repeat(120);
const LONG = `<!doctype html><html lang="zh"><title>长文一篇</title><article>${FILL}
<p>会议强调，要把改善民生福祉作为头等大事。</p>${FILL}</article></html>`;

let launched: Launched;
let server: Server;
beforeAll(async () => {
  await build({ outDir: '.output/store' });
  const type = 'text/html; charset=utf-8';
  server = await serve('tests/fixtures/pages/city-evening', new Map([['/long', { body: LONG, type }]]));
  launched = await launch(join(ROOT, '.output', 'store', 'chrome-mv3'), { headless: true });
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test('enters a page only after a hand on the toolbar, and then reads it, from the popup’s switch to the card', async () => {
  const page = await launched.context.newPage();
  await page.goto(server.origin, { waitUntil: 'load' });
  // The event alone, without a hand on a key, gives no access.
  await pressShortcut(launched, page);
  await page.waitForTimeout(500);
  expect(await page.locator('bandu-run').count()).toBe(0);

  const popup = await pressAction(launched, page);
  const text = async () => popup.evaluate('document.body.innerText');
  await expect.poll(text).toContain('Alt+Shift+Y');
  await popup.evaluate("document.querySelector('.sites').open = true");
  expect(await text()).toContain(`Always on ${new URL(server.origin).host}`);
  await popup.evaluate('document.querySelector("button[role=switch]:not(:disabled)").click()');
  await waitForState(page, 'ready');
  await expect.poll(text).toMatch(/[1-9]\d*\s+words\s+[1-9]\d*\s+terms\s+[1-9]\d*\s+names/u);

  await page.locator('p ruby').nth(5).hover();
  await waitForAx(page, 'dialog', /\p{Script=Han}/u);
  await page.close();
});

test('leads back to a place by the address alone, on a page that it may not enter', async () => {
  const notebook = await launched.context.newPage();
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html`);
  await notebook.getByText('Nothing yet').waitFor();
  const times = { createdAt: Date.now(), savedAt: Date.now() };
  const word = { pinyin: 'mínshēng fúzhǐ', gloss: 'well-being' };
  const quote = { exact: '民生福祉', prefix: '会议强调，要把改善', suffix: '作为头等大事。', start: 2400 };
  const url = `${server.origin}/long`;
  const place = { sentence: '会议强调，要把改善民生福祉作为头等大事。', title: '长文一篇', url, quote };
  await seedMemory(notebook, {
    entries: [{ id: 'w', kind: 'word', headword: '民生福祉', tags: [], revision: 0, ...word, ...times }],
    contexts: [{ id: 'c', entryId: 'w', ...place, ...word, savedAt: times.savedAt }],
    cards: [readingCard('w', times.savedAt)],
  });
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html#entry/w`);
  await notebook.reload();
  const opening = launched.context.waitForEvent('page');
  await notebook.getByRole('link', { name: '长文一篇' }).click();
  const article = await opening;
  await article.waitForFunction(() => scrollY > 500);
  expect(await article.evaluate(() => CSS.highlights.size)).toBe(0);
  await article.close();
  await notebook.close();
});
