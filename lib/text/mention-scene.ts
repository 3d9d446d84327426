import { ArrayPool } from './array-pool.ts';
import { WORD, type Lexicon } from './lexicon.ts';
import { bonusAround } from './mention-around.ts';
import { findKnown, type ArticleNames } from './mention-article.ts';
import { contextFromLattice, rolesFromLexicon, type Context } from './mention-context.ts';
import { findExpressions, withoutPlain } from './mention-expression.ts';
import { findExtraWords, type ExtraWords } from './mention-extra.ts';
import type { JudgedText } from './mention-features.ts';
import { findDotted, findForeign } from './mention-foreign.ts';
import type { Judge } from './mention-judge.ts';
import { latticeFromWords, wordBetween, type Candidate, type Lattice } from './mention-lattice.ts';
import { findMinority } from './mention-minority.ts';
import { findNouns } from './mention-noun.ts';
import { findPersons } from './mention-person.ts';
import { findPlaces } from './mention-place.ts';
import { rivalsFromLattice } from './mention-rival.ts';
import { costIn, NAME_COST_UNIT, type NameStatistics } from './names.ts';
import type { Span } from './span.ts';
import type { WordLattice } from './word-lattice.ts';

/*
 * What the finders propose in a text: first what it says by itself, then, with its article, what competes on the path.
 */

/** What the finders read beside the text. */
export interface Tools {
  readonly lexicon: Lexicon;
  readonly names: NameStatistics;
  readonly roles: Uint8Array;
  readonly extra: ExtraWords;
  /** Null while the judge itself is trained. */
  readonly judge: Judge | null;
  /** Whose arrays a text's scene is made of. */
  readonly arrays: ArrayPool;
}

/** The tools over what was opened. */
export function toolsFromLexicon(
  lexicon: Lexicon,
  names: NameStatistics,
  extra: ExtraWords,
  judge: Judge | null = null,
): Tools {
  return {
    lexicon,
    names,
    roles: rolesFromLexicon(lexicon),
    extra,
    judge,
    arrays: new ArrayPool(),
  };
}

/** A word of the dictionary is a name only where both sides of it say so: 元旦, 王陵, 顾客说, but 局长高峰说. */
const SAYS_NAME = 4.5;

/** Rarer surnames need more to say so than these, in nats: 冒雨 after 市民 is no Mao. */
const COMMON_SURNAME = 5;

/** True for two characters that are an ordinary word where nothing says that they are a name. */
function isOrdinary(
  { lexicon, names }: Tools,
  lattice: Lattice,
  { start, end }: Candidate,
  context: Context,
): boolean {
  if (end - start !== 2) return false;
  const { text } = lattice;
  const word = wordBetween(lattice, lexicon, start, end);
  if (word < 0) return false;
  // jieba's list has 顾客 and 滑雪 as persons, too.
  const isPlain = (lexicon.flags(word) & (WORD.common | WORD.proper)) === WORD.common;
  const surname = costIn(names.tables.surname, text.charCodeAt(start)) / NAME_COST_UNIT;
  const needed = SAYS_NAME + Math.max(0, surname - COMMON_SURNAME);
  return isPlain && bonusAround(text, start, end, context) < needed;
}

/** What 多 counts: after it, 多 is no part of a name (30多家). */
const AFTER_MANY = '家名个处条位次所地项国省市县';
const MANY = '多'.charCodeAt(0);

/** True for a place and how many there: 唐山 | 多家钢厂. */
function isMany(text: string, { end }: Candidate): boolean {
  return text.charCodeAt(end - 1) === MANY && AFTER_MANY.includes(text.charAt(end));
}

/** What the finders propose in a text, whatever its article knows. Holds until the next text is surveyed with the same tools. */
export interface Survey {
  readonly lattice: Lattice;
  readonly context: Context;
  readonly persons: readonly Candidate[];
  /** Those of the persons that are none unless the article has them. */
  readonly doubtful: ReadonlySet<Candidate>;
  readonly others: readonly Candidate[];
  readonly terms: readonly Span[];
}

/** The text's words, what they say of their neighbours, and the proposals over them. `terms` are the glossary's in the text. */
export function surveyWords(tools: Tools, words: WordLattice, terms: readonly Span[]): Survey {
  const { lexicon, names, roles, extra, arrays } = tools;
  arrays.reset();
  const lattice = latticeFromWords(words, lexicon, names, arrays);
  const context = contextFromLattice(lattice, lexicon, roles, arrays);
  const persons: Candidate[] = [];
  findPersons(lattice, context, names, persons);
  findForeign(lattice, context, names, persons);
  const others: Candidate[] = [];
  findDotted(lattice, context, names, others);
  findMinority(lattice, context, others);
  findPlaces(lattice, names, others);
  findNouns(lattice, others);
  findExtraWords(lattice, extra, others);
  const doubtful = new Set<Candidate>();
  for (const guess of persons)
    if (isMany(lattice.text, guess) || isOrdinary(tools, lattice, guess, context)) doubtful.add(guess);
  return { lattice, context, persons, doubtful, others, terms };
}

/** A text with all that is proposed in it, and the words that compete with it. */
export interface Scene extends JudgedText {
  readonly candidates: readonly Candidate[];
  /** Those of them that are terms of the glossary. */
  readonly expressions: readonly Candidate[];
}

/** What is proposed with the names that the article has introduced. Holds as long as its survey. */
export function sceneFromSurvey(
  { lexicon, names, arrays }: Tools,
  survey: Survey,
  article: ArticleNames,
): Scene {
  const { lattice, context, persons, doubtful, others, terms } = survey;
  const isProposed = (guess: Candidate): boolean =>
    !doubtful.has(guess) ||
    (article.likely.size > 0 && article.likely.has(lattice.text.slice(guess.start, guess.end)));
  const proposed = [...(doubtful.size === 0 ? persons : persons.filter(isProposed)), ...others];
  findKnown(lattice, article, proposed);
  const expressions = findExpressions(lattice, names, terms, proposed, arrays);
  const candidates = [...withoutPlain(lattice, proposed, expressions, terms, arrays), ...expressions];
  const rivals = rivalsFromLattice(lattice, candidates, arrays);
  return { lattice, context, lexicon, names, rivals, candidates, expressions };
}
