import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { namesOf } from '../support/ax.ts';
import { launchExtension, openReady, pressShortcut, waitForState } from '../support/extension.ts';
import { SAME_PAGE, comparePage, rememberPage } from '../support/same-page.ts';

const SAMPLE = 'tests/fixtures/pages/city-evening';

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve(SAMPLE);
  launched = await launchExtension('off');
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

async function openPlain(): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(server.origin, { waitUntil: 'load' });
  return page;
}

async function openAnnotated(): Promise<Page> {
  const page = await openPlain();
  await pressShortcut(launched, page);
  await waitForState(page, 'ready');
  return page;
}

/** What a script of the page, a copy or a search reads of it. */
async function textsOf(
  page: Page,
): Promise<{ textContent: string | null; innerText: string; selected: string }> {
  return page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.body);
    const selected = String(selection);
    selection?.removeAllRanges();
    return { textContent: document.body.textContent, innerText: document.body.innerText, selected };
  });
}

test('off restores the page byte for byte, with the same Text nodes (A4, I1, I2)', async () => {
  const page = await openPlain();
  await page.evaluate(rememberPage);
  for (let round = 0; round < 3; round += 1) {
    await pressShortcut(launched, page);
    await waitForState(page, 'ready');
    expect(await page.locator('bandu-run ruby').count()).toBeGreaterThan(100);
    await pressShortcut(launched, page);
    await waitForState(page, 'off');
    expect(await page.evaluate(comparePage)).toEqual(SAME_PAGE);
  }
  await page.close();
});

describe('while it is on, the page is still the page', () => {
  test('its text, as scripts read it and as it is copied (A23, A26, I3)', async () => {
    const plain = await openPlain();
    const annotated = await openAnnotated();
    expect(await textsOf(annotated)).toEqual(await textsOf(plain));
    await plain.close();
    await annotated.close();
  });

  test('what the clipboard takes, as text and as rich text (A23)', async () => {
    const copyOf = async (page: Page) => {
      await page.bringToFront();
      await page.evaluate(() =>
        getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body),
      );
      await page.keyboard.press('Control+c');
      await page.evaluate(() => {
        const target = document.createElement('textarea');
        target.addEventListener('paste', ({ clipboardData }) => {
          const copied = {
            plain: clipboardData?.getData('text/plain'),
            rich: clipboardData?.getData('text/html'),
          };
          Object.assign(globalThis, { copied });
        });
        document.body.append(target);
        target.focus();
      });
      await page.keyboard.press('Control+v');
      return page.evaluate(
        () => (globalThis as unknown as { copied: { plain: string; rich: string } }).copied,
      );
    };
    const plain = await openPlain();
    const annotated = await openAnnotated();
    const [expected, copied] = [await copyOf(plain), await copyOf(annotated)];
    expect(expected.plain.length).toBeGreaterThan(600);
    expect(copied.plain).toBe(expected.plain);
    expect(copied.rich).not.toMatch(/bandu|<ruby|<rt|data-p/u);
    await plain.close();
    await annotated.close();
  });

  test('finding a phrase that crosses words (A24)', async () => {
    const page = await openAnnotated();
    const phrase = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent.length > 60);
      return paragraph?.textContent.trim().slice(10, 24) ?? '';
    });
    expect(phrase).toHaveLength(14);
    expect(
      await page.evaluate(
        (wanted) => (window as unknown as { find(text: string): boolean }).find(wanted),
        phrase,
      ),
    ).toBe(true);
    await page.close();
  });

  test('what a screen reader is told (A25)', async () => {
    const plain = await openPlain();
    const annotated = await openAnnotated();
    const said = async (page: Page) => (await namesOf(page, 'StaticText')).join('');
    expect(await said(annotated)).toBe(await said(plain));
    await plain.close();
    await annotated.close();
  });

  test('and it asks nobody for anything (B16, I11)', async () => {
    const asked: string[] = [];
    launched.context.on('request', (request) => asked.push(request.url()));
    const page = await openAnnotated();
    await page.locator('p ruby').first().hover();
    await page.waitForTimeout(500);
    expect(
      asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith('chrome-extension://')),
    ).toEqual([]);
    await page.close();
  });
});

test('a page opened while all sites are on is read by itself, and is let go when they are off', async () => {
  await launched.setSettings({ annotate: 'all' });
  const page = await openReady(launched, server.origin);
  await launched.setSettings({ annotate: 'off' });
  await page.reload({ waitUntil: 'load' });
  await page.waitForTimeout(500);
  expect(await page.locator('bandu-run').count()).toBe(0);
  await page.close();
});
