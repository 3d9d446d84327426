import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import type { Engine } from '../../lib/text/annotate.ts';
import type { Annotation, MentionType } from '../../lib/text/annotation.ts';
import { isWithin, type Span } from '../../lib/text/span.ts';
import { f1FromCounts, outermost, type F1 } from './entities.ts';
import { shareOf, syllablesByOffset, type Share } from './own.ts';
import type { TellWrong } from './rows.ts';

/*
 * Whole articles with labels of everything: a folder of JSON files, one an article. Names are distinct per article;
 * a hard reading is a character in a stretch that the article has once.
 */

const article = v.object({
  text: v.string(),
  persons: v.array(v.string()),
  places: v.array(v.string()),
  organisations: v.array(v.string()),
  readings: v.optional(v.array(v.object({ context: v.string(), at: v.number(), pinyin: v.string() })), []),
  terms: v.optional(v.array(v.string()), []),
  /** Places of one character (京, 沪): a mark on them is right, none is no fault. */
  placesShort: v.optional(v.array(v.string()), []),
  /** Stretches on which people differ: any mark, or none, is right. */
  optional: v.optional(v.array(v.string()), []),
});
/** One labelled article. */
export type LabelledArticle = v.InferOutput<typeof article>;

/** What an engine is asked for here. */
type Reader = Pick<Engine, 'annotate' | 'readArticle'> & Partial<Pick<Engine, 'senseOf'>>;

const LISTS = { person: 'persons', place: 'places', organisation: 'organisations' } as const;
const TYPES = Object.keys(LISTS) as MentionType[];

/** The articles of a folder, in the order of their files' names. @throws Error where a file is none. */
export function readArticles(folder: string): readonly LabelledArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => v.parse(article, JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** The engine's annotation of each article as the extension makes it: with a look at the whole of it first. */
export function annotateArticles(
  engine: Reader,
  articles: readonly LabelledArticle[],
): readonly Annotation[] {
  return articles.map(({ text }) => engine.annotate(text, engine.readArticle(text)));
}

/** Hard readings that are right. */
export function scoreHardReadings(
  articles: readonly LabelledArticle[],
  annotations: readonly Annotation[],
  onWrong?: TellWrong,
): Share {
  let items = 0;
  let right = 0;
  articles.forEach(({ text, readings }, i) => {
    const annotation = annotations[i];
    if (!annotation) return;
    const syllables = syllablesByOffset(text, annotation.tokens);
    for (const { context, at, pinyin } of readings) {
      const offset = text.indexOf(context) + at;
      const answer = syllables.get(offset) ?? '';
      items++;
      if (answer === pinyin) right++;
      else onWrong?.(text, offset, pinyin, answer);
    }
  });
  return shareOf(items, right);
}

/** Distinct outermost names of each article, summed over the articles. */
export function scoreDistinctNames(
  articles: readonly LabelledArticle[],
  annotations: readonly Annotation[],
  onWrong?: TellWrong,
): Readonly<Record<MentionType, F1>> {
  const counts = { person: zero(), place: zero(), organisation: zero() };
  articles.forEach((labels, i) => {
    const { text } = labels;
    const mentions = outermost(annotations[i]?.mentions ?? []);
    for (const type of TYPES) {
      const free = new Set([...labels.optional, ...labels.placesShort].map(bare));
      const gold = new Set(labels[LISTS[type]].map(bare).filter((name) => !free.has(name)));
      const found = new Set(
        mentions
          .filter((one) => one.type === type)
          .map(({ start, end }) => bare(text.slice(start, end)))
          .filter((name) => !free.has(name)),
      );
      const count = counts[type];
      count.gold += gold.size;
      count.found += found.size;
      for (const name of found) {
        if (gold.has(name)) count.right++;
        else onWrong?.(text, Math.max(0, text.indexOf(name)), `no ${type}`, name);
      }
      for (const name of gold)
        if (!found.has(name)) onWrong?.(text, Math.max(0, text.indexOf(name)), `${type} ${name}`, '');
    }
  });
  return {
    person: f1FromCounts(counts.person),
    place: f1FromCounts(counts.place),
    organisation: f1FromCounts(counts.organisation),
  };
}

/** Labelled terms that are found as such, and those that a dictionary entry of just these characters explains as well. */
export function scoreArticleTerms(
  engine: Reader,
  articles: readonly LabelledArticle[],
  annotations: readonly Annotation[],
  onWrong?: TellWrong,
): { readonly found: Share; readonly explained: Share } {
  let items = 0;
  let found = 0;
  let explained = 0;
  articles.forEach(({ text, terms }, i) => {
    const annotation = annotations[i];
    if (!annotation) return;
    for (const term of terms) {
      items++;
      const places = spansOf(text, term);
      if (places.some((place) => annotation.terms.some((t) => isWithin(place, t) || isWithin(t, place)))) {
        found++;
        explained++;
      } else if (places.some(({ start, end }) => isEntry(engine, text, annotation, start, end))) explained++;
      else onWrong?.(text, places[0]?.start ?? 0, `term ${term}`, '');
    }
  });
  return { found: shareOf(items, found), explained: shareOf(items, explained) };
}

function spansOf(text: string, surface: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1))
    spans.push({ start, end: start + surface.length });
  return spans;
}

/** True where the stretch is one word, or one name, whose card has a dictionary entry for it. */
function isEntry(engine: Reader, text: string, { tokens }: Annotation, start: number, end: number): boolean {
  const token = tokens.find((one) => one.start === start && one.end === end);
  return token !== undefined && engine.senseOf?.(text.slice(start, end), token.pinyin) != null;
}

function zero(): { gold: number; found: number; right: number } {
  return { gold: 0, found: 0, right: 0 };
}

/** A name without the spaces and breaks that a paper puts into it, and without its quotes: 陈 骁, 三塘 | 镇, 《人民日报》. */
function bare(name: string): string {
  return name.replaceAll(/\s+/gu, '').replace(/^[“《「]([^“”《》「」]*)[”》」]$/u, '$1');
}
