import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type Store } from '../../lib/store/db.ts';
import { lastEntries, saveEntry } from '../../lib/store/entries.ts';
import { dueCards } from '../../lib/store/due.ts';
import { gradeCard } from '../../lib/store/reviews.ts';
import { noteWrite } from '../../lib/store/sentinel.ts';
import { listBackups, startOfLocalDay } from '../../lib/store/shelf.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { makeSchedule } from '../../lib/study/schedule.ts';
import { newArea, newRequest, newStore } from '../support/store.ts';

/* What a wrong clock, another time zone or a far year does to the memory: nothing (C15). */

const NOON = new Date('2024-05-06T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const schedule = makeSchedule({ isFuzzed: false });
const zone = process.env['TZ'];

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  store.close();
});

async function grade(id: string, reps: number, now: Date) {
  const [card] = await store.cards.toArray();
  return gradeCard(store, schedule, { id, cardId: card?.id ?? '', grade: 'Good', reps }, now);
}

test.each([
  ['back by two days', -2 * DAY],
  ['back to 1970', -NOON.getTime()],
  ['on to 2038', Date.UTC(2038, 0, 19, 3, 14, 8) - NOON.getTime()],
  ['on to 9999', Date.UTC(9999, 11, 31, 23, 59) - NOON.getTime()],
])(
  'a clock set %s: the next interval is not negative, and no word and no grade is lost (C15)',
  async (_how, shift) => {
    await saveEntry(store, newRequest(), NOON);
    const first = await grade('a', 0, NOON);
    const then = new Date(NOON.getTime() + shift);
    const second = await grade('b', 1, then);
    expect(second.after.due).toBeGreaterThanOrEqual(first.reviewedAt);
    expect(Number.isFinite(new Date(second.after.due).getTime())).toBe(true);
    expect(second.after.scheduledDays).toBeGreaterThanOrEqual(0);
    await saveEntry(store, newRequest({ headword: '乡镇' }), then);
    expect((await lastEntries(store, 5)).items).toHaveLength(2);
    expect(await store.reviews.count()).toBe(2);
  },
);

test('the due list is the same before and after the clock is set back and right again (C15)', async () => {
  for (const headword of ['甲词', '乙词', '丙词']) await saveEntry(store, newRequest({ headword }), NOON);
  const idsAt = async (time: number) =>
    (await dueCards(store, DEFAULT_LIMITS, new Date(time))).cards.map(({ id }) => id);
  const before = await idsAt(NOON.getTime() + 1000);
  await idsAt(NOON.getTime() - 2 * DAY);
  expect(await idsAt(NOON.getTime() + 1000)).toEqual(before);
  expect(before).toHaveLength(3);
});

describe.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('in %s', (name) => {
  test('a review at midnight and on the days of a clock change is due after it, and each day has one backup (C15)', async () => {
    process.env['TZ'] = name;
    await saveEntry(store, newRequest(), NOON);
    const area = newArea();
    let reps = 0;
    // Midnights around the American changes of 2024: 10 March and 3 November.
    for (const time of [
      new Date(2024, 2, 10),
      new Date(2024, 2, 11),
      new Date(2024, 10, 3),
      new Date(2024, 10, 4),
    ]) {
      const { after, reviewedAt } = await grade(`g${String(reps)}`, reps, time);
      expect(after.due).toBeGreaterThan(reviewedAt);
      await noteWrite(store, area, `b${String(reps)}`, time);
      await noteWrite(
        store,
        area,
        `late${String(reps)}`,
        new Date(startOfLocalDay(time.getTime()) + 22 * 60 * 60 * 1000),
      );
      reps += 1;
    }
    expect((await listBackups(area)).map(({ id }) => id)).toEqual(['b3', 'b2', 'b1', 'b0']);
  });
});
