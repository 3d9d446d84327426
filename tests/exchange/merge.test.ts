import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type MergePlan, planMerge } from '../../lib/exchange/merge.ts';
import { DUMPED, type Tables, forTables, keyOf } from '../../lib/store/backup.ts';
import type { Row } from '../../lib/store/records.ts';
import type { RowChange } from '../../lib/store/bulk-change.ts';
import { newCard } from '../../lib/study/schedule.ts';
import { anyMemory, wordRow } from '../support/memories.ts';

/** The tables as they are after the changes. */
function applied(kept: Partial<Tables>, changes: readonly RowChange[]): Tables {
  return forTables((table) => {
    const rows = new Map((kept[table] ?? []).map((row) => [String(row[keyOf(table)]), row]));
    for (const change of changes.filter((one) => one.table === table))
      if (change.after === undefined) rows.delete(change.key);
      else rows.set(change.key, change.after);
    return [...rows.values()];
  });
}

/** The same memory with other ids, as another machine would have given them. */
function elsewhere(tables: Tables): Tables {
  const text = JSON.stringify(tables);
  const named = text.replaceAll(/"((?:id|entryId|cardId|subjectId)":)"/gu, '"$1"other ');
  return JSON.parse(named) as Tables;
}

function only(plan: MergePlan, table: keyof Tables): Row | undefined {
  const changes = plan.changes.filter((change) => change.table === table);
  expect(changes).toHaveLength(1);
  return changes[0]?.after;
}

describe('importing a backup into what is kept (C11)', () => {
  it('a second time changes nothing, whatever is kept', () => {
    fc.assert(
      fc.property(anyMemory, anyMemory, (kept, file) => {
        const first = planMerge(kept, file, 'dated');
        const after = applied(kept, first.changes);
        const second = planMerge(after, file, 'dated');
        expect(second.changes).toEqual([]);
        for (const table of DUMPED) expect(second.counts[table]?.added ?? 0).toBe(0);
      }),
    );
  });

  it('deletes nothing and doubles no entry, card or mark', () => {
    fc.assert(
      fc.property(anyMemory, anyMemory, (kept, file) => {
        const { changes } = planMerge(kept, file, 'dated');
        expect(changes.filter(({ after }) => after === undefined)).toEqual([]);
        const after = applied(kept, changes);
        const names = after.entries.map((row) => JSON.stringify([row['kind'], row['headword']]));
        expect(new Set(names).size).toBe(names.length);
        const cards = after.cards.map((row) => JSON.stringify([row['subjectId'], row['face']]));
        expect(new Set(cards).size).toBe(cards.length);
        for (const table of ['entries', 'notes', 'terms'] as const)
          for (const row of kept[table])
            expect(after[table].find(({ id }) => id === row['id'])?.['trashedAt']).toBe(row['trashedAt']);
      }),
    );
  });

  it('knows the same memory under other ids: nothing is doubled and nothing hangs in the air', () => {
    fc.assert(
      fc.property(anyMemory, (kept) => {
        const file = elsewhere(kept);
        const { changes, counts } = planMerge(kept, file, 'dated');
        for (const table of ['entries', 'cards', 'words'] as const) expect(counts[table]?.added ?? 0).toBe(0);
        const after = applied(kept, changes);
        const entries = new Set(after.entries.map(({ id }) => id));
        const cards = new Set(after.cards.map(({ id }) => id));
        for (const row of after.contexts) expect(entries.has(row['entryId'])).toBe(true);
        for (const row of after.reviews) expect(cards.has(row['cardId'])).toBe(true);
      }),
    );
  });

  it.each([
    ['newer in the file', { savedAt: 9, gloss: 'trial' }, 'changed', 'trial'],
    ['newer here', { savedAt: 1, gloss: 'trial' }, 'kept', undefined],
    ['neither newer', { gloss: 'trial' }, 'conflicting', undefined],
    ['the same', {}, 'same', undefined],
    ['the same with empty labels', { tags: [] }, 'same', undefined],
  ] as const)('an entry that is %s', (_, changes, count, gloss) => {
    const plan = planMerge(
      { entries: [wordRow({})] },
      { entries: [wordRow({ id: 'x', ...changes })] },
      'dated',
    );
    expect(plan.counts.entries).toMatchObject({ [count]: 1, added: 0 });
    if (gloss === undefined) expect(plan.changes).toEqual([]);
    else expect(only(plan, 'entries')).toMatchObject({ id: 'e', gloss, savedAt: 9 });
  });

  it.each([
    ['here alone', 7, undefined, 'same', undefined],
    ['there alone', undefined, 7, 'changed', 7],
    ['there later', 7, 9, 'changed', 9],
    ['here later', 9, 7, 'same', undefined],
    ['nowhere', undefined, undefined, 'same', undefined],
  ])(
    'a place that was missed %s is no conflict, and the later look is kept',
    (_, ours, theirs, count, lostAt) => {
      const context = (at: number | undefined): Row => ({
        id: 'c',
        entryId: 'e',
        sentence: '先行先试。',
        savedAt: 5,
        ...(at === undefined ? {} : { lostAt: at }),
      });
      const plan = planMerge({ contexts: [context(ours)] }, { contexts: [context(theirs)] }, 'dated');
      expect(plan.counts.contexts).toMatchObject({ [count]: 1, conflicting: 0 });
      if (lostAt === undefined) expect(plan.changes).toEqual([]);
      else expect(only(plan, 'contexts')).toEqual(context(lostAt));
    },
  );

  it('what is in the trash here stays there with its cards, what is in the trash of the file alone does not go there', () => {
    const card = (id: string) => ({ ...newCard(id, 5), face: 'recall', subjectId: id, active: 1 });
    const here = planMerge(
      { entries: [wordRow({ trashedAt: 7 })] },
      { entries: [wordRow({ savedAt: 9 })], cards: [card('e')] },
      'dated',
    );
    expect(here.counts.entries).toMatchObject({ changed: 1, inTrash: 1 });
    expect(applied({}, here.changes).entries).toEqual([wordRow({ savedAt: 9, trashedAt: 7 })]);
    expect(applied({}, here.changes).cards).toMatchObject([{ active: 0 }]);
    const there = planMerge(
      { entries: [wordRow({})] },
      { entries: [wordRow({ savedAt: 9, trashedAt: 7 })] },
      'dated',
    );
    expect(only(there, 'entries')).toEqual(wordRow({ savedAt: 9 }));
  });

  it('the card with more reviews wins, the reviews of both are kept', () => {
    const card = (reps: number) => ({
      ...newCard('e', 5),
      reps,
      due: reps * 100,
      face: 'reading',
      subjectId: 'e',
      active: 1,
    });
    const review = (id: string) => ({
      id,
      cardId: 'e',
      grade: 'Good',
      reviewedAt: 1,
      before: newCard('e', 1),
      after: newCard('e', 1),
    });
    const ours = { entries: [wordRow({})], cards: [card(2)], reviews: [review('a'), review('b')] };
    const theirs = { entries: [wordRow({})], cards: [card(3)], reviews: [review('b'), review('c')] };
    const plan = planMerge(ours, theirs, 'dated');
    expect(only(plan, 'cards')).toMatchObject({ reps: 3, due: 300 });
    expect(only(plan, 'reviews')).toMatchObject({ id: 'c' });
    expect(planMerge(theirs, ours, 'dated').changes.map(({ key }) => key)).toEqual(['a']);
  });

  it('an edit that gives an entry the headword of another here leaves it its own', () => {
    const kept = { entries: [wordRow({}), wordRow({ id: 'b', headword: '低空' })] };
    const plan = planMerge(
      kept,
      { entries: [wordRow({ headword: '低空', savedAt: 9, gloss: 'low' })] },
      'dated',
    );
    expect(only(plan, 'entries')).toMatchObject({ id: 'b', headword: '低空', gloss: 'low' });
  });

  it('a note of a later revision wins, and both texts of a conflict are told of', () => {
    const note = (revision: number, text: string) => ({
      id: 'n',
      entryId: null,
      text,
      createdAt: 1,
      updatedAt: 1,
      revision,
    });
    expect(
      only(planMerge({ notes: [note(1, 'a')] }, { notes: [note(2, 'b')] }, 'dated'), 'notes'),
    ).toMatchObject({ text: 'b' });
    expect(
      planMerge({ notes: [note(2, 'a')] }, { notes: [note(2, 'b')] }, 'dated').counts.notes,
    ).toMatchObject({ conflicting: 1 });
  });
});
