import { describe, expect, it } from 'vitest';

import { marksFromWords, recordsFromWords } from '../../lib/exchange/list-records.ts';
import { type ListTable, listFromText } from '../../lib/exchange/list-table.ts';
import { wordsFromList } from '../../lib/exchange/list-words.ts';
import { planMerge } from '../../lib/exchange/merge.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

describe('the records of a list', () => {
  const list = listFromText('word,meaning,sentence,note\n试点,pilot,先行试点。,mine\n低空,low,,\n');
  const { words } = wordsFromList(list, list.roles);

  it('are the same whenever it is imported, so that a second time changes nothing (C11)', () => {
    const first = planMerge({}, recordsFromWords(words, NOON), 'fill');
    const kept = { entries: [], contexts: [], notes: [], cards: [] } as Record<string, unknown[]>;
    for (const { table, after } of first.changes) kept[table]?.push(after);
    const later = recordsFromWords(words, new Date(NOON.getTime() + 86_400_000));
    expect(planMerge(kept, later, 'fill').changes).toEqual([]);
    expect(planMerge(kept, later, 'overwrite').changes).toEqual([]);
  });

  it('have new cards, asked in the order of the list, none in the future', () => {
    const { cards = [] } = recordsFromWords(words, NOON);
    const due = cards.map((card) => Number(card['due']));
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    expect(Math.max(...due)).toBeLessThan(NOON.getTime());
    expect(cards.every(({ state, reps, active }) => state === 'New' && reps === 0 && active === 1)).toBe(
      true,
    );
  });

  it('leave a word in the trash there, and its marks as they are', () => {
    const kept = {
      entries: [
        {
          id: 'e',
          kind: 'word',
          headword: '试点',
          pinyin: '',
          gloss: '',
          createdAt: 1,
          savedAt: 1,
          trashedAt: 2,
        },
      ],
    };
    const plan = planMerge(kept, recordsFromWords(words, NOON), 'fill');
    expect(plan.counts.entries).toMatchObject({ added: 1, inTrash: 1 });
    expect(plan.changes.find(({ key }) => key === 'e')?.after).toMatchObject({ trashedAt: 2 });
    expect(plan.changes.find(({ after }) => after?.['subjectId'] === 'e')?.after).toMatchObject({
      active: 0,
    });
    const marks = { words: [{ headword: '试点', status: 'ignored', markedAt: 1, origin: 'key' }] };
    const known = planMerge(marks, marksFromWords(words, 'HSK', NOON), 'fill');
    expect(known.changes.map(({ key }) => key)).toEqual(['低空']);
    expect(known.counts.words).toMatchObject({ added: 1, kept: 1 });
  });

  it('never share an id: 100,000 headwords', () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + (i % 20_000), 0x4e00 + Math.floor(i / 20_000)),
    );
    const table: ListTable = {
      format: 'table',
      columns: ['word'],
      roles: ['headword'],
      rows: many.map((word, i) => ({ row: i, cells: [word] })),
      problems: [],
      separator: ',',
    };
    const { entries = [] } = recordsFromWords(wordsFromList(table, table.roles).words, NOON);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(100_000);
  }, 20_000);
});
