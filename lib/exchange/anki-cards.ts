import type { CardFace, CardRecord, ReviewRecord } from '../store/records.ts';
import type { WholeEntry } from './selection.ts';

/*
 * What FSRS knows of a card, as rows of Anki's collection (schema 11; the meaning of the columns is in Anki's source,
 * rslib/src/storage/card and revlog). Carried over: cards in review and those being learned again, with stability and
 * difficulty in `data`, where Anki's own FSRS keeps them. Left new: cards that are new or in their first minutes of being
 * learned.
 */

/** A row of `cards`, without the ids. */
export interface AnkiCard {
  /** 0 reading, 1 recall. */
  readonly ord: number;
  /** 0 new, 2 review. */
  readonly type: 0 | 2;
  /** As `type`; −1 suspended. */
  readonly queue: -1 | 0 | 2;
  /** Of a new card its place; else the day, counted from that of the collection. */
  readonly due: number;
  /** Days. */
  readonly ivl: number;
  /** Thousandths; 0 for a new card. */
  readonly factor: number;
  readonly reps: number;
  readonly lapses: number;
  readonly data: string;
}

/** A row of `revlog`, without the card. */
export interface AnkiReview {
  /** Milliseconds since 1970; made different from all others by the writer. */
  readonly id: number;
  /** 1 Again to 4 Easy. */
  readonly ease: number;
  /** Days; seconds below zero. */
  readonly ivl: number;
  readonly lastIvl: number;
  /** FSRS difficulty in thousandths, 100 to 1100, as Anki writes it. */
  readonly factor: number;
  /** 0 learning, 1 review, 2 learning again. */
  readonly type: 0 | 1 | 2;
}

const DAY = 24 * 60 * 60 * 1000;
/** The ease that Anki gives a card that FSRS plans; FSRS does not read it. */
const EASE = 2500;
const FACES: readonly CardFace[] = ['reading', 'recall'];
const EASES = { Again: 1, Hard: 2, Good: 3, Easy: 4 } as const;
const REVIEW_TYPES = { New: 0, Learning: 0, Review: 1, Relearning: 2 } as const;

function ankiCard(ord: number, card: CardRecord | undefined, place: number, start: number): AnkiCard {
  const isKnown = card !== undefined && (card.state === 'Review' || card.state === 'Relearning');
  const isSuspended = card?.suspended !== undefined;
  if (!isKnown)
    return {
      ord,
      type: 0,
      queue: isSuspended ? -1 : 0,
      due: place,
      ivl: 0,
      factor: 0,
      reps: 0,
      lapses: 0,
      data: '{}',
    };
  const { stability, difficulty, lastReview } = card;
  return {
    ord,
    type: 2,
    queue: isSuspended ? -1 : 2,
    // What is being learned again has minutes left: its day is today.
    due: Math.floor((card.due - start) / DAY),
    ivl: Math.max(1, Math.round(card.scheduledDays)),
    factor: EASE,
    reps: card.reps,
    lapses: card.lapses,
    data: JSON.stringify({
      s: Math.round(stability * 10_000) / 10_000,
      d: Math.round(difficulty * 1000) / 1000,
      ...(lastReview === null ? {} : { lrt: Math.floor(lastReview / 1000) }),
    }),
  };
}

/**
 * The cards of an entry: always one for reading, one for recall where `hasRecall`. `place` orders new cards; `start` is the
 * begin of the collection's first day in milliseconds.
 */
export function ankiCards(
  { cards }: WholeEntry,
  hasRecall: boolean,
  place: number,
  start: number,
): readonly AnkiCard[] {
  const faces = hasRecall ? FACES : FACES.slice(0, 1);
  return faces.map((face, ord) =>
    ankiCard(
      ord,
      cards.find((card) => card.face === face),
      place,
      start,
    ),
  );
}

function interval({ scheduledDays, due, lastReview }: ReviewRecord['after']): number {
  if (scheduledDays >= 1) return Math.round(scheduledDays);
  return lastReview === null ? 0 : -Math.max(1, Math.round((due - lastReview) / 1000));
}

/** The grades of one face of an entry, the oldest first; `ord` as in {@link AnkiCard}. */
export function ankiReviews({ cards, reviews }: WholeEntry, ord: number): readonly AnkiReview[] {
  const card = cards.find(({ face }) => face === FACES[ord]);
  if (!card) return [];
  return reviews
    .filter(({ cardId }) => cardId === card.id)
    .map(({ reviewedAt, grade, before, after }) => ({
      id: Math.floor(reviewedAt),
      ease: EASES[grade],
      ivl: interval(after),
      lastIvl: interval(before),
      factor: Math.round(((Math.max(1, after.difficulty) - 1) / 9) * 1000) + 100,
      type: REVIEW_TYPES[before.state],
    }));
}
