import type { Waiting } from '../../components/review/ReviewBody.tsx';
import type { Store } from '../../lib/store/db.ts';
import { type CardView, dueCards, findCardView } from '../../lib/store/due.ts';
import type { CardRecord } from '../../lib/store/records.ts';
import { type Live, followQuery } from '../../lib/store/use-live.ts';
import { type Limits, describeInterval } from '../../lib/study/queue.ts';
import { limitsToday } from './more-today.ts';
import { countWaiting } from './waiting.ts';

/** What is due at one moment. */
export interface DueView {
  /** The card to ask; null where none is due. */
  readonly view: CardView | null;
  /** The card that was wanted when the memory was asked; null for the first that is due. */
  readonly wanted: string | null;
  /** How many are due, by what they are; what is being learned also counts where it comes early. */
  readonly due: { readonly new: number; readonly learning: number; readonly reviews: number };
  /** In how long the next card that is being learned falls due, in words; null where none is. */
  readonly next: string | null;
  /** What the day's limits hold back; null where something is due. */
  readonly waiting: Waiting | null;
  /** Records that could not be read; they are still where they are. */
  readonly damaged: number;
}

/**
 * Tells what is due now and after each change, until `end`; of the due cards that which `wanted` names, where it is one.
 * What is not the database's is asked for before the live query begins: the query follows only what it reads before it
 * waits for anything else.
 */
export async function followDue(
  wanted: () => string | null,
  tell: (answer: Live<DueView>) => void,
  end: AbortSignal,
): Promise<void> {
  const limits = await limitsToday();
  await followQuery(async (store) => readDue(store, limits, wanted()), tell, end);
}

async function readDue(store: Store, limits: Limits, wanted: string | null): Promise<DueView> {
  const { cards, next, damaged } = await dueCards(store, limits, new Date());
  const count = (state: RegExp) => cards.filter((card) => state.test(card.state)).length;
  const first = cards.find(({ id }) => id === wanted);
  const view = await findFirstView(store, first ? [first, ...cards] : cards);
  const due = { new: count(/^New$/u), learning: count(/earning$/u), reviews: count(/^Review$/u) };
  const inWords = next === null ? null : describeInterval(next - Date.now());
  const waiting = view ? null : await countWaiting(store, limits);
  return { view, wanted, due, next: inWords, waiting, damaged };
}

/** The first of the cards whose subject is there. */
async function findFirstView(store: Store, cards: readonly CardRecord[]): Promise<CardView | null> {
  for (const card of cards) {
    const view = await findCardView(store, card);
    if (view) return view;
  }
  return null;
}
