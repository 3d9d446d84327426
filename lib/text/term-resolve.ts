import type { TermMatch } from './annotation.ts';
import type { PatternMatch } from './term-scene.ts';
import { isWithin, type Span } from './span.ts';

/* Which of the expressions that overlap stay. */

/** What stands in a gloss for what a pattern could not say in English: `hold the bottom line of …`. */
const GAP = '…';
const SIGNS = '“”‘’「」『』"\'《》〈〉（）()';

/** A stretch without quotes and brackets at its ends: “五好”园区 begins at 五. */
function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && SIGNS.includes(text.charAt(from))) from++;
  while (to > from && SIGNS.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * The glossary's `terms` (sorted, without overlap) and what patterns have found, as one list of the same kind. A pattern gives
 * way to a term that it only overlaps or that says all of it, and one that leaves a gap in its gloss to each that it holds;
 * else it takes the place of terms that it holds with more besides.
 * Among patterns the longer stays, then the earlier.
 */
export function mergeMatches(
  text: string,
  terms: readonly TermMatch[],
  found: readonly PatternMatch[],
): readonly TermMatch[] {
  if (found.length === 0) return terms;
  const patterns = longestOf(found.filter((match) => isAllowed(text, match, terms)));
  if (patterns.length === 0) return terms;
  const all: TermMatch[] = [];
  let next = 0;
  for (const match of patterns) {
    for (let term = terms[next]; term && term.start < match.end; term = terms[++next])
      if (term.end <= match.start) all.push(term);
    all.push({ ...match, headword: text.slice(match.start, match.end) });
  }
  all.push(...terms.slice(next));
  return all;
}

/** The first of `terms` that ends after `offset`. */
function firstAfter(terms: readonly TermMatch[], offset: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAllowed(text: string, match: PatternMatch, terms: readonly TermMatch[]): boolean {
  const own = bare(text, match);
  for (let i = firstAfter(terms, match.start); i < terms.length; i++) {
    const term = terms[i];
    if (!term || term.start >= match.end) return true;
    if (!isWithin(term, match) || isWithin(own, bare(text, term)) || fillsGap(match, term)) return false;
  }
  return true;
}

/**
 * True where a pattern could not say in English what the term does say. 攻坚战 at the end of 打好…攻坚战 is the pattern's own
 * word and no filling.
 */
function fillsGap(match: PatternMatch, term: Span): boolean {
  if (!match.gloss.includes(GAP)) return false;
  return term.end < match.end || (term.end - term.start) * 2 > match.end - match.start;
}

/** The longest of each run of matches that overlap, then the longest of what is left; sorted. Linear but for sorting. */
function longestOf(found: readonly PatternMatch[]): PatternMatch[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: PatternMatch[] = [];
  let run: PatternMatch[] = [];
  let end = 0;
  const close = (): void => {
    if (run.length < 2) {
      kept.push(...run);
      run = [];
      return;
    }
    const from = run[0]?.start ?? 0;
    const taken = new Uint8Array(end - from);
    const own: PatternMatch[] = [];
    for (const match of run.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      // What is taken already is as long or longer, so that it reaches over an end of this one where they overlap.
      if (taken[match.start - from] === 1 || taken[match.end - 1 - from] === 1) continue;
      taken.fill(1, match.start - from, match.end - from);
      own.push(match);
    }
    kept.push(...own.toSorted((a, b) => a.start - b.start));
    run = [];
  };
  for (const match of sorted) {
    if (match.start >= end) close();
    run.push(match);
    end = Math.max(end, match.end);
  }
  close();
  return kept;
}
