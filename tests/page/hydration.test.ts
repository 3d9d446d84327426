import { afterAll, describe, expect, test } from 'vitest';

import preact11 from '../../.output/test-apps/preact-11-ssr.js?raw';
import react18 from '../../.output/test-apps/react-18-ssr.js?raw';
import react19 from '../../.output/test-apps/react-19-ssr.js?raw';
import svelte5 from '../../.output/test-apps/svelte-5-ssr.js?raw';
import vue3 from '../../.output/test-apps/vue-3-ssr.js?raw';
import { hasHydrationHints } from '../../lib/page/hydration.ts';
import { type Frame, get, openFrame, until } from '../support/page-frame.ts';
import { startIn, untilReady } from '../support/page-reader.ts';

interface Ssr {
  readonly html: string | Promise<string>;
  readonly errors: string[];
  hydrate(element: Element): (index: number) => void;
}

const APPS = { react18, react19, preact11, vue3, svelte5 };

const open: Frame[] = [];
const stops: (() => void)[] = [];
// The tests run beside each other: what they have opened is closed after the last.
afterAll(() => {
  for (const stop of stops.splice(0)) stop();
  for (const frame of open.splice(0)) frame.close();
});

async function openPage(html: string): Promise<Frame> {
  const frame = await openFrame(html);
  open.push(frame);
  return frame;
}

function runScript(frame: Frame, code: string): Ssr {
  const script = frame.doc.createElement('script');
  script.textContent = code;
  frame.doc.head.append(script);
  script.remove();
  return Reflect.get(frame.view, 'ssr');
}

/** What the server sends for the first state. */
async function serverHtml(code: string): Promise<string> {
  const frame = await openPage('<p>占位</p>');
  return runScript(frame, code).html;
}

const states = [1, 2, 3, 0];
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a page whose script comes 1.5 s late (A3)', () => {
  // At the same time: they wait more than they work.
  test.concurrent.each(Object.entries(APPS))(
    '%s takes it over without a complaint; then it is annotated, and goes on as its twin',
    { timeout: 30_000 },
    async (_name, code) => {
      const html = await serverHtml(code);
      const frame = await openPage(`<div id="root">${html}</div><script src="data:,"></script>`);
      const twin = await openPage(`<div id="root">${html}</div><script src="data:,"></script>`);
      const root = get(frame.doc, '#root');
      const first = root.querySelector('ul b')?.firstChild;
      const before = root.textContent;
      const started = startIn(frame);
      stops.push(() => started.stop());
      const { reader } = started;
      reader.setReading(true);
      await wait(1500);
      expect(frame.doc.querySelector('bandu-run')).toBeNull();
      const app = runScript(frame, code);
      const show = app.hydrate(root);
      const other = runScript(twin, code).hydrate(get(twin.doc, '#root'));
      await until(() => frame.doc.querySelectorAll('ruby').length > 10, 'the words', 12_000);
      await untilReady(frame);
      expect(root.textContent).toBe(before);
      // Taken over, not thrown away and made anew.
      expect(root.querySelector('ul b')?.firstChild).toBe(first);
      for (const index of states) {
        show(index);
        other(index);
        await wait(60);
        expect(root.textContent, `state ${String(index)}`).toBe(get(twin.doc, '#root').textContent);
      }
      expect(app.errors).toEqual([]);
      reader.setReading(false);
      expect(root.innerHTML).toBe(get(twin.doc, '#root').innerHTML);
    },
  );

  test.concurrent.each(Object.entries(APPS))(
    '%s: the server’s page shows that it will be taken over',
    async (_name, code) => {
      const page = await openPage(
        `<div id="root">${await serverHtml(code)}</div><script src="data:,"></script>`,
      );
      expect(hasHydrationHints(page.doc)).toBe(true);
    },
  );
});

describe('a page that a framework will take over is known', () => {
  test.each([
    ['<div id="__next"><p>新闻</p></div>', true],
    ['<div data-server-rendered="true">新闻</div>', true],
    ['<p>共<!-- -->3<!-- -->条</p>', true],
    ['<!--[--><p>新闻</p><!--]-->', true],
    ['<div id="app"><p>新闻</p></div><script type="module">1</script>', true],
    ['<astro-island ssr><p>新闻</p></astro-island>', true],
    ['<!-- 正文开始 --><p>新闻</p><!-- 正文结束 -->', false],
    ['<div id="app"></div>', false],
    ['<div class="article"><p>新闻</p></div><script>1</script>', false],
  ])('%s: %s', async (html, expected) => {
    const frame = await openPage(html);
    expect(hasHydrationHints(frame.doc)).toBe(expected);
  });
});
