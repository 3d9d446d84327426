import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { serve } from '../../scripts/serve.ts';
import { clickAx, waitForAx } from '../support/ax.ts';
import { launchExtension, openReady } from '../support/extension.ts';

let launched: Launched;
let notebook: Page;
beforeAll(async () => {
  launched = await launchExtension('off');
  notebook = await launched.context.newPage();
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html#terms`);
});
afterAll(async () => launched.close());

const PACK = JSON.stringify({
  format: 'bandu-terms',
  version: 1,
  id: 'unit-3',
  name: 'Unit 3',
  terms: [
    { headword: '夜校热', gloss: 'rush to evening classes' },
    { headword: 'abc', gloss: 'no Chinese' },
    { headword: '银发专列', gloss: 'trains for the elderly', variants: ['银发旅游专列'] },
  ],
});

async function choose(name: string, text: string): Promise<void> {
  await notebook.setInputFiles('input[type=file]', {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
}

test('a term is written, kept, edited, deleted and brought back; what is wrong is said and nothing typed is lost', async () => {
  await notebook.getByRole('button', { name: 'New term' }).click();
  await notebook.getByLabel(/^Term/u).fill('abc');
  await notebook.getByLabel(/^Explanation/u).fill('<img src=x onerror=alert(1)>');
  await notebook.getByRole('button', { name: 'Keep' }).click();
  expect(await notebook.getByRole('alert').allInnerTexts()).toEqual([
    'needs a Chinese character',
    'must not be empty',
  ]);
  expect(await notebook.getByLabel(/^Explanation/u).inputValue()).toBe('<img src=x onerror=alert(1)>');
  await notebook.getByLabel(/^Term/u).fill('放水养鱼');
  await notebook.getByLabel(/^Meaning/u).fill('cut taxes so that firms grow');
  await notebook.getByRole('button', { name: 'Keep' }).click();
  await notebook.getByText('cut taxes so that firms grow').waitFor();

  await notebook.getByRole('button', { name: 'Edit 放水养鱼' }).click();
  await notebook.getByLabel(/^Meaning/u).fill('feed the pond first');
  await notebook.getByRole('button', { name: 'Keep' }).click();
  await notebook.getByText('feed the pond first').waitFor();
  await notebook.getByRole('button', { name: 'Delete 放水养鱼' }).click();
  await notebook.getByText('Deleted 放水养鱼.').waitFor();
  expect(await notebook.getByText('feed the pond first').count()).toBe(0);
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await notebook.getByText('feed the pond first').waitFor();
});

test('a pack is looked at first: nothing is written before the reader says so, and bad rows are named', async () => {
  await choose('unit-3.json', PACK);
  await notebook.getByText('2 new').waitFor();
  expect(await notebook.locator('.problems').innerText()).toBe(
    'row 2, abc, headword: needs a Chinese character',
  );
  expect(await notebook.getByText('trains for the elderly').count()).toBe(0);
  await notebook.getByRole('button', { name: 'Cancel' }).click();
  await choose('unit-3.json', PACK);
  await notebook.getByRole('button', { name: 'Import the good rows' }).click();
  await notebook.getByText('trains for the elderly').waitFor();
  await choose('unit-3.json', PACK);
  await notebook.getByText('2 as you have them').waitFor();
  await notebook.getByRole('button', { name: 'Cancel' }).click();
});

test('a pack is written to a file that reads back the same, switched, removed and brought back', async () => {
  for (const kind of ['JSON', 'CSV']) {
    const downloading = notebook.waitForEvent('download');
    await notebook.getByRole('button', { name: `Save Unit 3 as ${kind}` }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain('银发旅游专列');
    await choose(`Unit 3.${kind.toLowerCase()}`, text);
    if (kind === 'JSON') await notebook.getByText('2 as you have them').waitFor();
    else await notebook.getByText('2 new').waitFor();
    await notebook.getByRole('button', { name: 'Cancel' }).click();
  }
  await notebook.getByRole('checkbox', { name: /Unit 3/u }).uncheck();
  await notebook.getByRole('button', { name: 'Remove Unit 3' }).click();
  await notebook.getByText('Removed the pack Unit 3.').waitFor();
  expect(await notebook.getByText('trains for the elderly').count()).toBe(0);
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await notebook.getByText('trains for the elderly').waitFor();
});

test.each([
  ['cut short', 'a.json', PACK.slice(0, 60), /cut short/u],
  ['of another kind', 'a.json', '{"entries":[]}', /no pack of terms/u],
  ['empty', 'a.csv', '', /missing: headword, gloss/u],
  ['no text', 'a.csv', '\u0000\u0001\u0002', /no text that can be read/u],
])('a file that is %s is refused with words', async (_, name, text, words) => {
  await choose(name, text);
  await notebook.locator('.problems', { hasText: words }).waitFor();
  await notebook.getByRole('button', { name: 'Cancel' }).click();
});

test('a file in GB 18030, as Chinese spreadsheets write, is read', async () => {
  const bytes = Buffer.from([
    ...Buffer.from('headword,gloss\n'),
    0xca,
    0xd4,
    0xb5,
    0xe3,
    ...Buffer.from(',pilot\n'),
  ]);
  await notebook.setInputFiles('input[type=file]', { name: 'b.csv', mimeType: 'text/csv', buffer: bytes });
  await notebook.getByText('1 new').waitFor();
  await notebook.getByRole('button', { name: 'Cancel' }).click();
});

test('a term of the notebook is glossed on open pages at once, and a meaning given in the card is in the notebook', async () => {
  const body = `<!doctype html><html lang="zh"><title>试读</title><article><h1>城里的新鲜事</h1>
<p>记者走访发现，放水养鱼的做法在多地推开，年轻人下班后纷纷走进课堂，报名人数比去年同期多了三成。</p></article></html>`;
  const server = await serve('.', new Map([['/page', { body, type: 'text/html; charset=utf-8' }]]));
  await launched.setSettings({ annotate: 'all' });
  const page = await openReady(launched, `${server.origin}/page`);
  await page.locator('p ruby', { hasText: '课堂' }).first().click();
  await waitForAx(page, 'dialog', /课堂/u);
  await clickAx(page, 'button', /^Add your meaning/u);
  await waitForAx(page, 'textbox', /^Your meaning/u);
  await page.keyboard.type('evening class');
  await page.keyboard.press('Enter');
  await waitForAx(page, 'button', /^Change/u);
  await notebook.getByText('evening class', { exact: true }).waitFor();

  await notebook.getByRole('button', { name: 'Delete 课堂' }).click();
  await notebook.getByText('Deleted 课堂.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('p ruby', { hasText: '课堂' }).first().click();
  await waitForAx(page, 'button', /^Add your meaning/u);
  await page.close();
  await server.close();
});

test('when the vocabulary was last backed up stands at the head of every view, and what keeps it is what the browser said', async () => {
  const line = notebook.locator('header').getByText(/^(?:Last backup|No backup yet)/u);
  for (const view of ['words', 'review', 'notes', 'charts', 'terms', 'exchange', 'memory']) {
    await notebook.goto(`chrome-extension://${launched.id}/notebook.html#${view}`);
    await expect
      .poll(async () => (await line.boundingBox())?.y ?? Infinity, { message: view })
      .toBeLessThan(60);
  }
  const isPromised = await notebook.evaluate(async () => navigator.storage.persisted());
  await notebook.getByText(isPromised ? /has promised/u : /A full disk does not make/u).waitFor();
  expect(await notebook.getByText(/has promised/u).count()).toBe(isPromised ? 1 : 0);
});
