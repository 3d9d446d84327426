import type { ArrayPool } from './array-pool.ts';
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
  arrays: ArrayPool,
): Candidate[] {
  if (expressions.length === 0) return [];
  const covered = arrays.bytes(lattice.text.length);
  for (const { start, end, isGuess } of proposed) if (isGuess) covered.fill(GUESSED, start, end);
  for (const { start, end, kind, isGuess } of proposed)
    if (!isGuess && kind !== KIND.none) covered.fill(KNOWN, start, end);
  // By offset, the lengths of what is listed there: bit n for n units.
  const listed = arrays.ints(lattice.text.length);
  for (const { start, end, isGuess } of proposed)
    if (!isGuess && end - start <= LONGEST) listed[start] = (listed[start] as number) | (1 << (end - start));
  const found: Candidate[] = [];
  for (const { start, end } of expressions) {
    if (end - start < 2 || end - start > LONGEST) continue;
    let most = 0;
    for (let at = start; at < end; at++) most = Math.max(most, covered[at] as number);
    if (most !== GUESSED || !isPlain(lattice, names, start, end)) continue;
    // 发展改革委 is a word of bodies already.
    if (((listed[start] as number) & (1 << (end - start))) !== 0) continue;
    found.push(candidateAt(start, end, KIND.none, COST));
  }
  return found;
}

/**
 * The proposals without the guessed persons that are all or a part of an ordinary word or of one of `expressions`, 危化品, or
 * that one of `terms`, of which no two begin together, is: 福建舰.
 */
export function withoutPlain(
  { text }: Lattice,
  proposed: readonly Candidate[],
  expressions: readonly Candidate[],
  terms: readonly Span[],
  arrays: ArrayPool,
): Candidate[] {
  const termEnd = arrays.ints(text.length + 1);
  for (const { start, end } of terms) termEnd[start] = end;
  const plainEnd = arrays.ints(text.length + 1);
  for (const list of [proposed, expressions])
    for (const { start, end, kind, isGuess } of list)
      if (!isGuess && kind === KIND.none) plainEnd[start] = Math.max(end, plainEnd[start] as number);
  const isInside = ({ start, end }: Span): boolean => {
    const first = Math.max(0, start - LONGEST + 1);
    for (let from = start; from >= first; from--) if ((plainEnd[from] as number) >= end) return true;
    return false;
  };
  return proposed.filter((one) => !one.isGuess || !(termEnd[one.start] === one.end || isInside(one)));
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
  const cut: Node[] = [];
  for (const node of path) {
    const { start, end, kind, isCandidate } = node;
    if (!isCandidate || kind !== KIND.none || ends.get(start) !== end) {
      cut.push(node);
      continue;
    }
    for (const part of splitWord(text, start, end, lexicon)) {
      const word = lexicon.find(text, part.start, part.end);
      cut.push({ start: part.start, end: part.end, kind: KIND.none, word, isCandidate: false, cost: 0 });
    }
  }
  return cut;
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
