import type { HeldCorrection, Reading } from './annotation.ts';
import { isOneSign, type CorrectionMatch } from './correction.ts';
import type { Decided } from './reading.ts';
import type { ForcedSpan } from './segment.ts';
import { isWithin, type Span } from './span.ts';

/** The reader knows. */
const CERTAIN = 1;

function heldFromMatch({ correction, start, end }: CorrectionMatch, isCut: boolean): HeldCorrection {
  let at = start;
  const words = correction.words.map(({ length, syllables }) => ({
    start: at,
    end: (at += length),
    syllables,
  }));
  return { correction, start, end, words, isCut };
}

/**
 * Those of the matches, given best first, that hold in a text which the engine by itself cuts at `segments`; best first.
 * A match within a better one only reads what that leaves open; one that crosses a better one's border does not hold.
 * Nor does one that begins inside one word and ends inside another: 长大 in 校长|大会 is no occurrence of it.
 */
export function holdCorrections(
  matches: readonly CorrectionMatch[],
  segments: readonly Span[],
): readonly HeldCorrection[] {
  if (matches.length === 0) return [];
  const borders = new Set(segments.flatMap(({ start, end }) => [start, end]));
  const held: HeldCorrection[] = [];
  /** Which correction cuts a unit of the text. */
  const owners = new Map<number, HeldCorrection>();
  for (const match of matches) {
    const rivals = new Set<HeldCorrection>();
    for (let at = match.start; at < match.end; at++) {
      const owner = owners.get(at);
      if (owner) rivals.add(owner);
    }
    if (isOneSign(match.correction.text) || [...rivals].some((other) => isWithin(match, other))) {
      // One character says nothing of the cut: the words around it tell which it is, not its own borders.
      held.push(heldFromMatch(match, false));
    } else if (rivals.size === 0 && (borders.has(match.start) || borders.has(match.end))) {
      const item = heldFromMatch(match, true);
      for (const { start, end } of item.words) borders.add(start).add(end);
      for (let at = match.start; at < match.end; at++) owners.set(at, item);
      held.push(item);
    }
  }
  return held;
}

/** The words that the corrections cut, in the order of the text. */
export function cutWords(held: readonly HeldCorrection[]): readonly Span[] {
  return held
    .filter(({ isCut }) => isCut)
    .flatMap(({ words }) => words)
    .sort((a, b) => a.start - b.start);
}

/**
 * The forced spans of others and those of corrected words: `words` are whole, and a border of another that lies inside
 * one of them moves to its edge.
 */
export function forceWords(forced: readonly ForcedSpan[], words: readonly Span[]): ForcedSpan[] {
  const inside = new Map<number, Span>();
  for (const word of words) for (let at = word.start + 1; at < word.end; at++) inside.set(at, word);
  const others = forced.flatMap((span): ForcedSpan[] => {
    const [head, tail] = [inside.get(span.start), inside.get(span.end)];
    if (!head && !tail) return [span];
    const clipped = { start: head?.end ?? span.start, end: tail?.start ?? span.end, isWhole: false };
    return clipped.start < clipped.end ? [clipped] : [];
  });
  return [...others, ...words.map(({ start, end }) => ({ start, end, isWhole: true }))];
}

/** What the corrections decide of readings, the best last, since the last one wins. */
export function decidedByReader(held: readonly HeldCorrection[]): Decided[] {
  const decided: Decided[] = [];
  for (const { words } of held.toReversed()) {
    for (const { start, end, syllables } of words) {
      if (!syllables) continue;
      const readings = syllables.map((syllable): Reading => ({
        syllable,
        source: 'reader',
        confidence: CERTAIN,
      }));
      decided.push({ start, end, readings });
    }
  }
  return decided;
}
