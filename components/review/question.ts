import type { CardFace } from '../../lib/store/records.ts';
import type { Grade } from '../../lib/study/schedule.ts';

/** What is asked, and what is shown as its answer. */
export interface Question {
  readonly cardId: string;
  readonly face: CardFace;
  /** Empty for a free note. */
  readonly headword: string;
  readonly pinyin: string;
  /** The learner's own sense, else what the page's gloss said. */
  readonly gloss: string;
  /** The sentence it was met in, without breaks; empty where there is none. */
  readonly sentence: string;
  /** Title of the page it was met on. */
  readonly title: string;
  /** Where it was published and when, as far as is known: `湖南日报 · 2026-05-06`. */
  readonly source: string;
  /** The address that opens the page at the place; null where there is none to follow. */
  readonly link: string | null;
  /** The learner's own notes; empty for none. For the face `note`, what was noted. */
  readonly note: string;
  /** How each grade puts off the next time, in words: `10 min`. */
  readonly intervals: Readonly<Record<Grade, string>>;
}
