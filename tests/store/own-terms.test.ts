import { describe, expect, test } from 'vitest';

import {
  activeTerms,
  addOwnTerm,
  editOwnTerm,
  listOwnTerms,
  type OwnTermDraft,
  restoreOwnTerm,
  trashOwnTerm,
} from '../../lib/store/own-terms.ts';
import {
  importPack,
  listPacks,
  planImport,
  previewImport,
  removePack,
  restorePack,
  setPackOn,
} from '../../lib/store/term-packs.ts';
import { dump, newStore } from '../support/store.ts';

const NOON = new Date('2026-05-06T12:00:00Z');
const LATER = new Date('2026-05-07T12:00:00Z');

function draft(id: string, headword: string, gloss: string): OwnTermDraft {
  return { id, headword, variants: [], pinyin: '', gloss, explanation: '', source: '' };
}
function packOf(...terms: readonly (readonly [headword: string, gloss: string])[]) {
  return {
    id: 'unit-3',
    name: 'Unit 3',
    terms: terms.map(([headword, gloss]) => {
      const { id: _id, ...rest } = draft('', headword, gloss);
      return rest;
    }),
  };
}

describe("the reader's own terms", () => {
  test('are kept once for each headword, whoever tries again', async () => {
    const store = await newStore();
    await addOwnTerm(store, draft('a', '夜校热', 'night-school craze'), NOON);
    await addOwnTerm(store, draft('a', '夜校热', 'other'), NOON);
    expect((await listOwnTerms(store)).items.map(({ gloss }) => gloss)).toEqual(['night-school craze']);
    await addOwnTerm(store, draft('b', '夜校热', 'rush to evening classes'), LATER);
    expect((await listOwnTerms(store)).items).toMatchObject([
      { id: 'a', gloss: 'rush to evening classes', revision: 1 },
    ]);
    store.close();
  });

  test('are edited by who has seen the last text only (C14), and come back from the trash', async () => {
    const store = await newStore();
    const first = await addOwnTerm(store, draft('a', '夜校热', 'x'), NOON);
    const second = await editOwnTerm(store, first, draft('', '夜校热', 'y'), LATER);
    await expect(editOwnTerm(store, first, draft('', '夜校热', 'z'), LATER)).rejects.toMatchObject({
      fault: 'stale',
    });
    const gone = await trashOwnTerm(store, second, LATER);
    expect((await listOwnTerms(store)).items).toEqual([]);
    expect(await activeTerms(store)).toEqual([]);
    await restoreOwnTerm(store, gone);
    expect(await activeTerms(store)).toMatchObject([{ headword: '夜校热', gloss: 'y', owner: 'yours' }]);
    await expect(trashOwnTerm(store, { id: 'no', revision: 0 }, LATER)).rejects.toMatchObject({
      fault: 'missing',
    });
    store.close();
  });

  test('hold any text, half surrogate pairs as U+FFFD (C13)', async () => {
    const store = await newStore();
    const kept = await addOwnTerm(store, draft('a', ' 夜校\ud800 ', '<img src=x onerror=alert(1)>'), NOON);
    expect(kept).toMatchObject({ headword: '夜校\ufffd', gloss: '<img src=x onerror=alert(1)>' });
    store.close();
  });
});

describe('a pack', () => {
  test('is imported as a whole; again, it changes nothing', async () => {
    const store = await newStore();
    const pack = packOf(['试点先行', 'pilots first'], ['放水养鱼', 'cut taxes to grow firms']);
    expect(await importPack(store, pack, NOON)).toMatchObject({ same: 0, kept: 0, left: 0 });
    const before = await dump(store);
    expect(await importPack(store, pack, NOON)).toMatchObject({ added: [], updated: [], same: 2 });
    expect(await dump(store)).toEqual(before);
    store.close();
  });

  test("'s next edition brings new texts, but never over what the reader changed or threw away", async () => {
    const store = await newStore();
    await importPack(store, packOf(['甲等', 'a'], ['乙等', 'b'], ['丙等', 'c'], ['丁等', 'd']), NOON);
    const { items } = await listOwnTerms(store);
    const find = (headword: string) =>
      items.find((term) => term.headword === headword) ?? { id: '', revision: 0 };
    await editOwnTerm(store, find('乙等'), draft('', '乙等', 'mine'), LATER);
    await trashOwnTerm(store, find('丙等'), LATER);
    const next = packOf(['甲等', 'A'], ['乙等', 'B'], ['丙等', 'C'], ['戊等', 'E']);
    const plan = await previewImport(store, next, LATER);
    expect({
      added: plan.added.length,
      updated: plan.updated.length,
      kept: plan.kept,
      left: plan.left,
    }).toEqual({
      added: 1,
      updated: 1,
      kept: 2,
      left: 1,
    });
    expect((await listOwnTerms(store)).items.map(({ gloss }) => gloss)).not.toContain('E');
    await importPack(store, next, LATER);
    const glosses = (await listOwnTerms(store)).items
      .map(({ headword, gloss }) => headword + gloss)
      .toSorted();
    expect(glosses).toEqual(['丁等d', '乙等mine', '戊等E', '甲等A']);
    store.close();
  });

  test('is switched off and on, removed and brought back, with its terms', async () => {
    const store = await newStore();
    await addOwnTerm(store, draft('a', '夜校热', 'x'), NOON);
    await importPack(store, packOf(['甲等', 'a'], ['乙等', 'b']), NOON);
    const headwords = async () => (await activeTerms(store)).map(({ headword }) => headword).toSorted();
    expect(await headwords()).toEqual(['乙等', '夜校热', '甲等']);
    await setPackOn(store, 'unit-3', false);
    expect(await headwords()).toEqual(['夜校热']);
    await setPackOn(store, 'unit-3', true);
    const thrown = (await listOwnTerms(store)).items.find(({ headword }) => headword === '甲等');
    await trashOwnTerm(store, thrown ?? { id: '', revision: 0 }, NOON);
    await removePack(store, 'unit-3', LATER);
    expect(await headwords()).toEqual(['夜校热']);
    expect((await listPacks(store)).items).toEqual([]);
    await restorePack(store, 'unit-3');
    expect(await headwords()).toEqual(['乙等', '夜校热']);
    await removePack(store, 'unit-3', LATER);
    await importPack(store, packOf(['甲等', 'a'], ['乙等', 'b']), LATER);
    expect(await headwords()).toEqual(['乙等', '夜校热', '甲等']);
    await expect(setPackOn(store, 'no', true)).rejects.toMatchObject({ fault: 'missing' });
    store.close();
  });

  test('that cannot be written leaves all as it was', async () => {
    const store = await newStore();
    await importPack(store, packOf(['甲等', 'a']), NOON);
    const before = await dump(store);
    const broken = { ...packOf(['乙等', 'b']), name: (() => undefined) as unknown as string };
    await expect(importPack(store, broken, LATER)).rejects.toThrow();
    expect(await dump(store)).toEqual(before);
    store.close();
  });

  test('plans without a clock or a database', () => {
    const plan = planImport(packOf(['甲等', 'a']), [], NOON);
    expect(planImport(packOf(['甲等', 'a']), plan.added, LATER)).toMatchObject({ same: 1, added: [] });
  });
});
