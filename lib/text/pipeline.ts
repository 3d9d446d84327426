import { joinAffixes } from './affix.ts';
import type { Annotation, Mention, Quantity, TermMatch, Token } from './annotation.ts';
import type { CorrectionSet } from './correction.ts';
import { cutWords, decidedByReader, forceWords, holdCorrections } from './correction-cut.ts';
import { endFromFlow, flowFromOffset, flowFromText, type Flow } from './flow.ts';
import type { Lexicon } from './lexicon.ts';
import { isAccident, isAll, isCounting, isOfNumber } from './mention-accident.ts';
import { foldText } from './mention-lattice.ts';
import { asBorder, forceMention, withoutClashes } from './forced-span.ts';
import { halveTerms } from './term-halves.ts';
import { PLAIN_ROLE, pinyinFromReadings, SURNAME_ROLE } from './orthography.ts';
import { mergeSigns } from './merge.ts';
import { findAddressed } from './reading-address.ts';
import { findRuled } from './reading-rule.ts';
import type { Decided, Reader } from './reading.ts';
import { syllablesFromPinyin } from './pinyin.ts';
import { countHan } from './script.ts';
import { resegment, segment, type Segment } from './segment.ts';
import { spanAround, type Span } from './span.ts';
import { rolesOf } from './token-role.ts';
import { findBorders } from './word-border.ts';
import { wordLattice, type WordLattice } from './word-lattice.ts';
import type { WordReadings } from './word-readings.ts';

/** What the pipeline is made of, with what it needs of its neighbours. `A` is what a finder keeps of an article. */
export interface Stages<A> {
  readonly lexicon: Lexicon;
  readonly readings: WordReadings;
  readonly reader: Reader;
  /** Set phrases in folded text, with their readings. */
  readSet(folded: string): readonly Decided[];
  readonly terms: {
    match(text: string, words?: readonly Span[]): readonly TermMatch[];
    get(headword: string): { readonly pinyin: string } | null;
  };
  /** Adds to the glossary's terms what is built by a rule. */
  readonly patterns: {
    find(
      text: string,
      words: readonly Segment[],
      terms: readonly TermMatch[],
      mentions: readonly Mention[],
    ): readonly TermMatch[];
  };
  readonly mentions: {
    find(text: string, article?: A, words?: WordLattice, terms?: readonly Span[]): readonly Mention[];
    foreignSurname(name: string): number | null;
  };
  findQuantities(text: string, article?: A): readonly Quantity[];
}

/** The words of a flow as spans in its text: the base segmentation that the finders build on. */
export function wordSpans(flow: Flow, segments: readonly Segment[]): readonly Segment[] {
  if (isIdentity(flow)) return segments;
  return segments.map((word) => ({
    ...word,
    start: flow.offsets[word.start] ?? 0,
    end: endFromFlow(flow, word.end),
  }));
}

/** True where no break was taken out, so that offsets in the flow and in its text are the same. */
function isIdentity(flow: Flow): boolean {
  return flow.offsets[flow.text.length] === flow.text.length;
}

/**
 * All that the engine says of `text`; see {@link Annotation}. A pure function of the text, the article, the data and the
 * reader's corrections, which win; null for none. Cost grows linearly with the text.
 */
export function annotateText<A>(
  stages: Stages<A>,
  text: string,
  article?: A,
  corrections: CorrectionSet | null = null,
): Annotation {
  const { lexicon } = stages;
  let flow = flowFromText(text);
  let lattice = wordLattice(flow.text, lexicon);
  const base = segment(flow, lexicon, [], lattice);
  const words = wordSpans(flow, base);
  const listed = stages.terms.match(text, words);
  const amounts = stages.findQuantities(text, article);
  const mentions = stages.mentions
    .find(text, article, lattice, listed)
    .filter(
      (mention) =>
        !isAccident(text, mention, listed, lexicon) && !isAll(text, mention) && !isOfNumber(mention, amounts),
    );
  const terms = stages.patterns.find(text, words, listed, mentions);
  const quantities = amounts.filter((quantity) => !isCounting(quantity, listed, terms));
  const broken = text.includes('\n')
    ? [...terms, ...mentions].filter(({ start, end }) => text.slice(start, end).includes('\n'))
    : [];
  if (broken.length > 0) {
    flow = flowFromText(text, broken);
    lattice = wordLattice(flow.text, lexicon);
  }

  const inFlow = <S extends Span>(span: S): S => ({
    ...span,
    start: flowFromOffset(flow, span.start),
    end: flowFromOffset(flow, span.end),
  });
  const flowTerms = isIdentity(flow) ? terms : terms.map(inFlow);
  const flowMentions = isIdentity(flow) ? mentions : mentions.map(inFlow);
  const folded = foldText(flow.text, lexicon);
  const forced = [
    ...flowTerms.map(asBorder),
    ...flowMentions.flatMap((mention) => forceMention(flow.text, mention)),
    ...findBorders(folded, isIdentity(flow) ? quantities : quantities.map(inFlow)),
  ];
  const bounds = withoutClashes(forced);
  const cut =
    broken.length > 0
      ? segment(flow, lexicon, bounds, lattice)
      : resegment(flow, lexicon, base, bounds, lattice);
  const names = flowMentions.filter((m) => m.type !== 'person');
  // What a rule has made a longer term of keeps the words of the terms in it: 专精特新 in 全市专精特新中小企业培育工作推进会.
  const made = flowTerms.filter(({ origin }) => origin !== 'glossary');
  const ownTerms = [
    ...flowTerms.filter(({ origin }) => origin === 'glossary'),
    ...(made.length === 0 ? [] : listed.map(inFlow).filter((term) => spanAround(made, term))),
  ].sort((a, b) => a.start - b.start);
  const merge = (parts: readonly Segment[], spans: readonly Span[]): readonly Segment[] =>
    halveTerms(
      flow.text,
      mergeSigns(flow.text, parts, spans, names, lexicon, (surface) => stages.terms.get(surface) !== null),
      ownTerms,
      lexicon,
    );
  const own = merge(cut, ownTerms);
  const held = corrections ? holdCorrections(corrections.find(flow.text), own) : [];
  const corrected = cutWords(held);
  const segments =
    corrected.length === 0
      ? own
      : merge(resegment(flow, lexicon, cut, withoutClashes(forceWords(forced, corrected)), lattice), [
          ...ownTerms,
          ...corrected,
        ]);

  const roles = rolesOf(flow.text, flowMentions, flowTerms, stages);
  const addressed = findAddressed(flow.text, segments, stages.readings, lexicon);
  const surnames = new Set(addressed.map(({ start }) => start));
  const read = stages.reader.read({
    text: flow.text,
    segments,
    decided: [
      ...findRuled(folded),
      ...stages.readSet(folded),
      ...addressed,
      ...decidedTerms(flow.text, flowTerms, stages),
      ...roles.decided,
      ...decidedByReader(held),
    ],
    names: names.map((mention) => ({ ...mention, isPlace: mention.type === 'place' })),
  });
  const tokens = segments.map(({ start, end, kind }, i): Token => {
    const item = read[i];
    const readings = item?.readings ?? [];
    const isSurname = end === start + 1 && surnames.has(start);
    const role = readings.length > 0 ? (roles.of(start, end) ?? (isSurname ? SURNAME_ROLE : null)) : null;
    const pinyin =
      readings.length === 0
        ? ''
        : ((role === null ? item?.pinyin : null) ??
          pinyinFromReadings(
            flow.text.slice(start, end),
            readings,
            item?.capitals ?? null,
            role ?? PLAIN_ROLE,
            lexicon,
          ));
    return {
      start: flow.offsets[start] ?? 0,
      end: endFromFlow(flow, end),
      kind,
      readings,
      pinyin,
    };
  });
  const inText = <S extends Span>(span: S): S => ({
    ...span,
    start: flow.offsets[span.start] ?? 0,
    end: endFromFlow(flow, span.end),
  });
  const ends = [...terms, ...mentions, ...quantities, ...held.flatMap((item) => item.words).map(inText)];
  return {
    tokens: withBreaks(text, withMarks(text, joinAffixes(text, tokens, lexicon, ends))),
    terms,
    mentions,
    quantities,
    ...(held.length > 0
      ? { corrections: held.map((item) => ({ ...inText(item), words: item.words.map(inText) })) }
      : {}),
  };
}

const MARKS = /^\p{Mark}+$/u;

/** The tokens with marks joined to the Han before them: a variation selector says how that is written (葛󠄀). */
function withMarks(text: string, tokens: readonly Token[]): readonly Token[] {
  const isMarks = ({ start, end }: Token): boolean => MARKS.test(text.slice(start, end));
  // Marks are letters to whatever cuts a text.
  if (!tokens.some(({ kind }) => kind === 'latin') || !/\p{Script=Han}\p{Mark}/u.test(text)) return tokens;
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && last.readings.length > 0 && last.end === token.start && isMarks(token))
      joined[joined.length - 1] = { ...last, end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** The text's Han alone: without quotes and spaces. */
const hanOf = (text: string): string => text.replaceAll(/[^\p{Script=Han}]/gu, '');

/** Readings that the glossary prescribes for terms that no dictionary reads right. */
function decidedTerms<A>(text: string, terms: readonly TermMatch[], stages: Stages<A>): Decided[] {
  return terms.flatMap(({ start, end, headword, origin }) => {
    // A variant has a reading of its own: 应开尽开 is no yīngfā-jìnfā.
    const isHeadword = hanOf(foldText(text.slice(start, end), stages.lexicon)) === hanOf(headword);
    const pinyin = origin === 'glossary' && isHeadword ? (stages.terms.get(headword)?.pinyin ?? '') : '';
    const syllables = pinyin === '' ? null : syllablesFromPinyin(pinyin, countHan(text, start, end));
    if (!syllables) return [];
    return [
      {
        start,
        end,
        readings: syllables.map((syllable) => ({ syllable, source: 'term' as const, confidence: 0.98 })),
      },
    ];
  });
}

/** The tokens with the breaks between blocks, which the flow left out, as tokens of space: they tile the text again. */
function withBreaks(text: string, tokens: readonly Token[]): readonly Token[] {
  const tiled: Token[] = [];
  let end = 0;
  const fill = (to: number): void => {
    if (to > end) tiled.push({ start: end, end: to, kind: 'space', readings: [], pinyin: '' });
  };
  for (const token of tokens) {
    fill(token.start);
    tiled.push(token);
    end = token.end;
  }
  fill(text.length);
  return tiled;
}
