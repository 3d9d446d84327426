import { readFileSync } from 'node:fs';

import type { Engine } from '../../lib/text/annotate.ts';
import type { Span } from '../../lib/text/span.ts';

/** How well words were cut, against a gold standard. */
export interface WordScore {
  readonly sentences: number;
  readonly goldWords: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of gold words that a predicted word cuts across: neither contains the other. Blind to how finely one cuts. */
  readonly crossing: number;
}

/** Sentences as lists of words, from lines of words parted by spaces; `word/TAG` loses its tag. */
export function readWordLines(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .split(/\s+/u)
        .map((word) => word.replace(/(?<=.)\/[A-Z.,:'`()-]*$/u, '')),
    );
}

function spansOf(words: readonly string[]): Span[] {
  let end = 0;
  return words.map((word) => ({ start: end, end: (end += word.length) }));
}

/** Words of the gold that a predicted word cuts across. Both lists tile the same text. */
function countCrossings(gold: readonly Span[], predicted: readonly Span[]): number {
  let crossings = 0;
  let at = 0;
  for (const word of gold) {
    while ((predicted[at]?.end ?? Infinity) <= word.start) at++;
    let isCrossed = false;
    for (let i = at; i < predicted.length && (predicted[i]?.start ?? 0) < word.end; i++) {
      const other = predicted[i];
      if (!other) continue;
      const isInside = other.start >= word.start && other.end <= word.end;
      const isAround = other.start <= word.start && other.end >= word.end;
      if (!isInside && !isAround) isCrossed = true;
    }
    if (isCrossed) crossings++;
  }
  return crossings;
}

/** Cuts each gold sentence's text and compares; `onCrossing` is told of the sentences where a word was cut across. */
export function scoreWords(
  engine: Pick<Engine, 'annotate'>,
  gold: readonly (readonly string[])[],
  onCrossing?: (gold: string, predicted: string) => void,
): WordScore {
  let right = 0;
  let goldCount = 0;
  let predictedCount = 0;
  let crossings = 0;
  for (const words of gold) {
    const text = words.join('');
    const tokens = engine.annotate(text).tokens;
    const goldSpans = spansOf(words);
    const keys = new Set(tokens.map(({ start, end }) => `${String(start)}-${String(end)}`));
    right += goldSpans.filter(({ start, end }) => keys.has(`${String(start)}-${String(end)}`)).length;
    goldCount += goldSpans.length;
    predictedCount += tokens.length;
    const here = countCrossings(goldSpans, tokens);
    crossings += here;
    if (here > 0)
      onCrossing?.(words.join(' '), tokens.map(({ start, end }) => text.slice(start, end)).join(' '));
  }
  const precision = right / Math.max(1, predictedCount);
  const recall = right / Math.max(1, goldCount);
  return {
    sentences: gold.length,
    goldWords: goldCount,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    crossing: crossings / Math.max(1, goldCount),
  };
}
