/*
 * `npm start`: builds the extension and opens a browser with it on the sample front page, or on a URL or FILE, annotated.
 * `--headless --screenshot out.png` takes a picture of the whole page instead; so does a machine without a screen.
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { Page } from 'playwright';

import { E2E_FOLDER, buildForTests } from './build-e2e.ts';
import { InputError, readInput } from './input.ts';
import { type Launched, launch } from './launch.ts';
import { pageFromText } from './page-from-text.ts';
import { type MadePage, serve } from './serve.ts';

const SAMPLE = fileURLToPath(new URL('../tests/fixtures/pages/city-evening', import.meta.url));

/** Chromium paints no picture taller than this many pixels. */
const TALLEST = 16_000;

const USAGE = 'npm start -- [--headless] [--screenshot out.png] [--width 1280] [URL|FILE]';

interface Wish {
  readonly headless: boolean;
  readonly screenshot: string | undefined;
  readonly width: number;
  readonly target: string | undefined;
}

/** What the command line asks for. @throws InputError where it cannot be understood */
function readWish(): Wish {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        headless: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
        width: { type: 'string', default: '1280' },
      },
    });
    const width = Number(values.width);
    if (positionals.length > 1 || !Number.isInteger(width) || width < 320) throw new Error('');
    return { headless: values.headless, screenshot: values.screenshot, width, target: positionals[0] };
  } catch {
    throw new InputError(`that cannot be understood; it is ${USAGE}`);
  }
}

/** True where a window can be shown. */
function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The pages to serve for a target, and the path to open; a URL is opened as it is. */
function pagesFor(target: string | undefined): { made: Map<string, MadePage>; open: string } {
  const made = new Map<string, MadePage>();
  if (target === undefined) return { made, open: '/' };
  if (/^https?:/u.test(target)) return { made, open: target };
  const input = readInput(target);
  if (input.warning !== null) console.error(`bandu: ${input.warning}`);
  const isHtml = /\.x?html?$/iu.test(target);
  const body = isHtml ? input.text : pageFromText(input.text, basename(target));
  made.set('/page.html', { body, type: 'text/html; charset=utf-8' });
  return { made, open: '/page.html' };
}

/** Milliseconds in which a page notices that it was scrolled or made larger. */
const NOTICE = 300;

/** Waits until everything near the viewport is drawn, or says that there is nothing to draw. */
async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForTimeout(NOTICE);
  const isReady = () => document.documentElement.dataset['bandu'] === 'ready';
  await page.waitForFunction(isReady, undefined, { timeout: 15_000 }).catch(() => {
    console.error('bandu: the page was not annotated in time; the picture shows it as it is.');
  });
}

async function show({ context }: Launched, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

async function takePicture(page: Page, width: number, path: string): Promise<void> {
  await waitUntilReady(page);
  // Words are drawn near the viewport only; for a picture of the whole page the viewport is the whole page.
  const measure = async () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let height = 0; height !== (await measure());) {
    height = await measure();
    await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
    await waitUntilReady(page);
    if (height >= TALLEST) break;
  }
  if ((await page.locator('bandu-run').count()) === 0)
    console.error('bandu: there is no Chinese text on the page.');
  await page.screenshot({ path });
  console.error(`bandu: the picture is in ${path}`);
}

async function run(): Promise<void> {
  const wish = readWish();
  const { made, open } = pagesFor(wish.target);
  const isHeadless = wish.headless || wish.screenshot !== undefined || !hasScreen();
  if (isHeadless && !wish.headless && wish.screenshot === undefined) {
    console.error('bandu: this machine has no screen; taking a picture instead.');
  }
  await buildForTests();
  const server = await serve(SAMPLE, made);
  const launched = await launch(E2E_FOLDER, {
    headless: isHeadless,
    viewport: isHeadless ? { width: wish.width, height: 900 } : null,
  });
  try {
    await launched.setSettings({ annotate: 'all' });
    const page = await show(launched, new URL(open, server.origin).href);
    if (isHeadless) await takePicture(page, wish.width, wish.screenshot ?? 'bandu.png');
    else await launched.context.waitForEvent('close', { timeout: 0 });
  } finally {
    await launched.close();
    await server.close();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`bandu: ${error.message}`);
  process.exitCode = 2;
}
