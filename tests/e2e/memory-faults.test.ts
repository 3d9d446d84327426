import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { bundlesFrom } from '../../lib/store/mark-bundle.ts';
import type { Launched } from '../../scripts/launch.ts';
import { serve } from '../../scripts/serve.ts';
import { launchExtension, openReady, stopWorker } from '../support/extension.ts';
import { ask, openBarePage, readMarks, readTable, saveRequest } from '../support/memory-page.ts';
import { seedMemory } from '../support/seed.ts';

const PAGE = `<!doctype html><html lang="zh"><title>一页</title><article>
<p>会议要求，各县区要持续优化营商环境，让企业安心经营，以高质量发展为主线。</p></article></html>`;

let launched: Launched;
let bare: Page;
beforeEach(async () => {
  launched = await launchExtension('off');
  bare = await openBarePage(launched);
});
afterEach(async () => launched.close());

const originOf = () => `chrome-extension://${launched.id}`;

async function openOwn(name: 'popup' | 'notebook', view = ''): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`${originOf()}/${name}.html${view}`);
  return page;
}

async function save(...words: readonly string[]): Promise<void> {
  for (const [index, headword] of words.entries())
    expect(await ask(bare, 'save', saveRequest(index + 1, headword))).toEqual({ res: { saved: true } });
}

/** Waits until the background has noted the last write and the day's backup has so many entries. */
async function waitForBackup(entries: number): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await ask(bare, 'getSafety', undefined)), { timeout: 10_000 })
    .toMatch(new RegExp(`"reason":"day"[^}]*"entries":${String(entries)},`, 'u'));
}

/** What the database holds, outside of our code's reach. */
async function headwords(): Promise<unknown[]> {
  return (await readTable(bare, 'entries')).map(({ headword }) => headword);
}

/**
 * Opens the database in a page as foreign code does, which answers to no `versionchange`, and keeps it open; where `isNew`,
 * in the place of the one that is there.
 */
async function holdOpen(version: number, isNew = false): Promise<void> {
  await bare.evaluate(
    async ([wanted, isAnew]) =>
      new Promise<void>((resolve, reject) => {
        const open = () => {
          const opening = indexedDB.open('bandu', wanted);
          opening.addEventListener('error', () => reject(new Error('not opened')));
          opening.addEventListener('success', () => {
            Object.assign(globalThis, { held: opening.result });
            resolve();
          });
        };
        if (isAnew) indexedDB.deleteDatabase('bandu').addEventListener('success', open);
        else open();
      }),
    [version, isNew] as const,
  );
}

test('a disk that is full is told in words; the save that it stops leaves nothing, and what was there is safe (C3)', async () => {
  await save('甲词', '乙词');
  await waitForBackup(2);
  // Neither a quota by the debugger nor a real full disk can be had for an extension with unlimited storage: the refusal is
  // put where the browser gives it, at the last of the save's writes.
  const worker = await launched.getWorker();
  await worker.evaluate(() => {
    const state = { isFull: true };
    Object.assign(globalThis, { state });
    // It is called on its own store, below.
    // oxlint-disable-next-line typescript/unbound-method
    IDBObjectStore.prototype.add = new Proxy(IDBObjectStore.prototype.add, {
      apply: (add, table: IDBObjectStore, row: [unknown]) => {
        if (state.isFull && table.name === 'notes') throw new DOMException('no room', 'QuotaExceededError');
        return add.apply(table, row);
      },
    });
  });
  const request = saveRequest(9, '丙词', '记一下');
  expect(await ask(bare, 'save', request)).toEqual({
    err: expect.stringContaining('The disk is full, so nothing was saved') as string,
  });
  expect(await headwords()).toEqual(['甲词', '乙词']);
  expect(await readTable(bare, 'contexts')).toHaveLength(2);
  await worker.evaluate(() => {
    (globalThis as unknown as { state: { isFull: boolean } }).state.isFull = false;
  });
  expect(await ask(bare, 'save', request)).toEqual({ res: { saved: true } });
  expect(await readTable(bare, 'notes')).toHaveLength(1);
});

describe('another connection', () => {
  test('that holds an old version open is told of, and pages can be read meanwhile (C4, C8)', async () => {
    // What the worker does at its start is done then.
    await bare.waitForTimeout(1500);
    await holdOpen(10, true);
    await stopWorker(launched);
    const popup = await openOwn('popup');
    await popup
      .getByText(/takes longer to open than it should|another page of Bandu may hold it/u)
      .first()
      .waitFor();
    await popup.getByRole('button', { name: 'Try again' }).waitFor();
    const server = await serve('.', new Map([['/page', { body: PAGE, type: 'text/html; charset=utf-8' }]]));
    await launched.setSettings({ annotate: 'all' });
    const page = await openReady(launched, `${server.origin}/page`);
    expect(await page.locator('ruby').count()).toBeGreaterThan(3);
    await page.close();
    await server.close();
    expect(await ask(bare, 'save', saveRequest(1, '甲词'))).toEqual({
      err: expect.stringContaining('Close the other Bandu pages') as string,
    });
    // Once it is let go, the popup needs nobody to try.
    await bare.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    await save('甲词');
    await popup.getByText('甲词').first().waitFor();
  });

  test('of a newer Bandu is let, nothing is written to what it has made, and the popup says so (C6, C7)', async () => {
    await save('甲词');
    await holdOpen(990);
    const answer = await ask(bare, 'save', saveRequest(2, '乙词'));
    expect(answer).toEqual({ err: expect.stringMatching(/updated in the meantime|newer Bandu/u) as string });
    const popup = await openOwn('popup');
    await popup
      .getByText(/written by a newer Bandu/u)
      .first()
      .waitFor();
    expect(await headwords()).toEqual(['甲词']);
  });
});

test('a vocabulary that the browser has cleared is told of, in popup and notebook, and comes back from the backup (C17)', async () => {
  await save('甲词', '乙词');
  await waitForBackup(2);
  await stopWorker(launched);
  const session = await launched.context.newCDPSession(bare);
  await session.send('Storage.clearDataForOrigin', { origin: originOf(), storageTypes: 'indexeddb' });
  // The reader goes on and saves another word before they look.
  expect(await ask(bare, 'save', saveRequest(5, '丙词'))).toEqual({ res: { saved: true } });
  const notebook = await openOwn('notebook');
  await notebook.getByText(/Your vocabulary is gone from the browser’s storage/u).waitFor();
  const popup = await openOwn('popup');
  await popup.getByText(/held 2 entries/u).waitFor();
  // Before this page, before what is due.
  expect(await popup.locator('main > section').first().innerText()).toMatch(/is gone from/u);
  await popup.getByRole('button', { name: /^Restore from the backup of/u }).click();
  await expect.poll(headwords).toEqual(expect.arrayContaining(['甲词', '乙词', '丙词']) as unknown[]);
  await popup.getByText(/is gone from/u).waitFor({ state: 'detached' });
  await notebook.getByText(/is gone from/u).waitFor({ state: 'detached' });
  await popup.getByText('甲词').first().waitFor();
});

test('a loss that the reader gives up is told no more, and its backup stays on the shelf (C17)', async () => {
  await save('甲词');
  await waitForBackup(1);
  await stopWorker(launched);
  const session = await launched.context.newCDPSession(bare);
  await session.send('Storage.clearDataForOrigin', { origin: originOf(), storageTypes: 'indexeddb' });
  const notebook = await openOwn('notebook', '#memory');
  const waiting = notebook.waitForEvent('download');
  await notebook
    .getByRole('button', { name: /^Export the backup of/u })
    .first()
    .click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^bandu-backup-\d{4}-\d\d-\d\d\.json$/u);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    app: 'bandu',
    tables: { entries: [{ headword: '甲词' }] },
  });
  await notebook.getByRole('button', { name: 'Start anew without it' }).click();
  await notebook.getByText(/is gone from/u).waitFor({ state: 'detached' });
  expect(await notebook.getByRole('button', { name: /^Restore the backup of/u }).count()).toBe(1);
  await notebook.reload();
  await notebook.getByText(/^Last backup/u).waitFor();
  expect(await notebook.getByText(/is gone from/u).count()).toBe(0);
});

test('two popups that grade the same card at once grade it once (C14)', async () => {
  await save('甲词');
  const [one, two] = [await openOwn('popup'), await openOwn('popup')];
  for (const popup of [one, two]) {
    await popup.getByRole('button', { name: /show/iu }).click();
    await popup.getByRole('button', { name: /easy/iu }).waitFor();
  }
  const press = async (popup: Page) =>
    popup
      .getByRole('button', { name: /easy/iu })
      .click({ timeout: 3000 })
      .catch(() => undefined);
  await Promise.all([press(one), press(two)]);
  await one.waitForTimeout(500);
  expect(await readTable(bare, 'reviews')).toHaveLength(1);
  expect((await readTable(bare, 'cards')).map(({ reps }) => reps)).toEqual([1]);
});

test('the trash in the notebook says how many, deletes for good only when told twice, and gives back what was asked for (C12)', async () => {
  await save('甲词', '乙词', '丙词');
  await bare.evaluate(
    async () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('bandu');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('entries', 'readwrite');
          const entries = writing.objectStore('entries');
          const all = entries.getAll();
          all.addEventListener('success', () => {
            for (const entry of all.result.slice(0, 2) as object[])
              entries.put({ ...entry, trashedAt: Date.now() });
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  const notebook = await openOwn('notebook', '#memory');
  await notebook.getByRole('button', { name: 'Restore 甲词' }).click();
  await notebook.getByRole('button', { name: 'Restore 甲词' }).waitFor({ state: 'detached' });
  await notebook.getByRole('button', { name: 'Empty…' }).click();
  expect(await headwords()).toHaveLength(3);
  await notebook.getByRole('button', { name: 'Delete 1 for good' }).click();
  await expect.poll(async () => new Set(await headwords())).toEqual(new Set(['丙词', '甲词']));
  expect(await readTable(bare, 'cards')).toHaveLength(2);
});

test('words are marked as known from a list and from the commonest ones, and taken back (known words)', async () => {
  const notebook = await openOwn('notebook', '#memory');
  await notebook.getByRole('button', { name: 'Look at them' }).click();
  await notebook.getByRole('button', { name: 'Mark 1,000 as known' }).click();
  await notebook.getByText('Marked 1,000 words as known.').waitFor();
  await notebook.setInputFiles('[aria-labelledby=known-title] input[type=file]', {
    name: 'mine.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('我们\twǒmen\twe\n琉璃瓦\n没有这词呀\nEnglish only\n'),
  });
  await notebook
    .getByText(/1 new, 1 marked already, 1 not in the dictionary, 1 lines without a word/u)
    .waitFor();
  await notebook.getByRole('button', { name: 'Mark 1 as known' }).click();
  await notebook.getByText('Marked 1 word as known.').waitFor();
  expect(await readMarks(bare)).toHaveLength(1001);
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await readMarks(bare)).length).toBe(1000);
});

test('a traditional word that is marked counts in both scripts, in the list as on the page', async () => {
  await save('會議', '会场');
  const notebook = await openOwn('notebook');
  await notebook.getByRole('checkbox', { name: 'Select 會議' }).check();
  await notebook.getByRole('button', { name: 'Mark known' }).click();
  await notebook.getByText('Marked 1 word known.').waitFor();
  await notebook.locator('.rows .status.known').waitFor();
  expect((await readMarks(bare)).map(({ headword }) => headword)).toEqual(['会议']);
  await notebook.reload();
  await notebook.locator('.rows .status.known').waitFor();
  // A mark that an older Bandu has put under the word as it was met goes with it.
  const old = { headword: '會議', status: 'known', markedAt: 1, origin: 'notebook' };
  await seedMemory(bare, { markBundles: bundlesFrom([old]) });
  await notebook.getByRole('checkbox', { name: 'Select 會議' }).check();
  await notebook.getByRole('button', { name: 'Clear mark' }).click();
  await expect.poll(async () => readMarks(bare)).toEqual([]);
});

test('taking back the only thing that there is makes no alarm of a loss', async () => {
  await ask(bare, 'mark', { headword: '会议', status: 'known' });
  // The sentinel has noted it.
  await bare.waitForTimeout(1000);
  await ask(bare, 'mark', { headword: '会议', status: null });
  const popup = await openOwn('popup');
  await popup.getByText(/Last backup|No backup/u).waitFor();
  expect(await popup.getByText('Your vocabulary is gone').count()).toBe(0);
  expect(JSON.stringify(await ask(bare, 'getSafety', undefined))).toContain('"loss":null');
});

test('the day’s backup goes into the reader’s folder by itself, with no page of ours open on it', async () => {
  // A folder of the origin's own private file system stands for one that the reader chose: nobody can answer the question here.
  await bare.evaluate(async () => {
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('mine', { create: true });
    const opening = indexedDB.open('bandu');
    await new Promise((resolve) => {
      opening.addEventListener('success', resolve);
    });
    const writing = opening.result.transaction('meta', 'readwrite');
    writing.objectStore('meta').put({ key: 'folder', value: { handle: folder, writtenAt: null } });
    await new Promise((resolve) => {
      writing.addEventListener('complete', resolve);
    });
    opening.result.close();
  });
  await save('会议');
  const written = async () =>
    bare.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('mine');
      const texts: string[] = [];
      for await (const handle of (
        folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
      ).values())
        texts.push(await (await handle.getFile()).text());
      return texts;
    });
  await expect.poll(async () => (await written()).join(''), { timeout: 10_000 }).toContain('会议');
  const [text = ''] = await written();
  expect(JSON.parse(text)).toMatchObject({ app: 'bandu', tables: { entries: [{ headword: '会议' }] } });
});

test('a background that is stopped while a page asks how safe the memory is, is asked again, and the page shows no word of the browser (C1)', async () => {
  await save('甲词');
  const popup = await launched.context.newPage();
  // The first question reaches nobody, as one to a worker that is stopped: to stop it within those milliseconds would be luck.
  await popup.addInitScript(() => {
    type Send = (message: { readonly type?: string }, ...rest: readonly unknown[]) => unknown;
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } };
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const state = { asked: 0 };
    Object.assign(globalThis, { state });
    chrome.runtime.sendMessage = (message, ...rest) => {
      if (message.type !== 'getSafety') return send(message, ...rest);
      state.asked += 1;
      return send(state.asked === 1 ? { ...message, type: 'toNobody' } : message, ...rest);
    };
  });
  await popup.goto(`${originOf()}/popup.html`);
  // A second time, and maybe once more for each write that the worker makes meanwhile: the popup then asks anew.
  await expect
    .poll(async () => popup.evaluate(() => (Reflect.get(globalThis, 'state') as { asked: number }).asked))
    .toBeGreaterThan(1);
  await popup.getByText(/Last backup|No backup/u).waitFor();
  expect(await popup.locator('section.memory').count()).toBe(0);
});
