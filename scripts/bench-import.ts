/*
 * `node scripts/bench-import.ts`: how long the import of 100,000 words takes in the built extension, from the press to the
 * last row on the disk, as words to learn (with a card each) and as known words. Build before: `npm run build:e2e`. The
 * loop's line tells how busy the machine is: figures of a busy one mean nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launchExtension } from '../tests/support/extension.ts';

const WORDS = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'bandu-import-'));
const launched = await launchExtension('off');
const page = await launched.context.newPage();
page.setDefaultTimeout(300_000);
await page.goto(`chrome-extension://${launched.id}/notebook.html#exchange`);

const word = (i: number) => String.fromCodePoint(0x4e00 + (i % 300), 0x4e00 + Math.floor(i / 300));
const rows = Array.from({ length: WORDS }, (_, i) => `${word(i)}\tshi4 dian3\tmeaning ${String(i)}`);
const path = join(folder, 'words.tsv');
writeFileSync(path, ['word\tpinyin\tmeaning', ...rows].join('\n'));

/** Milliseconds until the work is done. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

let sum = 0;
const loop = await timed(async () => {
  for (let i = 0; i < 1e8; i++) sum = (sum * 31 + i) | 0;
  return Promise.resolve();
});
console.log(`a loop of a hundred million steps: ${String(loop)} ms (${String(sum)})`);

for (const known of [true, false]) {
  const preview = await timed(async () => {
    await page.setInputFiles('input[type=file]', path);
    await page.getByText('Each gets a new card.').waitFor();
    if (!known) return;
    await page.getByRole('radio', { name: /^Words you know/u }).check();
    await page.getByRole('row', { name: /^Known words/u }).waitFor();
  });
  const written = await timed(async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText(/records were written/u).waitFor();
  });
  console.log(
    `${known ? 'known words' : 'words to learn'}: preview ${String(preview)} ms, import ${String(written)} ms`,
  );
}
await launched.close();
rmSync(folder, { recursive: true });
