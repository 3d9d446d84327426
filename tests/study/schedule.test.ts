import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { type Card, GRADES, makeSchedule, newCard } from '../../lib/study/schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.UTC(2024, 4, 6, 12);

const schedule = makeSchedule({ isFuzzed: false });

test('a new card is due at once', () => {
  expect(newCard('a', NOON)).toMatchObject({ state: 'New', due: NOON, reps: 0, lastReview: null });
});

test('the learning steps are 1 and 10 minutes, then days', () => {
  const card = newCard('a', NOON);
  const again = schedule.grade(card, 'Again', NOON);
  expect(again).toMatchObject({ state: 'Learning', due: NOON + MINUTE, reps: 1 });
  const good = schedule.grade(card, 'Good', NOON);
  expect(good).toMatchObject({ state: 'Learning', due: NOON + 10 * MINUTE });
  const learned = schedule.grade(good, 'Good', good.due);
  expect(learned.state).toBe('Review');
  expect(learned.due).toBe(good.due + learned.scheduledDays * DAY);
});

/*
 * FSRS-6 with its default weights: the first stabilities are weights 0 to 3, in the order of the grades
 * (open-spaced-repetition/fsrs4anki, wiki "The Algorithm", FSRS-6).
 */
test.each([
  ['Again', 0.212],
  ['Hard', 1.2931],
  ['Good', 2.3065],
  ['Easy', 8.2956],
] as const)('the first stability after %s is that of FSRS-6: %d', (grade, stability) => {
  expect(schedule.grade(newCard('a', NOON), grade, NOON).stability).toBeCloseTo(stability, 4);
});

test('what is forgotten after it was learned counts as a lapse and is learned again', () => {
  const learned = schedule.grade(newCard('a', NOON), 'Easy', NOON);
  const forgotten = schedule.grade(learned, 'Again', learned.due);
  expect(forgotten).toMatchObject({ state: 'Relearning', lapses: 1 });
  expect(forgotten.stability).toBeLessThan(learned.stability);
});

const times = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(9999, 11, 31) });
const grades = fc.constantFrom(...GRADES);
/** A life of a card: grades with the time since the last one, which is negative where the clock was set back (C15). */
const lives = fc.array(fc.tuple(grades, fc.integer({ min: -400 * DAY, max: 4000 * DAY })), {
  minLength: 1,
  maxLength: 25,
});

/** Every number of a card is one that can be stored, shown and computed with. */
function expectSound(card: Card, now: number): void {
  for (const value of [card.due, card.stability, card.difficulty, card.scheduledDays]) {
    expect(Number.isFinite(value)).toBe(true);
  }
  expect(card.due).toBeGreaterThanOrEqual(Math.min(now, card.lastReview ?? now));
  expect(card.scheduledDays).toBeGreaterThanOrEqual(0);
  expect(card.stability).toBeGreaterThan(0);
  expect(card.difficulty).toBeGreaterThanOrEqual(1);
  expect(card.difficulty).toBeLessThanOrEqual(10);
  expect(Number.isNaN(new Date(card.due).getTime())).toBe(false);
}

describe.each(['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Shanghai'])(
  'in %s',
  (zone) => {
    const before = process.env['TZ'];
    afterAll(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });

    test('no interval is ever negative, whatever the clock does (C15)', () => {
      process.env['TZ'] = zone;
      fc.assert(
        fc.property(times, lives, fc.boolean(), (start, life, isFuzzed) => {
          const some = makeSchedule({ isFuzzed });
          let now = start;
          let card = newCard('card', start);
          for (const [grade, step] of life) {
            now += step;
            for (const interval of Object.values(some.intervals(card, now)))
              expect(interval).toBeGreaterThanOrEqual(0);
            const next = some.grade(card, grade, now);
            expectSound(next, now);
            expect(next.reps).toBe(card.reps + 1);
            expect(next.lastReview ?? 0).toBeGreaterThanOrEqual(card.lastReview ?? -Infinity);
            card = next;
          }
        }),
        { numRuns: 60 },
      );
    });
  },
);

test('across a change of the clock a day has its 24 hours: due dates do not depend on the time zone', () => {
  const due = ['UTC', 'Europe/Berlin', 'America/New_York'].map((zone) => {
    process.env['TZ'] = zone;
    const at = Date.UTC(2024, 2, 30, 12);
    return schedule.grade(schedule.grade(newCard('a', at), 'Easy', at), 'Good', at + DAY).due;
  });
  delete process.env['TZ'];
  expect(new Set(due).size).toBe(1);
});

test('better grades put off for longer, and the grade keeps what its button said', () => {
  fc.assert(
    fc.property(times, lives, fc.boolean(), (start, life, isFuzzed) => {
      const some = makeSchedule({ isFuzzed });
      let card = newCard('card', start);
      let now = start;
      for (const [grade, step] of life) {
        now += Math.abs(step);
        const intervals = some.intervals(card, now);
        const sorted = GRADES.map((each) => intervals[each]);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        const next = some.grade(card, grade, now);
        expect(next.due - now).toBe(intervals[grade]);
        card = next;
      }
    }),
    { numRuns: 100 },
  );
});

test('a grade leaves the card that it was given as it was', () => {
  const card = Object.freeze(newCard('a', NOON));
  const copy = structuredClone(card);
  schedule.grade(card, 'Good', NOON + DAY);
  expect(card).toEqual(copy);
});
