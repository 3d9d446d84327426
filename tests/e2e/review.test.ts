import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { launchExtension } from '../support/extension.ts';
import { NEW_CARD, seedMemory } from '../support/seed.ts';

const until = <T>(what: () => Promise<T>) => expect.poll(what);

let launched: Launched;
const DAY = 86_400_000;
const NOW = Date.now();
const WORDS = [
  ['甲县', 'Jiǎ Xiàn'],
  ['乙县', 'Yǐ Xiàn'],
  ['丙县', 'Bǐng Xiàn'],
  ['丁县', 'Dīng Xiàn'],
] as const;

async function open(path: string): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/${path}`);
  return page;
}

const front = async (page: Page) => page.locator('.card .headword').innerText();
const isShown = async (page: Page) => (await page.getByRole('button', { name: /^Good/u }).count()) === 1;

beforeAll(async () => {
  launched = await launchExtension('off');
  const page = await open('notebook.html');
  await page.getByText('Nothing yet').waitFor();
  const entries = WORDS.map(([headword, pinyin], index) => ({
    id: `e${String(index)}`,
    kind: 'place',
    headword,
    pinyin,
    gloss: 'an invented county',
    tags: [],
    revision: 0,
    createdAt: NOW - DAY + index,
    savedAt: NOW - DAY + index,
  }));
  const cards = entries.map(({ id, savedAt }) => ({
    ...NEW_CARD,
    id,
    due: savedAt,
    face: 'reading',
    subjectId: id,
    active: 1,
  }));
  const leech = {
    id: 'e9',
    kind: 'word',
    headword: '难词',
    pinyin: 'nán cí',
    gloss: 'hard word',
    tags: [],
    revision: 0,
    createdAt: NOW,
    savedAt: NOW,
  };
  await seedMemory(page, { entries: [...entries, leech], cards });
  await page.close();
});
afterAll(async () => launched.close());

test('a session survives the popup: the same card, as far as it was turned, and several grades can be taken back', async () => {
  let popup = await open('popup.html');
  await until(async () => front(popup)).toBe('甲县');
  expect(await isShown(popup)).toBe(false);
  await popup.keyboard.press('Space');
  await until(async () => isShown(popup)).toBe(true);
  await popup.close();

  popup = await open('popup.html');
  await until(async () => isShown(popup)).toBe(true);
  expect(await front(popup)).toBe('甲县');
  for (const next of ['乙县', '丙县', '丁县']) {
    if (!(await isShown(popup))) await popup.keyboard.press('Space');
    await until(async () => isShown(popup)).toBe(true);
    await popup.keyboard.press('4');
    await until(async () => front(popup)).toBe(next);
  }
  await popup.close();

  popup = await open('popup.html');
  for (const back of ['丙县', '乙县', '甲县']) {
    await popup.getByRole('button', { name: /Undo/u }).waitFor();
    await popup.keyboard.press('u');
    await until(async () => front(popup)).toBe(back);
  }
  await until(async () => popup.getByRole('button', { name: /Undo/u }).count()).toBe(0);
  await popup.close();
});

test('what is begun in the popup is gone on with in the notebook, with notes and keys', async () => {
  const popup = await open('popup.html');
  await until(async () => front(popup)).toBe('甲县');
  await popup.keyboard.press('Enter');
  await until(async () => isShown(popup)).toBe(true);
  await popup.close();
  const notebook = await open('notebook.html#review');
  await until(async () => isShown(notebook)).toBe(true);
  await notebook.getByRole('button', { name: 'New note' }).click();
  await notebook.getByRole('textbox', { name: /^New note/u }).fill('1234 u 记下来');
  await notebook.getByRole('button', { name: 'Keep' }).click();
  await notebook.getByText('1234 u 记下来').waitFor();
  expect(await front(notebook)).toBe('甲县');
  expect(await notebook.getByRole('button', { name: /^Say/u }).count()).toBe(0);
  await notebook.locator('body').click({ position: { x: 5, y: 400 } });
  await notebook.keyboard.press('Space');
  await until(async () => front(notebook)).toBe('乙县');
  await notebook.keyboard.press('Control+z');
  await until(async () => front(notebook)).toBe('甲县');
  await notebook.close();
});

test('a grade that is taken back in the moment in which that can be done is taken back', async () => {
  let popup = await open('popup.html');
  await until(async () => front(popup)).toBe('甲县');
  await popup.keyboard.press('Space');
  await until(async () => isShown(popup)).toBe(true);
  await popup.keyboard.press('4');
  await until(async () => front(popup)).toBe('乙县');
  await popup.close();

  popup = await launched.context.newPage();
  // The button is there before the memory has told what is due.
  await popup.addInitScript(() => {
    new MutationObserver((_, watcher) => {
      if (!document.querySelector('[aria-keyshortcuts^=U]')) return;
      watcher.disconnect();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'u', cancelable: true }));
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.goto(`chrome-extension://${launched.id}/popup.html`);
  await until(async () => popup.getByRole('button', { name: /Undo/u }).count()).toBe(0);
  await until(async () => front(popup)).toBe('甲县');
  await popup.close();
});

test('two windows that grade the same card: the second is told, and nothing is graded twice (C14)', async () => {
  const [first, second] = [await open('popup.html'), await open('popup.html')];
  for (const page of [first, second]) {
    await until(async () => front(page)).toBe('甲县');
    await page.keyboard.press('Space');
    await until(async () => isShown(page)).toBe(true);
  }
  await first.keyboard.press('4');
  await until(async () => front(first)).toBe('乙县');
  // The other window follows by itself: there is nothing left to grade twice.
  await until(async () => front(second)).toBe('乙县');
  expect(await isShown(second)).toBe(false);
  await first.keyboard.press('u');
  await until(async () => front(first)).toBe('甲县');
  await first.close();
  await second.close();
});

test('a word that is forgotten for the eighth time rests as a leech, is told of, listed and taken back', async () => {
  const setUp = await open('notebook.html');
  const card = {
    state: 'Review',
    due: NOW - 9 * DAY,
    stability: 2,
    difficulty: 9,
    scheduledDays: 2,
    learningSteps: 0,
    reps: 30,
    lapses: 7,
    lastReview: NOW - 11 * DAY,
  };
  await seedMemory(setUp, { cards: [{ ...card, id: 'e9', face: 'reading', subjectId: 'e9', active: 1 }] });
  await setUp.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } };
    };
    await chrome.storage.local.remove('reviewPlace');
  });
  await setUp.close();
  const popup = await open('popup.html');
  await until(async () => front(popup)).toBe('难词');
  await popup.keyboard.press('Space');
  await until(async () => isShown(popup)).toBe(true);
  await popup.keyboard.press('1');
  await popup.getByText('难词 was forgotten 8 times').waitFor();
  await popup.close();

  const notebook = await open('notebook.html');
  await notebook.getByRole('combobox', { name: /^Show/u }).selectOption('resting');
  await notebook.getByText('1 of 5 words.').waitFor();
  await notebook.getByRole('link', { name: '难词' }).click();
  await notebook.getByText('Rests as a leech: forgotten 8 times.').waitFor();
  await notebook.getByRole('button', { name: 'Ask again: Reading and meaning' }).click();
  await notebook.getByText('The card will be asked again.').waitFor();
  await until(async () => notebook.getByText('Rests as a leech').count()).toBe(0);
  await notebook.close();
});

test('what the day’s limit holds back is told and can be had today, and the limit itself stays', async () => {
  const setUp = await open('notebook.html');
  const cards = ['e0', 'e1', 'e2', 'e3', 'e9'].map((id) => ({
    ...NEW_CARD,
    id,
    due: id === 'e9' ? NOW + 9 * DAY : NOW - DAY,
    // One was learned long ago.
    ...(id === 'e3'
      ? { state: 'Review', stability: 5, difficulty: 5, scheduledDays: 5, reps: 2, lastReview: NOW - 6 * DAY }
      : {}),
    face: 'reading',
    subjectId: id,
    active: 1,
  }));
  await seedMemory(setUp, { cards });
  await setUp.close();
  await launched.setSettings({ annotate: 'off', newPerDay: 0, reviewsPerDay: 0 });
  const popup = await open('popup.html');
  const notebook = await open('notebook.html#review');
  for (const page of [popup, notebook]) {
    await page.getByText(/The day’s new words are done; 3 more wait/u).waitFor();
    await page.getByText(/The day’s reviews are done; 1 more is due/u).waitFor();
  }
  await popup.getByRole('button', { name: 'Review more today' }).click();
  for (const page of [popup, notebook]) await page.locator('.card .headword', { hasText: '丁县' }).waitFor();
  await notebook.keyboard.press(' ');
  await notebook.keyboard.press('3');
  await popup.getByText(/The day’s new words are done; 3 more wait/u).waitFor();
  await popup.getByRole('button', { name: 'Learn more today' }).click();
  // In the other window, too, and when the popup is opened anew.
  for (const page of [popup, notebook]) await page.locator('.card .headword').waitFor();
  await popup.close();
  const again = await open('popup.html');
  await again.locator('.card .headword').waitFor();
  const kept = await again.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, Record<string, number>>> } } };
    };
    const { settings } = await chrome.storage.local.get('settings');
    return settings?.['newPerDay'];
  });
  expect(kept).toBe(0);
  await again.close();
  await notebook.close();
});
