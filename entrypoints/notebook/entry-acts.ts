import { askAlso, suspendCard, wakeCard } from '../../lib/store/cards.ts';
import { openStore } from '../../lib/store/db.ts';
import { editEntry, editOf } from '../../lib/store/entry-edits.ts';
import type { CardRecord, EntryRecord } from '../../lib/store/records.ts';
import type { Done } from './acts.ts';
import { keepDraft } from './drafts.ts';

/** Where what is typed as an entry's own sense is kept until it is one. */
export function senseKey(entryId: string): string {
  return `sense:${entryId}`;
}

/**
 * Keeps the learner's sense of an entry; an empty one takes it away. What is being typed is done with where that is it.
 * @throws StoreError `stale` where it was edited elsewhere
 */
export async function keepSense(entry: EntryRecord, sense: string, isTyped: boolean): Promise<Done> {
  const store = await openStore();
  const next = await editEntry(store, entry, { sense });
  if (isTyped) await keepDraft(senseKey(entry.id), null);
  return { said: 'Meaning kept.', undo: async () => editEntry(store, next, editOf(entry)) };
}

/** Asks a card no more. @throws StoreError */
export async function silence(cardId: string): Promise<Done> {
  const store = await openStore();
  await suspendCard(store, cardId);
  return { said: 'Suspended the card.', undo: async () => wakeCard(store, cardId) };
}

/** Asks a card again that rests. @throws StoreError */
export async function wake({ id }: Pick<CardRecord, 'id'>): Promise<Done> {
  const store = await openStore();
  await wakeCard(store, id);
  return { said: 'The card will be asked again.', undo: async () => suspendCard(store, id) };
}

/** Asks how the entry is written too. @throws StoreError */
export async function askRecall(entryId: string): Promise<Done> {
  const store = await openStore();
  await askAlso(store, 'recall', entryId, new Date());
  return { said: 'You will also be asked how it is written.', undo: null };
}
