import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Store } from '../../lib/store/db.ts';
import { askAlso, cardsOf, listLeeches, suspendCard, wakeCard } from '../../lib/store/cards.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { addNote } from '../../lib/store/notes.ts';
import { dueCards, findCardView } from '../../lib/store/due.ts';
import { findReview, gradeCard, undoReview } from '../../lib/store/reviews.ts';
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
    expect(await findReview(store, review.id)).toEqual(review);
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

describe('a leech', () => {
  /** Forgets the card eight times after it was learned. */
  async function forget(): Promise<Awaited<ReturnType<typeof grade>>> {
    let at = 1;
    await grade('Easy', later(at));
    for (let lapse = 1; lapse < 8; lapse += 1) {
      await grade('Again', later((at += 40 * DAY)));
      await grade('Good', later((at += 60)));
    }
    expect(await store.cards.get(cardId)).toMatchObject({ state: 'Review', lapses: 7, active: 1 });
    return grade('Again', later(at + 40 * DAY));
  }

  test('is suspended at the eighth lapse, listed, and asked again when it is taken back', async () => {
    await forget();
    expect(await store.cards.get(cardId)).toMatchObject({ lapses: 8, active: 0, suspended: 'leech' });
    const long = later(9999 * DAY);
    expect((await dueCards(store, DEFAULT_LIMITS, long)).cards).toEqual([]);
    expect((await listLeeches(store)).items.map(({ id }) => id)).toEqual([cardId]);
    await wakeCard(store, cardId);
    expect(await store.cards.get(cardId)).not.toHaveProperty('suspended');
    expect((await dueCards(store, DEFAULT_LIMITS, long)).cards).toHaveLength(1);
    expect((await listLeeches(store)).items).toEqual([]);
  });

  test('is none any more when the grade is taken back', async () => {
    const { id } = await forget();
    await undoReview(store, id);
    expect(await store.cards.get(cardId)).toMatchObject({ lapses: 7, active: 1 });
    expect(await store.cards.get(cardId)).not.toHaveProperty('suspended');
  });

  test('stays asleep when its entry is in the trash', async () => {
    await forget();
    await store.entries.update(cardId, { trashedAt: 1 });
    await wakeCard(store, cardId);
    expect(await store.cards.get(cardId)).toMatchObject({ active: 0 });
  });
});

describe('the other cards of an entry', () => {
  test('are asked on wish, once, and not on the day on which another was asked', async () => {
    await askAlso(store, 'recall', cardId, later(1));
    await askAlso(store, 'recall', cardId, later(2));
    const note = await addNote(store, { id: 'n', entryId: cardId, text: '记一笔' }, later(2));
    await askAlso(store, 'note', note.id, later(3));
    expect((await cardsOf(store, cardId)).items.map(({ face }) => face)).toEqual([
      'reading',
      'recall',
      'note',
    ]);
    expect((await dueCards(store, DEFAULT_LIMITS, later(4))).cards.map(({ face }) => face)).toEqual([
      'reading',
    ]);
    await grade('Easy', later(4));
    expect((await dueCards(store, DEFAULT_LIMITS, later(5))).cards).toEqual([]);
    const [recall] = (await dueCards(store, DEFAULT_LIMITS, later(DAY))).cards;
    expect(recall?.face).toBe('recall');
    await gradeCard(
      store,
      schedule,
      { id: 'recalled', cardId: recall?.id ?? '', grade: 'Easy', reps: 0 },
      later(DAY),
    );
    expect((await dueCards(store, DEFAULT_LIMITS, later(2 * DAY))).cards.map(({ face }) => face)).toEqual([
      'note',
    ]);
  });

  test('what one was asked does not hold back that it is itself learned on', async () => {
    await askAlso(store, 'recall', cardId, later(1));
    await grade('Again', later(2));
    expect((await dueCards(store, DEFAULT_LIMITS, later(3))).cards.map(({ id }) => id)).toEqual([cardId]);
  });

  test('a recall card comes with the first time a word is learned, where it is wished, and goes with the undo', async () => {
    const learn = async (id: string, value: Grade, minutes: number) => {
      const reps = (await store.cards.get(cardId))?.reps ?? 0;
      return gradeCard(store, schedule, { id, cardId, grade: value, reps, addsRecall: true }, later(minutes));
    };
    await learn('1', 'Good', 1);
    expect(await store.cards.count()).toBe(1);
    await learn('2', 'Good', 11);
    expect((await cardsOf(store, cardId)).items.map(({ face }) => face)).toEqual(['reading', 'recall']);
    await undoReview(store, '2');
    expect(await store.cards.count()).toBe(1);
  });

  test('are asked no more when suspended by wish, and again when woken', async () => {
    await suspendCard(store, cardId);
    expect((await dueCards(store, DEFAULT_LIMITS, later(1))).cards).toEqual([]);
    expect((await listLeeches(store)).items).toEqual([]);
    await wakeCard(store, cardId);
    expect((await dueCards(store, DEFAULT_LIMITS, later(1))).cards).toHaveLength(1);
    await expect(wakeCard(store, 'none')).rejects.toMatchObject({ fault: 'missing' });
    await expect(askAlso(store, 'recall', 'none', NOON)).rejects.toMatchObject({ fault: 'missing' });
  });
});

describe('what is due', () => {
  test('comes 20 minutes early at most where nothing else is due, and when it would be, is told', async () => {
    await grade('Good', later(0));
    const early = await dueCards(store, DEFAULT_LIMITS, later(1));
    expect(early.cards.map(({ id }) => id)).toEqual([cardId]);
    expect(early.next).toBe(later(10).getTime());
    await saveEntry(store, newRequest({ headword: '甲' }), later(1));
    const fresh = await dueCards(store, DEFAULT_LIMITS, later(2));
    expect(fresh.cards.map(({ state }) => state)).toEqual(['New']);
    await grade('Again', later(10));
    await grade('Easy', later(11));
    expect((await dueCards(store, { newPerDay: 0, reviewsPerDay: 0 }, later(11))).cards).toEqual([]);
  });

  test('is the same, and nothing is lost, with a clock that was set back two days (C15)', async () => {
    await saveEntry(store, newRequest({ headword: '甲' }), later(1));
    await grade('Good', later(2));
    await grade('Good', later(12));
    const back = later(12 - 2 * DAY);
    const limits = { newPerDay: 1, reviewsPerDay: 1 };
    // What the wrong clock has logged for another day takes nothing of this day's limit.
    const due = await dueCards(store, limits, back);
    expect(due.cards).toEqual([]);
    expect((await dueCards(store, limits, later(13))).cards).toEqual([]);
    expect((await dueCards(store, limits, later(DAY))).cards.map(({ state }) => state)).toEqual(['New']);
    const before = await store.cards.toArray();
    const again = await grade('Again', back);
    expect(again.after.due).toBeGreaterThanOrEqual(back.getTime());
    await undoReview(store, again.id);
    expect(await store.cards.toArray()).toEqual(before);
  });

  test.each([
    ['2038', '2038-01-19T03:14:08Z'],
    ['9999', '9999-12-31T23:59:59Z'],
    ['midnight', '2024-05-07T00:00:00Z'],
  ])('can be graded and taken back at %s (C15)', async (_, at) => {
    const time = new Date(at);
    expect((await dueCards(store, DEFAULT_LIMITS, time)).cards.map(({ id }) => id)).toEqual([cardId]);
    const before = await dump(store);
    const review = await grade('Easy', time);
    expect(review.after.due).toBeGreaterThan(time.getTime());
    expect((await dueCards(store, DEFAULT_LIMITS, new Date(review.after.due))).cards).toHaveLength(1);
    await undoReview(store, review.id);
    expect(await dump(store)).toEqual(before);
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
    expect(view?.entry?.headword).toBe('专精特新');
    expect(view?.context?.sentence).toBe('专精特新企业再添十家。');
    expect(view?.notes.map(({ text }) => text)).toEqual(['小巨人']);
  });
});
