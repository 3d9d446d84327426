import { ECHOED, FRAMES } from './term-echo-words.ts';
import type { PartReader } from './term-part.ts';
import { holdsName, isBorder, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';
import { SIGNS } from './term-slogan-words.ts';

/*
 * Formulae of two halves that echo each other: 应收尽收, 谁污染谁治理, 一户一档, 有案必查. News make new ones every day by putting other
 * words into the same frame; the frame says what they mean.
 */

/** First signs of all frames. */
export const ECHO_SIGNS = [...FRAMES.keys()].join('');

/** The formula that begins at `start`; null where there is none, or the dictionary has it. */
export function findEcho(scene: PatternScene, reader: PartReader, start: number): PatternMatch | null {
  const { folded } = scene;
  for (const { pattern, english, bare, noWordAt } of FRAMES.get(folded.charAt(start)) ?? []) {
    pattern.lastIndex = start;
    const match = pattern.exec(folded);
    if (!match) continue;
    const [whole, first = '', second = ''] = match;
    const end = start + whole.length;
    if (first === second && !pattern.source.includes('\\1')) continue;
    if (!isBorder(scene, start) || !isBorder(scene, end) || reader.isInDictionary(whole)) continue;
    if (noWordAt.some((at) => reader.isInDictionary(whole.slice(at, at + 2)))) continue;
    if (holdsName(scene, start, end, NAMED.person | NAMED.other | NAMED.listed)) continue;
    const words = [first, second].map(
      (gap) => ECHOED.get(gap) ?? SIGNS.get(gap) ?? (gap.length > 1 ? reader.literal(gap) : null),
    );
    const wanted = [1, 2].filter((gap) => english.includes(`{${String(gap)}}`));
    const isKnown = wanted.length > 0 && wanted.every((gap) => words[gap - 1] !== null);
    const gloss = isKnown ? english.replace('{1}', words[0] ?? '').replace('{2}', words[1] ?? '') : bare;
    return { start, end, origin: 'pattern', isCommon: false, gloss };
  }
  return null;
}
