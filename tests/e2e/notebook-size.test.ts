import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { launchExtension } from '../support/extension.ts';
import { seedManyWords, seedMemory } from '../support/seed.ts';

const NOW = Date.now();

let launched: Launched;
beforeAll(async () => {
  launched = await launchExtension('off');
});
afterAll(async () => launched.close());

/** Watches the page from its first script on: when the first row stands there, and how long it could not answer. */
const WATCH = `
  globalThis.seen = { row: 0, longest: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (seen.row === 0 && document.querySelector('.rows .word')) seen.row = performance.now();
  }).observe(document, { childList: true, subtree: true });`;
const figures = async (page: Page) =>
  page.evaluate(() => Reflect.get(globalThis, 'seen') as { row: number; longest: number });

/** What the page's main thread has worked so far, in milliseconds of its own time: other work on the machine does not count. */
const workOf = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
};

/** Types into the search field, and waits until the answer is drawn. */
const type = async (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('.seek');
    if (!field) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }, query);

test('with 50,000 words and 5,000 notes the notebook opens at once, and answers while one types (C18)', async () => {
  const few = await launched.context.newPage();
  await few.addInitScript(WATCH);
  await few.goto(`chrome-extension://${launched.id}/notebook.html`);
  await few.getByText('Nothing yet').waitFor();
  await seedManyWords(few, 6, NOW - 1000);
  await few.reload();
  await few.getByText('6 words.', { exact: true }).waitFor();
  const small = await figures(few);
  const notes = Array.from({ length: 5000 }, (_, index) => ({
    id: `m${String(index)}`,
    entryId: `w${String(index).padStart(6, '0')}`,
    tags: [],
    text: `笔记 ${String(index)}`,
    createdAt: NOW,
    updatedAt: NOW - index,
    revision: 0,
  }));
  await seedManyWords(few, 50_000, NOW - 1000);
  await seedMemory(few, { notes });
  await few.close();

  const page = await launched.context.newPage();
  await page.addInitScript(WATCH);
  const work = await workOf(page);
  await page.goto(`chrome-extension://${launched.id}/notebook.html`);
  await page.waitForFunction(() => (Reflect.get(globalThis, 'seen') as { row: number }).row > 0);
  const opening = await work();
  await page.getByText('50,000 words.', { exact: true }).waitFor({ timeout: 60_000 });
  const large = await figures(page);
  const all = await work();
  const typing: number[] = [];
  for (const query of ['g', 'gu', 'guo2', 'meaning 499', '国', '国法']) {
    const before = await work();
    await type(page, query);
    typing.push((await work()) - before);
  }
  await page.getByText(/of 50,000 words/u).waitFor();
  console.log('C18', JSON.stringify({ small, large, opening, all, typing: typing.map(Math.round) }));
  expect(opening).toBeLessThan(300);
  expect(typing.toSorted((a, b) => a - b)[3]).toBeLessThan(100);
  // By the clock on the wall, which other work on the machine slows down many times.
  expect(large.longest).toBeLessThan(2000);
  expect(await page.locator('.rows .word').count()).toBeLessThan(80);

  // What is done with all of them shows how far it is, and can be given up.
  await type(page, '');
  await page.getByText('50,000 words.', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: /^Select all/u }).check();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await page.getByRole('button', { name: 'Move 50,000 words' }).click();
  await page.getByText(/Working [0-9,]+ of/u).waitFor({ timeout: 60_000 });
  await page.locator('.toast').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was changed.').waitFor({ timeout: 60_000 });
  await page.getByText('50,000 words.', { exact: true }).waitFor();

  await page.goto('about:blank');
  await page.goto(`chrome-extension://${launched.id}/notebook.html#notes`);
  await page.getByText('5,000 notes.').waitFor();
  await page.close();
}, 240_000);
