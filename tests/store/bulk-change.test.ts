import { afterEach, beforeEach, expect, test } from 'vitest';

import { DUMPED, type Tables } from '../../lib/store/backup.ts';
import type { Row } from '../../lib/store/records.ts';
import { type RowChange, changeRows } from '../../lib/store/bulk-change.ts';
import type { Store } from '../../lib/store/db.ts';
import { listMarks, putMarks } from '../../lib/store/words.ts';
import { newStore } from '../support/store.ts';

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

function mark(headword: string): Row {
  return { headword, status: 'known', markedAt: 1, origin: 'list' };
}

function added(count: number): RowChange[] {
  return Array.from({ length: count }, (_, i) => ({
    table: 'words',
    key: `词${String(i)}`,
    after: mark(`词${String(i)}`),
  }));
}

test('a cancel in the middle leaves nothing written', async () => {
  const end = new AbortController();
  const told: number[] = [];
  const options = {
    signal: end.signal,
    onProgress: (done: number) => {
      told.push(done);
      if (done > 4000) end.abort();
    },
  };
  expect(await changeRows(store, DUMPED, () => added(20_000), options)).toBeNull();
  expect(told).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect((await listMarks(store)).items.length).toBe(0);
});

test('progress is told batch by batch up to the end', async () => {
  const told: string[] = [];
  const onProgress = (done: number, all: number) => void told.push(`${String(done)}/${String(all)}`);
  await changeRows(store, ['words'], () => added(2500), { onProgress });
  expect(told).toEqual(['0/2500', '1000/2500', '2000/2500', '2500/2500']);
  expect((await listMarks(store)).items.length).toBe(2500);
});

test('one row that cannot be written undoes the whole, with a message', async () => {
  const changes: RowChange[] = [
    ...added(10),
    { table: 'entries', key: 'a', after: { id: 'a', kind: 'word', headword: '会' } },
    { table: 'entries', key: 'b', after: { id: 'b', kind: 'word', headword: '会' } },
  ];
  await expect(changeRows(store, DUMPED, () => changes)).rejects.toMatchObject({ name: 'StoreError' });
  expect((await listMarks(store)).items.length).toBe(0);
  expect(await store.entries.count()).toBe(0);
});

test('the plan sees what is kept at the moment of the write, and only the tables it asked for', async () => {
  await putMarks(store, [['会议', { headword: '会议', status: 'known', markedAt: 1, origin: 'key' }]]);
  let seen: Partial<Tables> = {};
  await changeRows(store, ['words'], (kept) => {
    seen = kept;
    return [];
  });
  expect(seen).toEqual({ words: [{ headword: '会议', status: 'known', markedAt: 1, origin: 'key' }] });
});
