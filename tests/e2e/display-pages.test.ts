import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { launchExtension, pressShortcut } from '../support/extension.ts';
import { look } from '../support/seen-text.ts';

/* Pages as papers and portals make them, in the ways of display that take most room: nothing that was seen is lost. */

const PAGES = 'tests/fixtures/pages';

const FIXTURES = [
  ['/portal-front/', 1280],
  ['/e-paper/index.htm', 1000],
  ['/dark-feature/', 1000],
  ['/phone-list/', 360],
  ['/city-evening/', 900],
] as const;

const WAYS = [
  { size: 70, scope: 'page' },
  { place: 'below', size: 60, tones: 'pleco' },
  { joined: 'syllable', size: 60, tones: 'zhongwen' },
  { notation: 'zhuyin', joined: 'syllable', place: 'below' },
  { wear: 'masked', notation: 'numbers' },
] as const;

let launched: Launched;
let server: Server;
beforeAll(async () => {
  const oldPage = (name: string) =>
    [`/e-paper/${name}`, { body: readFileSync(`${PAGES}/e-paper/${name}`), type: 'text/html' }] as const;
  server = await serve(PAGES, new Map([oldPage('page.htm'), oldPage('story.htm')]));
  launched = await launchExtension('off');
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test.each(FIXTURES)(
  '%s at %i px: no sign is clipped, no scroll bar comes, off leaves it as it was (A4, A21, I7)',
  async (path, width) => {
    const page = await launched.context.newPage();
    await page.setViewportSize({ width, height: 1600 });
    await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
    await page.waitForTimeout(200);
    const html = async () =>
      Promise.all(
        page.frames().map(async (frame) => frame.evaluate(() => document.documentElement.outerHTML)),
      );
    const [before, htmlBefore] = [await Promise.all(page.frames().map(look)), await html()];
    for (const way of WAYS) {
      await launched.setSettings({ annotate: 'off', ...way });
      await pressShortcut(launched, page);
      for (const frame of page.frames())
        await frame.waitForFunction(
          () =>
            document.body.localName === 'frameset' || document.documentElement.dataset['bandu'] === 'ready',
          undefined,
          { timeout: 15_000, polling: 50 },
        );
      const after = await Promise.all(page.frames().map(look));
      for (const [index, { clipped, wide }] of after.entries()) {
        expect(clipped.join(''), JSON.stringify(way)).toBe(before[index]?.clipped.join(''));
        expect(wide, JSON.stringify(way)).toBe(before[index]?.wide);
      }
      const words = page.frames().map(async (frame) => frame.locator('bandu-run rt').count());
      expect((await Promise.all(words)).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30);
      await pressShortcut(launched, page);
      await page.waitForTimeout(300);
      expect(await html(), JSON.stringify(way)).toEqual(htmlBefore);
    }
    await page.close();
  },
  90_000,
);
