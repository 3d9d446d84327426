import * as v from 'valibot';

import { type Card, STATES } from '../study/schedule.ts';

/*
 * What is kept, as it is written. Ids are strings made by the client, times are milliseconds since 1970. What is read
 * back goes through these schemas: a record that another version, an import or a broken disk has damaged is left where
 * it is and told of, never shown half, never thrown away.
 */

const id = v.pipe(v.string(), v.nonEmpty());
const time = v.pipe(v.number(), v.finite());
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(amount, v.integer());

export const ENTRY_KINDS = ['word', 'term', 'person', 'place', 'organisation', 'sentence'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One headword of one kind that the learner keeps: 专精特新 as a term. There is never a second of the same two. */
export const entrySchema = v.object({
  id,
  kind: v.picklist(ENTRY_KINDS),
  headword: v.pipe(v.string(), v.nonEmpty()),
  /** As first saved; each context has its own. */
  pinyin: v.string(),
  gloss: v.string(),
  /** The meaning that the learner chose or wrote, where it is not `gloss`. */
  sense: v.optional(v.string()),
  /** The learner's own labels, each once, in the order in which they were given. */
  tags: v.optional(v.array(v.string()), []),
  /** Grows with each edit of what the learner may write (pinyin, gloss, sense), so that an edit of an older text is noticed. */
  revision: v.optional(count, 0),
  createdAt: time,
  /** Time of the last save; it brings the entry to the top of the list again. */
  savedAt: time,
  /** When it was put in the trash; absent while it is kept. */
  trashedAt: v.optional(time),
});
export type EntryRecord = Readonly<v.InferOutput<typeof entrySchema>>;

/** Where in a page a text stands: itself, what stands around it, and its UTF-16 offset in the page's text. */
const quoteSchema = v.object({ exact: v.string(), prefix: v.string(), suffix: v.string(), start: count });

/** Where an entry was met, with the reading and gloss that it had there. Its id is that of the save which made it. */
export const contextSchema = v.object({
  id,
  entryId: id,
  sentence: v.string(),
  title: v.string(),
  /** An http, https or file address; empty for any other. */
  url: v.string(),
  /** Who published the page, as it says of itself (湖南日报); empty where it does not. */
  publisher: v.optional(v.string(), ''),
  /** The day of the article, `2026-05-06`; empty where it is not known. */
  publishedOn: v.optional(v.string(), ''),
  quote: quoteSchema,
  pinyin: v.string(),
  gloss: v.string(),
  savedAt: time,
  /** When its page, loaded and still, was first seen to say the quote no longer; absent while nobody has missed it. */
  lostAt: v.optional(time),
});
export type ContextRecord = Readonly<v.InferOutput<typeof contextSchema>>;

/** What the learner wrote, word for word: about an entry, about a passage or a page, or about nothing at all. */
export const noteSchema = v.object({
  id,
  /** The entry it is about; null for a free note. */
  entryId: v.nullable(id),
  /** What a free note is about: a page, and where it is about a passage of it, that passage. */
  place: v.optional(
    v.object({ title: v.string(), url: v.string(), quote: v.optional(quoteSchema), savedAt: time }),
  ),
  tags: v.optional(v.array(v.string()), []),
  text: v.string(),
  createdAt: time,
  updatedAt: time,
  /** Grows with each edit, so that an edit of an older text is noticed. */
  revision: count,
  trashedAt: v.optional(time),
});
export type NoteRecord = Readonly<v.InferOutput<typeof noteSchema>>;

const card = {
  id,
  state: v.picklist(STATES),
  due: time,
  stability: amount,
  difficulty: amount,
  scheduledDays: amount,
  learningSteps: count,
  reps: count,
  lapses: count,
  lastReview: v.nullable(time),
};
const plainCardSchema = v.object(card) satisfies v.GenericSchema<Card>;

export const CARD_FACES = ['reading', 'recall', 'note'] as const;
export type CardFace = (typeof CARD_FACES)[number];

/** A card with what it asks about. */
export const cardSchema = v.object({
  ...card,
  /**
   * What is asked: `reading`, the reading and meaning of what is written; `recall`, how what is meant is written; `note`,
   * what the learner has noted.
   */
  face: v.picklist(CARD_FACES),
  /** Id of the entry, or for `note` of the note, that is asked about. */
  subjectId: id,
  /** 0 while its subject is in the trash or the card is suspended; a number because an index holds no booleans. */
  active: v.picklist([0, 1]),
  /** Why it is not asked though its subject is kept: by the learner's wish, or failed too often. */
  suspended: v.optional(v.picklist(['wish', 'leech'])),
});
export type CardRecord = Readonly<v.InferOutput<typeof cardSchema>>;

/** One grade, with the card before and after it: enough to undo it exactly and to compute all again. */
export const reviewSchema = v.object({
  id,
  cardId: id,
  grade: v.picklist(['Again', 'Hard', 'Good', 'Easy']),
  reviewedAt: time,
  before: plainCardSchema,
  after: plainCardSchema,
});
export type ReviewRecord = Readonly<v.InferOutput<typeof reviewSchema>>;

/** A stretch of text that the reader has corrected; see lib/text/correction.ts. No two that are kept have the same stretch. */
export const correctionSchema = v.object({
  id,
  before: v.string(),
  text: v.pipe(v.string(), v.nonEmpty()),
  after: v.string(),
  words: v.array(v.object({ length: count, syllables: v.nullable(v.array(v.string())) })),
  createdAt: time,
  /** Id of the correction of the same stretch that this one took the place of; null for none. It is in the trash since. */
  replaces: v.nullable(id),
  trashedAt: v.optional(time),
});
export type CorrectionRecord = Readonly<v.InferOutput<typeof correctionSchema>>;

/**
 * A word that needs no help (`known`), or that the learner never wants marked (`ignored`). Its own table and not a field
 * of an entry: a learner knows thousands of words that were never saved.
 */
export const wordMarkSchema = v.object({
  /** Simplified, as the lexicon lists it; there is never a second of the same. */
  headword: v.pipe(v.string(), v.nonEmpty()),
  status: v.picklist(['known', 'ignored']),
  markedAt: time,
  /** Where the mark comes from: `key`, `review`, or the name of the list or level it came with. */
  origin: v.string(),
});
export type WordMark = Readonly<v.InferOutput<typeof wordMarkSchema>>;

/** A record as it is stored, whatever it holds. */
export type Row = Readonly<Record<string, unknown>>;

/** What could be read of a list, and how many of its records were damaged. */
export interface ReadBack<T> {
  readonly items: readonly T[];
  readonly damaged: number;
}

/** The record, or null where it is absent or damaged. Fields that the schema does not know are left out. */
export function readRecord<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/** Those of the values that are records, in their order; the others are counted. */
export function readRecords<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): ReadBack<T> {
  const items = values.map((value) => readRecord(schema, value)).filter((item) => item !== null);
  return { items, damaged: values.length - items.length };
}
