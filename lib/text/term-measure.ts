import { RANK_AREAS, RANK_WORDS } from './term-measure-words.ts';
import { numberFromHan, ordinal } from './term-meeting.ts';
import type { PatternWord } from './term-pattern-words.ts';
import { isBorder, type PatternMatch, type PatternScene } from './term-scene.ts';

/* Growth and rank: 同比增长8.3%, 居全省第一, 较上年提高0.3个百分点. The figure inside stays a quantity of its own. */

const FIGURE =
  /(?:了|约|近|超过?|达到?|至|到|为|在)?\s*(\d[\d,.]*|[一二两三四五六七八九十]+)\s*(%|％|个百分点|倍|位|名|成)/uy;
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  '％': '%',
  个百分点: ' percentage points',
  倍: ' times',
  位: ' places',
  名: ' places',
  成: '0%',
};
const RANK = /第([一二三四五六七八九十\d]+)(?:位|名)?|前([一二三四五六七八九十百\d]+)(?:位|名|强)?/uy;

/** The expression that `word` makes at `start`; null where what it needs does not follow. */
export function findMeasure(scene: PatternScene, word: PatternWord, start: number): PatternMatch | null {
  const end = start + word.length;
  if (!isBorder(scene, start) || !isBorder(scene, end)) return null;
  const made = (to: number, gloss: string): PatternMatch => ({
    start,
    end: to,
    origin: 'pattern',
    isCommon: true,
    gloss,
  });
  if (word.english.includes('{@}')) {
    const rank = readRank(scene.folded, end);
    return rank && isBorder(scene, rank.end)
      ? made(rank.end, word.english.replace('{@}', rank.english))
      : null;
  }
  if (!word.english.includes('{#}')) return made(end, word.english);
  FIGURE.lastIndex = end;
  const [whole = '', figure = '', unit = ''] = FIGURE.exec(scene.folded) ?? [];
  if (whole === '') {
    if (/^share|ranking|figure$/u.test(word.english)) return null;
    return made(end, word.english.replace(' {#}', ''));
  }
  const value = /\d/u.test(figure) ? figure : String(numberFromHan(figure.replace('两', '二')));
  return made(end + whole.length, word.english.replace('{#}', `${value}${UNITS[unit] ?? ''}`));
}

function readRank(folded: string, start: number): { readonly end: number; readonly english: string } | null {
  let at = start;
  let area = '';
  for (let length = 6; length >= 2; length--) {
    const english = RANK_AREAS.get(folded.slice(at, at + length));
    if (english === undefined) continue;
    area = ` ${english}`;
    at += length;
    break;
  }
  for (let length = 4; length >= 2; length--) {
    const english = RANK_WORDS.get(folded.slice(at, at + length));
    if (english !== undefined) return { end: at + length, english: `${english}${area}` };
  }
  RANK.lastIndex = at;
  const match = RANK.exec(folded);
  if (!match) return null;
  const [whole, place, top = ''] = match;
  const value = numberFromHan(place ?? top);
  if (Number.isNaN(value)) return null;
  return {
    end: at + whole.length,
    english: `${place === undefined ? `in the top ${String(value)}` : ordinal(value)}${area}`,
  };
}
