import { WORD, type Lexicon } from './lexicon.ts';
import { isFunctionWord } from './merge.ts';
import { isHan } from './script.ts';
import type { Segment } from './segment.ts';
import { isWithin, type Span } from './span.ts';

/*
 * Terms of four characters fall into two halves as a rule: 公序|良俗, 以案|促改, 同查|同治. The cheapest cut by the lexicon may go
 * across the middle, where it takes 网通 of 一网通办 for a company, or finds no words at all and joins what is left over.
 */

const TERM = 4;
const HALF = 2;
/** Endings that make one word of a pair before them: 唯|分数|论, 放|台风|假. */
const ENDINGS = new Set(
  '论率值牌房线仗价日月股税类权案法观费期区量额病症药人员工军长化型式性制体物面器机车站港口棋枪雨水流潮假榜剧墓杯奖号会赛战功户室子',
);
const NUMERALS = new Set('一二三四五六七八九十百千万两双');
/** Before these two, both halves begin with a preposition's phrase: 以打|开路, 因城|施策. */
const MEANS = new Set('以因');

/** The segments with each four-character term of `terms` in halves where it is better so. `terms` and segments in text order. */
export function halveTerms(
  text: string,
  segments: readonly Segment[],
  terms: readonly Span[],
  lexicon: Lexicon,
): readonly Segment[] {
  const short = terms.filter(({ start, end }) => end - start === TERM);
  if (short.length === 0) return segments;
  const halved: Segment[] = [];
  let at = 0;
  for (const term of short) {
    for (let next = segments[at]; next && next.start < term.start; next = segments[++at]) halved.push(next);
    const parts: Segment[] = [];
    for (let next = segments[at]; next && isWithin(next, term); next = segments[++at]) parts.push(next);
    halved.push(...(fallsApart(text, term, parts, lexicon) ? halvesOf(text, term, lexicon) : parts));
  }
  halved.push(...segments.slice(at));
  return halved;
}

function halvesOf(text: string, { start, end }: Span, lexicon: Lexicon): Segment[] {
  return [
    { start, end: start + HALF },
    { start: start + HALF, end },
  ].map((span) => ({ ...span, kind: 'word', word: lexicon.find(text, span.start, span.end) }));
}

/** True where a cut goes across the middle, and the halves are the better words. */
function fallsApart(text: string, term: Span, parts: readonly Segment[], lexicon: Lexicon): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first.start !== term.start || last.end !== term.end) return false;
  const across = parts.find(({ start, end }) => start < term.start + HALF && end > term.start + HALF);
  if (!across || across.end - across.start === TERM) return false;
  const signs = text.slice(term.start, term.end).split('');
  if (!signs.every((sign) => isHan(sign.codePointAt(0) ?? 0))) return false;
  const [a = '', , b = '', d = ''] = signs;
  if (MEANS.has(a) || a === b || (NUMERALS.has(a) && NUMERALS.has(b))) return true;
  // Joined from what was left over.
  if (across.word < 0) return across.end - across.start === HALF || !ENDINGS.has(d);
  if (ENDINGS.has(d)) return false;
  const flags = lexicon.flags(across.word);
  const isPair = across.end - across.start === HALF;
  // A name, which a term seldom holds: the frequency list has 公序良 and 古树名 as persons. The dictionary's are names indeed.
  const isName = (flags & WORD.common) === 0 && (flags & (WORD.proper | WORD.person)) !== 0;
  if (isName && (isPair || (flags & WORD.dictionary) === 0)) return true;
  const middle = term.start + HALF;
  const known = [lexicon.find(text, term.start, middle), lexicon.find(text, middle, term.end)];
  if (!isPair) return (flags & WORD.dictionary) === 0 && known.every((word) => word >= 0);
  return known.some((word) => word >= 0) && !isFunctionWord(first, lexicon);
}
