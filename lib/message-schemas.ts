import * as v from 'valibot';

/*
 * What the background checks of every message that reaches it. Kept apart from lib/messages.ts, whose types come from
 * here: a content script sends messages and needs no validator.
 */

/** A block's text as the page shows it, and whether it may read on into the next block (国家级专 | 精特新). */
export const flowBlockSchema = v.object({
  text: v.string(),
  /** False after a heading, and where the next block is not its neighbour in the article. */
  flowsOn: v.boolean(),
  /**
   * Offsets inside `text` at which one Text node of the page ends and another begins, ascending: 1 for 中<b>国</b>.
   * A word that goes over one is answered as one tuple on each side, each with its own syllables. Absent for none.
   */
  cuts: v.optional(v.array(v.number())),
});

export const openArticleSchema = v.object({
  /** Made by the content script, unique a page load. */
  article: v.string(),
  /** The beginning of the article's text, for names that are introduced later than they are first used. */
  digest: v.string(),
  /** When the page says the article was published, as written there; empty where it does not. */
  published: v.string(),
});

export const annotateRequestSchema = v.object({
  article: v.string(),
  blocks: v.array(flowBlockSchema),
  /** Indexes into `blocks` that are wanted; the others are neighbours, sent for their context only. */
  wanted: v.array(v.number()),
});

export const glossRequestSchema = v.object({
  article: v.string(),
  /** The block pointed at, with its neighbours where it flows on. */
  blocks: v.array(flowBlockSchema),
  block: v.number(),
  /** UTF-16 offset in the text of that block. */
  offset: v.number(),
});

/** Where in a page a text stands, to find it again: its exact text and what stands around it. */
export const quoteSchema = v.object({
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** UTF-16 offset in the text content of the body. */
  start: v.number(),
});

/** A place on a page that the reader goes back to by a link. */
export const placeRequestSchema = v.object({
  /** The page's address, with a text fragment for browsers that follow it. */
  link: v.pipe(v.string(), v.regex(/^https?:\/\//iu), v.url()),
  /** What is looked for on the page; null for the page as a whole. */
  quote: v.nullable(quoteSchema),
  /** The context that the place is kept in; null where it is a note's. */
  contextId: v.nullable(v.string()),
});

/** What became of a place that was looked for; `unsure` where the page is not what it was looked for on. */
export const soughtSchema = v.picklist(['found', 'lost', 'unsure']);

export const saveRequestSchema = v.object({
  /** Made by the client, so that a retry saves nothing twice. */
  id: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(['word', 'term', 'person', 'place', 'organisation', 'sentence']),
  /** A sentence is its own headword. */
  headword: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000)),
  pinyin: v.string(),
  gloss: v.string(),
  context: v.object({
    sentence: v.string(),
    title: v.string(),
    /** Only http, https and file addresses are kept; any other is stored as an empty string. */
    url: v.string(),
    quote: quoteSchema,
    /** Who published the page and on which day (`2026-05-06`); the background adds what it knows of the article. */
    publisher: v.exactOptional(v.string()),
    publishedOn: v.exactOptional(v.string()),
  }),
  /** The article that the page told of, and who published it, where the page's head says so. */
  article: v.exactOptional(v.string()),
  publisher: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** When the page says that it was published, as written there. */
  published: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  /** A note that the reader typed in the card; empty for none. */
  note: v.string(),
});

/** A stretch as lib/text/correction.ts has it; whether the engine can follow it is asked there. */
export const correctRequestSchema = v.object({
  /** Made by the client, so that a retry corrects nothing twice. */
  id: v.pipe(v.string(), v.uuid()),
  before: v.pipe(v.string(), v.maxLength(24)),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(24)),
  after: v.pipe(v.string(), v.maxLength(24)),
  words: v.pipe(
    v.array(
      v.object({
        length: v.pipe(v.number(), v.integer(), v.minValue(1)),
        syllables: v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(8))), v.maxLength(24))),
      }),
    ),
    v.maxLength(24),
  ),
});

export const undoCorrectionSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** True for one step: a correction whose place this one took comes back. False: the engine reads by itself again. */
  isStep: v.boolean(),
});

export const trashCorrectionSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** False takes it out of the trash again. */
  isTrashed: v.boolean(),
});

/** The reader's own meaning of what a card shows; see lib/store/own-terms.ts. */
export const meanRequestSchema = v.object({
  /** Made by the client, so that a retry adds nothing twice. */
  id: v.pipe(v.string(), v.uuid()),
  headword: v.pipe(v.string(), v.minLength(2), v.maxLength(32)),
  /** Empty takes the reader's meaning away. */
  gloss: v.pipe(v.string(), v.maxLength(200)),
});

/** A word that the reader knows, or never wants marked; null takes the mark away. */
export const markRequestSchema = v.object({
  headword: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  status: v.nullable(v.picklist(['known', 'ignored'])),
});

/** Words of a list, for the dictionary to look at. */
export const wordListSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(400_000));

export const tabReadingSchema = v.object({ tabId: v.number(), on: v.boolean() });

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const pageStateSchema = v.object({
  state: v.picklist(['off', 'working', 'ready']),
  words: count,
  terms: count,
  names: count,
  message: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
});
