import { ArrayPool } from './array-pool.ts';
import { WORD, type Lexicon } from './lexicon.ts';
import { markAbbreviations } from './mention-abbreviation.ts';
import { findKnown, type ArticleNames, type Evidence } from './mention-article.ts';
import { contextFromLattice, rolesFromLexicon, type Context } from './mention-context.ts';
import { cutExpressions, findExpressions, withoutPlain } from './mention-expression.ts';
import { findExtraWords, type ExtraWords } from './mention-extra.ts';
import type { JudgedText } from './mention-features.ts';
import { findDotted, findForeign } from './mention-foreign.ts';
import {
  bestPath,
  latticeFromWords,
  wordBetween,
  type Candidate,
  type Lattice,
  type Node,
} from './mention-lattice.ts';
import { judgeGuesses, type Judge } from './mention-judge.ts';
import { findMinority } from './mention-minority.ts';
import { findNouns } from './mention-noun.ts';
import { findCompounds } from './mention-organisation.ts';
import { bonusAround } from './mention-around.ts';
import { findPersons } from './mention-person.ts';
import { findPlaces } from './mention-place.ts';
import { fillLists, raiseLists } from './mention-refine.ts';
import { rivalsFromLattice } from './mention-rival.ts';
import { findMedia } from './mention-media.ts';
import { joinStations } from './mention-stationed.ts';
import { findTroops } from './mention-troop.ts';
import { mendNames } from './mention-mend.ts';
import { isNoPlaceHere, unwrapNames } from './mention-unwrap.ts';
import { KIND, KIND_PLAIN, NAME_COST_UNIT, NEVER, type NameStatistics } from './names.ts';
import type { Span } from './span.ts';
import type { WordLattice } from './word-lattice.ts';

/*
 * One pass over a text: finders propose, the cheapest path decides, and what stands on the path is refined.
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

/** What a title or an act beside a name is worth; see mention-person.ts. */
const ENOUGH_EVIDENCE = 2.5;

/**
 * True for a word that jieba's list tags as a person and CC-CEDICT lacks: a name where its surroundings say so.
 */
function isUnsurePerson({ lexicon, names }: Tools, { word, start, end }: Node): boolean {
  if (word < 0 || end - start < 2 || end - start > 4) return false;
  if ((lexicon.flags(word) & (WORD.person | WORD.dictionary)) !== WORD.person) return false;
  return ((names.kinds[word] ?? 0) & KIND_PLAIN) === 0;
}

/** True for a place or a person that is all of a book's or a film's title: 《长乐》. */
function isTitleOfWork(text: string, { start, end, kind }: Node): boolean {
  return kind !== KIND.organisation && text.charAt(start - 1) === '《' && text.charAt(end) === '》';
}

/** What a node of the path names, with the evidence for it; null where it names nothing. */
function evidenceOf(tools: Tools, text: string, node: Node, context: Context): Evidence | null {
  const { start, end, word, isCandidate, likelihood } = node;
  const mayBePerson = node.kind === KIND.none && isUnsurePerson(tools, node);
  const kind = mayBePerson ? KIND.person : node.kind;
  if (kind === KIND.none) return null;
  const evidence = kind === KIND.person ? bonusAround(text, start, end, context) : 0;
  if (mayBePerson && evidence < ENOUGH_EVIDENCE) return null;
  const isWord = word >= 0 && (tools.lexicon.flags(word) & WORD.common) !== 0;
  return {
    start,
    end,
    kind,
    evidence,
    isWord,
    isListed: !isCandidate,
    ...(likelihood === undefined ? {} : { likelihood }),
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
  const surname = (names.tables.surname[text.charCodeAt(start)] ?? NEVER) / NAME_COST_UNIT;
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

/** All that the finders propose in a text, with the names that its article has introduced. */
function candidatesOf(tools: Tools, lattice: Lattice, context: Context, article: ArticleNames): Candidate[] {
  const { names, extra } = tools;
  const candidates: Candidate[] = [];
  const persons: Candidate[] = [];
  findPersons(lattice, context, names, persons);
  findForeign(lattice, context, names, persons);
  for (const guess of persons)
    if (
      (article.likely.size > 0 && article.likely.has(lattice.text.slice(guess.start, guess.end))) ||
      !(isMany(lattice.text, guess) || isOrdinary(tools, lattice, guess, context))
    )
      candidates.push(guess);
  findDotted(lattice, context, names, candidates);
  findMinority(lattice, context, candidates);
  findPlaces(lattice, names, candidates);
  findNouns(lattice, candidates);
  findExtraWords(lattice, extra, candidates);
  findKnown(lattice, article, candidates);
  return candidates;
}

/** A text with all that the finders propose in it, and the words that compete with it. */
export interface Scene extends JudgedText {
  readonly candidates: readonly Candidate[];
  /** Those of them that are terms of the glossary. */
  readonly expressions: readonly Candidate[];
}

/**
 * The text's words, what they say of their neighbours, and the proposals over them. A scene holds until the next is made
 * with the same tools.
 */
export function sceneFromWords(
  tools: Tools,
  words: WordLattice,
  article: ArticleNames,
  terms: readonly Span[],
): Scene {
  const { lexicon, names, roles, arrays } = tools;
  arrays.reset();
  const lattice = latticeFromWords(words, lexicon, names, arrays);
  const context = contextFromLattice(lattice, lexicon, roles, arrays);
  const proposed = candidatesOf(tools, lattice, context, article);
  const expressions = findExpressions(lattice, names, terms, proposed, arrays);
  const candidates = [...withoutPlain(lattice, proposed, expressions, terms, arrays), ...expressions];
  const rivals = rivalsFromLattice(lattice, candidates, arrays);
  return { lattice, context, lexicon, names, rivals, candidates, expressions };
}

/**
 * The text in simplified characters, and the names found in it by what it says itself and what is known of its article:
 * sorted by start, then longest first; they may hold each other.
 */
export function readNames(
  tools: Tools,
  words: WordLattice,
  article: ArticleNames,
  terms: readonly Span[],
): { text: string; found: Evidence[] } {
  const { lexicon, names, judge, arrays } = tools;
  const scene = sceneFromWords(tools, words, article, terms);
  const { lattice, context } = scene;
  const { text } = lattice;
  const candidates = judge ? judgeGuesses(judge, scene, scene.candidates, article.likely) : scene.candidates;
  const cheapest = bestPath(lattice, lexicon, names, candidates, arrays);
  const raised = raiseLists(text, cheapest, candidates);
  const best = raised ? bestPath(lattice, lexicon, names, raised, arrays) : cheapest;
  const path = cutExpressions(text, best, scene.expressions, lexicon);
  const whole = mendNames(text, unwrapNames(text, path, lexicon, names), lexicon, names, context);
  const nodes = markAbbreviations(text, whole, lexicon, names);

  const found: Evidence[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (node.kind === KIND.none && node.word < 0) continue;
    const one = evidenceOf(tools, text, node, context);
    if (!one || isNoPlaceHere(text, node, nodes[at - 1], lexicon, names) || isTitleOfWork(text, node))
      continue;
    found.push(one);
  }
  for (const { first, last, kind } of findCompounds({ text, nodes, lexicon, names })) {
    const start = nodes[first]?.start ?? 0;
    const end = nodes[last]?.end ?? 0;
    found.push({ start, end, kind, evidence: 0, isWord: false, isListed: false });
  }
  // 东部战区陆军某旅, 皖西日报讯.
  const media = [...findMedia(text), ...findTroops(text)];
  for (const { start, end } of media)
    found.push({ start, end, kind: KIND.organisation, evidence: 0, isWord: false, isListed: false });
  const isWord = (start: number, end: number): boolean => {
    const word = lexicon.find(text, start, end);
    return word >= 0 && (lexicon.flags(word) & WORD.common) !== 0;
  };
  const isOfMedia = ({ start, end, kind }: Evidence): boolean =>
    kind === KIND.person && media.some((paper) => start < paper.end && paper.start < end);
  const own = media.length === 0 ? found : found.filter((one) => !isOfMedia(one));
  const sorted = own.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, found: fillLists(text, joinStations(text, sorted), isWord) };
}
