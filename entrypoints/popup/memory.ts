import { effect } from '@preact/signals';

import { settings } from '../../lib/settings.ts';
import { keptCorrections } from '../../lib/store/corrections.ts';
import { type Store, openStore } from '../../lib/store/db.ts';
import { lastEntries } from '../../lib/store/entries.ts';
import type { CorrectionRecord, EntryRecord } from '../../lib/store/records.ts';
import { type CardView, dueCards, findCardView } from '../../lib/store/reviews.ts';
import { type Live, liveSignal } from '../../lib/store/use-live.ts';
import { type Limits, describeInterval } from '../../lib/study/queue.ts';

/** How many of the entries saved last, and of the corrections, the popup lists. */
const LISTED = 5;

/** What the popup shows of the memory at one moment. */
export interface Memory {
  readonly saved: readonly EntryRecord[];
  /** The card to ask; null where none is due. */
  readonly view: CardView | null;
  readonly due: number;
  /** In how long the next card that is being learned falls due, in words; null where none is. */
  readonly next: string | null;
  /** Records that could not be read; they are still where they are. */
  readonly damaged: number;
  /** The newest corrections, and how many there are. */
  readonly corrections: { readonly last: readonly CorrectionRecord[]; readonly count: number };
}

/**
 * Tells what the memory says now and after each change, until `end`. What is not the database's is asked for before the
 * live query begins: the query follows only what it reads before it waits for anything else.
 * @throws StoreError where the memory cannot be opened
 */
export async function followMemory(tell: (answer: Live<Memory>) => void, end: AbortSignal): Promise<void> {
  const [store, limits] = await Promise.all([openStore(), settings.getValue()]);
  if (end.aborted) return;
  const answers = liveSignal(async () => readMemory(store, limits), end);
  const stop = effect(() => {
    if (answers.value.value !== null || answers.value.error !== null) tell(answers.value);
  });
  end.addEventListener('abort', stop, { once: true });
}

async function readMemory(store: Store, limits: Limits): Promise<Memory> {
  const saved = await lastEntries(store, LISTED);
  const { cards, next, damaged } = await dueCards(store, limits, new Date());
  const [first] = cards;
  const view = first ? await findCardView(store, first) : null;
  const wait = next === null ? null : describeInterval(next - Date.now());
  const { items } = await keptCorrections(store);
  const corrections = { last: items.slice(0, LISTED), count: items.length };
  return {
    corrections,
    saved: saved.items,
    view,
    due: cards.length,
    next: wait,
    damaged: saved.damaged + damaged,
  };
}
