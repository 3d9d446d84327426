import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  askRecallOf,
  dropCards,
  suspendAgain,
  suspendEntries,
  wakeCards,
  wakeEntries,
} from '../../lib/store/cards-of-many.ts';
import type { Store } from '../../lib/store/db.ts';
import type { LongWrite } from '../../lib/store/long-write.ts';
import { putTags, tagEntries } from '../../lib/store/tags.ts';
import { restoreEntries, trashEntries } from '../../lib/store/trash.ts';
import { newCard } from '../../lib/study/schedule.ts';
import { dump, newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');
const MANY = 90;
/** Less than all of them. */
const PORTION = 40;
const IDS = Array.from({ length: MANY }, (_, index) => `e${String(index)}`);
const RECALLED = IDS.map((id) => `${id}-recall`);

let store: Store;
beforeEach(async () => {
  store = await newStore();
  const time = NOON.getTime();
  await store.entries.bulkAdd(
    IDS.map((id) => ({
      id,
      kind: 'word' as const,
      headword: `词${id}`,
      pinyin: '',
      gloss: '',
      tags: [],
      revision: 0,
      createdAt: time,
      savedAt: time,
    })),
  );
  await store.cards.bulkAdd(
    IDS.map((id) => ({ ...newCard(id, time), face: 'reading' as const, subjectId: id, active: 1 as const })),
  );
});
afterEach(() => store.close());

type Act = (options?: LongWrite) => Promise<unknown>;

/** Each act over many words and the one that takes it back, with the rows that each writes. */
const ACTS: Readonly<Record<string, readonly [rows: number, act: Act, rowsBack: number, back: Act]>> = {
  'the trash': [
    2 * MANY,
    async (options) => trashEntries(store, IDS, NOON, options),
    2 * MANY,
    async (options) => restoreEntries(store, IDS, options),
  ],
  tags: [
    MANY,
    async (options) => tagEntries(store, IDS, { add: ['新'] }, options),
    MANY,
    async (options) =>
      putTags(
        store,
        IDS.map((id) => [id, []]),
        options,
      ),
  ],
  suspending: [
    MANY,
    async (options) => suspendEntries(store, IDS, options),
    MANY,
    async (options) => wakeCards(store, IDS, options),
  ],
  'suspending again': [
    MANY,
    async (options) =>
      suspendAgain(
        store,
        IDS.map((id) => [id, 'wish']),
        options,
      ),
    MANY,
    async (options) => wakeEntries(store, IDS, options),
  ],
  recall: [
    MANY,
    async (options) => askRecallOf(store, IDS, NOON, options),
    MANY,
    async (options) => dropCards(store, RECALLED, options),
  ],
};

describe.each(Object.entries(ACTS))('%s of many words', (_name, [rows, act, rowsBack, back]) => {
  /** Does it, and gives what was told. */
  const told = async (doIt: Act) => {
    const counts: (readonly [number, number])[] = [];
    await doIt({ portion: PORTION, onProgress: (done, all) => void counts.push([done, all]) });
    return counts;
  };

  test('tells how far it is, portion by portion to the end; taking it back too', async () => {
    const before = await dump(store);
    for (const [doIt, all] of [
      [act, rows],
      [back, rowsBack],
    ] as const) {
      const counts = await told(doIt);
      expect(counts.length).toBeGreaterThan(1);
      expect(counts.map(([done]) => done)).toEqual(counts.map(([done]) => done).toSorted((a, b) => a - b));
      expect(counts.at(-1)).toEqual([all, all]);
    }
    expect(await dump(store)).toEqual(before);
  });

  test('is given up as a whole, on the way there and on the way back', async () => {
    for (const doIt of [act, back]) {
      const before = await dump(store);
      const end = new AbortController();
      await expect(
        doIt({ portion: PORTION, signal: end.signal, onProgress: () => end.abort() }),
      ).rejects.toThrow();
      expect(await dump(store)).toEqual(before);
      await act();
    }
  });
});
