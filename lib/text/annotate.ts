import { annotateText, type Stages } from './pipeline.ts';
import type { Annotation, Gloss, Term } from './annotation.ts';
import { openContainer } from './container.ts';
import { glossAt, pinyinOf, senseOf } from './gloss.ts';
import { openLexicon } from './lexicon.ts';
import { openMentions, type ArticleNames, type MentionFinder } from './mention.ts';
import { findQuantities } from './quantity.ts';
import { openReadingModel } from './reading-model.ts';
import { openReader } from './reading.ts';
import { openTerms, type Terms } from './terms.ts';
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
  const reader = openReader(lexicon, readings, openReadingModel(container, lexicon, readings));
  const mentions = openMentions(lexicon, container);
  return engineOver({ lexicon, readings, reader, terms: openTerms(container), mentions, findQuantities });
}

/** The engine over its opened parts. */
function engineOver(
  stages: Stages<ArticleNames> & { readonly terms: Terms; readonly mentions: MentionFinder },
): Engine {
  const { lexicon, terms, mentions } = stages;
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
    withOwnTerms: (own) => engineOver({ ...stages, terms: terms.withOwn(own) }),
  };
}
