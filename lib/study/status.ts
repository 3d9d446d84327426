import type { Card } from './schedule.ts';

/** How far the learner is with a word; in the order of the way there. */
export const STATUSES = ['new', 'learning', 'known', 'ignored'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * From this many days on (of stability for a word's status, of the scheduled interval for the charts) a card is mature and
 * its word known: Anki's border between young and mature cards (manual, "Statistics").
 */
export const KNOWN_FROM = 21;

/**
 * The status of a word by the card that asks its reading and by what the learner has said of it. What the learner said
 * counts first; without a card and a word a word is new.
 */
export function statusOf(
  card: Pick<Card, 'state' | 'stability'> | null,
  mark: 'known' | 'ignored' | null,
): Status {
  if (mark) return mark;
  if (!card || card.state === 'New') return 'new';
  return card.state === 'Review' && card.stability >= KNOWN_FROM ? 'known' : 'learning';
}
