import type { Card, CardState } from './schedule.ts';

/*
 * What is asked now, and in which order. The limits and the start of the day are Anki's defaults (Anki manual,
 * "Deck Options": 20 new cards and 200 reviews a day; "Preferences": next day starts at 4 hours past midnight).
 */

/** How much a day may ask. What is being learned (again) does not count: it is a matter of minutes. */
export interface Limits {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
}

export const DEFAULT_LIMITS: Limits = { newPerDay: 20, reviewsPerDay: 200 };

/** Hour of the learner's own clock at which a new day of study begins: who learns past midnight is still in the old one. */
const DAY_STARTS_AT = 4;

/** How long before its time a card that is being learned may be asked when nothing else is due: Anki's "learn ahead limit". */
export const LEARN_AHEAD = 20 * 60 * 1000;

/** The begin of the day of study that `now` is in, by the machine's time zone, in milliseconds since 1970. */
export function startOfDay(now: number): number {
  return dayFrom(now, 0);
}

/**
 * The begin of the day of study so many days after (before, where negative) the one that `now` is in. Where the clock on
 * the wall skips that hour, the hour after it.
 */
export function dayFrom(now: number, days: number): number {
  const day = new Date(now);
  // Through the calendar, not by 24 hours: a day with a change of the clock has 23 or 25 of them.
  if (day.getHours() < DAY_STARTS_AT) day.setDate(day.getDate() - 1);
  day.setDate(day.getDate() + days);
  day.setHours(DAY_STARTS_AT, 0, 0, 0);
  return day.getTime();
}

/** What has been graded today, by the state that the card was in before. */
export interface Done {
  readonly new: number;
  readonly reviews: number;
}

/** Counts grades of one day; learning steps are in neither count. */
export function countDone(statesBefore: readonly CardState[]): Done {
  const count = (state: CardState) => statesBefore.filter((before) => before === state).length;
  return { new: count('New'), reviews: count('Review') };
}

/** How many more new cards and reviews today may ask; never below 0, also where a limit was lowered in the day. */
export function leftToday(limits: Limits, done: Done): Done {
  return {
    new: Math.max(0, limits.newPerDay - done.new),
    reviews: Math.max(0, limits.reviewsPerDay - done.reviews),
  };
}

function byDue(a: Pick<Card, 'due'>, b: Pick<Card, 'due'>): number {
  return a.due - b.due;
}

/** The first card of each group, without those whose group is in `met`; adds theirs to it. */
function firstOfGroups<C>(
  cards: readonly C[],
  groupOf: (card: C) => unknown,
  met: Set<unknown>,
): readonly C[] {
  return cards.filter((card) => {
    const group = groupOf(card);
    return !met.has(group) && Boolean(met.add(group));
  });
}

/**
 * The cards to ask at `now`, first one first: what is being learned, since its minutes are running; then reviews, the
 * longest due first; then new cards in the order in which they were saved. Of the reviews and new cards of one group
 * (the siblings of one entry) only the first: the others would be answered by it. Where nothing is due, what is being
 * learned is asked up to `LEARN_AHEAD` before its time.
 */
export function buildQueue<C extends Pick<Card, 'state' | 'due'>>(
  cards: readonly C[],
  left: Done,
  now: number,
  groupOf: (card: C) => unknown = (card) => card,
): readonly C[] {
  const sorted = cards.toSorted(byDue);
  const inState = (until: number, ...states: readonly CardState[]) =>
    sorted.filter(({ state, due }) => due <= until && states.includes(state));
  const learning = inState(now, 'Learning', 'Relearning');
  const met = new Set<unknown>(learning.map(groupOf));
  const reviews = firstOfGroups(inState(now, 'Review'), groupOf, met).slice(0, left.reviews);
  // What the limit has cut off does not hold its siblings back.
  const taken = new Set<unknown>([...learning, ...reviews].map(groupOf));
  const fresh = firstOfGroups(inState(now, 'New'), groupOf, taken).slice(0, left.new);
  const due = [...learning, ...reviews, ...fresh];
  return due.length > 0 ? due : inState(now + LEARN_AHEAD, 'Learning', 'Relearning');
}

const UNITS: readonly (readonly [name: string, milliseconds: number])[] = [
  ['y', 365 * 24 * 60 * 60 * 1000],
  ['mo', 30 * 24 * 60 * 60 * 1000],
  ['d', 24 * 60 * 60 * 1000],
  ['h', 60 * 60 * 1000],
  ['min', 60 * 1000],
];

/** A time until a review as a button shows it: `1 min`, `10 min`, `4 d`, `2.5 mo`; `now` below half a minute. */
export function describeInterval(milliseconds: number): string {
  for (const [name, size] of UNITS) {
    const count = milliseconds / size;
    // Months and years are coarse, so they are told with one digit after the point.
    const rounded = name === 'mo' || name === 'y' ? Math.round(count * 10) / 10 : Math.round(count);
    // What the next smaller unit would round up to a full one is told as that one: 59.8 min as 1 h.
    if (count >= 0.98) return `${String(rounded)} ${name}`;
  }
  return milliseconds >= 30_000 ? '1 min' : 'now';
}
