import type { Mention, MentionType } from './annotation.ts';
import type { Container } from './container.ts';
import { endFromFlow, flowFromText } from './flow.ts';
import { WORD, type Lexicon } from './lexicon.ts';
import { markAbbreviations } from './mention-abbreviation.ts';
import {
  findKnown,
  hasMissed,
  namesFromEvidence,
  type ArticleNames,
  type Evidence,
} from './mention-article.ts';
import { contextFromLattice, rolesFromLexicon } from './mention-context.ts';
import { extraWords, findExtraWords } from './mention-extra.ts';
import { findDotted, findForeign } from './mention-foreign.ts';
import { glossOfName } from './mention-gloss.ts';
import { bestPath, latticeFromText, type Candidate } from './mention-lattice.ts';
import { findNouns } from './mention-noun.ts';
import { findCompounds } from './mention-organisation.ts';
import { bonusAround, findPersons } from './mention-person.ts';
import { findPlaces } from './mention-place.ts';
import { fillLists, raiseLists } from './mention-refine.ts';
import { unwrapNames } from './mention-unwrap.ts';
import { KIND, openNames, type Kind } from './names.ts';

/*
 * The order in which names are found: finders propose stretches with a price, the cheapest path over words and names
 * decides, organisations are built on its words, refiners bring all into line over the article.
 */

export type { ArticleNames } from './mention-article.ts';

/** Finds names. Holds no state of any text. */
export interface MentionFinder {
  /** What `text`, the beginning of an article or the whole of it, introduces. */
  readArticle(text: string): ArticleNames;
  /**
   * The names in `text`, sorted by start, then longest first; of one type they never overlap. A place inside an
   * organisation is a mention of its own: 长沙 in 长沙市委. Without `article` the text is its own article.
   */
  find(text: string, article?: ArticleNames): readonly Mention[];
}

const TYPES: Readonly<Record<Kind, MentionType | null>> = {
  [KIND.none]: null,
  [KIND.person]: 'person',
  [KIND.place]: 'place',
  [KIND.organisation]: 'organisation',
};

/** Glosses kept, so that memory stays bounded however many pages are read. */
const MOST_GLOSSES = 4000;
/** What a title or an act beside it is worth; see mention-person.ts. */
const ENOUGH_EVIDENCE = 2;
const NOTHING: ArticleNames = { known: new Map() };

/** The finder over the opened lexicon. @throws RangeError where the file has no name statistics. */
export function openMentions(lexicon: Lexicon, container: Container): MentionFinder {
  const names = openNames(container);
  const roles = rolesFromLexicon(lexicon);
  const extra = extraWords(lexicon, names);

  // Names come again and again; decoding a dictionary item is dear.
  const glosses = new Map<string, string | null>();
  const glossOf = (surface: string, kind: Kind): string | null => {
    const key = `${String(kind)}${surface}`;
    let gloss = glosses.get(key);
    if (gloss === undefined) {
      if (glosses.size >= MOST_GLOSSES) glosses.clear();
      gloss = glossOfName(surface, kind, lexicon);
      glosses.set(key, gloss);
    }
    return gloss;
  };

  /** True for a word that jieba's list tags as a person and CC-CEDICT lacks: a name where its surroundings say so. */
  const isUnsurePerson = (word: number, length: number): boolean =>
    word >= 0 &&
    length >= 2 &&
    length <= 4 &&
    (lexicon.flags(word) & (WORD.person | WORD.dictionary)) === WORD.person;

  /** One pass over a text: its folded form, and the names found in it. */
  const read = (source: string, article: ArticleNames): { text: string; found: Evidence[] } => {
    const lattice = latticeFromText(source, lexicon);
    const { text } = lattice;
    const context = contextFromLattice(lattice, lexicon, roles);
    const candidates: Candidate[] = [];
    findPersons(lattice, context, names, candidates);
    findForeign(lattice, context, names, candidates);
    findDotted(lattice, context, names, candidates);
    findPlaces(lattice, names, candidates);
    findNouns(lattice, candidates);
    findExtraWords(lattice, extra, candidates);
    findKnown(lattice, article, candidates);
    let cheapest = bestPath(lattice, lexicon, names, candidates);
    const raised = raiseLists(text, cheapest, candidates);
    if (raised) cheapest = bestPath(lattice, lexicon, names, raised);
    const path = unwrapNames(text, cheapest, lexicon, names);
    const nodes = markAbbreviations(text, path, lexicon, names);
    const compounds = findCompounds({ text, nodes, lexicon, names });
    const found: Evidence[] = [];
    for (const { start, end, kind: told, word } of nodes) {
      const mayBePerson = told === KIND.none && isUnsurePerson(word, end - start);
      if (told === KIND.none && !mayBePerson) continue;
      const evidence = told === KIND.person || mayBePerson ? bonusAround(text, start, end, context) : 0;
      if (mayBePerson && evidence < ENOUGH_EVIDENCE) continue;
      const kind = mayBePerson ? KIND.person : told;
      found.push({
        start,
        end,
        kind,
        evidence,
        isWord: word >= 0 && (lexicon.flags(word) & WORD.common) !== 0,
      });
    }
    for (const { first, last, kind } of compounds) {
      found.push({
        start: nodes[first]?.start ?? 0,
        end: nodes[last]?.end ?? 0,
        kind,
        evidence: 0,
        isWord: false,
      });
    }
    return {
      text,
      found: fillLists(
        text,
        found.sort((a, b) => a.start - b.start || b.end - a.end),
      ),
    };
  };

  return {
    readArticle: (source) => {
      const { text, found } = read(flowFromText(source).text, NOTHING);
      return namesFromEvidence(text, found, names);
    },
    find: (source, article) => {
      const flow = flowFromText(source);
      let { text, found } = read(flow.text, article ?? NOTHING);
      const own = article ?? namesFromEvidence(text, found, names);
      if (!article && hasMissed(text, own, found)) ({ text, found } = read(flow.text, own));
      const mentions: Mention[] = [];
      for (const { start, end, kind } of found) {
        const type = TYPES[kind];
        if (type === null) continue;
        const gloss = glossOf(text.slice(start, end), kind);
        const span = { start: flow.offsets[start] ?? 0, end: endFromFlow(flow, end) };
        mentions.push({ ...span, type, confidence: 0.8, ...(gloss === null ? {} : { gloss }) });
      }
      return withoutClashes(mentions);
    },
  };
}

/** Of sorted mentions: none that crosses an earlier one; inside another only the places of an organisation. */
function withoutClashes(found: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let outer: Mention | null = null;
  let innerEnd = 0;
  for (const mention of found) {
    if (outer && mention.start < outer.end) {
      const isInner =
        mention.end <= outer.end &&
        mention.type === 'place' &&
        outer.type === 'organisation' &&
        mention.start >= innerEnd;
      if (!isInner || mention.end - mention.start === outer.end - outer.start) continue;
      innerEnd = mention.end;
      kept.push(mention);
      continue;
    }
    outer = mention;
    innerEnd = mention.start;
    kept.push(mention);
  }
  return kept;
}
