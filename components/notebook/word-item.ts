import type { EntryKind } from '../../lib/store/records.ts';
import type { Status } from '../../lib/study/status.ts';

/** A word as the list shows it. */
export interface WordItem {
  readonly id: string;
  readonly kind: EntryKind;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly tags: readonly string[];
  readonly status: Status;
  /** Why a card of it is not asked; null where all are. */
  readonly suspended: 'wish' | 'leech' | null;
  readonly savedAt: number;
  /** In how many places it was met. */
  readonly seen: number;
}

/** What each kind is called. */
export const KIND_NAMES: Readonly<Record<EntryKind, string>> = {
  word: 'word',
  term: 'news term',
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  sentence: 'sentence',
};

/** What each status is called. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  new: 'new',
  learning: 'learning',
  known: 'known',
  ignored: 'ignored',
};
