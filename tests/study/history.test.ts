import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import {
  type Answer,
  ageOf,
  daysFrom,
  forecastDue,
  gradesByDay,
  monthsUntil,
  retentionOf,
  streakOf,
} from '../../lib/study/history.ts';
import { isNowLeech } from '../../lib/study/leech.ts';
import { startOfDay } from '../../lib/study/queue.ts';
import { GRADES } from '../../lib/study/schedule.ts';
import { statusOf } from '../../lib/study/status.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const NOW = Date.parse('2024-03-31T12:00:00Z');
const answer = (at: number, grade: Answer['grade'] = 'Good', age: Answer['age'] = 'young'): Answer => ({
  at,
  grade,
  age,
});

describe('the forecast', () => {
  test('counts what is overdue today, each other day from 4 to 4, and leaves out what is later', () => {
    process.env['TZ'] = 'Asia/Shanghai';
    const today = startOfDay(NOW);
    const dues = [0, today, today + DAY - 1, today + DAY, today + 29 * DAY, today + 30 * DAY, Infinity];
    const counts = forecastDue(dues, NOW, 30);
    expect(counts).toHaveLength(30);
    expect([counts[0], counts[1], counts[29]]).toEqual([3, 1, 1]);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(5);
  });

  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'loses no card in %s, whatever the time (C15)',
    (place) => {
      process.env['TZ'] = place;
      const times = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(9998, 0, 1) });
      fc.assert(
        fc.property(times, fc.array(fc.integer({ min: -9 * DAY, max: 28 * DAY })), (now, waits) => {
          const counts = forecastDue(
            waits.map((wait) => now + wait),
            now,
            30,
          );
          expect(counts.reduce((a, b) => a + b, 0)).toBe(waits.length);
        }),
        { numRuns: 50 },
      );
    },
  );
});

describe('the history', () => {
  test('counts each grade on its day, over a change of the clock', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const [first, second, third] = daysFrom(NOW, -2, 3);
    const rows = gradesByDay(
      [
        answer(first ?? 0, 'Again'),
        answer((second ?? 0) - 1, 'Good'),
        answer(third ?? 0, 'Good'),
        answer((first ?? 0) - 1),
      ],
      NOW,
      3,
    );
    expect(rows).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [1, 0, 1],
      [0, 0, 0],
    ]);
    expect(rows).toHaveLength(GRADES.length);
  });

  test('leaves out what a clock that ran ahead has logged for tomorrow', () => {
    expect(gradesByDay([answer(NOW + 2 * DAY)], NOW, 2).flat()).toEqual(Array.from({ length: 8 }).fill(0));
  });

  test('knows the days in a row, also before today has begun', () => {
    expect(streakOf([1, 0, 2, 3])).toBe(2);
    expect(streakOf([1, 0, 2, 3, 0])).toBe(2);
    expect(streakOf([5, 5, 5])).toBe(3);
    expect(streakOf([0, 0])).toBe(0);
    expect(streakOf([])).toBe(0);
  });
});

describe('true retention', () => {
  test('counts young and mature cards apart, and nothing that is being learned', () => {
    const begins = [0, 10];
    const rows = retentionOf(
      [
        answer(1, 'Again'),
        answer(2, 'Hard'),
        answer(3, 'Good', 'mature'),
        answer(4, 'Again', 'learning'),
        answer(12, 'Again', 'mature'),
        answer(-1, 'Good'),
      ],
      begins,
    );
    expect(rows).toEqual([
      { begin: 0, young: { passed: 1, asked: 2 }, mature: { passed: 1, asked: 1 } },
      { begin: 10, young: { passed: 0, asked: 0 }, mature: { passed: 0, asked: 1 } },
    ]);
  });

  test('takes a card for mature from an interval of 21 days on', () => {
    expect(ageOf({ state: 'Review', scheduledDays: 20 })).toBe('young');
    expect(ageOf({ state: 'Review', scheduledDays: 21 })).toBe('mature');
    expect(ageOf({ state: 'Relearning', scheduledDays: 21 })).toBe('learning');
  });

  test('goes by months of the calendar', () => {
    process.env['TZ'] = 'Asia/Shanghai';
    const months = monthsUntil(Date.parse('2024-03-01T03:00:00+08:00'), 3).map((at) =>
      new Date(at).getMonth(),
    );
    // Before 4 in the morning the last day of February is not over.
    expect(months).toEqual([11, 0, 1]);
  });
});

test.each([
  [7, 8, true],
  [8, 9, false],
  [11, 12, true],
  [8, 8, false],
  [6, 7, false],
])('from %d to %d lapses a card becomes a leech: %s', (before, after, isLeech) => {
  expect(isNowLeech({ lapses: before }, { lapses: after })).toBe(isLeech);
});

test.each([
  [null, null, 'new'],
  [{ state: 'New', stability: 0 }, null, 'new'],
  [{ state: 'Learning', stability: 2 }, null, 'learning'],
  [{ state: 'Review', stability: 20.9 }, null, 'learning'],
  [{ state: 'Review', stability: 21 }, null, 'known'],
  [{ state: 'Relearning', stability: 30 }, null, 'learning'],
  [{ state: 'New', stability: 0 }, 'known', 'known'],
  [null, 'ignored', 'ignored'],
] as const)('a word with the card %o and the mark %o is %s', (card, mark, status) => {
  expect(statusOf(card, mark)).toBe(status);
});
