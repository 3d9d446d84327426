import { readFileSync } from 'node:fs';

import type { CDPSession, Page } from 'playwright';

import type { Launched } from '../../scripts/launch.ts';
import { pressShortcut, stopWorker, waitForState } from '../support/extension.ts';

/* What the bench measures of one page. CPU is that of the page's main thread, so that others on the machine count little. */

/** Quiet milliseconds after which a page counts as done. */
export const SETTLE = 400;
/** The goal's speed of scrolling: three screens a second. */
const SCREENS_A_SECOND = 3;

export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

/** CPU milliseconds of the page's main thread so far. */
export async function cpuOf({ session }: Opened): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Opens a page and waits until it is still. */
export async function open(launched: Launched, url: string): Promise<Opened> {
  const page = await launched.context.newPage();
  const session = await launched.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // A million characters of static ruby take half a minute of work, on a busy machine more.
  await page.goto(url, { waitUntil: 'load', timeout: 300_000 });
  await page.waitForTimeout(SETTLE);
  return { page, session };
}

/** Turns annotation on and waits until all near the viewport is drawn; the larger the page, the longer. */
export async function turnOn(launched: Launched, { page }: Opened): Promise<void> {
  await pressShortcut(launched, page);
  await waitForState(page, 'ready', 120_000);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Tasks of the busiest page's main thread while `act` runs, longest first: milliseconds of CPU. */
export async function tasksDuring(launched: Launched, act: () => Promise<void>): Promise<number[]> {
  const session = await launched.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser cannot be traced.');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['toplevel', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const byPage = mains.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('::RunTask'))
      .map(({ tdur = 0 }) => tdur / 1000)
      .toSorted((a, b) => b - a),
  );
  const sum = (tasks: readonly number[]): number => tasks.reduce((total, task) => total + task, 0);
  return byPage.toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
}

/** The longest time in ms that a block on the screen wore no words, while the page is scrolled for `seconds`. */
export async function scrollThrough({ page }: Opened, seconds: number): Promise<number> {
  return page.evaluate(
    async ([speed, limit]) => {
      const since = new Map<Element, number>();
      let longest = 0;
      const start = performance.now();
      let last = start;
      const { documentElement } = document;
      while (scrollY + innerHeight < documentElement.scrollHeight - 2 && last - start < limit * 1000) {
        const now: number = await new Promise((resolve) => {
          requestAnimationFrame(() => resolve(performance.now()));
        });
        scrollBy(0, ((now - last) / 1000) * speed * innerHeight);
        last = now;
        for (let y = 20; y < innerHeight; y += 120) {
          const block = document.elementFromPoint(innerWidth / 2, y)?.closest('p, h2');
          if (!block) continue;
          if (block.querySelector('ruby')) {
            since.delete(block);
            continue;
          }
          const first = since.get(block) ?? now;
          since.set(block, first);
          longest = Math.max(longest, now - first);
        }
      }
      return longest;
    },
    [SCREENS_A_SECOND, seconds] as const,
  );
}

/** Bytes of the page's heap after the browser has collected what nobody needs. */
export async function heapOf({ session }: Opened): Promise<number> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Kilobytes of private memory of the process that shows the page; NaN where the system does not tell. */
export async function privateMemoryOf(launched: Launched, { page }: Opened): Promise<number> {
  const session = await launched.context.browser()?.newBrowserCDPSession();
  const times = async (): Promise<Map<number, number>> => {
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    return new Map(
      processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
    );
  };
  const before = await times();
  // It is the one that works now.
  await page.evaluate(() => {
    const end = performance.now() + 400;
    while (performance.now() < end);
  });
  const after = [...(await times())].map(([id, time]) => [id, time - (before.get(id) ?? 0)] as const);
  await session?.detach();
  const [id] = after.toSorted((a, b) => b[1] - a[1])[0] ?? [];
  try {
    const rollup = readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8');
    return [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gmu)].reduce(
      (sum, [, kb]) => sum + Number(kb),
      0,
    );
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds from a question to its answer where the background sleeps and has to start, read its data and think. */
export async function coldStart(launched: Launched): Promise<number> {
  await stopWorker(launched);
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/popup.html`);
  // The popup has woken it.
  await page.waitForTimeout(SETTLE);
  const session = await launched.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.waitForTimeout(SETTLE);
  const spent = await page.evaluate(async () => {
    interface Runtime {
      sendMessage(message: object): Promise<unknown>;
    }
    const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
    const start = performance.now();
    const send = async (type: string, data: object) =>
      chrome.runtime.sendMessage({ id: start, type, data, timestamp: Date.now() });
    const text = '全市产业园区高质量发展推进会在经开区举行，各县区负责人参加会议并作交流发言。';
    await send('openArticle', { article: 'bench', digest: text, published: '' });
    await send('annotate', { article: 'bench', blocks: [{ text, flowsOn: false }], wanted: [0] });
    return performance.now() - start;
  });
  await page.close();
  return spent;
}
