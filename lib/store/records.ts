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
  createdAt: time,
  /** Time of the last save; it brings the entry to the top of the list again. */
  savedAt: time,
  /** When it was put in the trash; absent while it is kept. */
  trashedAt: v.optional(time),
});
export type EntryRecord = Readonly<v.InferOutput<typeof entrySchema>>;

/** Where an entry was met, with the reading and gloss that it had there. Its id is that of the save which made it. */
export const contextSchema = v.object({
  id,
  entryId: id,
  sentence: v.string(),
  title: v.string(),
  /** An http, https or file address; empty for any other. */
  url: v.string(),
  quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string(), start: count }),
  pinyin: v.string(),
  gloss: v.string(),
  savedAt: time,
});
export type ContextRecord = Readonly<v.InferOutput<typeof contextSchema>>;

/** What the learner wrote, word for word. */
export const noteSchema = v.object({
  id,
  entryId: id,
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

/** A card with what it asks about. */
export const cardSchema = v.object({
  ...card,
  /** What is asked: the reading and meaning of what is written. */
  face: v.literal('reading'),
  /** Id of the entry that is asked about. */
  subjectId: id,
  /** 0 while its entry is in the trash; a number because an index holds no booleans. */
  active: v.picklist([0, 1]),
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

/** What could be read of a list, and how many of its records were damaged. */
export interface ReadBack<T> {
  readonly items: readonly T[];
  readonly damaged: number;
}

/** The record, or null where it is absent or damaged. Fields that the schema does not know are left out. */
export function readRecord<T>(schema: v.GenericSchema<T>, value: unknown): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/** Those of the values that are records, in their order; the others are counted. */
export function readRecords<T>(schema: v.GenericSchema<T>, values: readonly unknown[]): ReadBack<T> {
  const items = values.map((value) => readRecord(schema, value)).filter((item) => item !== null);
  return { items, damaged: values.length - items.length };
}
