import { FORMULAS } from './term-formula-words.ts';
import type { PatternWord } from './term-pattern-words.ts';
import { holdsName, isBorder, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';

/* Set phrases of policy prose with a gap: 打好污染防治攻坚战, 把安全摆在突出位置. */

/** Characters in the gap at most: what is farther away belongs to another phrase. */
const LONGEST_GAP = 12;
/** No phrase goes on over one of these. */
const STOP = /[，。；！？：\n（）()…]/u;

const OPENERS = '“‘「《';
const CLOSERS = '”’」》';

function count(text: string, signs: string): number {
  let sum = 0;
  for (const sign of text) if (signs.includes(sign)) sum++;
  return sum;
}

/**
 * The phrase whose head is `word` at `start`; null where no tail follows in the same clause. A term of the glossary in the gap
 * explains more than the phrase: then the phrase is left to it. `readGap` gives the gap's English, or null.
 */
export function findFormula(
  scene: PatternScene,
  word: PatternWord,
  start: number,
  readGap: (start: number, end: number) => string | null,
): PatternMatch | null {
  const from = start + word.length;
  if (!isBorder(scene, start) || !isBorder(scene, from)) return null;
  const rest = scene.folded.slice(from, from + LONGEST_GAP + 10);
  const stop = rest.search(STOP);
  const window = stop < 0 ? rest : rest.slice(0, stop);
  let best: { at: number; length: number; english: string } | null = null;
  for (const { tail, english } of FORMULAS.get(word.english) ?? []) {
    const at = window.indexOf(tail);
    if (at < 0 || at > LONGEST_GAP) continue;
    if (best && (at > best.at || (at === best.at && tail.length <= best.length))) continue;
    if (isBorder(scene, from + at + tail.length)) best = { at, length: tail.length, english };
  }
  if (!best || (best.at === 0 && word.length < 2)) return null;
  let end = from + best.at + best.length;
  const inside = scene.folded.slice(start, end);
  const open = count(inside, OPENERS) - count(inside, CLOSERS);
  if (open < 0 || (open > 0 && !CLOSERS.includes(scene.folded.charAt(end) || ' '))) return null;
  end += open;
  if (holdsName(scene, start, end, NAMED.person | NAMED.listed)) return null;
  const gap = best.at === 0 ? null : readGap(from, from + best.at);
  return {
    start,
    end,
    origin: 'pattern',
    isCommon: false,
    gloss: best.english.replace('{}', gap ?? '…'),
  };
}
