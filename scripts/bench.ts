/*
 * `npm run bench`: what annotation costs a page, beside the plain page, the same page shipped as static ruby, and pinyin-pro's
 * html() applied to it. Figures are CPU milliseconds of the page's main thread, medians of interleaved runs in one browser;
 * only ratios within one run mean something. `--sizes 10000,100000,1000000`, `--runs 3`, `--scroll 20` (seconds);
 * `--pinyin-pro-up-to 100000` leaves it out of larger pages, where it takes minutes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

import { openEngine } from '../lib/text/annotate.ts';
import {
  SETTLE,
  coldStart,
  cpuOf,
  heapOf,
  open,
  privateMemoryOf,
  scrollThrough,
  tasksDuring,
  turnOn,
  type Opened,
} from '../tests/bench/measures.ts';
import { benchPage, plainHtml, staticRubyHtml } from '../tests/bench/pages.ts';
import { launchExtension, pressShortcut, waitForState } from '../tests/support/extension.ts';
import { loadResources } from '../tests/support/resources.ts';
import { buildForTests } from './build-e2e.ts';
import type { Launched } from './launch.ts';
import { type MadePage, serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    runs: { type: 'string', default: '3' },
    scroll: { type: 'string', default: '20' },
    'pinyin-pro-up-to': { type: 'string', default: '1000000' },
  },
});
const SIZES = values.sizes.split(',').map(Number);
const RUNS = Number(values.runs);
/** The page that is scrolled and toggled: the largest up to this many characters. */
const LONG = Math.max(...SIZES.filter((size) => size <= 100_000));

type Measure = (launched: Launched, url: string) => Promise<number>;

/** What it costs to load a page as it is. */
const load: Measure = async (launched, url) => {
  const opened = await open(launched, url);
  const cpu = await cpuOf(opened);
  await opened.page.close();
  return cpu;
};

/** What it costs a loaded page until Bandu says `ready`. */
const annotate: Measure = async (launched, url) => {
  const opened = await open(launched, url);
  const before = await cpuOf(opened);
  await turnOn(launched, opened);
  const cpu = (await cpuOf(opened)) - before;
  await opened.page.close();
  return cpu;
};

const PINYIN_PRO = readFileSync(createRequire(import.meta.url).resolve('pinyin-pro'), 'utf8');

/** What it costs a loaded page when pinyin-pro's html() is put in place of every block. */
const applyPinyinPro: Measure = async (launched, url) => {
  const opened = await open(launched, url);
  const { page } = opened;
  await page.addScriptTag({ content: PINYIN_PRO });
  await page.waitForTimeout(SETTLE);
  const before = await cpuOf(opened);
  await page.evaluate(() => {
    const { pinyinPro } = globalThis as unknown as { pinyinPro: { html(text: string): string } };
    for (const block of document.querySelectorAll('p, h2'))
      block.innerHTML = pinyinPro.html(block.textContent ?? '');
    document.body.getBoundingClientRect();
  });
  await page.waitForTimeout(SETTLE);
  const cpu = (await cpuOf(opened)) - before;
  await page.close();
  return cpu;
};

function rounded(number: number): number {
  return Number(number.toFixed(1));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The costs of one size, each measure in its turn. */
async function measureSize(launched: Launched, origin: string, size: number) {
  const plain = `${origin}/plain-${String(size)}.html`;
  const measures = {
    plain: [load, plain],
    ruby: [load, `${origin}/ruby-${String(size)}.html`],
    bandu: [annotate, plain],
    pinyinPro: [applyPinyinPro, plain],
  } as const;
  const costs: Record<keyof typeof measures, number[]> = { plain: [], ruby: [], bandu: [], pinyinPro: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const key of ['plain', 'ruby', 'bandu', 'pinyinPro'] as const) {
      if (key === 'pinyinPro' && size > Number(values['pinyin-pro-up-to'])) continue;
      const [measure, url] = measures[key];
      costs[key].push(await measure(launched, url));
    }
  }
  const [plainCpu, rubyCpu, banduCpu, proCpu] = [costs.plain, costs.ruby, costs.bandu, costs.pinyinPro].map(
    median,
  );
  return {
    size,
    plain: plainCpu ?? 0,
    ruby: rubyCpu ?? 0,
    bandu: banduCpu ?? 0,
    pinyinPro: proCpu ?? Number.NaN,
  };
}

/** The longest tasks and what was long undrawn while the long page is scrolled, with and without us. */
async function measureScrolling(launched: Launched, origin: string) {
  const rows = [];
  for (const [name, file, isOn] of [
    ['plain page', 'plain', false],
    ['static ruby', 'ruby', false],
    ['Bandu', 'plain', true],
  ] as const) {
    const opened = await open(launched, `${origin}/${file}-${String(LONG)}.html`);
    if (isOn) await turnOn(launched, opened);
    let undrawn = 0;
    const before = await cpuOf(opened);
    const tasks = await tasksDuring(launched, async () => {
      undrawn = await scrollThrough(opened, Number(values.scroll));
    });
    const over = tasks.filter((task) => task > 50).length;
    rows.push({
      page: name,
      'CPU, ms': Math.round((await cpuOf(opened)) - before),
      'longest task, CPU ms': Math.round(tasks[0] ?? 0),
      'tasks over 50 ms': over,
      tasks: tasks.length,
      'longest undrawn, ms': isOn ? Math.round(undrawn) : null,
    });
    await opened.page.close();
  }
  return rows;
}

/** Characters of the page whose static ruby stands beside ours in memory: what is near the viewport, where we draw. */
const NEAR = 3000;

/** Megabytes of a page's process that `act` has changed, and those after a collection. */
async function memoryOf(
  launched: Launched,
  url: string,
  act: (opened: Opened) => Promise<void> = async () => Promise.resolve(),
): Promise<{ now: number; collected: number }> {
  const opened = await open(launched, url);
  await act(opened);
  const now = await privateMemoryOf(launched, opened);
  await heapOf(opened);
  await opened.page.waitForTimeout(SETTLE);
  const collected = await privateMemoryOf(launched, opened);
  await opened.page.close();
  return { now: now / 1024, collected: collected / 1024 };
}

/** What one tab costs: memory, what stays after twenty times on and off, the long tasks until ready, a page without Chinese. */
async function measureTab(launched: Launched, origin: string) {
  const url = `${origin}/plain-${String(LONG)}.html`;
  const plain = await memoryOf(launched, url);
  const ours = await memoryOf(launched, url, async (opened) => turnOn(launched, opened));
  const few = await memoryOf(launched, `${origin}/plain-${String(NEAR)}.html`);
  const ruby = await memoryOf(launched, `${origin}/ruby-${String(NEAR)}.html`);
  const traced = await open(launched, url);
  const toReady = await tasksDuring(launched, async () => turnOn(launched, traced));
  await traced.page.close();
  const opened = await open(launched, url);
  await turnOn(launched, opened);
  const toggle = async () => {
    await pressShortcut(launched, opened.page);
    await waitForState(opened.page, 'off');
    await turnOn(launched, opened);
  };
  await toggle();
  const heap = await heapOf(opened);
  for (let round = 0; round < 20; round += 1) await toggle();
  const heapAfter = await heapOf(opened);
  await opened.page.close();
  const english: Record<'all' | 'off', number[]> = { off: [], all: [] };
  for (let run = 0; run < RUNS * 3; run += 1) {
    for (const annotateWhere of ['off', 'all'] as const) {
      await launched.setSettings({ annotate: annotateWhere });
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      english[annotateWhere].push(await load(launched, `${origin}/english.html`));
    }
  }
  await launched.setSettings({ annotate: 'off' });
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) starts.push(await coldStart(launched));
  return {
    'memory above the plain page, MB': rounded(ours.now - plain.now),
    'after a collection': rounded(ours.collected - plain.collected),
    [`static ruby, ${String(NEAR)} characters, MB`]: rounded(ruby.now - few.now),
    'its after a collection': rounded(ruby.collected - few.collected),
    'longest task until ready, CPU ms': Math.round(toReady[0] ?? 0),
    'heap after 20 toggles, MB more': Number(((heapAfter - heap) / 1e6).toFixed(2)),
    'page without Chinese, CPU ms more': Number((median(english.all) - median(english.off)).toFixed(1)),
    'cold start to first answer, ms': Math.round(median(starts)),
  };
}

const ENGLISH = `<!doctype html><html lang="en"><meta charset="utf-8"><title>No Chinese</title><article>${'<p>The county opened a library in an old granary, and the children came first, then their grandparents.</p>'.repeat(200)}</article></html>`;
const engine = openEngine(loadResources());
const type = 'text/html; charset=utf-8';
const made = new Map<string, MadePage>([['/english.html', { body: ENGLISH, type }]]);
for (const size of [NEAR, ...SIZES]) {
  const page = benchPage(String(size), size);
  made.set(`/plain-${String(size)}.html`, { body: plainHtml(page), type });
  const body = staticRubyHtml(page, (text) => engine.annotate(text).tokens);
  made.set(`/ruby-${String(size)}.html`, { body, type });
}
await buildForTests();
const server = await serve('.', made);
const launched = await launchExtension('off');
try {
  // The first page of a browser pays for what all share, and wakes the background.
  await annotate(launched, `${server.origin}/plain-${String(SIZES[0])}.html`);
  const costs = [];
  for (const size of SIZES) costs.push(await measureSize(launched, server.origin, size));
  const [smallest] = costs;
  const sizes = costs.map(({ size, plain, ruby, bandu, pinyinPro }) => ({
    characters: size,
    'plain page, ms': Math.round(plain),
    'static ruby page, ms': Math.round(ruby),
    'pinyin-pro html(), ms': Number.isNaN(pinyinPro) ? null : Math.round(pinyinPro),
    'Bandu to ready, ms': Math.round(bandu),
    'Bandu : static ruby': Number((bandu / ruby).toFixed(3)),
    'Bandu : pinyin-pro': Number.isNaN(pinyinPro) ? null : Number((bandu / pinyinPro).toFixed(3)),
    'Bandu : its smallest page': Number((bandu / (smallest?.bandu ?? bandu)).toFixed(2)),
  }));
  console.table(sizes);
  const tab = await measureTab(launched, server.origin);
  console.table([tab]);
  const scrolling = await measureScrolling(launched, server.origin);
  console.table(scrolling);
  console.log(JSON.stringify({ runs: RUNS, sizes, tab, scrolling }));
} finally {
  await launched.close();
  await server.close();
}
