import { afterEach, describe, expect, test } from 'vitest';

import preact11 from '../../.output/test-apps/preact-11.js?raw';
import react18 from '../../.output/test-apps/react-18.js?raw';
import react19 from '../../.output/test-apps/react-19.js?raw';
import svelte5 from '../../.output/test-apps/svelte-5.js?raw';
import vue3 from '../../.output/test-apps/vue-3.js?raw';
import { RUN_NAME } from '../../lib/page/names.ts';
import { isDrawn, ownerOf } from '../../lib/page/ruby.ts';
import { type Frame, openFrame, textNodes, until } from '../support/page-frame.ts';
import { type Started, startIn, stateOf, untilReady } from '../support/page-reader.ts';

interface App {
  show(index: number): void;
  readonly count: number;
  readonly errors: string[];
}

const APPS = {
  'react-18': react18,
  'react-19': react19,
  'preact-11': preact11,
  'vue-3': vue3,
  'svelte-5': svelte5,
};

const open: Frame[] = [];
let started: Started | null = null;
afterEach(() => {
  started?.stop();
  for (const frame of open.splice(0)) frame.close();
});

async function openApp(code: string): Promise<{ frame: Frame; app: App }> {
  const frame = await openFrame('<div id="root"></div>');
  open.push(frame);
  const script = frame.doc.createElement('script');
  script.textContent = code;
  frame.doc.head.append(script);
  const app: App = Reflect.get(frame.view, 'app');
  return { frame, app };
}

/** No word of ours stands anywhere but right after its emptied node; no emptied node is left without its words. */
function findOrphans({ doc }: Frame): string[] {
  const orphans = [...doc.querySelectorAll(RUN_NAME)].filter((carrier) => {
    const owner = ownerOf(carrier);
    return !owner || owner.data !== '' || owner.nextSibling !== carrier;
  });
  const nested = [...doc.querySelectorAll(`${RUN_NAME} ${RUN_NAME}`)];
  const lost = textNodes(doc).filter((node) => isDrawn(node) && !node.isConnected);
  return [...orphans, ...nested, ...lost].map((node) => node.textContent ?? '');
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 40));

function textOf(frame: Frame): string {
  return frame.doc.querySelector('#root')?.textContent ?? '';
}

describe.each(Object.entries(APPS))('%s', (_name, code) => {
  test('goes through its states as if nobody had annotated it (A1, A2, I6)', async () => {
    const twin = await openApp(code);
    const { frame, app } = await openApp(code);
    started = startIn(frame);
    started.reader.setReading(true);
    await until(() => stateOf(frame) === 'ready', 'ready', 8000);
    const order = [...Array(app.count).keys(), 4, 2, 7, 0, 3];
    expect(order.length).toBeGreaterThan(7);
    for (const index of order) {
      app.show(index);
      twin.app.show(index);
      await settle();
      expect(textOf(frame), `state ${String(index)}`).toBe(textOf(twin.frame));
      expect(textOf(frame)).not.toBe('');
      expect(findOrphans(frame), `state ${String(index)}`).toEqual([]);
      // Every other time the next state comes while the words are being drawn.
      if (index % 2 === 0) {
        await until(
          () => frame.doc.querySelectorAll('ruby').length > 0,
          `words in state ${String(index)}`,
          9000,
        );
        await untilReady(frame);
        expect(textOf(frame)).toBe(textOf(twin.frame));
        expect(findOrphans(frame)).toEqual([]);
      }
    }
    expect(app.errors).toEqual([]);
    started.reader.setReading(false);
    expect(frame.doc.querySelector('#root')?.innerHTML).toBe(
      twin.frame.doc.querySelector('#root')?.innerHTML,
    );
  });

  test('changes while answers are on their way are never overwritten by them', async () => {
    const twin = await openApp(code);
    const { frame, app } = await openApp(code);
    started = startIn(frame);
    started.reader.setReading(true);
    await until(() => stateOf(frame) === 'ready', 'ready', 8000);
    for (let index = 1; index < app.count; index++) {
      started.engine.hold(true);
      app.show(index - 1);
      await settle();
      app.show(index);
      twin.app.show(index);
      started.engine.hold(false);
      await settle();
      expect(textOf(frame)).toBe(textOf(twin.frame));
      expect(findOrphans(frame)).toEqual([]);
    }
    expect(app.errors).toEqual([]);
  });
});
