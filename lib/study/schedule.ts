import {
  type Card as FsrsCard,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  type StateType,
  StrategyMode,
  fsrs,
} from 'ts-fsrs';

/*
 * When a card is asked again: FSRS-6 by ts-fsrs with its default parameters, behind plain data and a `now` that is
 * given. The words are ts-fsrs's; times are milliseconds since 1970 so that a card can be stored and exported as it is.
 */

/** What the learner answers, worst first; the keys 1 to 4. */
export const GRADES = ['Again', 'Hard', 'Good', 'Easy'] as const;
export type Grade = (typeof GRADES)[number];

/** The states of FSRS. */
export const STATES = ['New', 'Learning', 'Review', 'Relearning'] as const satisfies readonly StateType[];
export type CardState = (typeof STATES)[number];

/**
 * What FSRS knows of one card. A grade makes a new card of it and never changes it, so that the one before can be kept
 * for undo.
 */
export interface Card {
  /** Made by the client; also decides the fuzz, so that a button's interval is the one that is given. */
  readonly id: string;
  readonly state: CardState;
  /** From when on it is to be asked, in milliseconds since 1970. */
  readonly due: number;
  /** Days after which it is remembered with a probability of 90 %. 0 for a new card. */
  readonly stability: number;
  /** 1 to 10; 0 for a new card. */
  readonly difficulty: number;
  /** Days between the last grade and `due`; 0 while learning, where minutes count. */
  readonly scheduledDays: number;
  /** Index into the learning steps (1 and 10 minutes; 10 when relearning). */
  readonly learningSteps: number;
  /** How often it was graded, and how often forgotten after it was learned. */
  readonly reps: number;
  readonly lapses: number;
  /** Time of the last grade; null for a new card. */
  readonly lastReview: number | null;
}

/** Latest time that a Date can hold (ECMA-262, time values): 8.64e15 ms, in the year 275760. */
const LATEST = 8.64e15;

/** Longest time that FSRS puts between two reviews, its default of 100 years (36500 days), in milliseconds. */
const LONGEST = 36_500 * 24 * 60 * 60 * 1000;

/** A card that was never graded; it is due at once. */
export function newCard(id: string, now: number): Card {
  return {
    id,
    state: 'New',
    due: now,
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningSteps: 0,
    reps: 0,
    lapses: 0,
    lastReview: null,
  };
}

/**
 * The time that counts for a grade: never before the card's last one, because FSRS knows no negative interval and a
 * clock may be set back; never so late that the due date could not be written.
 */
function reviewTime(card: Card, now: number): number {
  return Math.min(Math.max(now, card.lastReview ?? now), LATEST - LONGEST);
}

function toFsrs(card: Card): FsrsCard & { id: string } {
  const { state, due, stability, difficulty, scheduledDays, learningSteps, reps, lapses, lastReview } = card;
  return {
    id: card.id,
    state: State[state],
    due: new Date(due),
    stability,
    difficulty,
    scheduled_days: scheduledDays,
    learning_steps: learningSteps,
    reps,
    lapses,
    // Not read by FSRS-6, which counts from last_review; the type wants it until ts-fsrs 6.
    elapsed_days: 0,
    ...(lastReview === null ? {} : { last_review: new Date(lastReview) }),
  };
}

function fromFsrs(id: string, card: FsrsCard): Card {
  return {
    id,
    state: STATES[card.state],
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReview: card.last_review?.getTime() ?? null,
  };
}

/** Turns cards and grades into the next cards. `isFuzzed` spreads the due days of cards that were learned together. */
export interface Schedule {
  /**
   * The card after a grade at `now`. Its `due` is never before `now`, nor before the last review where the clock was
   * set back. Undo is the card that was given.
   */
  grade(card: Card, grade: Grade, now: number): Card;
  /** Milliseconds from `now` until the card would be due again, for each grade; never negative. */
  intervals(card: Card, now: number): Readonly<Record<Grade, number>>;
}

/** FSRS with its default parameters (retention 90 %, steps of 1 and 10 minutes); with fuzz unless told otherwise. */
export function makeSchedule({ isFuzzed = true }: { readonly isFuzzed?: boolean } = {}): Schedule {
  const engine = fsrs({ enable_fuzz: isFuzzed }).useStrategy(
    StrategyMode.SEED,
    GenSeedStrategyWithCardId('id'),
  );
  const gradeAt = (card: Card, grade: Grade, now: number) =>
    fromFsrs(card.id, engine.next(toFsrs(card), new Date(reviewTime(card, now)), Rating[grade]).card);
  return {
    grade: gradeAt,
    intervals: (card, now) => {
      const until = (grade: Grade) => Math.max(0, gradeAt(card, grade, now).due - now);
      return { Again: until('Again'), Hard: until('Hard'), Good: until('Good'), Easy: until('Easy') };
    },
  };
}
