import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'wxt';

import { type Launched, launch } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { pressAction } from '../support/action-popup.ts';
import { waitForAx } from '../support/ax.ts';
import { pressShortcut, waitForState } from '../support/extension.ts';
import { ROOT } from '../support/source.ts';

/*
 * The build as the store has it, with no access to any site: what a reader has in hand on the first day.
 */

let launched: Launched;
let server: Server;
beforeAll(async () => {
  await build({ outDir: '.output/store' });
  server = await serve('tests/fixtures/pages/city-evening');
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
