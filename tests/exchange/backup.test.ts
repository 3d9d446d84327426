import { gzipSync } from 'node:zlib';

import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { backupFromJson, partsFromBackup } from '../../lib/exchange/backup-json.ts';
import { describeBadRow } from '../../lib/exchange/backup-rows.ts';
import { gzip } from '../../lib/exchange/gzip.ts';
import { planMerge, planReplace } from '../../lib/exchange/merge.ts';
import { readFileText } from '../../lib/exchange/read-file.ts';
import { DUMPED, backupFromTables, dumpStore, restoreStore } from '../../lib/store/backup.ts';
import { changeRows } from '../../lib/store/bulk-change.ts';
import { anyMemory } from '../support/memories.ts';
import { newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

function textOf(tables: Parameters<typeof backupFromTables>[0]): string {
  return partsFromBackup(backupFromTables(tables, NOON)).join('');
}

/** One whole memory, the same in every run. */
const [MEMORY] = fc.sample(
  anyMemory.filter(
    ({ entries, reviews, words }) => entries.length > 2 && reviews.length > 0 && words.length > 0,
  ),
  { numRuns: 1, seed: 7 },
);

async function readBack(file: Blob): Promise<ReturnType<typeof backupFromJson>> {
  const read = await readFileText(file);
  return 'text' in read ? backupFromJson(read.text) : { kind: 'unreadable', message: read.message };
}

async function refused(bytes: BlobPart): Promise<string> {
  const read = await readBack(new Blob([bytes]));
  expect(read.kind).toBe('unreadable');
  return read.kind === 'unreadable' ? read.message : '';
}

/** The whole memory as a file with one row of one table replaced. */
function withRow(table: (typeof DUMPED)[number], index: number, row: string): string {
  const backup = JSON.parse(textOf(MEMORY ?? {})) as { tables: Record<string, unknown[]> };
  const rows = backup.tables[table] ?? [];
  rows[index] = '@row@';
  return JSON.stringify(backup).replace('"@row@"', row);
}

describe('a backup', () => {
  it('gives equal bytes after export, wipe, import and export, replaced or merged (C10)', async () => {
    await fc.assert(
      fc.asyncProperty(anyMemory, fc.boolean(), async (tables, isMerged) => {
        const store = await newStore();
        await restoreStore(store, backupFromTables(tables, NOON));
        const first = partsFromBackup(await dumpStore(store, NOON)).join('');
        const read = backupFromJson(first);
        if (read.kind !== 'backup') throw new Error(read.message);
        expect(read.bad).toEqual([]);
        const other = await newStore();
        await changeRows(
          other,
          DUMPED,
          (kept) =>
            (isMerged ? planMerge(kept, read.tables, 'dated') : planReplace(kept, read.tables)).changes,
        );
        expect(partsFromBackup(await dumpStore(other, NOON)).join('')).toBe(first);
        store.close();
        other.close();
      }),
      { numRuns: 30 },
    );
  }, 20_000);

  it('is text that is valid UTF-8 and JSON, a record a line; a later one differs by its date alone', () => {
    const text = textOf(MEMORY ?? {});
    expect(text.isWellFormed()).toBe(true);
    expect(JSON.parse(text)).toMatchObject({
      app: 'bandu',
      format: 1,
      schema: 6,
      exportedAt: NOON.getTime(),
    });
    const rows = DUMPED.reduce((sum, table) => sum + (MEMORY?.[table].length ?? 0), 0);
    expect(text.split('\n').filter((line) => line.startsWith('{"'))).toHaveLength(rows + 1);
    const later = partsFromBackup(backupFromTables(MEMORY ?? {}, new Date(NOON.getTime() + 1))).join('');
    expect(later).toBe(text.replace(String(NOON.getTime()), String(NOON.getTime() + 1)));
  });

  it('is read packed as gzip too', async () => {
    const text = textOf(MEMORY ?? {});
    expect(await readBack(await gzip(new Blob([text])))).toEqual(backupFromJson(text));
  });

  it('makes half surrogate pairs whole (C13)', () => {
    const read = backupFromJson(
      withRow('words', 0, '{"headword":"\\ud800词","status":"known","markedAt":1,"origin":""}'),
    );
    expect(read.kind === 'backup' && read.tables.words[0]?.['headword']).toBe('\ufffd词');
  });
});

describe('a file that is no whole backup is refused with words (C9)', () => {
  const text = textOf(MEMORY ?? {});

  it.each([
    ['cut short', text.slice(0, -40), /cut short/u],
    ['of another program', '{"app":"other","format":1,"schema":4,"tables":{}}', /not written by Bandu/u],
    ['of no program', '[1,2]', /not written by Bandu/u],
    ['of a newer schema', '{"app":"bandu","format":1,"schema":99,"tables":{}}', /newer Bandu/u],
    ['of a newer format', '{"app":"bandu","format":2,"schema":4,"tables":{}}', /newer Bandu/u],
    ['without tables', '{"app":"bandu","format":1,"schema":4}', /tables are missing/u],
    [
      'with wrong types',
      '{"app":"bandu","format":1,"schema":4,"tables":{"cards":{}}}',
      /“cards” are no list/u,
    ],
    ['NaN', '{"app":"bandu","format":NaN}', /no JSON/u],
    ['Infinity', '{"app":"bandu","format":Infinity}', /no JSON/u],
    ['a pack of terms', '{"format":"bandu-terms","version":1,"terms":[]}', /pack of terms/u],
    ['0 bytes', '', /empty/u],
    ['only spaces', ' \n ', /empty/u],
    ['deeply nested', '['.repeat(200_000), /no JSON/u],
    ['deeply nested and whole', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /not written by Bandu/u],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), /no text/u],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /zip/u],
    ['broken gzip', new Uint8Array(gzipSync(text)).slice(0, 60), /damaged or cut short/u],
  ])('%s', async (_, bytes, words) => {
    expect(await refused(bytes)).toMatch(words);
  });

  it('a bomb of gzip stops at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(80 * 1024);
    const read = await readFileText(new Blob([new Uint8Array(bomb)]), { backup: 1024 * 1024, list: 1024 });
    expect(read).toMatchObject({ message: expect.stringMatching(/larger than 1 MB/u) });
  });

  it('200 MB are refused before they are read; a backup may be larger than a list', async () => {
    const part = new Uint8Array(10 * 1024 * 1024).fill(0x41);
    const list = new Blob(Array.from({ length: 20 }, () => part));
    expect(await readFileText(list)).toMatchObject({ message: expect.stringMatching(/larger than 64 MB/u) });
    const limits = { backup: 2 * 1024 * 1024, list: 1024 };
    expect(await readFileText(new Blob(['{', part]), limits)).toMatchObject({
      message: expect.stringMatching(/larger than 2 MB/u),
    });
    expect(await readFileText(new Blob(['{', ' '.repeat(5000)]), limits)).toMatchObject({
      text: expect.any(String),
    });
  });
});

describe('a backup in another encoding is read (C9)', () => {
  const text = textOf({ words: [{ headword: '会议', status: 'known', markedAt: 1, origin: '' }] });

  it.each([
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['GBK', iconv.encode(text, 'gbk')],
  ])('%s', async (_, bytes) => {
    const read = await readBack(new Blob([new Uint8Array(bytes)]));
    expect(read.kind === 'backup' && read.tables.words).toEqual([
      { headword: '会议', status: 'known', markedAt: 1, origin: '' },
    ]);
  });
});

describe('a bad row is told with its place, and the others can be taken (C9)', () => {
  const entry = (fields: string) =>
    `{"id":"x","kind":"word","headword":"坏","pinyin":"","gloss":"","createdAt":1,"savedAt":1${fields}}`;

  it.each([
    ['a date of 1e999', 'entries', entry(',"trashedAt":1e999'), /entries, row 1, 坏: trashedAt/u],
    ['a date that no calendar has', 'entries', entry(',"trashedAt":1e300'), /trashedAt is no date/u],
    ['a wrong type', 'entries', entry(',"tags":"a"'), /tags must be Array/u],
    ['no record', 'entries', '7', /entries, row 1: /u],
    ['null', 'entries', 'null', /entries, row 1: /u],
    ['a kind that is none', 'entries', entry(',"kind":"planet"'), /kind must be/u],
    ['an id that is there twice', 'entries', entry(',"id":"e1"'), /row 2.*stands in row 1 already/u],
    ['a missing field', 'words', '{"headword":"坏","status":"known"}', /markedAt is missing/u],
    [
      'a negative count',
      'notes',
      '{"id":"n","entryId":null,"text":"","createdAt":1,"updatedAt":1,"revision":-1}',
      /revision/u,
    ],
    ['deep nesting', 'entries', entry(`,"tags":${'['.repeat(5000)}${']'.repeat(5000)}`), /tags/u],
  ] as const)('%s', (_, table, row, words) => {
    const text = withRow(table, 0, row);
    const read = backupFromJson(text);
    if (read.kind !== 'backup') throw new Error(read.message);
    const lines = read.bad.map(describeBadRow);
    expect(lines.filter((line) => words.test(line))).toHaveLength(1);
    // What hangs on the bad row is bad too; everything else is there.
    const file = JSON.parse(text) as { tables: Record<string, unknown[]> };
    const all = Object.values(file.tables).flat().length;
    const taken = DUMPED.reduce((sum, name) => sum + read.tables[name].length, 0);
    expect(taken + read.bad.length).toBe(all);
    expect(taken).toBeGreaterThan(0);
  });

  it('a field named __proto__ changes nothing', () => {
    const read = backupFromJson(
      withRow(
        'words',
        0,
        '{"headword":"词","status":"known","markedAt":1,"origin":"","__proto__":{"status":"ignored"},"constructor":1}',
      ),
    );
    if (read.kind !== 'backup') throw new Error(read.message);
    expect(read.tables.words[0]).toEqual({ headword: '词', status: 'known', markedAt: 1, origin: '' });
    expect(Object.keys(read.tables.words[0] ?? {})).not.toContain('__proto__');
    expect('polluted' in {}).toBe(false);
  });

  it('a sentence, card or review that belongs to nothing is told', () => {
    const lost = textOf({
      contexts: [
        {
          id: 'c',
          entryId: 'none',
          sentence: '',
          title: '',
          url: '',
          quote: { exact: '', prefix: '', suffix: '', start: 0 },
          pinyin: '',
          gloss: '',
          savedAt: 1,
        },
      ],
    });
    const read = backupFromJson(lost);
    expect(read.kind === 'backup' && read.bad.map(describeBadRow)).toEqual([
      'contexts, row 1, c: belongs to no entry of the file',
    ]);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => 'kind' in backupFromJson(text)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...DUMPED), (value, table) => {
        const text = JSON.stringify({ app: 'bandu', format: 1, schema: 4, tables: { [table]: [value] } });
        const read = backupFromJson(text);
        return read.kind === 'backup' && read.bad.length === 1;
      }),
    );
  });
});
