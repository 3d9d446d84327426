import { afterEach, describe, expect, test } from 'vitest';

import ssr from '../../.output/test-apps/react-19-ssr.js?raw';
import { hasHydrationHints } from '../../lib/page/hydration.ts';
import { type Frame, get, openFrame, until } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

interface Ssr {
  readonly html: string;
  readonly errors: string[];
  hydrate(element: Element): (index: number) => void;
}

let frame: Frame;
let started: Started | null = null;
afterEach(() => {
  started?.stop();
  frame.close();
});

function runScript(code: string): Ssr {
  const script = frame.doc.createElement('script');
  script.textContent = code;
  frame.doc.head.append(script);
  script.remove();
  return Reflect.get(frame.view, 'ssr');
}

test('a page whose script comes 1.5 s late is taken over without an error, then annotated (A3)', async () => {
  frame = await openFrame('<p>占位</p>');
  const { html } = runScript(ssr);
  frame.close();

  frame = await openFrame(`<div id="root">${html}</div>`);
  const before = get(frame.doc, '#root').textContent;
  started = startIn(frame);
  started.reader.setReading(true);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(frame.doc.querySelector('bandu-run')).toBeNull();
  const app = runScript(ssr);
  const show = app.hydrate(get(frame.doc, '#root'));
  await until(() => frame.doc.querySelectorAll('ruby').length > 10, 'the words', 8000);
  await untilReady(frame);
  expect(app.errors).toEqual([]);
  expect(get(frame.doc, '#root').textContent).toBe(before);
  show(1);
  await until(() => !get(frame.doc, '#root').textContent.includes('快讯'), 'the next state');
  show(0);
  await until(() => get(frame.doc, '#root').textContent === before, 'the first state');
  expect(app.errors).toEqual([]);
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
    frame = await openFrame(html);
    expect(hasHydrationHints(frame.doc)).toBe(expected);
  });
});
