import { readFileSync } from 'node:fs';

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { APPS_FOLDER, buildApps } from '../support/build-apps.ts';
import { collectErrors, launchExtension, pressShortcut } from '../support/extension.ts';
import { look } from '../support/seen-text.ts';

/* Pages as papers and portals make them, annotated in a real browser: nothing that was seen is lost. */

const PAGES = 'tests/fixtures/pages';

/** Each page with its path and the width of its window, and how many words it has at least. */
const FIXTURES = [
  ['portal-front', '/portal-front/', 1280, 60],
  ['e-paper', '/e-paper/index.htm', 1000, 100],
  ['react-article', '/react-article/', 900, 120],
  ['dark-feature', '/dark-feature/', 1000, 180],
  ['phone-list', '/phone-list/', 360, 100],
] as const;

let launched: Launched;
let server: Server;
beforeAll(async () => {
  await buildApps(['react-article']);
  // GB2312 bytes, and no charset in the header: the page says itself what it is written in.
  const oldPage = (name: string): [string, MadePage] => [
    `/e-paper/${name}`,
    { body: readFileSync(`${PAGES}/e-paper/${name}`), type: 'text/html' },
  ];
  const script = { body: readFileSync(`${APPS_FOLDER}/react-article.js`), type: 'text/javascript' };
  server = await serve(
    PAGES,
    new Map([oldPage('page.htm'), oldPage('story.htm'), ['/react-article.js', script]]),
  );
  launched = await launchExtension('off');
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

async function open(path: string, width: number): Promise<{ page: Page; errors: string[] }> {
  const page = await launched.context.newPage();
  const errors = collectErrors(page);
  await page.setViewportSize({ width, height: 2600 });
  await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
  return { page, errors };
}

async function turnOn(page: Page): Promise<void> {
  await pressShortcut(launched, page);
  for (const frame of page.frames()) {
    await frame.waitForFunction(
      () => document.body.localName === 'frameset' || document.documentElement.dataset['bandu'] === 'ready',
      undefined,
      { timeout: 15_000, polling: 50 },
    );
  }
}

describe.each(FIXTURES)('%s', (slug, path, width, words) => {
  test('no sign is clipped that was seen, no scroll bar comes, and off leaves it as it was (A4, A21, I7)', async () => {
    const { page, errors } = await open(path, width);
    const html = async () =>
      Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)));
    await page.waitForTimeout(300);
    const before = await Promise.all(page.frames().map(look));
    const htmlBefore = await html();
    await turnOn(page);
    const after = await Promise.all(page.frames().map(look));
    const count = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('bandu-run ruby').length)),
    );
    expect(
      count.reduce((sum, one) => sum + one, 0),
      slug,
    ).toBeGreaterThan(words);
    for (const [index, { clipped, wide }] of after.entries()) {
      expect(clipped.join(''), page.frames()[index]?.url()).toBe(before[index]?.clipped.join(''));
      expect(wide).toBe(before[index]?.wide);
    }
    await pressShortcut(launched, page);
    await page.waitForTimeout(400);
    expect(await html()).toEqual(htmlBefore);
    // The frameset's icon is asked for at the server's root.
    expect(errors.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });
});

test('an application opens and counts as without us (A1, I6)', async () => {
  const { page, errors } = await open('/react-article/', 900);
  const step = async () => {
    for (const button of ['#open', '#reply', '#reply', '#open']) await page.click(button);
    return page.evaluate(() => document.body.innerText);
  };
  const plain = await step();
  await page.reload({ waitUntil: 'load' });
  await turnOn(page);
  expect(await page.locator('p ruby').count()).toBeGreaterThan(50);
  expect(await step()).toBe(plain);
  expect(plain).toContain('3条回复');
  expect(errors).toEqual([]);
  await page.close();
});

test('an e-paper of twenty years ago: its map, its scripts and its second body are as they were (A11, A12)', async () => {
  const { page } = await open('/e-paper/index.htm', 1000);
  await turnOn(page);
  const [, list, story] = page.frames();
  expect(await list?.evaluate(() => [document.characterSet, document.images[0]?.useMap])).toEqual([
    'GBK',
    '#PagePicMap',
  ]);
  expect(await story?.evaluate(() => [document.characterSet, document.body.id])).toEqual(['GBK', 'second']);
  expect(await story?.evaluate(() => document.querySelectorAll('#ozoom ruby').length)).toBeGreaterThan(50);
  await list?.evaluate(() => document.querySelector<HTMLAreaElement>('area')?.click());
  await story?.waitForLoadState();
  // The frame has loaded another page since it was turned on: it is read as well.
  await story?.waitForFunction(() => document.querySelectorAll('#ozoom ruby').length > 50, undefined, {
    timeout: 10_000,
  });
  await page.close();
});
