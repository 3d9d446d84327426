import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { launchExtension } from '../support/extension.ts';
import { ask, openBarePage, readTable, saveRequest } from '../support/memory-page.ts';

let launched: Launched;
let bare: Page;
beforeAll(async () => {
  launched = await launchExtension('off');
  bare = await openBarePage(launched);
});
afterAll(async () => launched.close());

/** The notebook in a window of its own. */
async function openNotebook(view: string): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/notebook.html#${view}`);
  return page;
}

test('two windows that write about the same keep what is typed in each, also when the other one keeps its own (C14)', async () => {
  await ask(bare, 'save', saveRequest(1, '会议'));
  const [entry] = await readTable(bare, 'entries');
  const view = `entry/${String(entry?.['id'])}`;
  const meaning = (page: Page) => page.getByLabel('Your own meaning of 会议');
  const [one, two] = [await openNotebook(view), await openNotebook(view)];
  await meaning(two).fill('of the second window');
  await meaning(one).fill('of the first window');
  await meaning(one).press('Enter');
  await two.getByText('Chosen in the meantime: “of the first window”').waitFor();
  expect(await meaning(two).inputValue()).toBe('of the second window');
  await two.reload();
  await expect.poll(async () => meaning(two).inputValue()).toBe('of the second window');
  // A window that is gone leaves what was typed to the next.
  await two.close();
  const three = await openNotebook(view);
  await expect.poll(async () => meaning(three).inputValue()).toBe('of the second window');
  expect(await meaning(one).inputValue()).toBe('of the first window');
  await Promise.all([one.close(), three.close()]);
});

test('a new note that is typed in two windows is in both after a reload, though one of them was kept', async () => {
  const [one, two] = [await openNotebook('notes'), await openNotebook('notes')];
  const box = (page: Page) => page.getByRole('textbox', { name: /New note/u });
  for (const [page, text] of [
    [one, '第一窗'],
    [two, '第二窗'],
  ] as const) {
    await page.getByRole('button', { name: 'New note' }).click();
    await box(page).fill(text);
  }
  await box(one).press('Control+Enter');
  await one.getByText('第一窗').waitFor();
  await two.reload();
  await expect.poll(async () => box(two).inputValue()).toBe('第二窗');
  await Promise.all([one.close(), two.close()]);
});

test('a word is found by either script, whichever it was saved in', async () => {
  await ask(bare, 'save', saveRequest(21, '發展'));
  await ask(bare, 'save', saveRequest(22, '经济'));
  const notebook = await openNotebook('words');
  const seek = notebook.locator('.seek');
  for (const [query, wanted] of [
    ['发展', '發展'],
    ['經濟', '经济'],
  ] as const) {
    await seek.fill(query);
    await notebook.getByRole('checkbox', { name: `Select ${wanted}`, exact: true }).waitFor();
    expect(await notebook.locator('.rows .word').count()).toBe(1);
  }
  await notebook.close();
});
