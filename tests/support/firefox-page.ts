import { expect } from 'vitest';

import type { Bidi } from './bidi.ts';

/** A value that BiDi sends, as far as it is looked at here. */
interface Told {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

/** A document of a tab, or of a frame in it. */
export interface FirefoxPage {
  /** What a function gives in the page's own world; all that it needs is its argument, and both can be written as JSON. */
  evaluate<R>(inPage: () => R): Promise<Awaited<R>>;
  evaluate<A, R>(inPage: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /** Goes to an address; settles when it is there. */
  go(url: string): Promise<void>;
  /** Waits until `html[data-bandu]` says this, or nothing (`off`). */
  waitForState(state: 'working' | 'ready' | 'off'): Promise<void>;
  /** Presses the mouse in the middle of the first element that matches, by events that the page has to trust. */
  click(selector: string): Promise<void>;
  /** Presses a key, with Control held down where wanted, by trusted events. */
  press(key: string, control?: 'control'): Promise<void>;
  /** The text of the gloss card in its closed root, by the browser's own right to look; empty where none is open. */
  cardText(): Promise<string>;
  /** The documents of the frames right below. */
  frames(): Promise<FirefoxPage[]>;
  /** Errors of scripts and of the console, so far. */
  errors(): string[];
  close(): Promise<void>;
}

/** The value of an expression in a context, awaited and sent as JSON. @throws what it throws */
export async function run(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answer = await bidi.send('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
    target: { context },
    awaitPromise: true,
  });
  if (answer['type'] === 'exception')
    throw new Error((answer['exceptionDetails'] as { readonly text: string }).text);
  return JSON.parse(String((answer['result'] as Told).value));
}

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children: readonly Context[] | null;
}

/** The documents that are open, with their frames; `wish` says which. */
export async function treeOf(bidi: Bidi, wish: object): Promise<readonly Context[]> {
  const { contexts } = await bidi.send('browsingContext.getTree', wish);
  return contexts as readonly Context[];
}

/** What tests do with a document. */
export function pageOf(bidi: Bidi, context: string): FirefoxPage {
  const since = bidi.events.length;
  const evaluate = async (inPage: (argument: never) => unknown, argument?: unknown): Promise<never> =>
    (await run(bidi, context, `(${String(inPage)})(${JSON.stringify(argument) ?? ''})`)) as never;
  const act = async (type: 'key' | 'pointer', actions: readonly object[]) => {
    await bidi.send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  };
  return {
    evaluate,
    go: async (url) => {
      // A page of the extension lives in another process: a navigation that waits for it would wait for ever.
      const isOwn = url.startsWith('moz-extension:');
      await bidi.send('browsingContext.navigate', { context, url, wait: isOwn ? 'none' : 'complete' });
      if (!isOwn) return;
      await expect
        .poll(() => run(bidi, context, 'document.readyState + location.href').catch(String))
        .toBe(`complete${url}`);
    },
    waitForState: async (state) => {
      await expect
        .poll(() => run(bidi, context, `document.documentElement.dataset.bandu ?? 'off'`).catch(String))
        .toBe(state);
    },
    click: async (selector) => {
      const look = async () =>
        run(
          bidi,
          context,
          `((element) => {
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = element.getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)];
          })(document.querySelector(${JSON.stringify(selector)}))`,
        ) as Promise<[x: number, y: number]>;
      // What is being laid out may move away under the mouse.
      let before: [number, number] | null = null;
      let [x, y] = await look();
      while (before?.[0] !== x || before[1] !== y) {
        before = [x, y];
        await new Promise((resolve) => setTimeout(resolve, 100));
        [x, y] = await look();
      }
      await act('pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    press: async (key, control) => {
      // Keys without a letter have numbers of their own in WebDriver; this is Control's.
      const keys = control ? ['\uE009', key] : [key];
      await act('key', [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    cardText: async () => {
      const { result } = await bidi.send('script.evaluate', {
        expression: `document.querySelector('bandu-card')`,
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      const { value } = result as { readonly value?: { readonly shadowRoot?: Told | null } };
      if (!value?.shadowRoot?.sharedId) return '';
      const answer = await bidi.send('script.callFunction', {
        functionDeclaration: `(root) => root.querySelector('[role=dialog]')?.innerText ?? ''`,
        arguments: [{ sharedId: value.shadowRoot.sharedId }],
        target: { context },
        awaitPromise: false,
      });
      return String((answer['result'] as Told).value);
    },
    frames: async () => {
      const [tree] = await treeOf(bidi, { root: context });
      return (tree?.children ?? []).map((child) => pageOf(bidi, child.context));
    },
    errors: () =>
      bidi.events.slice(since).flatMap(({ method, params }) => {
        const { level, text, source } = params as {
          readonly level?: string;
          readonly text?: string;
          readonly source?: { readonly context?: string };
        };
        return method === 'log.entryAdded' && level === 'error' && source?.context === context
          ? [text ?? '']
          : [];
      }),
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}
