import { annotateText } from './pipeline.ts';
import type { Annotation, Gloss } from './annotation.ts';
import { openContainer } from './container.ts';
import { glossAt, pinyinOf, senseOf } from './gloss.ts';
import { openLexicon } from './lexicon.ts';
import { openMentions, type ArticleNames } from './mention.ts';
import { findQuantities } from './quantity.ts';
import { openReadingModel } from './reading-model.ts';
import { openReader } from './reading.ts';
import { openPatterns } from './term-pattern.ts';
import { openTerms } from './terms.ts';
import { openWordReadings } from './word-readings.ts';

/** Everything the rest of the extension asks of lib/text. Holds no state of any text. */
export interface Engine {
  /**
   * The names that an article introduces, from its beginning or the whole of it: a name that once stands with its title
   * is then found everywhere in the article.
   */
  readArticle(digest: string): ArticleNames;
  /** Words, readings, terms, names and quantities of a text; any string is a text, the empty one too. */
  annotate(text: string, article?: ArticleNames): Annotation;
  /** What the card shows for one offset of `text`; null where there is nothing to say. Annotates the text again. */
  gloss(text: string, offset: number, article?: ArticleNames): Gloss | null;
  /** The first English sense of a word as it is said in its text; null where the dictionary does not have it. */
  senseOf(surface: string, pinyin: string): string | null;
}

/**
 * The engine over the built language data, which it keeps. Costs about 20 ms.
 * @throws RangeError where the data is no lexicon file of this version.
 */
export function openEngine(data: ArrayBuffer): Engine {
  const container = openContainer(data);
  const lexicon = openLexicon(container);
  const terms = openTerms(container);
  const mentions = openMentions(lexicon, container);
  const readings = openWordReadings(lexicon, container);
  const reader = openReader(lexicon, readings, openReadingModel(container, lexicon, readings));
  const patterns = openPatterns(lexicon);
  const stages = { lexicon, readings, reader, terms, patterns, mentions, findQuantities };
  const annotate = (text: string, article?: ArticleNames): Annotation => annotateText(stages, text, article);
  const sources = {
    lexicon,
    terms,
    pinyinFromText: (text: string): string => pinyinOf(annotate(text).tokens),
  };
  return {
    readArticle: (digest) => mentions.readArticle(digest),
    annotate,
    gloss: (text, offset, article) => glossAt(text, offset, annotate(text, article), sources),
    senseOf: (surface, pinyin) => senseOf(surface, pinyin, lexicon),
  };
}
