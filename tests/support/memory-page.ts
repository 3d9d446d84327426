import type { Page } from 'playwright';

import type { Launched } from '../../scripts/launch.ts';

/** A row of a table, as it lies in the database. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** An empty page of the extension: it may read the database and ask the background, and runs none of our code. */
export async function openBarePage(launched: Launched): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/icons/16.png`);
  return page;
}

/** What the background answers to a message of lib/messages.ts: its answer, or why there is none. */
export type Answer = { readonly res: unknown } | { readonly err: string };

/** Sends a message to the background, once; an answer that does not come in 6 s, as where the worker was killed, is an error. */
export async function ask(page: Page, type: string, data: unknown): Promise<Answer> {
  return page.evaluate(
    async ([name, value]) => {
      interface Extension {
        runtime: {
          sendMessage(message: object): Promise<{ res?: unknown; err?: { message?: string } } | undefined>;
        };
      }
      const { chrome } = globalThis as unknown as { chrome: Extension };
      const message = { id: Math.floor(Math.random() * 1e9), type: name, data: value, timestamp: Date.now() };
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 6000));
      try {
        const answer = await Promise.race([chrome.runtime.sendMessage(message), late]);
        if (!answer) return { err: 'no answer' };
        return answer.err ? { err: answer.err.message ?? 'an error' } : { res: answer.res ?? null };
      } catch (error) {
        return { err: error instanceof Error ? error.message : 'an error' };
      }
    },
    [type, data] as const,
  );
}

/** All rows of a table, read without any code of ours. */
export async function readTable(page: Page, table: string): Promise<readonly StoredRow[]> {
  return page.evaluate(
    async (name) =>
      new Promise<readonly StoredRow[]>((resolve, reject) => {
        const opening = indexedDB.open('bandu');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const all = database.transaction(name).objectStore(name).getAll();
          all.addEventListener('success', () => {
            database.close();
            resolve(all.result as StoredRow[]);
          });
        });
      }),
    table,
  );
}

/** All marks of words, read out of their bundles without any code of ours. */
export async function readMarks(page: Page): Promise<readonly StoredRow[]> {
  const bundles = await readTable(page, 'markBundles');
  return bundles.flatMap(({ marks }) => marks as readonly StoredRow[]);
}

/** Ends the browser as a power cut does: no process of it gets to write anything more. */
export async function killBrowser(launched: Launched): Promise<void> {
  const session = await launched.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no debugging session.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser tells no process.');
  const gone = new Promise((resolve) => void launched.context.on('close', resolve));
  process.kill(browser.id, 'SIGKILL');
  await gone;
}

/** A request to save a headword, with an id of its own. */
export function saveRequest(number: number, headword: string, note = ''): StoredRow {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    kind: 'word',
    headword,
    pinyin: 'cí',
    gloss: 'word',
    context: {
      sentence: `这里有${headword}。`,
      title: '一页',
      url: 'https://news.example.cn/a',
      quote: { exact: headword, prefix: '这里有', suffix: '。', start: number },
    },
    note,
  };
}
