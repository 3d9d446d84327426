import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { collectErrors, launchExtension } from '../support/extension.ts';
import { ask } from '../support/memory-page.ts';
import { FakeAnki } from '../support/fake-anki.ts';

let launched: Launched;
let page: Page;
let errors: string[];
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bandu-exchange-'));
  launched = await launchExtension('off');
  page = await launched.context.newPage();
  page.setDefaultTimeout(15_000);
  errors = collectErrors(page);
  await page.goto(`chrome-extension://${launched.id}/notebook.html#exchange`);
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true });
});

async function choose(name: string, text: string | Buffer): Promise<void> {
  // From the disk: what is handed over in memory must be small.
  const path = join(folder, name);
  writeFileSync(path, text);
  await page.setInputFiles('input[type=file]', path);
}

async function press(name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** The file that an export gives. */
async function save(way: RegExp): Promise<Buffer> {
  await page.getByRole('radio', { name: way }).check();
  const downloading = page.waitForEvent('download');
  await press('Save file');
  return readFile(await (await downloading).path());
}

/** The backup without the moment it was made at. */
async function backup(): Promise<string> {
  const text = (await save(/^Backup as plain text/u)).toString('utf8');
  return text.replace(/"exportedAt":\d+/u, '');
}

function counts(label: string) {
  return page.getByRole('row', { name: new RegExp(`^${label}`, 'u') });
}

const LIST = [
  'Notiz;Deutsch;Wort',
  'aus der Zeitung;Pilotprojekt;试点',
  ';ohne Zeichen;abc',
  '=HYPERLINK("http://a.example");Tiefflug <img src=x onerror=alert(1)>;低空',
].join('\n');

test('a table is looked at first, its columns can be said, its bad rows are named; then it is imported and taken back', async () => {
  await choose('liste.csv', LIST);
  await page.getByText('Notiz', { exact: true }).waitFor();
  expect(await page.getByLabel('What is in Wort').inputValue()).toBe('headword');
  await page.getByLabel('What is in Notiz').selectOption({ label: 'Note' });
  await page.getByLabel('What is in Deutsch').selectOption({ label: 'Meaning' });
  await counts('Notes').waitFor();
  expect(await counts('Words').innerText()).toMatch(/\b2\b/u);
  expect(await page.locator('.problems').innerText()).toBe('row 3, abc: needs a Chinese character');
  expect(JSON.parse((await save(/^Backup as plain text/u)).toString('utf8'))).toMatchObject({
    tables: { entries: [] },
  });

  await press('Import the good rows');
  await page.getByText(/^Imported liste\.csv/u).waitFor();
  const after = JSON.parse((await save(/^Backup as plain text/u)).toString('utf8')) as {
    tables: Record<string, { [key: string]: unknown }[]>;
  };
  expect(after.tables['entries']?.map(({ headword, gloss }) => [headword, gloss]).sort()).toEqual([
    ['低空', 'Tiefflug <img src=x onerror=alert(1)>'],
    ['试点', 'Pilotprojekt'],
  ]);
  expect(after.tables['cards']).toHaveLength(2);
  expect(after.tables['notes']).toHaveLength(2);

  await press('Undo the import');
  await page.getByText(/^Taken back/u).waitFor();
  expect(JSON.parse((await save(/^Backup as plain text/u)).toString('utf8'))).toMatchObject({
    tables: { entries: [], cards: [], notes: [] },
  });
  await choose('liste.csv', LIST);
  await page.getByLabel('What is in Deutsch').selectOption({ label: 'Meaning' });
  await press('Import the good rows');
  await page.getByText(/^Imported/u).waitFor();
});

test('what parts the columns can be said, and the columns are read anew', async () => {
  await choose('glosses.csv', '试点,pilot; trial\n低空,low; sky\n');
  const choice = page.getByLabel('Columns are parted by');
  expect(await choice.inputValue()).toBe(',');
  const first = page.getByRole('region', { name: 'First rows of the file' }).locator('tbody tr').first();
  expect(await first.locator('td').allInnerTexts()).toEqual(['试点', 'pilot; trial']);
  await choice.selectOption({ label: 'Semicolons' });
  await first.getByText('试点,pilot').waitFor();
  expect(await first.locator('td').allInnerTexts()).toEqual(['试点,pilot', 'trial']);
  await choice.selectOption({ label: 'Commas' });
  await first.getByText('pilot; trial').waitFor();
  await press('Cancel');
});

test('a file that does not say its encoding is read as it is likeliest, which is said, and can be read otherwise', async () => {
  await choose('big5.txt', iconv.encode('發展\n會議\n', 'big5'));
  const choice = page.getByLabel('Characters are encoded as');
  await page.getByText(/more than one way fits/u).waitFor();
  expect(await choice.inputValue()).toBe('big5');
  const first = page.getByRole('region', { name: 'First rows of the file' }).locator('tbody tr').first();
  expect(await first.innerText()).toBe('發展');
  await choice.selectOption({ label: 'GB 18030 (GBK, GB 2312)' });
  await first.getByText('發展').waitFor({ state: 'detached' });
  expect(await page.getByText(/more than one way fits/u).count()).toBe(0);
  await choice.selectOption({ label: 'Big5' });
  await first.getByText('發展').waitFor();
  await press('Cancel');
});

test('a backup comes back as it was: export, replaced by nothing, import, export gives equal bytes (C10, C11)', async () => {
  const before = await backup();
  const packed = await save(/^Backup Everything/u);
  expect(packed.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  await choose('empty.json', '{"app":"bandu","format":1,"schema":4,"exportedAt":1,"tables":{}}');
  await page.getByText('Nothing in it can be imported.').waitFor();
  await press('Cancel');
  const one = JSON.stringify({
    app: 'bandu',
    format: 1,
    schema: 4,
    exportedAt: 1,
    tables: { words: [{ headword: '会议', status: 'known', markedAt: 1, origin: 'key' }] },
  });
  await choose('one.json', one);
  await page.getByRole('radio', { name: /^Put it in the place/u }).check();
  await page.getByText(/records that you have and the file does not would be gone/u).waitFor();
  const saving = page.waitForEvent('download');
  await press('Save a backup and replace');
  expect((await saving).suggestedFilename()).toMatch(/^bandu-before-import-backup-.*\.json\.gz$/u);
  await page.getByText(/^Imported one\.json/u).waitFor();
  expect(JSON.stringify(await ask(page, 'getSafety', undefined))).toMatch(/"reason":"restore"/u);
  expect(JSON.parse(await backup().then((text) => text.replace(',,', ',')))).toMatchObject({
    tables: { entries: [] },
  });

  await choose('packed.json.gz', packed);
  await page.getByRole('radio', { name: /^Put it in the place/u }).check();
  await press('Save a backup and replace');
  await page.getByText(/^Imported packed/u).waitFor();
  expect(await backup()).toBe(before);
  await choose('packed.json.gz', packed);
  await counts('Words').waitFor();
  await press('Import');
  await page.getByText(/0 records were written/u).waitFor();
  expect(await backup()).toBe(before);
});

test.each([
  ['cut short', 'a.json', '{"app":"bandu","format":1,', /cut short/u],
  ['of a newer Bandu', 'a.json', '{"app":"bandu","format":1,"schema":99,"tables":{}}', /newer Bandu/u],
  ['of another program', 'a.json', '{"a":1}', /not written by Bandu/u],
  ['empty', 'a.csv', '', /empty/u],
  ['a package', 'a.txt', 'PK\u0003\u0004rest', /zip/u],
])('a file that is %s is refused with words, and nothing is changed (C9)', async (_, name, text, words) => {
  const before = await backup();
  await choose(name, text);
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
  expect(await backup()).toBe(before);
});

test('a package for Anki is a whole collection; the table has no formula', async () => {
  const files = unzipSync(new Uint8Array(await save(/^Anki package/u)));
  expect(strFromU8(files['media'] ?? new Uint8Array())).toBe('{}');
  const path = join(folder, 'collection.anki2');
  writeFileSync(path, files['collection.anki2'] ?? new Uint8Array());
  const sqlite = process.getBuiltinModule('node:sqlite') as typeof import('node:sqlite') | undefined;
  if (sqlite) {
    const database = new sqlite.DatabaseSync(path, { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(database.prepare('SELECT count(*) n FROM notes').get()).toEqual({ n: 2 });
    database.close();
  }
  const csv = (await save(/^Spreadsheet/u)).toString('utf8');
  expect(csv).toMatch(/^\ufeffHeadword,Kind/u);
  expect(csv).not.toMatch(/(?:^|,|")=HYPERLINK/mu);
  expect((await save(/^Anki text/u)).toString('utf8')).toMatch(/^#separator:tab\n#html:true\n/u);
});

test('Anki on this machine: words wait while it is away and go when it is there; sent again they double nothing', async () => {
  await page.getByRole('radio', { name: /^Straight into Anki/u }).check();
  await press('Send to Anki');
  await page.getByText('2 words wait for Anki.').waitFor();
  await page.getByText(/does not answer/u).waitFor();
  const anki = new FakeAnki();
  const server: Server = await anki.listen(8765);
  try {
    await press('Try again');
    await page.getByText(/2 new, 0 updated/u).waitFor();
    expect(await page.getByText(/wait for Anki/u).count()).toBe(0);
    await press('Send to Anki');
    await page.getByText(/0 new, 0 updated, 2 as they were/u).waitFor();
    expect(new Set(anki.notes.map(({ fields }) => fields['Headword']))).toEqual(new Set(['低空', '试点']));
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('a long list shows its progress, and is cancelled without a trace', async () => {
  const before = await backup();
  const sign = (i: number) => String.fromCodePoint(0x4e00 + (i % 300), 0x4e00 + Math.floor(i / 300));
  // Each with a sentence, which is a record of its own: words alone are written before anybody can press Cancel.
  const rows = Array.from({ length: 12_000 }, (_, i) => `${sign(i)}\tmeaning ${String(i)}\t今天${sign(i)}。`);
  await choose('many.tsv', ['word\tmeaning\tsentence', ...rows].join('\n'));
  await counts('Words').getByText('12,000').waitFor();
  await press('Import');
  await page.getByText(/^Importing [\d,]+ of 36,000/u).waitFor();
  // At once: the list is not waited for to stand still.
  await page.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
  await counts('Words').getByText('12,000').waitFor();
  expect(await backup()).toBe(before);
  await press('Import');
  await page.getByText(/36,000 records were written/u).waitFor({ timeout: 60_000 });

  await page.getByRole('radio', { name: /^Anki package/u }).check();
  await press('Save file');
  await page.getByText(/^Packing words [\d,]+ of 12,002/u).waitFor();
  await press('Cancel');
  await page.getByText('Cancelled. No file was made.').waitFor();
  await page.getByRole('button', { name: 'Save file' }).waitFor();
  expect(await page.getByText(/^Packing words/u).count()).toBe(0);

  await press('Undo the import');
  await page.getByText(/^Taken back: 12,000 words, 36,000 records in all\.$/u).waitFor({ timeout: 60_000 });
  expect(await backup()).toBe(before);
}, 180_000);

test('nothing of all this was an error in the page', () => {
  expect(errors.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});
