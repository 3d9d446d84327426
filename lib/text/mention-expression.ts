import type { Lexicon } from './lexicon.ts';
import { candidateAt, type Candidate, type Lattice, type Node } from './mention-lattice.ts';
import { KIND, kindOfWord, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { splitWord } from './segment.ts';
import type { Span } from './span.ts';

/*
 * Terms of the glossary as words that names compete with: 危化品, 错峰 and 康养 look like persons to whoever does not know
 * them. A term that holds a name (长江经济带) is left out: the name in it is to be found.
 */

/** Cost of a term: that of a dictionary word of middling frequency. */
const COST = 12;
/** More than any offset: a start and an end as one number. */
const MOST = 2 ** 24;
/** What is proposed over a character. */
const GUESSED = 1;
const KNOWN = 2;
/** Longer terms are made of words of which no name is made. */
const LONGEST = 8;

/**
 * Those of `expressions`, sorted spans of the lattice's text, that the lexicon lacks, as candidates: where a person is
 * guessed over them and no other name is proposed there.
 */
export function findExpressions(
  lattice: Lattice,
  names: NameStatistics,
  expressions: readonly Span[],
  proposed: readonly Candidate[],
): Candidate[] {
  const covered = new Uint8Array(lattice.text.length);
  for (const { start, end, isGuess } of proposed) if (isGuess) covered.fill(GUESSED, start, end);
  for (const { start, end, kind, isGuess } of proposed)
    if (!isGuess && kind !== KIND.none) covered.fill(KNOWN, start, end);
  // 发展改革委 is a word of bodies already.
  const listed = new Set(
    proposed.filter(({ isGuess }) => !isGuess).map(({ start, end }) => start * MOST + end),
  );
  return expressions
    .filter(({ start, end }) => {
      if (end - start < 2 || end - start > LONGEST) return false;
      const cover = covered.subarray(start, end);
      return (
        cover.includes(GUESSED) &&
        !cover.includes(KNOWN) &&
        !listed.has(start * MOST + end) &&
        isPlain(lattice, names, start, end)
      );
    })
    .map(({ start, end }) => candidateAt(start, end, KIND.none, COST));
}

/**
 * The proposals without the guessed persons that are all or a part of an ordinary word or of one of `expressions`, 危化品, or
 * that one of `terms` is: 福建舰.
 */
export function withoutPlain(
  proposed: readonly Candidate[],
  expressions: readonly Candidate[],
  terms: readonly Span[],
): Candidate[] {
  const whole = new Set(terms.map(({ start, end }) => start * MOST + end));
  const endOf = new Map<number, number>();
  for (const { start, end, kind, isGuess } of [...proposed, ...expressions])
    if (!isGuess && kind === KIND.none) endOf.set(start, Math.max(end, endOf.get(start) ?? 0));
  const isInside = ({ start, end }: Span): boolean => {
    for (let from = start; from > start - LONGEST; from--) if ((endOf.get(from) ?? 0) >= end) return true;
    return false;
  };
  return proposed.filter((one) => !one.isGuess || !(whole.has(one.start * MOST + one.end) || isInside(one)));
}

/** The path with the terms on it cut into their words, of which bodies are named: 省纪检监察机关. */
export function cutExpressions(
  text: string,
  path: readonly Node[],
  expressions: readonly Candidate[],
  lexicon: Lexicon,
): readonly Node[] {
  if (expressions.length === 0) return path;
  const ends = new Map(expressions.map(({ start, end }) => [start, end]));
  return path.flatMap((node) => {
    const { start, end, kind, isCandidate } = node;
    if (!isCandidate || kind !== KIND.none || ends.get(start) !== end) return [node];
    return splitWord(text, start, end, lexicon).map((part): Node => ({
      ...part,
      kind: KIND.none,
      word: lexicon.find(text, part.start, part.end),
      isCandidate: false,
      cost: 0,
    }));
  });
}

/** True where the stretch is Han alone and no word in it names anything, and it is no word itself. */
function isPlain(
  { text, first, ends, ids }: Lattice,
  names: NameStatistics,
  from: number,
  to: number,
): boolean {
  for (let start = from; start < to; start++) {
    if (signOf(text.charCodeAt(start)) !== SIGN.han) return false;
    for (let item = first[start] as number; item < (first[start + 1] as number); item++) {
      const end = ends[item] as number;
      if (end > to || end - start < 2) continue;
      if ((start === from && end === to) || kindOfWord(names, ids[item] as number) !== KIND.none)
        return false;
    }
  }
  return true;
}
