import { annotateText, type Stages } from './pipeline.ts';
import type { Annotation, Gloss, Person, Term } from './annotation.ts';
import { commonestWords } from './common-words.ts';
import { openContainer } from './container.ts';
import { openCorrections, type Correction } from './correction.ts';
import { whoIsWho } from './who.ts';
import { viewWord } from './word-view.ts';
import { glossAt, pinyinOf, senseOf } from './gloss.ts';
import { bareLevel, homePlace } from './home-place.ts';
import { openLexicon } from './lexicon.ts';
import { dateFromArticle } from './article-date.ts';
import type { CalendarDate } from './calendar.ts';
import { foldText } from './mention-lattice.ts';
import { openMentions, type ArticleNames, type MentionFinder } from './mention.ts';
import { findQuantities } from './quantity.ts';
import { openReadingModel } from './reading-model.ts';
import { openReadingSet } from './reading-set.ts';
import { openReader } from './reading.ts';
import { openPatterns } from './term-pattern.ts';
import { openTerms, type Terms } from './terms.ts';
import { openWordReadings } from './word-readings.ts';

/** What an article says of itself: the names that it introduces, and its date where it tells one. */
export interface ArticleFacts extends ArticleNames {
  readonly date?: CalendarDate;
  /** Its text as far as it was read: who is who is told from it when somebody asks. */
  readonly digest?: string;
}

/** Everything the rest of the extension asks of lib/text. Holds no state of any text. */
export interface Engine {
  /**
   * What an article says of itself, from its beginning or the whole of it: a name that once stands with its title is
   * then found everywhere in the article, and 去年 is told from its date. `published` is the time that its page gives.
   */
  readArticle(digest: string, published?: string): ArticleFacts;
  /** Words, readings, terms, names and quantities of a text; any string is a text, the empty one too. */
  annotate(text: string, article?: ArticleFacts): Annotation;
  /** What the card shows for one offset of `text`; null where there is nothing to say. Annotates the text again. */
  gloss(text: string, offset: number, article?: ArticleFacts): Gloss | null;
  /** The persons that an article's beginning names, in its order, with the posts that it gives them. */
  personsOf(article: ArticleFacts): readonly Person[];
  /** A word in simplified characters, as the dictionary lists it: 長沙 is 长沙. A word that it does not list is folded too. */
  readonly headwordOf: (surface: string) => string;
  /** True where dictionary, frequency list, gazetteer or glossary have the word. */
  readonly isListed: (headword: string) => boolean;
  /** The `count` commonest words, the commonest first; no names. Costs about 100 ms. */
  commonestWords(count: number): readonly string[];
  /** The first English sense of a word as it is said in its text; null where the dictionary does not have it. */
  senseOf(surface: string, pinyin: string): string | null;
  /**
   * The same engine with these corrections of the reader's, which win over all else; those of an engine that has some
   * already are replaced. Unsound ones are left out. Shares all data; costs microseconds a correction.
   */
  withCorrections(corrections: readonly Correction[]): Engine;
  /** The same engine with these terms of the reader's, in place of those that it had. Costs some milliseconds a thousand. */
  withOwnTerms(own: readonly Term[]): Engine;
}

/**
 * The engine over the built language data, which it keeps. Costs about 20 ms.
 * @throws RangeError where the data is no lexicon file of this version.
 */
export function openEngine(data: ArrayBuffer): Engine {
  const container = openContainer(data);
  const lexicon = openLexicon(container);
  const readings = openWordReadings(lexicon, container);
  const terms = openTerms(container);
  const parts = {
    lexicon,
    readings,
    reader: openReader(lexicon, readings, openReadingModel(container, lexicon, readings)),
    terms,
    readSet: openReadingSet(container),
    patterns: openPatterns(lexicon),
    mentions: openMentions(lexicon, container, terms),
    findQuantities: (text: string, article?: ArticleFacts) =>
      findQuantities(text, { date: article?.date ?? null }),
  };
  return engineOver(parts, []);
}

/** What an engine is put together from. */
type Parts = Stages<ArticleFacts> & { readonly terms: Terms; readonly mentions: MentionFinder };

function engineOver(parts: Parts, list: readonly Correction[]): Engine {
  const { lexicon, readings, terms, mentions } = parts;
  const corrections = openCorrections(list);
  const annotate = (text: string, article?: ArticleFacts): Annotation =>
    annotateText(parts, text, article, corrections);
  const sources = {
    lexicon,
    terms,
    pinyinFromText: (text: string): string => pinyinOf(annotate(text).tokens),
  };
  const sense = (surface: string, pinyin: string): string | null => senseOf(surface, pinyin, lexicon);
  const personsIn = (text: string, article?: ArticleFacts): readonly Person[] =>
    whoIsWho(text, annotate(text, article), sense);
  /** What the article says of a name beside what the dictionary does. */
  const factsOf = ({ kind, surface }: Gloss, text: string, article?: ArticleFacts): Partial<Gloss> => {
    const name = surface.replaceAll(/\s/gu, '');
    const full = article?.known.get(name)?.full;
    const source = article?.digest ?? text;
    const level = bareLevel(name);
    const home = level === null ? null : homePlace(source, mentions.find(source, article), level, lexicon);
    const facts = {
      ...(full === undefined || full === name ? {} : { fullForm: full }),
      ...(home === null ? {} : { homePlace: home }),
    };
    if (kind !== 'person') return facts;
    const posts = personsIn(source, article).find((person) => person.name === name)?.posts ?? [];
    return posts.length === 0 ? facts : { ...facts, posts };
  };
  return {
    readArticle: (digest, published) => {
      const date = dateFromArticle(digest, published);
      return { ...mentions.readArticle(digest), digest, ...(date && { date }) };
    },
    annotate,
    gloss: (text, offset, article) => {
      const annotation = annotate(text, article);
      const gloss = glossAt(text, offset, annotation, sources);
      const own = annotation.corrections ? annotateText(parts, text, article) : annotation;
      const word = gloss && viewWord({ text, offset, annotation, own }, { lexicon, readings });
      return gloss && { ...gloss, ...(word ? { word } : {}), ...factsOf(gloss, text, article) };
    },
    personsOf: (article) => personsIn(article.digest ?? '', article),
    headwordOf: (surface) => foldText(surface, lexicon),
    isListed: (headword) => lexicon.find(headword) >= 0 || terms.get(headword) !== null,
    commonestWords: (count) => commonestWords(lexicon, count),
    senseOf: sense,
    withCorrections: (next) => engineOver(parts, next),
    withOwnTerms: (own) => engineOver({ ...parts, terms: terms.withOwn(own) }, list),
  };
}
