import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { launchExtension, openReady } from '../support/extension.ts';
import { NEW_CARD, seedMemory } from '../support/seed.ts';

/* What axe finds: in our pages, in both schemes of colour; and in a page that we annotate nothing that it had not before. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** How long a page takes to show what it has kept, in ms. */
const SETTLE = 400;

/** The rules that are broken, each with the first elements that break it. */
async function faultsOf(page: Page, options: RunOptions = OPTIONS): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as {
      axe: { run(node: Document, wish: object): Promise<AxeResults> };
    };
    return axe.run(document, wanted);
  }, options);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
}

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve('tests/fixtures/pages/city-evening', new Map());
  launched = await launchExtension();
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/notebook.html`);
  await page.getByText('Nothing yet').waitFor();
  const now = Date.now();
  const entry = {
    id: 'e1',
    kind: 'place',
    headword: '甲县',
    pinyin: 'Jiǎ Xiàn',
    gloss: 'an invented county',
    tags: ['places'],
    revision: 0,
    createdAt: now,
    savedAt: now,
  };
  const card = { ...NEW_CARD, id: 'e1', due: now, face: 'reading', subjectId: 'e1', active: 1 };
  await seedMemory(page, { entries: [entry], cards: [card] });
  await page.close();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

test.each([
  'popup.html',
  'options.html',
  'notebook.html#words',
  'notebook.html#notes',
  'notebook.html#review',
  'notebook.html#charts',
  'notebook.html#terms',
  'notebook.html#memory',
  'notebook.html#exchange',
])('%s breaks no rule, and its colours none in the dark', async (path) => {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/${path}`);
  await page.waitForTimeout(SETTLE);
  // What is folded is to be read, too.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page, { runOnly: ['color-contrast'] })).toEqual([]);
  await page.close();
});

test('an annotated page breaks no rule that it did not break before', async () => {
  const page = await openReady(launched, `${server.origin}/index.html`);
  const annotated = await faultsOf(page);
  await launched.setSettings({ annotate: 'off' });
  await page.reload();
  const plain = new Set((await faultsOf(page)).map((fault) => fault.split(':')[0]));
  expect(annotated.filter((fault) => !plain.has(fault.split(':')[0]))).toEqual([]);
  await page.close();
});
