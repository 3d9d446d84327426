import { describe, expect, test } from 'vitest';

import { backupFromTables } from '../../lib/store/backup.ts';
import { packText, unpackText } from '../../lib/store/gzip.ts';
import {
  type BackupReason,
  type KeptBackup,
  isBackupDue,
  keepBackup,
  keptOf,
  listBackups,
  openBackup,
} from '../../lib/store/shelf.ts';
import { newArea } from '../support/store.ts';

const NOON = new Date(2024, 4, 6, 12);
const DAY = 24 * 60 * 60 * 1000;
const onDay = (day: number) => new Date(2024, 4, 6 + day, 12);

function backupOf(text: string, now: Date) {
  return backupFromTables({ notes: [{ id: 'n', text }] }, now);
}

function kept(madeAt: number, reason: BackupReason = 'day'): KeptBackup {
  const { counts } = { counts: backupCounts() };
  return { id: `${reason}${String(madeAt)}`, madeAt, reason, schema: 4, counts, bytes: 1, pieces: 1 };
}
function backupCounts(): KeptBackup['counts'] {
  return {
    entries: 0,
    contexts: 0,
    notes: 0,
    cards: 0,
    reviews: 0,
    words: 0,
    corrections: 0,
    terms: 0,
    packs: 0,
  };
}

test('a backup comes back from the shelf as it was put there, in pieces where it is large', async () => {
  const area = newArea();
  // Random, so that gzip makes it no smaller than three pieces.
  const text = Array.from({ length: 700_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 7919) % 20_000) + (index % 37)),
  ).join('');
  const backup = backupOf(text, NOON);
  const { pieces, bytes, counts } = await keepBackup(area, backup, { id: 'a', reason: 'day' });
  expect(counts.notes).toBe(1);
  expect(pieces).toBe(Math.ceil(bytes / 1_000_000));
  expect(pieces).toBeGreaterThan(1);
  expect(await openBackup(area, 'a')).toEqual(backup);
});

test('a backup that could not be written whole is not listed, and the ones before it are', async () => {
  const area = newArea(3);
  await keepBackup(area, backupOf('甲', NOON), { id: 'a', reason: 'day' });
  await keepBackup(area, backupOf('乙', onDay(1)), { id: 'b', reason: 'day' }).catch(() => undefined);
  expect((await listBackups(area)).map(({ id }) => id)).toEqual(['a']);
  expect(await openBackup(area, 'a')).toEqual(backupOf('甲', NOON));
});

test.each(['cut', 'changed', 'gone'])('a backup of which a piece is %s is told as damaged', async (how) => {
  const area = newArea();
  await keepBackup(area, backupOf('甲'.repeat(500), NOON), { id: 'a', reason: 'day' });
  const piece = String(area.items.get('backup:a:0'));
  if (how === 'cut') area.items.set('backup:a:0', piece.slice(0, -8));
  if (how === 'changed')
    area.items.set('backup:a:0', `${piece.slice(0, 40)}${piece[40] === 'A' ? 'B' : 'A'}${piece.slice(41)}`);
  if (how === 'gone') area.items.delete('backup:a:0');
  await expect(openBackup(area, 'a')).rejects.toMatchObject({ fault: 'damaged' });
  await expect(openBackup(area, 'none')).rejects.toMatchObject({ fault: 'missing' });
});

describe('what stays on the shelf', () => {
  test('is one a day of seven days and one a week of four weeks, and what falls off leaves no piece behind', async () => {
    const area = newArea();
    for (let day = 0; day < 60; day++)
      await keepBackup(area, backupOf(`第${String(day)}天`, onDay(day)), {
        id: `d${String(day)}`,
        reason: 'day',
      });
    const list = await listBackups(area);
    const days = list.map(({ madeAt }) => Math.round((madeAt - NOON.getTime()) / DAY));
    // 6 May 2024 is a Monday; Sundays end weeks: days 55, 48 and 41.
    expect(days).toEqual([59, 58, 57, 56, 55, 54, 53, 48, 41]);
    const pieces = [...area.items.keys()].filter((key) => key.startsWith('backup:'));
    expect(pieces).toHaveLength(days.length);
  });

  test('does not shrink while Bandu is not used, and a clock in the far future costs no more than one place (C15)', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => kept(onDay(day).getTime()));
    const later = kept(new Date(2099, 0, 1).getTime());
    expect(keptOf([...days, later]).map(({ id }) => id)).toContain(days[1]?.id);
    expect(keptOf([...days, later])).toHaveLength(7);
    expect(keptOf([...days, kept(onDay(400).getTime())])).toHaveLength(7);
  });

  test('has three made by hand and three before restores besides', () => {
    const many = (reason: BackupReason) => [1, 2, 3, 4, 5].map((hour) => kept(NOON.getTime() + hour, reason));
    const stay = keptOf([...many('hand'), ...many('restore'), ...many('day')]);
    expect(
      stay.filter(({ reason }) => reason === 'hand').map(({ madeAt }) => madeAt - NOON.getTime()),
    ).toEqual([5, 4, 3]);
    expect(stay.filter(({ reason }) => reason === 'restore')).toHaveLength(3);
    expect(stay.filter(({ reason }) => reason === 'day')).toHaveLength(1);
  });
});

test('a backup is due once a day, and where the day has brought more', () => {
  const list = [kept(NOON.getTime())];
  const [{ counts } = kept(0)] = list;
  const more = { ...counts, entries: counts.entries + 1000 };
  const fewer = { ...counts, entries: 0 };
  expect(isBackupDue([], NOON, counts)).toBe(true);
  expect(isBackupDue(list, new Date(2024, 4, 6, 23, 59), counts)).toBe(false);
  expect(isBackupDue(list, new Date(2024, 4, 7, 0, 1), counts)).toBe(true);
  // What was only edited is in a backup within ten minutes of work.
  expect(isBackupDue(list, new Date(NOON.getTime() + 9 * 60_000), counts, true)).toBe(false);
  expect(isBackupDue(list, new Date(NOON.getTime() + 11 * 60_000), counts, true)).toBe(true);
  expect(isBackupDue([kept(NOON.getTime(), 'hand')], NOON, counts)).toBe(true);
  // A thousand records rest for a minute.
  expect(isBackupDue(list, new Date(NOON.getTime() + 50_000), more)).toBe(false);
  expect(isBackupDue(list, new Date(NOON.getTime() + 90_000), more)).toBe(true);
  expect(isBackupDue(list, new Date(2024, 4, 6, 23, 59), fewer)).toBe(false);
  // The clock was set back.
  expect(isBackupDue(list, new Date(NOON.getTime() - 90_000), more)).toBe(false);
});

test('a damaged list is read as far as it is sound', async () => {
  const area = newArea();
  await keepBackup(area, backupOf('甲', NOON), { id: 'a', reason: 'day' });
  area.items.set('backups', [7, null, { id: 'x' }, ...(area.items.get('backups') as unknown[])]);
  expect((await listBackups(area)).map(({ id }) => id)).toEqual(['a']);
  area.items.set('backups', 'nonsense');
  expect(await listBackups(area)).toEqual([]);
});

test.each(['', '甲\n乙 🐼', 'x'.repeat(300_000)])('a text is packed and comes back', async (text) => {
  expect(await unpackText(await packText(text))).toBe(text);
});
