import type { Card } from './schedule.ts';

/** How many lapses make a leech: Anki's default ("Deck Options", leech threshold). */
export const LEECH_LAPSES = 8;

/** After how many more lapses a leech that was taken back is one again: half the threshold, as in Anki. */
const LEECH_AGAIN = LEECH_LAPSES / 2;

/**
 * True where the grade that led from one card to the other has made a leech of it: a card that is forgotten again and
 * again costs more than it teaches, and wants another sentence or a note instead. At 8 lapses, then at 12, 16 …
 */
export function isNowLeech(before: Pick<Card, 'lapses'>, after: Pick<Card, 'lapses'>): boolean {
  const over = after.lapses - LEECH_LAPSES;
  return after.lapses > before.lapses && over >= 0 && over % LEECH_AGAIN === 0;
}
