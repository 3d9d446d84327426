import type { Mention, MentionType } from './annotation.ts';
import type { Container } from './container.ts';
import { endFromFlow, flowFromOffset, flowFromText, type Flow } from './flow.ts';
import type { Lexicon } from './lexicon.ts';
import {
  hasMissed,
  namesFromEvidence,
  NO_NAMES,
  type ArticleNames,
  type Evidence,
} from './mention-article.ts';
import { openExtraWords } from './mention-extra.ts';
import { glossOfName } from './mention-gloss.ts';
import { foreignSurname } from './mention-foreign.ts';
import { openJudge } from './mention-judge.ts';
import { readNames } from './mention-pass.ts';
import { surveyWords, toolsFromLexicon } from './mention-scene.ts';
import { KIND, openNames, type Kind } from './names.ts';
import type { Span } from './span.ts';
import { openTerms, type Terms } from './terms.ts';
import { wordLattice, type WordLattice } from './word-lattice.ts';

/*
 * Names in a text. The order of things: finders propose stretches with a price, the cheapest path over words and names
 * decides, organisations are built on its words, refiners bring all into line over lists and over the article.
 */

export type { ArticleNames } from './mention-article.ts';

/** Finds names. Holds no state of any text. */
export interface MentionFinder {
  /** What `text`, the beginning of an article or the whole of it, introduces. */
  readArticle(text: string): ArticleNames;
  /**
   * The names in `text`, sorted by start, then longest first; of one type they never overlap. A place inside an
   * organisation is a mention of its own: 长沙 in 长沙市委. Without `article` the text is its own article. `words` are those
   * of the text's flow and `terms` the glossary's terms in the text, where the caller has them.
   */
  find(
    text: string,
    article?: ArticleNames,
    words?: WordLattice,
    terms?: readonly Span[],
  ): readonly Mention[];
  /** See {@link foreignSurname}. */
  foreignSurname(name: string): number | null;
}

const TYPES: Readonly<Record<Kind, MentionType | null>> = {
  [KIND.none]: null,
  [KIND.person]: 'person',
  [KIND.place]: 'place',
  [KIND.organisation]: 'organisation',
};

/** Glosses kept, so that memory stays bounded however many pages are read. */
const MOST_GLOSSES = 4000;

/**
 * The finder over the opened lexicon, with the glossary's terms as words that names compete with.
 * @throws RangeError where the file has no name statistics.
 */
export function openMentions(
  lexicon: Lexicon,
  container: Container,
  terms: Terms = openTerms(container),
): MentionFinder {
  const names = openNames(container);
  const tools = toolsFromLexicon(lexicon, names, openExtraWords(container), openJudge(container));

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

  return {
    readArticle: (source) => {
      const flow = flowFromText(source);
      const words = wordLattice(flow.text, lexicon);
      const survey = surveyWords(tools, words, inFlow(flow, terms.match(source)));
      const { text, found } = readNames(tools, survey, NO_NAMES);
      return namesFromEvidence(text, found, names);
    },
    find: (source, article, words, listed) => {
      const flow = flowFromText(source);
      const expressions = inFlow(flow, listed ?? terms.match(source));
      const lattice = words ?? wordLattice(flow.text, lexicon);
      const survey = surveyWords(tools, lattice, expressions);
      let { text, found } = readNames(tools, survey, article ?? NO_NAMES);
      const own = article ?? namesFromEvidence(text, found, names);
      if (!article && hasMissed(text, own, found)) ({ text, found } = readNames(tools, survey, own));
      const mentions: Mention[] = [];
      for (const one of found) {
        const type = TYPES[one.kind];
        if (type === null) continue;
        const gloss = glossOf(text.slice(one.start, one.end), one.kind);
        const span = { start: flow.offsets[one.start] ?? 0, end: endFromFlow(flow, one.end) };
        mentions.push({ ...span, type, confidence: confidenceOf(one), ...(gloss === null ? {} : { gloss }) });
      }
      return withoutClashes(mentions);
    },
    foreignSurname: (name) => foreignSurname(name, names),
  };
}

/** Stretches of a text as stretches of its flow. */
function inFlow(flow: Flow, spans: readonly Span[]): readonly Span[] {
  if (flow.offsets[flow.text.length] === flow.text.length) return spans;
  return spans.map(({ start, end }) => ({
    start: flowFromOffset(flow, start),
    end: flowFromOffset(flow, end),
  }));
}

/** What the judge says of a guess; else the share of such names that were right on labelled news, rounded. */
function confidenceOf({ kind, isListed, likelihood }: Evidence): number {
  if (likelihood !== undefined) return likelihood;
  if (kind === KIND.organisation) return isListed ? 0.9 : 0.75;
  return isListed || kind === KIND.person ? 0.9 : 0.85;
}

/** Of sorted mentions: none that crosses an earlier one; inside another only the places of an organisation. */
function withoutClashes(found: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let outer: Mention | null = null;
  let innerEnd = 0;
  for (const mention of found) {
    if (outer && mention.start < outer.end) {
      const isPart = mention.type === 'place' && outer.type === 'organisation' && mention.start >= innerEnd;
      const isWhole = mention.end - mention.start === outer.end - outer.start;
      if (!isPart || isWhole || mention.end > outer.end) continue;
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
