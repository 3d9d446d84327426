import type { Mention, Quantity, TermMatch } from './annotation.ts';
import { LEVEL, WORD, type Lexicon } from './lexicon.ts';
import { spanAround } from './span.ts';

/*
 * Names and quantities that are none where a term, or another word, says so: what is left of the finders' answers when all of them
 * have spoken.
 */

/** True for a number that is part of a term and counts nothing: 三个 in 三个高地. In 同比增长8.3% it counts. */
export function isCounting(
  quantity: Quantity,
  listed: readonly TermMatch[],
  terms: readonly TermMatch[],
): boolean {
  if (spanAround(listed, quantity)) return true;
  const term = spanAround(terms, quantity);
  return term !== undefined && (term.origin === 'slogan' || term.start === quantity.start);
}

/** True for a place that is the end of a number: 万年 of 十九万年. */
export function isOfNumber({ type, start, end }: Mention, quantities: readonly Quantity[]): boolean {
  return type === 'place' && quantities.some((one) => one.start < start && one.end === end);
}

/** A word for all of a division's: 全市, 各县. */
const ALL = /^[全各][省市县縣区區州镇鎮乡鄉村]/u;

/** True for what is said of all that there are, 全市产业园区, and names none of them. */
export function isAll(text: string, { type, start, end }: Mention): boolean {
  return type === 'organisation' && ALL.test(text.slice(start, end));
}

/**
 * True for a person's name that only the inside of a term looks like: 管服 of 放管服. Terms do hold names, at their
 * beginning (邓小平理论) or names that everybody knows (学习雷锋). Also for a place that is an ordinary word there: 安宁 of
 * 安宁疗护.
 */
export function isAccident(
  text: string,
  mention: Mention,
  terms: readonly TermMatch[],
  lexicon: Lexicon,
): boolean {
  const term = spanAround(terms, mention);
  // 水排海 in 核污染水 | 排海: a place that nobody has listed over the border of a term.
  if (!term && mention.type === 'place' && lexicon.find(text, mention.start, mention.end) < 0)
    return terms.some(({ start, end }) => start < mention.start && mention.start < end && end < mention.end);
  if (!term) return false;
  // 湘大 of 三湘大地.
  if (mention.type === 'organisation') return mention.end - mention.start === 2 && mention.start > term.start;
  const word = lexicon.find(text, mention.start, mention.end);
  // 印花布, which the frequency list alone has as a place, in 蓝印花布.
  const isCounted = word >= 0 && (lexicon.flags(word) & (WORD.dictionary | WORD.stem)) === 0;
  if (
    mention.type === 'place' &&
    isCounted &&
    lexicon.level(word) === LEVEL.none &&
    mention.start > term.start
  )
    return true;
  if (mention.type === 'place')
    return word >= 0 && lexicon.level(word) === LEVEL.county && (lexicon.flags(word) & WORD.common) !== 0;
  if (term.start === mention.start) return false;
  return word < 0 || (lexicon.flags(word) & (WORD.person | WORD.proper)) === 0;
}
