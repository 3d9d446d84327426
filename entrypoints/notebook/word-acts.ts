import { counted } from '../../components/counted.ts';
import type { BulkAct } from '../../components/notebook/BulkBar.tsx';
import * as cards from '../../lib/store/cards-of-many.ts';
import { type Store, openStore } from '../../lib/store/db.ts';
import { putTags, tagEntries } from '../../lib/store/tags.ts';
import { restoreEntries, trashEntries } from '../../lib/store/trash.ts';
import type { LongWrite } from '../../lib/store/long-write.ts';
import type { Done } from './acts.ts';
import { mark } from './word-marks.ts';

type Ids = readonly string[];

async function suspend(store: Store, ids: Ids, work: LongWrite): Promise<Done> {
  const asleep = await cards.suspendEntries(store, ids, work);
  const said = `Suspended ${counted(asleep.length, 'card')}.`;
  return { said, undo: async (back) => cards.wakeCards(store, asleep, back) };
}

async function wake(store: Store, ids: Ids, work: LongWrite): Promise<Done> {
  const asleep = await cards.wakeEntries(store, ids, work);
  const said = `${counted(asleep.length, 'card')} will be asked again.`;
  return { said, undo: async (back) => cards.suspendAgain(store, asleep, back) };
}

async function recall(store: Store, ids: Ids, work: LongWrite): Promise<Done> {
  const made = await cards.askRecallOf(store, ids, new Date(), work);
  const said = `${counted(made.length, 'word')} will also be asked for recall.`;
  return { said, undo: async (back) => cards.dropCards(store, made, back) };
}

async function restore(store: Store, ids: Ids, work: LongWrite): Promise<Done> {
  const back = await restoreEntries(store, ids, work);
  const said = `Brought ${counted(back.length, 'word')} back.`;
  return { said, undo: async (again) => trashEntries(store, back, new Date(), again) };
}

async function trash(store: Store, ids: Ids, work: LongWrite): Promise<Done> {
  const gone = await trashEntries(store, ids, new Date(), work);
  const said = `Moved ${counted(gone.length, 'word')} to the trash.`;
  return { said, undo: async (back) => restoreEntries(store, gone, back) };
}

const BY_KIND = { suspend, wake, recall, restore, trash } as const;

/** Does to words what was asked; each act is one transaction with its undo. @throws StoreError, also where it was cancelled */
export async function actOn(
  words: readonly Readonly<Record<'id' | 'headword', string>>[],
  what: BulkAct,
  work: LongWrite = {},
): Promise<Done> {
  const store = await openStore();
  const ids = words.map(({ id }) => id);
  const headwords = words.map(({ headword }) => headword);
  if (what.kind === 'mark') return mark(store, headwords, what.status);
  if (what.kind !== 'tag') return BY_KIND[what.kind](store, ids, work);
  const before = await tagEntries(store, ids, what, work);
  const said = `Changed the tags of ${counted(before.length, 'word')}.`;
  return { said, undo: async (back) => putTags(store, before, back) };
}
