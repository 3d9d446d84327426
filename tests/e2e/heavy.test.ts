import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { launchExtension, pressShortcut, waitForState as waitFor } from '../support/extension.ts';

/*
 * Pages that are long, or never still. What is asked for here holds on a busy machine too; the figures themselves are those of
 * `npm run bench` (docs/performance.md).
 */

const SENTENCE = '全市产业园区高质量发展推进会在经开区举行，各县区负责人参加会议并作交流发言。';
const documentOf = (body: string): MadePage => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>长页</title></head><body>${body}</body></html>`,
});
const CARD = `<div class="card"><div><span><a href="#x">栏目</a></span></div><div><p>${SENTENCE}</p></div><div><span>来源</span></div></div>`;

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve(
    '.',
    new Map([
      ['/list', documentOf(`<main id="list"><p>${SENTENCE}</p></main>`)],
      [
        '/live',
        documentOf(
          `<main><p id="still">${SENTENCE}</p><p id="ticker">沪指</p><section id="live"></section></main>`,
        ),
      ],
      ['/single', documentOf(`<div>${SENTENCE.repeat(900)}</div>`)],
      ['/small', documentOf(`<main>${CARD.repeat(40)}</main>`)],
      ['/elements', documentOf(`<main>${CARD.repeat(1000)}</main>`)],
    ]),
  );
  launched = await launchExtension('off');
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

async function open(path: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await launched.context.newPage();
  await page.goto(server.origin + path, { waitUntil: 'load' });
  const session = await launched.context.newCDPSession(page);
  // CPU of its thread: what others do on the machine meanwhile is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** Milliseconds of CPU that the page's main thread has spent so far. */
async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** As the others do, and longer: pages as long as these have much to do on a busy machine. */
const waitForState = async (page: Page, state: 'ready' | 'off'): Promise<void> =>
  waitFor(page, state, 40_000);

/** What the page keeps after the browser has collected what nobody needs: bytes of its heap, and nodes, detached ones too. */
async function kept(session: CDPSession): Promise<{ heap: number; nodes: number }> {
  for (let round = 0; round < 3; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

/** Twenty thousand paragraphs, a thousand at a time, scrolled through; then none. */
async function scrollEndlessly(page: Page): Promise<void> {
  await page.evaluate(async (sentence) => {
    const list = document.querySelector('#list');
    for (let load = 0; load < 20; load += 1) {
      const added = document.createDocumentFragment();
      for (let i = 0; i < 1000; i += 1) {
        const p = document.createElement('p');
        p.textContent = `第${String(load * 1000 + i)}条：${sentence}`;
        added.append(p);
      }
      list?.append(added);
      scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }, SENTENCE);
}

test('an endless list of 20,000 paragraphs is read as it is scrolled; emptied, nothing of it is kept (A16)', async () => {
  const { page, session } = await open('/list');
  await pressShortcut(launched, page);
  await waitForState(page, 'ready');
  const control = await kept(session);
  await scrollEndlessly(page);
  await page.waitForFunction(() => document.querySelectorAll('#list p:last-child ruby').length > 5);
  // Only what was near was drawn.
  expect(await page.locator('#list p:has(ruby)').count()).toBeLessThan(4000);
  await page.evaluate(() => document.querySelector('#list')?.replaceChildren());
  await page.waitForTimeout(800);
  const after = await kept(session);
  // Code that has been compiled meanwhile, and tables that are larger than they need to be: a heap snapshot shows nothing else.
  expect(after.heap).toBeLessThan(control.heap * 1.2 + 2_000_000);
  expect(after.nodes).toBeLessThan(control.nodes + 500);
  await page.close();
}, 240_000);

test('a ticker of 60 texts a second and a live blog of 50 pieces a second keep nobody from working (A15)', async () => {
  const run = async (page: Page) =>
    page.evaluate(async (sentence) => {
      const ticker = document.querySelector('#ticker');
      const live = document.querySelector('#live');
      const end = performance.now() + 3000;
      let frames = 0;
      while (performance.now() < end) {
        frames += 1;
        if (ticker) ticker.textContent = `沪指上涨${String(frames)}点`;
        const item = document.createElement('p');
        item.textContent = `${String(frames)}分：${sentence}`;
        live?.prepend(item);
        await new Promise((resolve) => setTimeout(resolve, 16));
      }
      return frames;
    }, SENTENCE);
  const plain = await open('/live');
  const plainStart = await cpuOf(plain.session);
  const control = await run(plain.page);
  const plainCost = ((await cpuOf(plain.session)) - plainStart) / control;
  await plain.page.close();
  const { page, session } = await open('/live');
  await pressShortcut(launched, page);
  await waitForState(page, 'ready');
  const start = await cpuOf(session);
  const frames = await run(page);
  const cost = ((await cpuOf(session)) - start) / frames;
  expect(await page.locator('#still ruby').count()).toBeGreaterThan(8);
  // A tick costs a few milliseconds more than alone, on a busy machine some more; a backlog would cost seconds.
  expect(cost).toBeLessThan(Math.max(60, 4 * plainCost));
  await waitForState(page, 'ready');
  await page.waitForFunction(() => document.querySelectorAll('#ticker ruby').length > 0);
  expect(await page.evaluate(() => document.querySelectorAll('bandu-run bandu-run').length)).toBe(0);
  await page.close();
});

test.each(['/single', '/elements'])('%s: twice on, and off is the page as it was (A17)', async (path) => {
  const { page } = await open(path);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await pressShortcut(launched, page);
  await waitForState(page, 'ready');
  await pressShortcut(launched, page);
  await waitForState(page, 'off');
  await pressShortcut(launched, page);
  await waitForState(page, 'ready');
  await pressShortcut(launched, page);
  await waitForState(page, 'off');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.close();
});

test('after twenty times on and off the page keeps no more than before (I9)', async () => {
  const { page, session } = await open('/small');
  const toggle = async () => {
    await pressShortcut(launched, page);
    await waitForState(page, 'ready');
    await pressShortcut(launched, page);
    await waitForState(page, 'off');
  };
  await toggle();
  const before = await kept(session);
  for (let round = 0; round < 20; round += 1) await toggle();
  const after = await kept(session);
  expect(after.heap - before.heap).toBeLessThan(2_000_000);
  expect(after.nodes).toBeLessThan(before.nodes + 100);
  await page.close();
}, 120_000);
