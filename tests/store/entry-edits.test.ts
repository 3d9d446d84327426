import { afterEach, beforeEach, expect, test } from 'vitest';

import { type Store } from '../../lib/store/db.ts';
import { contextsOf, findEntry, saveEntry } from '../../lib/store/entries.ts';
import { editEntry, editOf } from '../../lib/store/entry-edits.ts';
import { dump, newRequest, newStore } from '../support/store.ts';

const NOON = new Date('2024-05-06T12:00:00Z');

let store: Store;
let id: string;
beforeEach(async () => {
  store = await newStore();
  id = (await saveEntry(store, newRequest(), NOON)).entryId;
});
afterEach(() => store.close());

async function entry() {
  const found = await findEntry(store, id);
  if (!found) throw new Error('no entry');
  return found;
}

test('an edit changes what the learner wrote and nothing else; contexts keep what they had', async () => {
  const seen = await entry();
  const next = await editEntry(store, seen, { gloss: ' “little giants” ', sense: 'specialised firms' });
  expect(next).toEqual({ ...seen, gloss: '“little giants”', sense: 'specialised firms', revision: 1 });
  expect(await entry()).toEqual(next);
  expect((await contextsOf(store, id)).items[0]?.gloss).toBe(seen.gloss);
});

test('the edit before is the undo, the chosen sense is taken away by an empty one', async () => {
  const seen = await entry();
  const next = await editEntry(store, seen, { pinyin: 'x', sense: 'y' });
  const back = await editEntry(store, next, editOf(seen));
  expect(back).toEqual({ ...seen, revision: 2 });
  expect('sense' in back).toBe(false);
});

test('an edit of what was edited elsewhere since is refused and told, and nothing is overwritten (C14)', async () => {
  const seen = await entry();
  await editEntry(store, seen, { gloss: 'one' });
  const before = await dump(store);
  await expect(editEntry(store, seen, { gloss: 'two' })).rejects.toMatchObject({ fault: 'stale' });
  expect(await dump(store)).toEqual(before);
  await expect(editEntry(store, { id: 'none', revision: 0 }, {})).rejects.toMatchObject({ fault: 'missing' });
});

test('meeting a word again is no edit: what is being written of it is not refused', async () => {
  const seen = await entry();
  await saveEntry(store, newRequest(), new Date(NOON.getTime() + 1000));
  expect(await editEntry(store, seen, { gloss: 'new' })).toMatchObject({ gloss: 'new' });
});

test('who published a page and when is kept with the context; a word without gloss, address or sentence is kept too (C13)', async () => {
  const told = { publisher: '湖南日报', publishedOn: '2024-05-06' };
  const one = newRequest({ headword: '甲词' }, told);
  const bare = newRequest(
    { headword: '乙词', pinyin: '', gloss: '' },
    { sentence: '', title: '', url: '', quote: { exact: '', prefix: '', suffix: '', start: 0 } },
  );
  await saveEntry(store, one, NOON);
  await saveEntry(store, bare, NOON);
  expect((await contextsOf(store, one.id)).items).toMatchObject([told]);
  expect((await contextsOf(store, bare.id)).items).toMatchObject([
    { publisher: '', publishedOn: '', sentence: '' },
  ]);
});
