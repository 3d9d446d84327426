import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { E2E_FOLDER } from '../../scripts/build-e2e.ts';
import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { clickAx, namesOf, waitForAx } from '../support/ax.ts';
import { collectErrors, launchExtension, openReady, waitForState } from '../support/extension.ts';
import { textOfPdf } from '../support/pdf-text.ts';

/* Those who share the page with us: its own scripts, the browser's translator and printer, other extensions, our successor. */

const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>试读</title></head><body><article>
<h1>全市专精特新企业培育工作推进会召开</h1>
<p id="one">会议要求，各县区要把专精特新企业培育摆在更加突出的位置，以高质量发展为主线，持续优化营商环境，让企业安心经营。</p>
<p id="two">与会人员参观了三家企业的生产车间，听取了负责人的介绍，并就人才引进、融资贷款等问题进行了交流。</p>
</article></body></html>`;

const NOTE = '给奶奶读的那一篇';

let launched: Launched;
let server: Server;
let url: string;
beforeAll(async () => {
  server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
  url = `${server.origin}/page`;
  launched = await launchExtension();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

async function openCard(page: Page, word: RegExp): Promise<void> {
  await page.locator('#one ruby', { hasText: word }).first().click();
  await waitForAx(page, 'dialog', word);
}

/** All that a script of the page can find of us: markup, roots, registries, names on the window and the document. */
async function dump(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found: unknown[] = [document.documentElement.outerHTML];
    for (const element of document.querySelectorAll('*')) {
      if (element.shadowRoot) found.push(element.shadowRoot.innerHTML);
      if (!element.localName.startsWith('bandu-') && element !== document.documentElement) continue;
      found.push([...element.attributes].map(({ name, value }) => `${name}=${value}`));
      found.push(Object.getOwnPropertyNames(element), getComputedStyle(element, '::before').content);
    }
    for (const [name, highlight] of CSS.highlights) found.push(`highlight ${name} ${String(highlight.size)}`);
    for (const key of Reflect.ownKeys(globalThis))
      if (/bandu/iu.test(String(key))) found.push(`global ${String(key)}`);
    found.push(Object.entries(localStorage), Object.entries(sessionStorage), document.cookie);
    return JSON.stringify(found);
  });
}

test('a script of the page finds nothing of what the learner knows, saved or wrote (B5, I10)', async () => {
  const page = await openReady(launched, url);
  const before = await dump(page);
  await openCard(page, /营商/u);
  await clickAx(page, 'textbox', /note/iu);
  await page.keyboard.insertText(NOTE);
  await clickAx(page, 'button', /^Save/u);
  await waitForAx(page, 'button', /^Saved/u);
  const open = await dump(page);
  for (const text of [open, before]) {
    expect(text).not.toMatch(/saved|known|learn|status|correct|own-|entry|vocab/iu);
    expect(text).not.toContain(NOTE);
  }
  expect(open).not.toMatch(/business environment|environment/iu);
  const names = [...open.matchAll(/highlight ([\w-]+)/gu)].map(([, name]) => name);
  expect(names.every((name) => /^bandu-(?:term|person|place|organisation|lookup)$/u.test(name ?? ''))).toBe(
    true,
  );
  expect(open).not.toContain('global ');
  await page.keyboard.press('Escape');
  await page.reload();
  await waitForState(page, 'ready');
  // A page on which a word was saved looks to its scripts as it did before.
  expect(await dump(page)).toBe(before);
  await page.close();
});

describe('a card that is not seen does nothing (B7)', () => {
  const lures: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    [
      'made transparent',
      async (page) =>
        page.evaluate(() =>
          document.querySelector('bandu-card')?.setAttribute('style', 'opacity:0.01;position:fixed'),
        ),
    ],
    [
      'covered by a popover',
      async (page) =>
        page.evaluate(() => {
          const cover = document.createElement('div');
          cover.popover = 'manual';
          cover.style.cssText =
            'position:fixed;inset:0;width:100vw;height:100vh;background:white;pointer-events:none';
          document.body.append(cover);
          cover.showPopover();
        }),
    ],
    [
      'taken out of the top layer',
      async (page) => page.evaluate(() => document.querySelector<HTMLElement>('bandu-card')?.hidePopover()),
    ],
    [
      'filtered away',
      async (page) =>
        page.evaluate(() =>
          document
            .querySelector<HTMLElement>('bandu-card')
            ?.style.setProperty('filter', 'opacity(0)', 'important'),
        ),
    ],
  ];
  test.each(lures)('%s', async (_name, lure) => {
    const page = await openReady(launched, url);
    await openCard(page, /人才|企业/u);
    await lure(page);
    await page.keyboard.press('r');
    await page.waitForTimeout(400);
    expect(await page.locator('bandu-card').count()).toBe(0);
    await page.reload();
    await waitForState(page, 'ready');
    await openCard(page, /人才|企业/u);
    expect((await namesOf(page, 'StaticText')).join(' ')).not.toContain('In your vocabulary already');
    await page.close();
  });
});

describe('printing (A22)', () => {
  test('the sheets hold all of the text with its pinyin, without the card; off, none of the pinyin', async () => {
    const page = await openReady(launched, url);
    await openCard(page, /营商/u);
    const body = await page.evaluate(() => document.body.textContent.replaceAll(/\s/gu, ''));
    const printed = textOfPdf(await page.pdf({ format: 'A4' }));
    const han = (text: string) => [...text.matchAll(/\p{Script=Han}/gu)].map(String).toSorted().join('');
    // Fonts share glyphs between 人 and the radical ⼈, so the count is that of the page and the signs those of the plain print.
    expect(han(printed)).toHaveLength(han(body).length);
    const plain = printed.normalize('NFD').replaceAll(/[^a-z]/giu, '');
    expect(plain).toContain('huiyi');
    expect(plain).not.toMatch(/environment|Save/u);
    await launched.setSettings({ annotate: 'off' });
    await waitForState(page, 'off');
    const bare = textOfPdf(await page.pdf({ format: 'A4' }));
    expect(han(bare)).toBe(han(printed));
    expect(bare).not.toMatch(/[a-z]{3}/iu);
    await launched.setSettings({ annotate: 'all' });
    await page.close();
  });
});

describe('others who change the page', () => {
  test('a page that Google translates is let go, and nobody fights (A27)', async () => {
    const page = await openReady(launched, url);
    await page.evaluate(() => {
      // As its script does: the root is marked, then each text is wrapped twice and written anew.
      document.documentElement.classList.add('translated-ltr');
      for (const element of document.querySelectorAll('h1, p')) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = 'The meeting called on all counties to go on.';
        outer.append(inner);
        element.replaceChildren(outer);
      }
    });
    await page.waitForTimeout(600);
    expect(await page.locator('bandu-run').count()).toBe(0);
    expect(await page.locator('font font').count()).toBe(3);
    await page.close();
  });

  test('another extension adds its translation under each paragraph: one loop of neither (B14)', async () => {
    const page = await openReady(launched, url);
    await page.evaluate(() => {
      let changes = 0;
      const translate = () => {
        for (const p of document.querySelectorAll('p:not([data-other])')) {
          p.setAttribute('data-other', '1');
          const font = document.createElement('font');
          font.className = 'notranslate other-wrapper';
          font.append(document.createElement('br'), `[${p.textContent}]`);
          p.append(font);
        }
      };
      new MutationObserver((records) => {
        changes += records.length;
        Object.assign(globalThis, { changes });
        translate();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      translate();
    });
    await page.waitForTimeout(1500);
    await waitForState(page, 'ready');
    const changes = async () =>
      page.evaluate(() => (globalThis as unknown as { changes?: number }).changes ?? 0);
    const then = await changes();
    await page.waitForTimeout(1000);
    expect(await changes()).toBe(then);
    expect(await page.locator('.other-wrapper').count()).toBe(2);
    expect(await page.locator('.other-wrapper ruby').count()).toBe(0);
    expect(await page.locator('p ruby').count()).toBeGreaterThan(20);
    await page.close();
  });
});

test('the extension is replaced while a page is open: no error, nothing typed is lost, words drawn once (B13)', async () => {
  const page = await openReady(launched, url);
  const errors = collectErrors(page);
  await openCard(page, /营商/u);
  await clickAx(page, 'textbox', /note/iu);
  await page.keyboard.type('abc');
  const session = await launched.context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked' as never, { path: E2E_FOLDER } as never);
  await page.waitForTimeout(1500);
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await page.waitForTimeout(800);
  expect(errors).toEqual([]);
  const sound = await page.evaluate(() => ({
    nested: document.querySelectorAll('bandu-run bandu-run, ruby ruby').length,
    text: document.querySelector('#one')?.textContent,
    pinyin: document.querySelectorAll('#two rt').length,
  }));
  expect(sound).toMatchObject({ nested: 0, text: /id="one">([^<]+)/u.exec(PAGE)?.[1] });
  // The one that came takes over; the card stays while somebody is typing into it.
  expect((await namesOf(page, 'StaticText')).join('\n')).toContain('abc');
  await waitForState(page, 'ready');
  expect(await page.locator('#two rt').count()).toBeGreaterThan(10);
  await page.keyboard.press('Escape');
  await page.mouse.move(340, 340);
  await page.waitForTimeout(300);
  expect(await page.locator('bandu-card').count()).toBe(0);
  expect(await page.locator('#two rt').count()).toBeGreaterThan(10);
  expect(errors).toEqual([]);
  await openCard(page, /营商/u);
  await page.close();
});
