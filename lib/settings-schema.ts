import * as v from 'valibot';

/*
 * What the learner can choose, and the defaults. The stored value may be partial, old or damaged (an import, a
 * half-written profile, a test); each field that is not as it should be falls back by itself, so that one bad field never
 * costs the others. Apart from lib/settings.ts, so that it can be read where there is no storage.
 */

const ORIGIN = /^https?:\/\/[^/?#@\s]+$/u;

/** One origin a site, `https://www.example.cn`; what is none is left out. */
const sitesSchema = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => [
      ...new Set(items.filter((item) => typeof item === 'string' && ORIGIN.test(item))),
    ]),
    v.array(v.string()),
  ),
  [],
);

const perDaySchema = (fallback: number) =>
  v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)), fallback);

const flag = (fallback: boolean) => v.fallback(v.boolean(), fallback);

/** `#1a7f37`, as a field for colours gives it. */
const colourSchema = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/u));

/** For one's own tones before any was chosen: red, orange, green, blue, grey. */
const OWN_TONES = ['#d7191c', '#d07000', '#138a36', '#1f5fd0', '#6b6b6b'] as const;

const settingsSchema = v.object({
  /** Where pages are annotated by themselves: nowhere, on `sites`, or everywhere. */
  annotate: v.fallback(v.picklist(['off', 'sites', 'all']), 'off'),
  sites: sitesSchema,
  /** Sites that are never annotated by themselves, not even where `annotate` says everywhere. */
  never: sitesSchema,
  /** The article with its headline, or all text of the page: menus, buttons and comments too. */
  scope: v.fallback(v.picklist(['article', 'page']), 'article'),
  /**
   * Which words wear their pinyin: all, those not known, those pointed at, all behind a bar until pointed at, or none
   * (marks and the card only).
   */
  wear: v.fallback(v.picklist(['always', 'unknown', 'hover', 'masked', 'off']), 'always'),
  /** What is uncovered by pointing at a word, where `wear` hides pinyin. */
  reveal: v.fallback(v.picklist(['word', 'sentence']), 'word'),
  place: v.fallback(v.picklist(['above', 'below']), 'above'),
  /** In per cent of the text's own size. */
  size: v.fallback(v.pipe(v.number(), v.minValue(50), v.maxValue(70)), 50),
  notation: v.fallback(v.picklist(['marks', 'numbers', 'zhuyin']), 'marks'),
  /** By the word, as GB/T 16159 joins it (Xī’ān), or each syllable over its character. */
  joined: v.fallback(v.picklist(['word', 'syllable']), 'word'),
  /** That of the text, or one of the reader's own. */
  colour: v.fallback(v.union([v.literal('text'), colourSchema]), 'text'),
  /** Colours of the tones: none, Pleco's, those of Hanping and Zhongwen, or one's own (`toneColours`). */
  tones: v.fallback(v.picklist(['none', 'pleco', 'zhongwen', 'own']), 'none'),
  /** Of the tones 1 to 4 and of the neutral one. */
  toneColours: v.fallback(v.tuple([colourSchema, colourSchema, colourSchema, colourSchema, colourSchema]), [
    ...OWN_TONES,
  ]),
  markTerms: flag(true),
  markPersons: flag(true),
  markPlaces: flag(true),
  markOrganisations: flag(true),
  /** What copying takes along: the plain page, 长沙(Chángshā), or rubies in rich text. */
  copy: v.fallback(v.picklist(['plain', 'brackets', 'ruby']), 'plain'),
  /** Whether pinyin and marks are printed. */
  print: flag(true),
  /** True where 一 and 不 are drawn in the tones that they are said in; see lib/text/sandhi.ts. */
  sandhi: v.fallback(v.boolean(), false),
  /** Whether numbers and dates wear a mark of their own, so that one sees that a card explains them. */
  numbers: v.fallback(v.boolean(), false),
  /** Anki's defaults, as lib/study/queue.ts has them. */
  newPerDay: perDaySchema(20),
  reviewsPerDay: perDaySchema(200),
  /** Whether a word that can be read is from then on also asked for: how is it written? */
  recall: v.fallback(v.boolean(), false),
});

/** What the learner has chosen; every field is there. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** The settings in a stored value, field by field; the defaults where it is nothing of the kind. */
export function readSettings(stored: unknown): Settings {
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return v.parse(settingsSchema, isObject ? stored : {});
}

/**
 * True where pages are to be read without being asked. `origins` are those of the frame and of all frames around it: where
 * one is never to be read, none in it is.
 */
export function isWanted({ annotate, sites, never }: Settings, origins: readonly string[]): boolean {
  const [own = ''] = origins;
  if (origins.some((origin) => never.includes(origin))) return false;
  return annotate === 'all' || (annotate === 'sites' && sites.includes(own));
}
