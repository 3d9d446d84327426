import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { wordsFromPlainList } from '../../lib/exchange/plain-list.ts';
import { type Store } from '../../lib/store/db.ts';
import {
  BUNDLES,
  type MarkBundle,
  bundleOf,
  bundlesFrom,
  changedBundle,
} from '../../lib/store/mark-bundle.ts';
import { countMarks, listMarks, markWords, markedWords, planMarks, putMarks } from '../../lib/store/words.ts';
import { dump, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');
const LATER = new Date('2024-05-07T12:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await newStore();
});
afterEach(() => store.close());

test('a word is marked, marked otherwise, and unmarked; each step can be taken back', async () => {
  const steps = [];
  const states = [await dump(store)];
  for (const status of ['known', 'ignored', null] as const) {
    steps.push(await markWords(store, ['会议'], status, 'key', NOON));
    states.push(await dump(store));
  }
  expect(states[1]?.['markBundles']).toEqual([
    {
      bundle: bundleOf('会议'),
      marks: [{ headword: '会议', status: 'known', markedAt: NOON.getTime(), origin: 'key' }],
    },
  ]);
  expect(states[3]).toEqual(states[0]);
  for (const [index, step] of steps.toReversed().entries()) {
    await putMarks(store, step);
    expect(await dump(store)).toEqual(states[2 - index]);
  }
});

test('a word that has the mark already keeps its time and origin', async () => {
  await markWords(store, ['会议'], 'known', 'key', NOON);
  expect(await markWords(store, ['会议', ' 会议 ', ''], 'known', 'a list', LATER)).toEqual([]);
  expect((await listMarks(store)).items).toMatchObject([{ markedAt: NOON.getTime(), origin: 'key' }]);
});

test('many are marked in one transaction or not at all', async () => {
  await markWords(store, ['会议'], 'ignored', 'key', NOON);
  const before = await dump(store);
  // The bundle that is to get 经济 cannot be written.
  const full = bundleOf('经济');
  expect(bundleOf('会议')).not.toBe(full);
  store.markBundles.hook('creating', (key) => {
    if (key === full) throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(markWords(store, ['会议', '工作', '经济'], 'known', 'list', NOON)).rejects.toMatchObject({
    fault: 'full',
  });
  expect(await dump(store)).toEqual(before);
});

test('20,000 marked words are read as two sets', { timeout: 30_000 }, async () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `词${String(index)}`);
  await markWords(store, words, 'known', 'list', NOON);
  await markWords(store, words.slice(0, 10), 'ignored', 'key', NOON);
  const { known, ignored } = await markedWords(store);
  expect([known.size, ignored.size, known.has('词10'), ignored.has('词9')]).toEqual([19_990, 10, true, true]);
  expect(await countMarks(store)).toEqual({ known: 19_990, ignored: 10 });
});

test('an import is told before it is done: new words, marked ones, ones that no dictionary has; and is undone whole', async () => {
  await markWords(store, ['会议'], 'known', 'key', NOON);
  await markWords(store, ['某某'], 'ignored', 'key', NOON);
  const before = await dump(store);
  const plan = await planMarks(
    store,
    ['会议', '某某', '工作', '工作', '甲乙丙'],
    (word) => word !== '甲乙丙',
  );
  expect(plan).toEqual({ fresh: ['工作'], marked: 2, unlisted: ['甲乙丙'] });
  expect(await dump(store)).toEqual(before);
  const undo = await markWords(store, plan.fresh, 'known', 'list', NOON);
  expect((await markedWords(store)).known).toEqual(new Set(['会议', '工作']));
  await putMarks(store, undo);
  expect(await dump(store)).toEqual(before);
});

describe('a plain list', () => {
  test.each([
    ['one word a line', '会议\r\n工作\n经济\r', ['会议', '工作', '经济']],
    [
      'other columns',
      '会议\thuìyì\tmeeting\n工作,gōngzuò,work\n经济 jīngjì economy',
      ['会议', '工作', '经济'],
    ],
    ['a number first', '1\t会议\n2\t工作', ['会议', '工作']],
    ['Pleco’s brackets', '长沙[長沙]\tChang2sha1\tcity', ['长沙']],
    ['quotes, a byte order mark and comments', '\ufeff# HSK 4\n"会议","meeting"\n// end', ['会议']],
    ['an empty file', '', []],
  ])('with %s', (_what, text, words) => {
    expect(wordsFromPlainList(text).words).toEqual(words);
  });

  test('says how many lines hold no word', () => {
    const list = wordsFromPlainList(`meeting\n会议\n${'字'.repeat(50)}\n=HYPERLINK("x")`);
    expect(list).toEqual({ words: ['会议'], skipped: 3 });
  });
});

describe('bundles of marks', () => {
  test('have what was put and not what was taken away, whatever came first, in the order of the headwords', () => {
    const word = fc.string({
      unit: fc.constantFrom('会', '议', '工', '作', '\u{20000}'),
      minLength: 1,
      maxLength: 3,
    });
    const row = word.map((headword) => ({ headword, status: 'known' }));
    const step = fc.record({ put: fc.array(row), gone: fc.array(word) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let bundle: MarkBundle = { bundle: 7, marks: [] };
        const model = new Map<string, object>();
        for (const { put, gone } of steps) {
          bundle = changedBundle(7, bundle, put, gone);
          for (const headword of gone) model.delete(headword);
          for (const mark of put) model.set(mark.headword, mark);
        }
        expect(bundle.marks).toEqual([...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark));
      }),
    );
  });

  test('are filled evenly, and a headword is always in the same', () => {
    const marks = Array.from({ length: 20_000 }, (_, i) => ({
      headword: String.fromCodePoint(0x4e00 + (i % 200), 0x4e00 + Math.floor(i / 200)),
    }));
    const sizes = bundlesFrom(marks).map((bundle) => bundle.marks.length);
    expect(sizes).toHaveLength(BUNDLES);
    expect(Math.max(...sizes)).toBeLessThan(2 * (marks.length / BUNDLES));
    for (const { bundle, marks: some } of bundlesFrom(marks))
      expect(some.every(({ headword }) => bundleOf(String(headword)) === bundle)).toBe(true);
  });
});
