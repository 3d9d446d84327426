/*
 * `npm run bench`: what annotation costs a page, beside the plain page, the same page shipped as static ruby, and pinyin-pro's
 * html() applied to it. Figures are CPU milliseconds of the page's main thread, medians of interleaved runs in one browser;
 * only ratios within one run mean something.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

import type { CDPSession, Page } from 'playwright';

import { openEngine } from '../lib/text/annotate.ts';
import { benchPage, plainHtml, staticRubyHtml } from '../tests/bench/pages.ts';
import { launchExtension, pressShortcut, waitForState } from '../tests/support/extension.ts';
import { loadResources } from '../tests/support/resources.ts';
import { buildForTests } from './build-e2e.ts';
import type { Launched } from './launch.ts';
import { type MadePage, serve } from './serve.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,100000' }, runs: { type: 'string', default: '3' } },
});
const SIZES = values.sizes.split(',').map(Number);
const RUNS = Number(values.runs);

/** Quiet milliseconds after which a page counts as done. */
const SETTLE = 400;

type Measure = (launched: Launched, url: string) => Promise<number>;

/** CPU milliseconds of the page's main thread so far. */
async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function open(launched: Launched): Promise<{ page: Page; session: CDPSession }> {
  const page = await launched.context.newPage();
  const session = await launched.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** What it costs to load a page as it is. */
const load: Measure = async (launched, url) => {
  const { page, session } = await open(launched);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE);
  const cpu = await cpuOf(session);
  await page.close();
  return cpu;
};

/** What it costs a loaded page until Bandu says `ready`. */
const annotate: Measure = async (launched, url) => {
  const { page, session } = await open(launched);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE);
  const before = await cpuOf(session);
  await pressShortcut(launched, page);
  await waitForState(page, 'ready');
  await page.waitForTimeout(SETTLE);
  const cpu = (await cpuOf(session)) - before;
  await page.close();
  return cpu;
};

/** What it costs a loaded page when pinyin-pro's html() is put in place of every block. */
const applyPinyinPro: Measure = async (launched, url) => {
  const { page, session } = await open(launched);
  await page.goto(url, { waitUntil: 'load' });
  await page.addScriptTag({ content: PINYIN_PRO });
  await page.waitForTimeout(SETTLE);
  const before = await cpuOf(session);
  await page.evaluate(() => {
    const { pinyinPro } = globalThis as unknown as { pinyinPro: { html(text: string): string } };
    for (const block of document.querySelectorAll('p, h2'))
      block.innerHTML = pinyinPro.html(block.textContent ?? '');
    document.body.getBoundingClientRect();
  });
  await page.waitForTimeout(SETTLE);
  const cpu = (await cpuOf(session)) - before;
  await page.close();
  return cpu;
};

const PINYIN_PRO = readFileSync(createRequire(import.meta.url).resolve('pinyin-pro'), 'utf8');

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const engine = openEngine(loadResources());
const made = new Map<string, MadePage>();
for (const size of SIZES) {
  const page = benchPage(String(size), size);
  const type = 'text/html; charset=utf-8';
  made.set(`/plain-${String(size)}.html`, { body: plainHtml(page), type });
  made.set(`/ruby-${String(size)}.html`, {
    body: staticRubyHtml(page, (text) => engine.annotate(text).tokens),
    type,
  });
}
await buildForTests();
const server = await serve('.', made);
const launched = await launchExtension('off');
const rows = [];
try {
  for (const size of SIZES) {
    const plain = `${server.origin}/plain-${String(size)}.html`;
    const ruby = `${server.origin}/ruby-${String(size)}.html`;
    const costs: Record<string, number[]> = { plain: [], ruby: [], bandu: [], pinyinPro: [] };
    for (let run = 0; run < RUNS; run += 1) {
      costs['plain']?.push(await load(launched, plain));
      costs['ruby']?.push(await load(launched, ruby));
      costs['bandu']?.push(await annotate(launched, plain));
      costs['pinyinPro']?.push(await applyPinyinPro(launched, plain));
    }
    const [plainCpu = 0, rubyCpu = 0, banduCpu = 0, proCpu = 0] = Object.values(costs).map(median);
    rows.push({
      characters: size,
      'plain page, ms': Math.round(plainCpu),
      'static ruby page, ms': Math.round(rubyCpu),
      'pinyin-pro html(), ms': Math.round(proCpu),
      'Bandu to ready, ms': Math.round(banduCpu),
      'Bandu : static ruby': Number((banduCpu / rubyCpu).toFixed(3)),
      'Bandu : pinyin-pro': Number((banduCpu / proCpu).toFixed(3)),
    });
  }
} finally {
  await launched.close();
  await server.close();
}
console.table(rows);
console.log(JSON.stringify({ runs: RUNS, rows }));
