import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { bundlesFrom } from '../../lib/store/mark-bundle.ts';
import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { pressAction } from '../support/action-popup.ts';
import { launchExtension, openReady } from '../support/extension.ts';
import { readingCard, seedMemory } from '../support/seed.ts';

/* What the popup opens with, at the size that the browser gives it: nothing of it is to be scrolled for. */

let launched: Launched;
let server: Server;
const NOW = Date.now();

async function openOwn(path: string): Promise<Page> {
  const page = await launched.context.newPage();
  await page.setViewportSize({ width: 360, height: 510 });
  await page.goto(`chrome-extension://${launched.id}/${path}`);
  return page;
}

beforeAll(async () => {
  server = await serve('tests/fixtures/pages/city-evening', new Map());
  launched = await launchExtension();
  const page = await openOwn('notebook.html');
  await page.getByText('Nothing yet').waitFor();
  const words = Array.from({ length: 6 }, (_, index) => `第${String(index)}县`);
  const entries = words.map((headword, index) => ({
    id: `e${String(index)}`,
    kind: 'place',
    headword,
    pinyin: 'dì jǐ xiàn',
    gloss: 'an invented county',
    tags: [],
    revision: 0,
    createdAt: NOW,
    savedAt: NOW,
  }));
  const contexts = entries.map(({ id, headword, pinyin, gloss }) => ({
    id: `c${id}`,
    entryId: id,
    sentence: `会议强调，要把${headword}作为头等大事，一件一件抓好，让群众得到实惠。`,
    title: '一件一件抓好',
    url: 'https://paper.example.cn/a.html',
    publisher: '城市晚报',
    publishedOn: '2026-05-06',
    quote: { exact: headword, prefix: '会议强调，要把', suffix: '作为头等大事，', start: 7 },
    pinyin,
    gloss,
    savedAt: NOW,
  }));
  const cards = entries.map(({ id }) => readingCard(id, NOW));
  const marks = ['一', '在', '了'].map((headword) => ({
    headword,
    status: 'known',
    markedAt: NOW,
    origin: 'key',
  }));
  await seedMemory(page, { entries, contexts, cards, markBundles: bundlesFrom(marks) });
  await page.close();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

/** Runs in the popup: where things begin and end, in CSS pixels from the top of what is seen. */
const MEASURE = `(() => {
  const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
  const keys = [...document.querySelectorAll('.grade kbd')].map((key) => key.innerText).join('');
  return {
    review: box('.review')?.top ?? Infinity,
    act: box('.review .primary, .review .grades')?.bottom ?? Infinity,
    foot: box('.foot')?.top ?? -1,
    end: box('.foot')?.bottom ?? Infinity,
    height: innerHeight,
    keys,
    isTurned: keys !== '',
    text: document.querySelector('.foot')?.innerText ?? '',
    known: document.querySelector('.knowledge')?.innerText ?? '',
  };
})()`;

interface Measured {
  readonly review: number;
  readonly act: number;
  readonly foot: number;
  readonly end: number;
  readonly height: number;
  readonly keys: string;
  readonly isTurned: boolean;
  readonly text: string;
  readonly known: string;
}

test('opens with the page and the card, its buttons and their keys in view, and the last backup at its foot', async () => {
  const page = await openReady(launched, `${server.origin}/index.html`);
  const popup = await pressAction(launched, page);
  const measure = async () => (await popup.evaluate(MEASURE)) as Measured;
  await expect.poll(async () => (await measure()).known).toContain('running words known');
  await expect.poll(async () => (await measure()).act).toBeLessThan(600);
  const front = await measure();
  expect(front.height).toBeLessThanOrEqual(600);
  expect(front.review).toBeLessThan(front.height / 2);
  expect(front.act).toBeLessThan(front.foot);
  await popup.evaluate("document.querySelector('.review .primary').click()");
  await expect.poll(async () => (await measure()).isTurned).toBe(true);
  const back = await measure();
  expect(back.keys).toBe('1234');
  expect(back.act).toBeLessThan(back.foot);
  for (const scroll of ['9999', '0']) {
    await popup.evaluate(`scrollTo(0, ${scroll})`);
    const { end, height, text } = await measure();
    expect(end).toBeLessThanOrEqual(height + 0.5);
    expect(text).toMatch(/backup/u);
  }
  await popup.evaluate('close()').catch(() => undefined);
  await page.close();
});

test('is gone through by Tab from the page to the card; what is seldom changed comes after, and unfolds by a key', async () => {
  const popup = await openOwn('popup.html');
  await popup
    .getByRole('button', { name: 'Show' })
    .or(popup.getByRole('button', { name: 'Again' }))
    .waitFor();
  const named = async () =>
    popup.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  const met: string[] = [];
  for (let step = 0; step < 16; step += 1) {
    await popup.keyboard.press('Tab');
    met.push(await named());
  }
  const place = (name: RegExp) => met.findIndex((each) => name.test(each));
  const places = [
    /^Notebook/u,
    /^Pinyin, glosses/u,
    /^(?:Show|Again)/u,
    /^How pages/u,
    /^Starts by itself/u,
  ].map(place);
  expect(places, met.join(' | ')).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(await popup.getByRole('combobox', { name: 'Pinyin' }).isVisible()).toBe(false);
  await popup.getByText('How pages are shown').press('Enter');
  await popup.getByRole('combobox', { name: 'Pinyin' }).waitFor();
  await popup.close();
});

test('keeps a note about what is selected on the page, which the notebook lists with its passage and the way back', async () => {
  const page = await openReady(launched, `${server.origin}/index.html`);
  const passage = await page.evaluate(() => {
    const block = [...document.querySelectorAll('p')].find((each) => (each.textContent ?? '').length > 40);
    if (!block) throw new Error('no paragraph');
    getSelection()?.selectAllChildren(block);
    return getSelection()?.getRangeAt(0).toString() ?? '';
  });
  const popup = await pressAction(launched, page);
  const said = async (expression: string) => String(await popup.evaluate(expression));
  await expect
    .poll(async () => said("document.querySelector('.note-form .passage')?.textContent"))
    .toBe(passage);
  const write = (text: string) => `(() => {
    const field = document.querySelector('.note-form textarea');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`;
  await popup.evaluate(write('为什么用“抓好”？'));
  await popup.evaluate('close()').catch(() => undefined);

  // What was typed is there again.
  const again = await pressAction(launched, page);
  await expect
    .poll(async () => String(await again.evaluate("document.querySelector('.note-form textarea')?.value")))
    .toBe('为什么用“抓好”？');
  await again.evaluate("document.querySelector('.note-form button').click()");
  await expect
    .poll(async () => String(await again.evaluate("document.querySelector('.note-form .hint')?.textContent")))
    .toMatch(/^Kept/u);
  await again.evaluate('close()').catch(() => undefined);
  await page.close();

  const notebook = await openOwn('notebook.html#notes');
  await notebook.getByText('为什么用“抓好”？').waitFor();
  expect(await notebook.locator('.passage').first().textContent()).toBe(passage);
  expect(await notebook.locator('.note-about a').first().getAttribute('href')).toContain(
    `${server.origin}/index.html`,
  );
  await notebook.close();
});
