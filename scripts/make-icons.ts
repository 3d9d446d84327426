/* Draws the toolbar icons (PNG, as the stores want them) out of public/icons/bandu.svg. Run by hand when the drawing changes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright';

import { findBrowser } from './find-browser.mjs';

const FOLDER = fileURLToPath(new URL('../public/icons/', import.meta.url));

/** Sizes of the toolbar, the extensions page and the store. */
const SIZES = [16, 32, 48, 128];

const executablePath = findBrowser();
if (executablePath === null) throw new Error('No browser was found: run `npm test` once.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const drawing = readFileSync(`${FOLDER}bandu.svg`, 'utf8');
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${String(size)}px}</style>${drawing}`);
  await page.screenshot({ path: `${FOLDER}${String(size)}.png`, omitBackground: true });
}
await browser.close();
