import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { E2E_FOLDER } from '../../scripts/build-e2e.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';

/**
 * A browser in which no page is looked at by a debugger: Chromium prerenders nothing for one that is. All is asked of the
 * extension's worker, which may see pages as extensions do.
 */
export interface BareBrowser {
  /** The value of an expression in the worker, awaited. */
  ask(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The address under which a browser takes debuggers; it says so on its standard error. */
async function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    process.once('exit', () => reject(new Error(`The browser ended: ${said}`)));
  });
}

interface Reply {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Starts the browser with the extension as it is built for tests. */
export async function launchBare(): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'bandu-bare-'));
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${E2E_FOLDER}`,
    `--load-extension=${E2E_FOLDER}`,
    'about:blank',
  ];
  const browser = spawn(findBrowser() ?? 'chromium', flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const socket = new WebSocket(await addressOf(browser));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  const send = async (
    method: string,
    params: object,
    sessionId?: string,
  ): Promise<Record<string, unknown>> => {
    const id = ++count;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
    if (reply.error) throw new Error(reply.error.message);
    return reply.result ?? {};
  };
  const findWorker = async (): Promise<string> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { targetInfos } = (await send('Target.getTargets', {})) as {
        targetInfos: { type: string; url: string; targetId: string }[];
      };
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
      );
      if (worker) return worker.targetId;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The worker did not start.');
  };
  const { sessionId } = await send('Target.attachToTarget', { targetId: await findWorker(), flatten: true });
  const ask = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = (await send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      String(sessionId),
    )) as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result?.value;
  };
  // The worker can be seen before its script has what extensions have.
  while ((await ask('typeof chrome')) !== 'object') await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    ask,
    close: async () => {
      socket.close();
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
