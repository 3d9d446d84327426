import * as v from 'valibot';

import type { Term } from '../text/annotation.ts';

/* The reader's own terms and the packs that they came from, as they are written. */

const id = v.pipe(v.string(), v.nonEmpty());
const time = v.pipe(v.number(), v.finite());

/** The pack of what the reader wrote; there is no record of it, it is always on. */
export const OWN_PACK = '';

/** One term of the reader's: written in the card or the notebook, or taken from a pack. */
export const ownTermSchema = v.object({
  id,
  /** Id of the pack, or {@link OWN_PACK}. */
  packId: v.string(),
  headword: v.pipe(v.string(), v.nonEmpty()),
  variants: v.array(v.string()),
  pinyin: v.string(),
  gloss: v.string(),
  explanation: v.string(),
  source: v.string(),
  createdAt: time,
  updatedAt: time,
  /** Grows with each edit, so that an edit of an older text is noticed. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** True where the reader has changed what the pack says; an import never overwrites it. */
  isEdited: v.boolean(),
  trashedAt: v.optional(time),
});
export type OwnTermRecord = Readonly<v.InferOutput<typeof ownTermSchema>>;

/** A pack that was imported. */
export const termPackSchema = v.object({
  id,
  name: v.string(),
  /** Whether its terms are looked for on pages. */
  isOn: v.boolean(),
  importedAt: time,
  trashedAt: v.optional(time),
});
export type TermPackRecord = Readonly<v.InferOutput<typeof termPackSchema>>;

/** What the engine and the card take for a term of the reader's; `owner` is the name of its pack. */
export function termFromRecord(record: OwnTermRecord, owner: string): Term {
  return {
    headword: record.headword,
    variants: record.variants,
    pinyin: record.pinyin,
    gloss: record.gloss,
    explanation: record.explanation,
    standsFor: [],
    scope: '',
    source: record.source,
    confidence: 'medium',
    checked: false,
    owner,
  };
}
