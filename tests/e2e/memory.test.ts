import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { clickAx, namesOf, waitForAx } from '../support/ax.ts';
import { launchExtension, openReady, stopWorker } from '../support/extension.ts';
import { ask, openBarePage, readMarks, readTable, saveRequest } from '../support/memory-page.ts';
import { seedMemory } from '../support/seed.ts';

const PAGE = `<!doctype html><html lang="zh"><head><title>试读一页</title><meta property="og:site_name" content="某某网"></head><article>
<h1>全市专精特新企业培育工作推进会召开</h1>
<p>2026-11-20 09:12 来源：衡阳日报</p>
<p>会议要求，各县区要把专精特新企业培育摆在更加突出的位置，以高质量发展为主线，持续优化营商环境，让企业安心经营。</p>
</article></html>`;

/** A name that is not this machine's: its pages come by plain http as a newspaper's do, and lack what secure ones have. */
const HOST = 'news.test';

let origin: string;
let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  origin = server.origin.replace('127.0.0.1', HOST);
  launched = await launchExtension('all', { flags: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] });
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test('a term saved from the card survives the worker, shows in the popup and is reviewed there (C1)', async () => {
  const page = await openReady(launched, `${origin}/page`);
  const word = page.locator('p ruby', { hasText: /^专/u }).first();
  await word.hover();
  await waitForAx(page, 'dialog', /专精特新/u);
  await clickAx(page, 'button', /^Save/u);
  await waitForAx(page, 'button', /^Saved/u);
  await stopWorker(launched);

  const popup = await launched.context.newPage();
  await popup.goto(`chrome-extension://${launched.id}/popup.html`);
  await popup.getByText('专精特新').first().waitFor();
  await popup.getByText('会议要求').first().waitFor();
  await popup.getByRole('button', { name: /show/iu }).click();
  await popup.getByRole('button', { name: /easy/iu }).click();
  await popup.getByRole('button', { name: /undo/iu }).waitFor();
  await popup.getByText('Nothing is due now').waitFor();
  await popup.close();
  await page.close();
});

test('the card opens by a click, closes by Esc, and R saves (B10)', async () => {
  const page = await openReady(launched, `${origin}/page`);
  await page.locator('p ruby', { hasText: /营商/u }).first().click();
  await waitForAx(page, 'dialog', /营商/u);
  await page.keyboard.press('r');
  await waitForAx(page, 'button', /^Saved/u);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  expect(await namesOf(page, 'dialog')).toEqual([]);
  expect(await page.locator('bandu-card').count()).toBe(0);
  await page.close();
});

test('a synthetic click or key of the page saves nothing (B2)', async () => {
  const page = await openReady(launched, `${origin}/page`);
  await page.evaluate(() => {
    for (const word of document.querySelectorAll('ruby'))
      word.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
  });
  await page.waitForTimeout(300);
  expect(await namesOf(page, 'dialog')).toEqual([]);
  await page.close();
});

test('K marks a word as known and takes that back, E saves its sentence with who published it and when; the popup knows the share', async () => {
  const page = await openReady(launched, `${origin}/page`);
  const bare = await openBarePage(launched);
  await page.locator('p ruby', { hasText: /^安心/u }).first().click();
  await waitForAx(page, 'dialog', /安心/u);
  await page.keyboard.press('k');
  await waitForAx(page, 'button', /^Known: 安心/u);
  expect(await readMarks(bare)).toMatchObject([{ headword: '安心', status: 'known', origin: 'key' }]);
  const worker = await launched.getWorker();
  const tabId = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const kept = Object.keys(await chrome.storage.session.get(null)).filter((key) =>
      key.startsWith('tally:'),
    );
    return Number(kept.at(-1)?.slice('tally:'.length));
  });
  expect(await ask(bare, 'getTabKnowledge', tabId)).toMatchObject({ res: { known: 1, names: 2 } });
  await page.keyboard.press('e');
  await waitForAx(page, 'button', /^Sentence saved/u);
  const entries = await readTable(bare, 'entries');
  const sentence = entries.find(({ kind }) => kind === 'sentence');
  expect(sentence?.['headword']).toContain('让企业安心经营');
  expect(sentence?.['pinyin']).toContain('ānxīn');
  const contexts = await readTable(bare, 'contexts');
  expect(contexts.find(({ entryId }) => entryId === sentence?.['id'])).toMatchObject({
    publisher: '衡阳日报',
    publishedOn: '2026-11-20',
    title: '试读一页',
  });
  await page.keyboard.press('k');
  await waitForAx(page, 'button', /^I know it: 安心/u);
  expect(await readMarks(bare)).toEqual([]);
  await page.close();
  await bare.close();
});

test('where pinyin is wanted on unknown words only, marking a word takes it from the open page, with no trace of the mark', async () => {
  await launched.setSettings({ annotate: 'all', wear: 'unknown' });
  const page = await openReady(launched, `${origin}/page`);
  const word = page.locator('p bandu-run', { hasText: '安心' }).first();
  const pinyin = async () =>
    word.evaluate((run) =>
      [...run.querySelectorAll('rt')].map((rt) => rt.getAttribute('data-p') ?? '').join(' '),
    );
  expect(await pinyin()).toContain('ānxīn');
  await page.locator('p ruby', { hasText: /^安心/u }).first().click();
  await waitForAx(page, 'dialog', /安心/u);
  await page.keyboard.press('i');
  await expect.poll(pinyin).not.toContain('ānxīn');
  expect(await pinyin()).toContain('qǐyè');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/known|ignored/u);
  await page.close();
  await launched.setSettings({ annotate: 'all' });
});

test('what is learned in review is known to pages and popup, and a backup’s known words can be taken for marks', async () => {
  const bare = await openBarePage(launched);
  for (const [number, headword] of ['优化', '主线'].entries())
    await ask(bare, 'save', saveRequest(70 + number, headword));
  const cards = await readTable(bare, 'cards');
  const entries = await readTable(bare, 'entries');
  const learned = entries.find(({ headword }) => headword === '优化')?.['id'];
  await seedMemory(bare, {
    cards: cards.map((card) =>
      card['subjectId'] === learned ? { ...card, state: 'Review', stability: 90, reps: 5 } : card,
    ),
  });
  await launched.setSettings({ annotate: 'all', wear: 'unknown' });
  const page = await openReady(launched, `${origin}/page`);
  expect(await page.locator('ruby', { hasText: /^优化/u }).count()).toBe(0);
  expect(await page.locator('ruby', { hasText: /^主线/u }).count()).toBeGreaterThan(0);
  await page.close();
  await launched.setSettings({ annotate: 'all' });
  const notebook = await launched.context.newPage();
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html#memory`);
  const backup = JSON.stringify({
    app: 'bandu',
    format: 1,
    schema: 5,
    exportedAt: 1,
    tables: { words: [{ headword: '琉璃瓦', status: 'known', markedAt: 1, origin: 'key' }] },
  });
  await notebook.setInputFiles('[aria-labelledby=known-title] input[type=file]', {
    name: 'bandu-backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup),
  });
  await notebook.getByRole('button', { name: 'Mark 1 as known' }).click();
  await expect.poll(async () => (await readMarks(bare)).map(({ headword }) => headword)).toContain('琉璃瓦');
  await notebook.close();
  await bare.close();
});
