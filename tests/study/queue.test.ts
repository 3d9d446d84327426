import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import {
  LEARN_AHEAD,
  buildQueue,
  countDone,
  dayFrom,
  describeInterval,
  leftToday,
  startOfDay,
} from '../../lib/study/queue.ts';
import { STATES } from '../../lib/study/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the day of study', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each([
    ['Asia/Shanghai', '2024-05-06T12:00:00+08:00', '2024-05-06T04:00:00+08:00'],
    ['Asia/Shanghai', '2024-05-06T00:30:00+08:00', '2024-05-05T04:00:00+08:00'],
    ['Asia/Shanghai', '2024-05-06T04:00:00+08:00', '2024-05-06T04:00:00+08:00'],
    ['Asia/Shanghai', '2024-05-06T03:59:59+08:00', '2024-05-05T04:00:00+08:00'],
    ['Asia/Shanghai', '2024-03-01T01:00:00+08:00', '2024-02-29T04:00:00+08:00'],
    // The clock goes forward at 2 and back at 3 on these two: the day still begins at 4 by the clock on the wall.
    ['Europe/Berlin', '2024-03-31T12:00:00+02:00', '2024-03-31T04:00:00+02:00'],
    ['Europe/Berlin', '2024-10-27T12:00:00+01:00', '2024-10-27T04:00:00+01:00'],
    ['Europe/Berlin', '2024-10-27T02:30:00+01:00', '2024-10-26T04:00:00+02:00'],
  ])('in %s at %s began at %s', (place, now, begin) => {
    process.env['TZ'] = place;
    expect(startOfDay(Date.parse(now))).toBe(Date.parse(begin));
  });

  test('follows one upon the other by the clock on the wall', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const now = Date.parse('2024-03-29T12:00:00+01:00');
    const begins = [0, 1, 2, 3].map((days) => new Date(dayFrom(now, days)).getHours());
    expect(begins).toEqual([4, 4, 4, 4]);
    expect(dayFrom(now, 2) - dayFrom(now, 1)).toBe(DAY - HOUR);
    expect(dayFrom(now, -1)).toBe(startOfDay(now) - DAY);
  });

  test('is never later than now, and never longer ago than 25 hours', () => {
    for (const place of ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      process.env['TZ'] = place;
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2060, 0, 1) }), (now) => {
          expect(now - startOfDay(now)).toBeGreaterThanOrEqual(0);
          expect(now - startOfDay(now)).toBeLessThanOrEqual(25 * HOUR);
        }),
      );
    }
  });
});

const cards = fc.array(
  fc.record({ state: fc.constantFrom(...STATES), due: fc.integer({ min: 0, max: 2 * DAY }) }),
  { maxLength: 60 },
);

describe('the queue', () => {
  const card = (state: (typeof STATES)[number], due: number) => ({ state, due });

  test('asks first what is being learned, then reviews, then new cards; the longest due first', () => {
    const list = [
      card('New', 3),
      card('Review', 9),
      card('Learning', 8),
      card('Review', 2),
      card('New', 1),
      card('Relearning', 5),
    ];
    expect(buildQueue(list, { new: 9, reviews: 9 }, 10)).toEqual([
      card('Relearning', 5),
      card('Learning', 8),
      card('Review', 2),
      card('Review', 9),
      card('New', 1),
      card('New', 3),
    ]);
  });

  test('asks no card before it is due, and no more than the day has left', () => {
    fc.assert(
      fc.property(
        cards,
        fc.nat(10),
        fc.nat(10),
        fc.integer({ min: 0, max: 2 * DAY }),
        (list, fresh, reviews, now) => {
          const queue = buildQueue(list, { new: fresh, reviews }, now);
          const count = (state: string) => queue.filter((item) => item.state === state).length;
          const isDue = (item: { due: number }) => item.due <= now;
          if (queue.length > 0 && !queue.every(isDue)) {
            // Nothing is due: what is being learned, up to 20 minutes early.
            expect(queue.some(isDue)).toBe(false);
            for (const item of queue) {
              expect(item.due).toBeLessThanOrEqual(now + LEARN_AHEAD);
              expect(item.state).toMatch(/earning$/u);
            }
            return;
          }
          expect(new Set(queue).size).toBe(queue.length);
          expect(count('New')).toBe(
            Math.min(fresh, list.filter((item) => item.state === 'New' && isDue(item)).length),
          );
          expect(count('Review')).toBeLessThanOrEqual(reviews);
          const learning = list.filter((item) => item.state.endsWith('earning') && isDue(item)).length;
          expect(count('Learning') + count('Relearning')).toBe(learning);
        },
      ),
    );
  });

  test('asks one review or new card of a group, and none whose sibling is being learned', () => {
    const of = (group: string, state: (typeof STATES)[number], due: number) => ({ group, state, due });
    const list = [
      of('a', 'Review', 3),
      of('a', 'New', 1),
      of('b', 'Learning', 2),
      of('b', 'Review', 1),
      of('c', 'New', 4),
      of('c', 'New', 2),
    ];
    const asked = buildQueue(list, { new: 9, reviews: 9 }, 10, ({ group }) => group);
    expect(asked).toEqual([of('b', 'Learning', 2), of('a', 'Review', 3), of('c', 'New', 2)]);
    // A review for which the day has no room does not hold the new card back.
    const fresh = buildQueue(list, { new: 9, reviews: 0 }, 10, ({ group }) => group);
    expect(fresh).toEqual([of('b', 'Learning', 2), of('a', 'New', 1), of('c', 'New', 2)]);
  });

  test('counts new cards and reviews of a day, not the steps of learning', () => {
    expect(countDone(['New', 'Learning', 'Learning', 'Review', 'New', 'Relearning'])).toEqual({
      new: 2,
      reviews: 1,
    });
    expect(leftToday({ newPerDay: 20, reviewsPerDay: 200 }, { new: 2, reviews: 1 })).toEqual({
      new: 18,
      reviews: 199,
    });
    expect(leftToday({ newPerDay: 5, reviewsPerDay: 0 }, { new: 9, reviews: 3 })).toEqual({
      new: 0,
      reviews: 0,
    });
  });
});

test.each([
  [0, 'now'],
  [29_000, 'now'],
  [MINUTE, '1 min'],
  [10 * MINUTE, '10 min'],
  [59.8 * MINUTE, '1 h'],
  [23 * HOUR, '23 h'],
  [DAY, '1 d'],
  [8 * DAY, '8 d'],
  [29 * DAY, '29 d'],
  [30 * DAY, '1 mo'],
  [75 * DAY, '2.5 mo'],
  [365 * DAY, '1 y'],
  [500 * DAY, '1.4 y'],
  [36_500 * DAY, '100 y'],
])('%d ms is told as %s', (milliseconds, words) => {
  expect(describeInterval(milliseconds)).toBe(words);
});
