import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { namesOf } from '../support/ax.ts';
import { collectErrors, launchExtension } from '../support/extension.ts';
import { readingCard, seedMemory } from '../support/seed.ts';

const HOST = 'news.test';
const FILL = '<p>今天天气很好，大家都在公园里散步聊天。</p>'.repeat(120);
const PAGE = `<!doctype html><html lang="zh"><title>长文一篇</title><article>${FILL}
<p>会议强调，要把改善民生福祉作为头等大事，一件一件抓好。</p>${FILL}</article></html>`;

const until = <T>(what: () => Promise<T>) => expect.poll(what);

let launched: Launched;
let server: Server;
let origin: string;
beforeAll(async () => {
  server = await serve('.', new Map([['/long', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  origin = server.origin.replace('127.0.0.1', HOST);
  launched = await launchExtension('off', { flags: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] });
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

async function openNotebook(hash = ''): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/notebook.html${hash}`);
  return page;
}

const EVIL = '<img src=x onerror="globalThis.hacked=1">';
const NOW = Date.now();
const quote = { exact: '民生福祉', prefix: '会议强调，要把改善', suffix: '作为头等大事，', start: 2400 };
const context = {
  title: '长文一篇',
  publisher: '',
  publishedOn: '',
  quote,
  pinyin: 'mínshēng fúzhǐ',
  gloss: 'well-being',
  savedAt: NOW,
};

describe('the notebook', () => {
  beforeAll(async () => {
    const page = await openNotebook();
    await page.getByText('Nothing yet').waitFor();
    const entry = { kind: 'word', tags: [], revision: 0, createdAt: NOW, savedAt: NOW };
    await seedMemory(page, {
      entries: [
        { ...entry, id: 'fuzhi', headword: '民生福祉', pinyin: 'mínshēng fúzhǐ', gloss: 'well-being' },
        { ...entry, id: 'evil', headword: `${EVIL}坏`, pinyin: EVIL, gloss: EVIL, tags: [EVIL] },
        ...['一号', '二号', '三号', '四号'].map((headword, index) => ({
          ...entry,
          id: `n${String(index)}`,
          headword,
          pinyin: 'hào',
          gloss: 'number',
        })),
      ],
      contexts: [
        {
          ...context,
          id: 'c1',
          entryId: 'fuzhi',
          sentence: '会议强调，要把改善民生福祉作为头等大事。',
          url: `${origin}/long`,
        },
        { ...context, id: 'c2', entryId: 'fuzhi', sentence: '民生福祉，人人有份。', url: '', title: '' },
        { ...context, id: 'c3', entryId: 'evil', sentence: EVIL, url: 'javascript:alert(1)', title: EVIL },
      ],
      cards: ['fuzhi', 'evil', 'n0', 'n1', 'n2', 'n3'].map((id) => readingCard(id, NOW)),
      notes: [
        {
          id: 'note',
          entryId: 'fuzhi',
          tags: [],
          text: '第一稿',
          createdAt: NOW,
          updatedAt: NOW,
          revision: 0,
        },
        {
          id: 'evilnote',
          entryId: null,
          place: { title: EVIL, url: 'javascript:alert(1)', savedAt: NOW },
          tags: [],
          text: `${EVIL} [x](javascript:alert(1))`,
          createdAt: NOW,
          updatedAt: NOW,
          revision: 0,
        },
      ],
    });
    await page.close();
  });

  test('leads back to the place of a word, and lists what has none as such', async () => {
    const page = await openNotebook('#entry/fuzhi');
    await page.getByText('Seen 2 times in 1 paper.').waitFor();
    expect(await page.getByText('Place not known').count()).toBe(1);
    const opening = launched.context.waitForEvent('page');
    await page.getByRole('link', { name: '长文一篇' }).click();
    const article = await opening;
    await article.waitForLoadState('load');
    await article.waitForFunction(() => scrollY > 500, undefined);
    const isSeen = await article.evaluate(() => {
      const passage = [...document.querySelectorAll('p')].find((each) =>
        each.textContent.includes('民生福祉'),
      );
      const { top, bottom } = passage?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isSeen).toBe(true);
    await article.close();
    await page.close();
  });

  test('moves exactly the selected words to the trash, keeps the undo for ten seconds, and the trash gives them back (C12)', async () => {
    const page = await openNotebook();
    const list = async () => page.locator('.rows .name a').allInnerTexts();
    await page.getByText('6 words.').waitFor();
    for (const name of ['二号', '三号']) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByRole('button', { name: 'Move to trash' }).click();
    await page.getByText('Moved 2 words to the trash.').waitFor();
    await until(list).not.toContain('二号');
    expect((await list()).toSorted()).toEqual(['一号', '四号', '民生福祉', `${EVIL}坏`].toSorted());
    await page.waitForTimeout(10_500);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(list).toContain('二号');
    expect(await list()).toHaveLength(6);
    await page.getByRole('checkbox', { name: 'Select 四号' }).check();
    await page.getByRole('button', { name: 'Move to trash' }).click();
    await page.getByText('5 words.').waitFor();
    await page.getByRole('combobox', { name: /^Show/u }).selectOption('trash');
    await until(list).toEqual(['四号']);
    await page.getByRole('checkbox', { name: 'Select 四号' }).check();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByText('The trash is empty.').waitFor();
    await page.close();
  });

  test('tags, marks and suspends many at once, each with its undo', async () => {
    const page = await openNotebook();
    for (const name of ['一号', '二号']) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByLabel('Tags, with commas').fill('序号，常用');
    await page.getByRole('button', { name: 'Add tag' }).click();
    await until(async () => page.locator('.rows .tag').allInnerTexts()).toEqual(
      expect.arrayContaining(['序号', '常用']),
    );
    await page.locator('label', { hasText: /^Tag/u }).locator('select').selectOption('序号');
    await page.getByText('2 of 6 words.').waitFor();
    await page.getByRole('button', { name: 'Mark known' }).click();
    await page.getByText('Marked 2 words known.').waitFor();
    await until(async () => page.locator('.rows .status.known').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => page.locator('.rows .status.new').count()).toBe(2);
    await page.getByRole('button', { name: 'Suspend' }).click();
    await until(async () => page.locator('.rows .rests').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => page.locator('.rows .rests').count()).toBe(0);
    await page.close();
  });

  test('a note that is edited in two tabs tells the second writer, and overwrites nothing (C14)', async () => {
    const [first, second] = [await openNotebook('#entry/fuzhi'), await openNotebook('#entry/fuzhi')];
    await second.getByRole('button', { name: /^Edit: Note/u }).click();
    await second.getByRole('textbox', { name: /^Note about/u }).fill('第二个窗口的稿');
    await first.getByRole('button', { name: /^Edit: Note/u }).click();
    await first.getByRole('textbox', { name: /^Note about/u }).fill('第一个窗口的稿');
    await first.getByRole('button', { name: 'Keep' }).click();
    await first.getByText('Note kept.').waitFor();
    await second.getByText('changed in another window').waitFor();
    expect(await second.getByRole('alert').innerText()).toContain('第一个窗口的稿');
    expect(await second.getByRole('textbox', { name: /^Note about/u }).inputValue()).toBe('第二个窗口的稿');
    await first.reload();
    await first.getByText('第一个窗口的稿').waitFor();
    await second.getByRole('button', { name: 'Keep mine instead' }).click();
    await first.getByText('第二个窗口的稿').waitFor();
    await second.getByRole('button', { name: 'Undo' }).click();
    await first.getByText('第一个窗口的稿').waitFor();
    await first.close();
    await second.close();
  });

  test('what is typed is there again when the tab was closed in the middle of it (B12)', async () => {
    const page = await openNotebook('#entry/fuzhi');
    await page.getByRole('button', { name: 'New note' }).click();
    await page.getByRole('textbox', { name: /^New note/u }).fill('写到一半');
    await page.getByRole('button', { name: /^Edit: Note/u }).click();
    await page.getByRole('textbox', { name: /^Note about/u }).fill('改到一半');
    await page.getByRole('textbox', { name: /^Your own meaning/u }).fill('half a meaning');
    await page.close();
    const again = await openNotebook('#entry/fuzhi');
    await until(async () => again.getByRole('textbox', { name: /^New note/u }).inputValue()).toBe('写到一半');
    expect(await again.getByRole('textbox', { name: /^Note about/u }).inputValue()).toBe('改到一半');
    expect(await again.getByRole('textbox', { name: /^Your own meaning/u }).inputValue()).toBe(
      'half a meaning',
    );
    await again.locator('.own-sense').getByRole('button', { name: 'Keep' }).click();
    await again.getByText('Meaning kept.').waitFor();
    await again.getByRole('button', { name: 'Cancel' }).first().click();
    await again.getByRole('button', { name: 'Cancel' }).click();
    await again.goto('about:blank');
    await again.goto(`chrome-extension://${launched.id}/notebook.html`);
    await again.getByText('half a meaning').waitFor();
    await again.close();
  });

  test('what Cancel throws away is brought back by Undo, of a new note and of one that is edited; an empty one asks nothing', async () => {
    const page = await openNotebook('#entry/fuzhi');
    await page.getByRole('button', { name: 'New note' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByText('What you typed was not kept.').count()).toBe(0);
    await page.getByRole('button', { name: 'New note' }).click();
    for (const [name, text] of [
      [/^New note/u, '写了很多'],
      [/^Note about/u, '改了很多'],
    ] as const) {
      const field = page.getByRole('textbox', { name });
      if ((await field.count()) === 0) await page.getByRole('button', { name: /^Edit: Note/u }).click();
      await field.fill(text);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('What you typed was not kept.').waitFor();
      expect(await field.count()).toBe(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await until(async () => field.inputValue()).toBe(text);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('What you typed was not kept.').waitFor();
    }
    // Given up for good, both stay away.
    await page.reload();
    await page.getByRole('button', { name: 'New note' }).waitFor();
    expect(await page.getByRole('textbox', { name: /note/iu }).count()).toBe(0);
    await page.close();
  });

  test('no view scrolls sideways at 320 px; filters and what is done with many stand on one row each at 1280', async () => {
    const page = await openNotebook('#words');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByLabel(/^Select all/u).click();
    for (const group of ['.choices > *', '.bulk > :not(form), .bulk-tags > button']) {
      const feet = await page
        .locator(group)
        .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().bottom / 20)));
      expect(Math.max(...feet) - Math.min(...feet), group).toBeLessThan(2);
    }
    const [cut] = await page
      .locator('.name a')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1));
    expect(cut).toBeUndefined();
    await page.setViewportSize({ width: 320, height: 800 });
    for (const view of ['words', 'review', 'notes', 'charts', 'terms', 'exchange', 'memory', 'entry/fuzhi']) {
      await page.goto(`chrome-extension://${launched.id}/notebook.html#${view}`);
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
    }
    await page.close();
  });

  test.each(['#words', '#entry/evil', '#entry/fuzhi', '#notes', '#charts', '#review', '#terms', '#memory'])(
    'in %s names every control, can be walked by the keyboard, and takes no text for HTML (B1)',
    async (hash) => {
      const page = await openNotebook(hash);
      const errors = collectErrors(page);
      await page.waitForTimeout(600);
      for (const role of [
        'button',
        'link',
        'checkbox',
        'textbox',
        'searchbox',
        'combobox',
        'radio',
        'spinbutton',
      ])
        for (const name of await namesOf(page, role)) expect(name.trim(), role).not.toBe('');
      expect(await page.evaluate(() => document.querySelectorAll('img, a[href^="javascript"]').length)).toBe(
        0,
      );
      expect(await page.evaluate(() => Reflect.has(globalThis, 'hacked'))).toBe(false);
      const controls = await page
        .locator('main :is(button, a[href], input, select, textarea, summary):visible')
        .count();
      // A field for a day has four stops of its own.
      const reached = new Set<string>();
      for (let step = 0; step < controls + 20; step += 1) {
        await page.keyboard.press('Tab');
        reached.add(
          await page.evaluate(() => {
            const all = [...document.querySelectorAll('main *')];
            return document.activeElement ? String(all.indexOf(document.activeElement)) : '-1';
          }),
        );
      }
      reached.delete('-1');
      // The radio buttons of one question are one stop of the keyboard.
      const radios = await page.locator('main input[type=radio]').count();
      expect(reached.size).toBeGreaterThanOrEqual(controls - Math.max(0, radios - 1));
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
