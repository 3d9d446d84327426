import type { ArrayPool } from './array-pool.ts';
import { LEVEL, type Lexicon } from './lexicon.ts';
import { KIND, kindOfWord, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import type { Span } from './span.ts';
import { LONGEST, type WordLattice } from './word-lattice.ts';

/*
 * Names and words compete for the same characters: 高兴 as a word against 高 | 兴 as a name. Both are edges of one lattice
 * over the text, priced in the same unit (nats), and the cheapest path decides.
 */

/** A stretch that may be a name, and its price as one. All are made by {@link candidateAt}, so that they are alike. */
export interface Candidate extends Span {
  readonly kind: Kind;
  readonly cost: number;
  /** True where its surroundings name it: it stays a person though the dictionary knows a place of that name. */
  readonly isFirm: boolean;
  /** True where it was put together from characters: the judge is asked about it. */
  readonly isGuess: boolean;
  /** What the judge says of a guess: 0 to 1. */
  readonly likelihood?: number;
}

/** A tile of the cheapest path. */
export interface Node extends Span {
  /** What it names; 0 for ordinary words. */
  readonly kind: Kind;
  /** The lexicon's word; −1 for unknown characters, runs of other signs, and candidates that the lexicon lacks. */
  readonly word: number;
  /** True where a finder proposed it, false where it is the lexicon's. */
  readonly isCandidate: boolean;
  /** The candidate's price; 0 for a word of the lexicon. */
  readonly cost: number;
  /** What the judge says of a guess: 0 to 1. */
  readonly likelihood?: number;
}

/** All words of the lexicon that stand in a text, with their prices. */
export interface Lattice extends WordLattice {
  /** The text, folded to simplified characters: as long as the text, unit by unit. */
  readonly text: string;
  /** Price of each word as a word, in nats. */
  readonly prices: Float64Array;
  /** Cost of the text up to each offset if every character were a word: what a candidate has to beat. */
  readonly singles: Float64Array;
}

/** Cost of a character that no word covers; the same as in segment.ts, so that both cut alike. */
export const UNKNOWN_COST = 17;
/** Cost of a run of digits, letters, spaces or a mark: there is no choice, so it only has to be the same for all. */
export const OTHER_COST = 10;
/** What a province, city or county costs at most: news speak of them more than the books that the frequency list counted. */
const PLACE_LIMIT = 14;

/** The text in simplified characters, unit by unit. */
export function foldText(text: string, lexicon: Lexicon): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = lexicon.fold(code);
    if (to === code) continue;
    folded += text.slice(from, i) + String.fromCharCode(to);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** What evidence that comes later may still take off a candidate's price; see raiseLists. */
const LATER = 5;

/** A candidate; listed unless `isGuess` says that it was put together from characters. */
export function candidateAt(
  start: number,
  end: number,
  kind: Kind,
  cost: number,
  isFirm = false,
  isGuess = false,
): Candidate {
  return { start, end, kind, cost, isFirm, isGuess };
}

/** True where the characters of a stretch are cheaper by far one by one than as a name, so that no path would take it. */
export function isHopeless(lattice: Lattice, start: number, end: number, cost: number): boolean {
  return cost - LATER >= (lattice.singles[end] ?? 0) - (lattice.singles[start] ?? 0);
}

/**
 * The word of the lexicon at a stretch, −1 for none: as `lexicon.find` has it, from the words that were found already where the
 * stretch begins with Han.
 */
export function wordBetween(
  { text, first, ends, ids }: Lattice,
  lexicon: Lexicon,
  start: number,
  end: number,
): number {
  if (end - start > LONGEST || signOf(text.charCodeAt(start)) !== SIGN.han)
    return lexicon.find(text, start, end);
  for (let item = first[start] as number; item < (first[start + 1] as number); item++)
    if (ends[item] === end) return ids[item] as number;
  return -1;
}

/** Adds a guess, unless it is hopeless. */
export function offerCandidate(
  lattice: Lattice,
  start: number,
  end: number,
  kind: Kind,
  cost: number,
  isFirm: boolean,
  out: Candidate[],
): void {
  if (!isHopeless(lattice, start, end, cost)) out.push(candidateAt(start, end, kind, cost, isFirm, true));
}

/** The lattice of names over the words of a text. Cost is linear. */
export function latticeFromWords(
  { text: source, first, ends, ids }: WordLattice,
  lexicon: Lexicon,
  names: NameStatistics,
  arrays: ArrayPool,
): Lattice {
  const text = foldText(source, lexicon);
  const { length } = text;
  const count = first[length] as number;
  const prices = arrays.floats(count);
  for (let item = 0; item < count; item++) prices[item] = priceOf(ids[item] as number, lexicon, names);
  const singles = arrays.floats(length + 1);
  for (let start = 0; start < length; start++) {
    const item = first[start] as number;
    const isWord = item < (first[start + 1] as number) && ends[item] === start + 1;
    singles[start + 1] =
      (singles[start] as number) + (isWord ? lexicon.cost(ids[item] as number) : UNKNOWN_COST);
  }
  return { text, first, ends, ids, prices, singles };
}

/** End of the run of signs of one class at `start`: a number, a Latin word, one mark. */
export function otherEnd(text: string, start: number): number {
  const sign = signOf(text.charCodeAt(start));
  let end = start + 1;
  if (sign !== SIGN.digit && sign !== SIGN.latin) return end;
  while (end < text.length) {
    const next = signOf(text.charCodeAt(end));
    if (next !== SIGN.digit && next !== SIGN.latin) break;
    end++;
  }
  return end;
}

/** Price of a word of the lexicon, in nats. */
function priceOf(word: number, lexicon: Lexicon, names: NameStatistics): number {
  const cost = lexicon.cost(word);
  if (cost <= PLACE_LIMIT || kindOfWord(names, word) !== KIND.place) return cost;
  const level = lexicon.level(word);
  return level > 0 && level < LEVEL.town ? PLACE_LIMIT : cost;
}

/** The cheapest tiling of the text by the lexicon's words and the candidates. */
export function bestPath(
  lattice: Lattice,
  lexicon: Lexicon,
  names: NameStatistics,
  candidates: readonly Candidate[],
  arrays: ArrayPool,
): Node[] {
  const { text, first, ends, ids, prices } = lattice;
  const { length } = text;
  const byStart = arrays.ints(length + 1).fill(-1, 0, length + 1);
  const next = arrays.ints(candidates.length);
  const candidateEnds = arrays.ints(candidates.length);
  const candidateCosts = arrays.floats(candidates.length);
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate;
    next[i] = byStart[candidate.start] ?? -1;
    byStart[candidate.start] = i;
    candidateEnds[i] = candidate.end;
    candidateCosts[i] = candidate.cost;
  }

  const best = arrays.floats(length + 1).fill(Infinity, 0, length + 1);
  const from = arrays.ints(length + 1);
  // Item by end: a word's index in the lattice, −1 for what no word covers, −2 − i for candidate i.
  const by = arrays.ints(length + 1);
  best[0] = 0;
  for (let start = 0; start < length; start++) {
    const base = best[start] ?? 0;
    if (base === Infinity) continue;
    const isHan = signOf(text.charCodeAt(start)) === SIGN.han;
    const single = isHan ? start + 1 : otherEnd(text, start);
    const singleCost = base + (isHan ? UNKNOWN_COST : OTHER_COST);
    if (singleCost < (best[single] ?? 0)) {
      best[single] = singleCost;
      from[single] = start;
      by[single] = -1;
    }
    for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++) {
      const end = ends[item] ?? 0;
      const cost = base + (prices[item] ?? 0);
      if (cost >= (best[end] ?? 0)) continue;
      best[end] = cost;
      from[end] = start;
      by[end] = item;
    }
    for (let i = byStart[start] ?? 0; i >= 0; i = next[i] ?? 0) {
      const end = candidateEnds[i] ?? 0;
      const cost = base + (candidateCosts[i] ?? 0);
      if (cost >= (best[end] ?? 0)) continue;
      best[end] = cost;
      from[end] = start;
      by[end] = -2 - i;
    }
  }

  const nodes: Node[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0;
    const item = by[end] ?? 0;
    if (item <= -2) {
      // What the dictionary has as a name of its own kind is that, however it is spelt: 卢旺达 is no person.
      const word = wordBetween(lattice, lexicon, start, end);
      const listed = word < 0 ? KIND.none : kindOfWord(names, word);
      const candidate = candidates[-2 - item];
      const kind = candidate && (listed === KIND.none || candidate.isFirm) ? candidate.kind : listed;
      const likelihood = kind === KIND.person ? candidate?.likelihood : undefined;
      nodes.push({
        start,
        end,
        kind,
        word,
        isCandidate: true,
        cost: candidate?.cost ?? 0,
        ...(likelihood === undefined ? {} : { likelihood }),
      });
    } else {
      const word = item === -1 ? -1 : (ids[item] ?? 0);
      const kind = item === -1 ? KIND.none : kindOfWord(names, word);
      nodes.push({ start, end, kind, word, isCandidate: false, cost: 0 });
    }
  }
  return nodes.toReversed();
}
