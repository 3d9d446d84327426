import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Store } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { dueCards, findCardView, gradeCard, lastReview, undoReview } from '../../lib/store/reviews.ts';
import { DEFAULT_LIMITS } from '../../lib/study/queue.ts';
import { GRADES, type Grade, makeSchedule } from '../../lib/study/schedule.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const schedule = makeSchedule({ isFuzzed: false });
const NOON = new Date('2024-05-06T12:00:00Z');
const DAY = 24 * 60;
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

let store: Store;
let cardId: string;
beforeEach(async () => {
  store = await newStore();
  const request = newRequest({ note: '小巨人' });
  await saveEntry(store, request, NOON);
  cardId = request.id;
});
afterEach(() => store.close());

let made = 0;
async function grade(value: Grade, at: Date, id = `review-${String((made += 1))}`) {
  const reps = (await store.cards.get(cardId))?.reps ?? 0;
  return gradeCard(store, schedule, { id, cardId, grade: value, reps }, at);
}

describe('a grade', () => {
  test('moves the card and logs it, with the card before and after', async () => {
    const review = await grade('Good', later(1));
    expect(review).toMatchObject({ cardId, grade: 'Good', reviewedAt: later(1).getTime() });
    expect(review.before).toMatchObject({ state: 'New', reps: 0 });
    expect(await store.cards.get(cardId)).toEqual({
      ...review.after,
      face: 'reading',
      subjectId: cardId,
      active: 1,
    });
    expect(review.after.due).toBe(later(11).getTime());
    expect(await lastReview(store)).toEqual(review);
  });

  test('whose log cannot be written leaves the card as it was', async () => {
    const before = await dump(store);
    store.table('reviews').hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(grade('Easy', later(1))).rejects.toMatchObject({ fault: 'full' });
    expect(await dump(store)).toEqual(before);
  });

  test('that comes again counts once (C1)', async () => {
    const first = await grade('Good', later(1), 'same');
    expect(await grade('Good', later(2), 'same')).toEqual(first);
    expect(await store.reviews.count()).toBe(1);
  });

  test('of a card that was graded in another window since is refused, and changes nothing (C14)', async () => {
    await grade('Good', later(1));
    const before = await dump(store);
    const stale = { id: 'stale', cardId, grade: 'Again', reps: 0 } as const;
    await expect(gradeCard(store, schedule, stale, later(2))).rejects.toMatchObject({ fault: 'stale' });
    expect(await dump(store)).toEqual(before);
  });

  test('of a card that is gone is refused', async () => {
    const request = { id: 'r', cardId: 'none', grade: 'Good', reps: 0 } as const;
    await expect(gradeCard(store, schedule, request, NOON)).rejects.toMatchObject({ fault: 'missing' });
  });
});

describe('undo', () => {
  test.each(GRADES)('of %s restores card and log exactly, from every state', async (value) => {
    for (const [step, minutes] of [
      ['Good', 1],
      ['Good', 12],
      ['Easy', 5 * DAY],
      ['Again', 60 * DAY],
    ] as const) {
      const before = await dump(store);
      const { id } = await grade(value, later(minutes));
      expect(await dump(store)).not.toEqual(before);
      await undoReview(store, id);
      expect(await dump(store)).toEqual(before);
      await grade(step, later(minutes));
    }
  });

  test('twice changes nothing more', async () => {
    const { id } = await grade('Good', later(1));
    await undoReview(store, id);
    const before = await dump(store);
    await undoReview(store, id);
    expect(await dump(store)).toEqual(before);
  });

  test('of a grade that another has followed is refused', async () => {
    const { id } = await grade('Good', later(1));
    await grade('Good', later(12));
    await expect(undoReview(store, id)).rejects.toMatchObject({ fault: 'stale' });
  });
});

describe('what is due', () => {
  test('is nothing until the minutes of learning are over, and when that is, is told', async () => {
    await grade('Again', later(1));
    const due = await dueCards(store, DEFAULT_LIMITS, later(1));
    expect(due).toEqual({ cards: [], next: later(2).getTime(), damaged: 0 });
    expect((await dueCards(store, DEFAULT_LIMITS, later(2))).cards).toHaveLength(1);
  });

  test('keeps to the new cards of a day, and the next day brings more', async () => {
    for (const headword of ['甲', '乙', '丙']) await saveEntry(store, newRequest({ headword }), later(1));
    const limits = { newPerDay: 2, reviewsPerDay: 200 };
    expect((await dueCards(store, limits, later(2))).cards).toHaveLength(2);
    await grade('Easy', later(2));
    expect((await dueCards(store, limits, later(3))).cards).toHaveLength(1);
    expect((await dueCards(store, limits, later(3 + DAY))).cards).toHaveLength(2);
  });

  test('leaves damaged cards out, and counts them', async () => {
    await store.table('cards').put({ id: 'x', active: 1, state: 'New', due: 0, stability: Number.NaN });
    const due = await dueCards(store, DEFAULT_LIMITS, later(1));
    expect(due.cards).toHaveLength(1);
    expect(due.damaged).toBe(1);
  });

  test('is shown with its entry, its last context and its notes', async () => {
    await saveEntry(store, newRequest({}, { sentence: '专精特新企业再添十家。' }), later(5));
    const [card] = (await dueCards(store, DEFAULT_LIMITS, later(6))).cards;
    const view = card && (await findCardView(store, card));
    expect(view?.entry.headword).toBe('专精特新');
    expect(view?.context?.sentence).toBe('专精特新企业再添十家。');
    expect(view?.notes.map(({ text }) => text)).toEqual(['小巨人']);
  });
});
