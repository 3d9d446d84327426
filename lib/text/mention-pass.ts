import { WORD } from './lexicon.ts';
import { markAbbreviations } from './mention-abbreviation.ts';
import { bonusAround } from './mention-around.ts';
import type { ArticleNames, Evidence } from './mention-article.ts';
import type { Context } from './mention-context.ts';
import { cutExpressions } from './mention-expression.ts';
import { judgeGuesses } from './mention-judge.ts';
import { bestPath, type Node } from './mention-lattice.ts';
import { findMedia } from './mention-media.ts';
import { mendNames } from './mention-mend.ts';
import { findCompounds } from './mention-organisation.ts';
import { fillLists, raiseLists } from './mention-refine.ts';
import { sceneFromSurvey, type Survey, type Tools } from './mention-scene.ts';
import { joinStations } from './mention-stationed.ts';
import { findTroops } from './mention-troop.ts';
import { isNoPlaceHere, unwrapNames } from './mention-unwrap.ts';
import { KIND, KIND_PLAIN } from './names.ts';

/*
 * One pass over a text: finders propose, the cheapest path decides, and what stands on the path is refined.
 */

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

/**
 * The text in simplified characters, and the names found in it by what it says itself and what is known of its article:
 * sorted by start, then longest first; they may hold each other.
 */
export function readNames(
  tools: Tools,
  survey: Survey,
  article: ArticleNames,
): { text: string; found: Evidence[] } {
  const { lexicon, names, judge, arrays } = tools;
  const scene = sceneFromSurvey(tools, survey, article);
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
  const ofMedia = arrays.bytes(media.length === 0 ? 0 : text.length);
  for (const { start, end } of media) ofMedia.fill(1, start, end);
  const isOfMedia = ({ start, end, kind }: Evidence): boolean =>
    kind === KIND.person && ofMedia.subarray(start, end).includes(1);
  const own = media.length === 0 ? found : found.filter((one) => !isOfMedia(one));
  const sorted = own.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, found: fillLists(text, joinStations(text, sorted), isWord) };
}
