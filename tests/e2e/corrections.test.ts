import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { namesOf, waitForAx } from '../support/ax.ts';
import { evaluateAsReader, sendAsReader } from '../support/content-script.ts';
import { launchExtension, openReady, pressShortcut, stopWorker, waitForState } from '../support/extension.ts';

/** 地 can be read in two ways here: dì, the floor, and de, the particle. */
const PAGE = `<!doctype html><html lang="zh"><title>清晨</title><article>
<h1>清晨的院子</h1>
<p id="one">天刚亮，他先把地扫干净，再去喂鸡。院子里的老树开了花，邻居们都说今年的收成不会差。</p>
<p id="two">第二天早上，孩子们也先把地扫干净，才去上学。村民委员会的人来看过几次。</p>
</article></html>`;

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  launched = await launchExtension();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

/** The pinyin over a word, wherever it stands: `#one 地` is that of 地 in the first paragraph. */
async function pinyinOf(page: Page, paragraph: string, word: string): Promise<string> {
  return page.evaluate(
    ([selector, text]) =>
      [...document.querySelectorAll(`${selector} ruby`)]
        .find((ruby) => ruby.textContent === text)
        ?.querySelector('rt')
        ?.getAttribute('data-p') ?? 'not drawn',
    [paragraph, word] as const,
  );
}

async function waitForPinyin(page: Page, paragraph: string, word: string, pinyin: string): Promise<void> {
  await expect.poll(async () => pinyinOf(page, paragraph, word)).toBe(pinyin);
}

async function openCard(page: Page, word: string): Promise<void> {
  await page
    .locator('#one ruby', { hasText: new RegExp(`^${word}$`, 'u') })
    .first()
    .click();
  await waitForAx(page, 'dialog', new RegExp(word, 'u'));
}

test('A corrects a reading wherever the phrase stands, for good; Z takes it back; off leaves the page as it was', async () => {
  const other = await openReady(launched, `${server.origin}/page`);
  const page = await openReady(launched, `${server.origin}/page`);
  await page.bringToFront();
  const own = await pinyinOf(page, '#one', '地');
  const corrected = own === 'dì' ? 'de' : 'dì';
  expect(['dì', 'de']).toContain(own);
  await openCard(page, '地');
  expect((await namesOf(page, 'StaticText')).join('\n')).toMatch(/(?:Unsure|Likely) reading/u);
  await page.keyboard.press('a');
  await waitForPinyin(page, '#one', '地', corrected);
  // The same phrase in another paragraph, and in the other tab.
  await waitForPinyin(page, '#two', '地', corrected);
  await waitForAx(page, 'button', /^Z? ?Undo/u);
  expect((await namesOf(page, 'StaticText')).join('\n')).toContain('Your reading');
  await other.bringToFront();
  await waitForPinyin(other, '#two', '地', corrected);
  await other.close();
  await page.bringToFront();

  // It outlives the worker and the page.
  await stopWorker(launched);
  await page.reload();
  await waitForState(page, 'ready');
  await waitForPinyin(page, '#one', '地', corrected);

  await openCard(page, '地');
  await waitForAx(page, 'button', /Undo/u);
  await page.keyboard.press('z');
  await waitForPinyin(page, '#one', '地', own);
  await waitForPinyin(page, '#two', '地', own);
  await page.keyboard.press('Escape');

  const plain = await page.evaluate(async () => (await fetch(location.href)).text());
  await pressShortcut(launched, page);
  await waitForState(page, 'off');
  const bytes = await page.evaluate(() => document.documentElement.outerHTML);
  expect(bytes).not.toContain('bandu');
  const asParsed = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    plain,
  );
  expect(bytes).toBe(asParsed);
  await page.close();
});

test('J joins a word with the next, S splits it, and the popup lists, deletes and restores corrections', async () => {
  const page = await openReady(launched, `${server.origin}/page`);
  await openCard(page, '老');
  await page.keyboard.press('j');
  await waitForPinyin(page, '#one', '老树', 'lǎoshù');
  // The card follows what is drawn: its letters are those that it shows.
  await waitForAx(page, 'button', /^Z? ?Undo/u);
  await page.keyboard.press('z');
  await waitForPinyin(page, '#one', '老树', 'not drawn');
  await expect.poll(async () => (await namesOf(page, 'button')).join('\n')).not.toMatch(/Undo/u);
  await page.keyboard.press('j');
  await waitForPinyin(page, '#one', '老树', 'lǎoshù');
  await page.keyboard.press('Escape');

  await openCard(page, '收成');
  await page.keyboard.press('s');
  await waitForPinyin(page, '#one', '收', 'shōu');

  const popup = await launched.context.newPage();
  await popup.goto(`chrome-extension://${launched.id}/popup.html`);
  await popup.getByText('收 | 成').waitFor();
  await popup.getByRole('button', { name: 'Delete the correction of 老树' }).click();
  await popup.getByText('is read by Bandu again').waitFor();
  await waitForPinyin(page, '#one', '老', 'lǎo');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByRole('button', { name: 'Delete the correction of 老树' }).waitFor();
  await waitForPinyin(page, '#one', '老树', 'lǎoshù');
  await popup.close();
  await page.close();
});

test('a content script may neither delete corrections nor keep what is none (B4)', async () => {
  const page = await openReady(launched, `${server.origin}/page`);
  const id = crypto.randomUUID();
  const stretch = { before: '', text: '邻居', after: '', words: [{ length: 2, syllables: ['lín', 'jú'] }] };
  expect(await sendAsReader(page, 'correct', { ...stretch, id })).toContain('"corrected":true');
  await waitForPinyin(page, '#one', '邻居', 'línjú');
  const refused = await sendAsReader(page, 'trashCorrection', { id, isTrashed: true });
  expect(refused).toContain('Only pages of Bandu');
  for (const words of [[], [{ length: 2, syllables: ['lín'] }], [{ length: 2, syllables: ['<b>', 'jū'] }]]) {
    const answer = await sendAsReader(page, 'correct', { ...stretch, id: crypto.randomUUID(), words });
    expect(answer).not.toContain('"corrected":true');
  }
  expect(await pinyinOf(page, '#one', '邻居')).toBe('línjú');
  await page.close();
});

test("a content script cannot read what lies in the extension's storage (B4)", async () => {
  const page = await openReady(launched, `${server.origin}/page`);
  const read = `chrome.storage.local.get(null).then(() => 'read', (error) => error.message)`;
  expect(await evaluateAsReader(page, read)).toMatch(/not allowed/u);
  await page.close();
});
