import { readFileSync } from 'node:fs';

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { APPS_FOLDER, buildApps } from '../support/build-apps.ts';
import { collectErrors, launchExtension, openReady, waitForState } from '../support/extension.ts';

/* Where people write, nothing of ours may ever stand: it would be saved with what they wrote (A7, I4). */

const TEXT = '本报讯 昨天上午，青禾县举行农产品产销对接会。';
const NAMES = ['codemirror', 'prosemirror', 'quill'] as const;

const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>写稿</title></head><body>
<article><h1>产销对接会举行</h1><p>三十多家合作社带来了新米、菌菇和茶叶，现场签约金额超过两千万元。</p></article>
${NAMES.map((name) => `<div id="${name}" data-text="${TEXT}"></div>`).join('\n')}
<div id="plain" contenteditable><p>${TEXT}</p></div>
<iframe id="design" srcdoc="<html lang=zh><body><p>${TEXT}</p></body></html>"></iframe>
<textarea id="area"></textarea><div id="preview"></div>
<script>document.querySelector('#area').addEventListener('input', ({ target }) => { document.querySelector('#preview').innerHTML = target.value; });
document.querySelector('#design').addEventListener('load', ({ target }) => { target.contentDocument.designMode = 'on'; });</script>
<script src="/editors.js"></script></body></html>`;

interface Editor {
  saved(): string;
  setEditable(on: boolean): void;
  focus(): void;
}

let launched: Launched;
let server: Server;
let page: Page;
let errors: string[];
beforeAll(async () => {
  await buildApps(['editors']);
  const script = { body: readFileSync(`${APPS_FOLDER}/editors.js`), type: 'text/javascript' };
  server = await serve(
    '.',
    new Map<string, MadePage>([
      ['/write', { body: PAGE, type: 'text/html; charset=utf-8' }],
      ['/editors.js', script],
    ]),
  );
  launched = await launchExtension();
  page = await openReady(launched, `${server.origin}/write`);
  errors = collectErrors(page);
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

const saved = async (name: string): Promise<string> =>
  page.evaluate(
    (key) => (globalThis as unknown as { editors: Record<string, Editor> }).editors[key]?.saved() ?? '',
    name,
  );
const tell = async (name: string, on: boolean | null): Promise<void> =>
  page.evaluate(
    ([key, editable]) => {
      const editor = (globalThis as unknown as { editors: Record<string, Editor> }).editors[key];
      if (editable === null) editor?.focus();
      else editor?.setEditable(editable);
    },
    [name, on] as const,
  );
const ours = async (selector: string): Promise<number> => page.locator(`${selector} bandu-run`).count();

describe.each(NAMES)('%s', (name) => {
  test('what is typed is kept, what is saved has nothing of ours (A7, I4)', async () => {
    expect(await page.locator('article ruby').count()).toBeGreaterThan(10);
    await tell(name, null);
    await page.keyboard.insertText('新增');
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('产品十种。');
    await page.waitForTimeout(400);
    expect(await saved(name)).toBe(`${TEXT}新产品十种。`);
    expect(await ours(`#${name}`)).toBe(0);
    expect(errors).toEqual([]);
  });

  test('locked and unlocked again it still saves what it did (A7)', async () => {
    const before = await saved(name);
    await tell(name, false);
    await page.waitForTimeout(600);
    expect(await saved(name)).toBe(before);
    await tell(name, true);
    await page.waitForTimeout(300);
    expect(await ours(`#${name}`)).toBe(0);
    await tell(name, null);
    await page.keyboard.insertText('完');
    await page.waitForTimeout(300);
    expect(await saved(name)).toBe(`${before}完`);
    expect(errors).toEqual([]);
  });
});

test('editable elements and documents keep what is typed, whatever is annotated around them (A7)', async () => {
  await page.locator('#plain p').click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('记者邵一鸣报道');
  const frame = page.frames()[1];
  await page.waitForTimeout(400);
  expect(await page.locator('#plain').innerHTML()).toBe(`<p>${TEXT}记者邵一鸣报道</p>`);
  expect(await frame?.evaluate(() => document.body.innerHTML)).toBe(`<p>${TEXT}</p>`);
});

test('what a page shows of a text field is annotated, and the field keeps what is typed into it (A7)', async () => {
  await page.locator('#area').focus();
  for (const piece of ['<p>青禾县的新米', '今年丰收了', '，合作社的菌菇也多。</p>']) {
    await page.keyboard.insertText(piece);
    await page.waitForTimeout(120);
  }
  await page.waitForFunction(() => document.querySelectorAll('#preview ruby').length > 4);
  expect(await page.locator('#area').inputValue()).toBe('<p>青禾县的新米今年丰收了，合作社的菌菇也多。</p>');
  expect(await page.locator('#preview').textContent()).toBe('青禾县的新米今年丰收了，合作社的菌菇也多。');
});

test('an editor that is opened on an annotated article gets the plain article (A7)', async () => {
  const html = async () => page.evaluate(() => document.querySelector('article')?.innerHTML);
  await page.evaluate(() => document.querySelector('article')?.setAttribute('contenteditable', 'true'));
  await page.waitForFunction(() => document.querySelector('article bandu-run') === null);
  expect(await html()).toBe(
    '<h1>产销对接会举行</h1><p>三十多家合作社带来了新米、菌菇和茶叶，现场签约金额超过两千万元。</p>',
  );
  await page.locator('article p').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('全文完');
  await page.waitForTimeout(300);
  expect(await html()).toMatch(/全文完/u);
  await page.evaluate(() => document.querySelector('article')?.removeAttribute('contenteditable'));
  await waitForState(page, 'ready');
  await page.waitForFunction(() => document.querySelectorAll('article ruby').length > 10);
});
