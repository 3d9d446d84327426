import type { CardItem } from '../../components/notebook/CardList.tsx';
import type { Meeting } from '../../components/notebook/HistoryList.tsx';
import { paperOf, placeLink } from '../../components/review/place-link.ts';
import { cardsOf } from '../../lib/store/cards.ts';
import type { Store } from '../../lib/store/db.ts';
import { contextsOf, findEntry } from '../../lib/store/entries.ts';
import { isPlaceUnknown } from '../../lib/store/lost-places.ts';
import { notesOf } from '../../lib/store/notes.ts';
import type { CardRecord, ContextRecord, EntryRecord, NoteRecord } from '../../lib/store/records.ts';
import { readRowsOf } from '../../lib/store/word-rows.ts';
import { describeInterval } from '../../lib/study/queue.ts';
import type { Status } from '../../lib/study/status.ts';
import { withForms } from './word-forms.ts';

/** All that an entry's page shows. */
export interface EntryView {
  readonly entry: EntryRecord;
  readonly status: Status;
  readonly suspended: 'wish' | 'leech' | null;
  readonly contexts: readonly ContextRecord[];
  readonly notes: readonly NoteRecord[];
  readonly cards: readonly CardRecord[];
}

/** The entry with all that belongs to it; null where there is none, or it is damaged. @throws StoreError */
export async function readEntryView(store: Store, id: string): Promise<EntryView | null> {
  const entry = await findEntry(store, id);
  if (!entry) return null;
  const [contexts, notes, cards] = await Promise.all([
    contextsOf(store, id),
    notesOf(store, id),
    cardsOf(store, id),
  ]);
  const [row] = await withForms(store, (await readRowsOf(store, [id])).rows);
  const { status = 'new', suspended = null } = row ?? {};
  return { entry, status, suspended, contexts: contexts.items, notes: notes.items, cards: cards.items };
}

/** A context as the history shows it. */
export function meetingOf(context: ContextRecord): Meeting {
  const { id, sentence, title, publishedOn, savedAt, lostAt = null } = context;
  const place = { paper: paperOf(context), link: placeLink(context), isUnknown: isPlaceUnknown(context) };
  return { id, sentence, title, day: publishedOn, savedAt, lostAt, ...place };
}

/** A card as the list shows it. */
export function cardItemOf(card: CardRecord): CardItem {
  const { id, face, state, reps, lapses, suspended = null, stability } = card;
  const wait = card.due - Date.now();
  const due = wait <= 0 ? 'now' : `in ${describeInterval(wait)}`;
  return { id, face, state, reps, lapses, suspended, stability, due };
}
