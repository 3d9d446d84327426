import type { Reading } from './annotation.ts';
import { WORD, type Lexicon } from './lexicon.ts';
import { isLoose, isWater } from './orthography-apart.ts';
import { isIdiom, placeStarts, wordInName } from './orthography-name.ts';
import { mayBeNumeral, measureJoints, numeralJoints } from './orthography-numeral.ts';
import { capitalize, joinSyllables } from './pinyin.ts';
import { isHan, isPairAt } from './script.ts';
import { splitWord } from './segment.ts';
import type { Span } from './span.ts';

/*
 * A token's pinyin as GB/T 16159-2012 writes it: syllables of a word joined, names with capitals, a place's kind and a
 * person's given name apart.
 */

/** What a token is, for its capitals. */
export type Role =
  | { readonly kind: 'plain' }
  /** A person's whole name with so many Han characters of surname, or a part of one (0). */
  | { readonly kind: 'person'; readonly surname: number }
  | { readonly kind: 'place' | 'organisation' };

export const PLAIN_ROLE: Role = { kind: 'plain' };
/** A surname by itself. */
export const SURNAME_ROLE: Role = { kind: 'person', surname: 1 };

/**
 * Pinyin of the token `surface`, whose Han characters have `readings`, one each. `capitals` are the dictionary's, where
 * the word is a name there: Zhōnghuá Rénmín Gònghéguó. Empty without Han.
 */
export function pinyinFromReadings(
  surface: string,
  readings: readonly Reading[],
  capitals: readonly boolean[] | null,
  role: Role,
  lexicon: Lexicon,
): string {
  if (readings.length === 0) return '';
  const isName = role.kind !== 'plain' || (capitals !== null && capitals.includes(true));
  // A character alone, the commonest of all that is asked here, has no joints and no borders.
  if (surface.length === 1 && isHan(surface.charCodeAt(0))) {
    const syllable = readings[0]?.syllable ?? '';
    return isName ? capitalize(syllable) : syllable;
  }
  const joints = numeralOf(surface, capitals, role, lexicon);
  const starts = joints
    ? new Set(joints.flatMap((joint, i) => (joint === '' ? [] : [i])))
    : wordStarts(surface, readings.length, capitals, role, lexicon);
  let written = '';
  let syllables: string[] = [];
  /** What the word that is being gathered has before it. */
  let gap = ' ';
  const flush = (): void => {
    const word = joinSyllables(syllables);
    if (word !== '')
      written += (written === '' || written.endsWith(' ') ? '' : gap) + (isName ? capitalize(word) : word);
    syllables = [];
    gap = ' ';
  };
  let han = 0;
  let wasHan = true;
  for (let i = 0; i < surface.length; i += isPairAt(surface, i) ? 2 : 1) {
    const point = surface.codePointAt(i) ?? 0;
    if (isHan(point)) {
      if (starts.has(han)) {
        flush();
        gap = joints?.[han] === '-' ? '-' : ' ';
      }
      syllables.push(readings[han++]?.syllable ?? '');
      wasHan = true;
      continue;
    }
    // Letters, digits and dots of the token stand as they are: A gǔ, 2.2 yì. A break between blocks leaves no trace.
    const sign = String.fromCodePoint(point);
    if (/\s/u.test(sign)) continue;
    flush();
    written += (wasHan && written !== '' && /[\p{L}\p{N}]/u.test(sign) ? ' ' : '') + sign;
    wasHan = false;
  }
  flush();
  return written;
}

const REIGN = /[一二三四五六七八九十]{1,3}世$/u;

/** Before which Han characters a new word begins. */
function wordStarts(
  surface: string,
  count: number,
  capitals: readonly boolean[] | null,
  role: Role,
  lexicon: Lexicon,
): Set<number> {
  const starts = new Set<number>();
  if (role.kind === 'person') {
    if (role.surname > 0) starts.add(role.surname);
    // Which of that name a sovereign is: Fèilìpèi Liùshì.
    const reign = role.surname === 0 ? (REIGN.exec(surface)?.[0].length ?? 0) : 0;
    if (reign > 0 && reign < count) starts.add(count - reign);
    return starts;
  }
  if (role.kind === 'place' && count === 2 && isWater(surface, lexicon)) return new Set([1]);
  if (capitals?.includes(true)) {
    const heads = capitals.flatMap((isCapital, i) => (isCapital && i > 0 ? [i] : []));
    for (const [k, head] of [0, ...heads].entries()) {
      if (head > 0) starts.add(head);
      const end = heads[k] ?? count;
      const border = count === surface.length ? wordInName(surface, head, end, lexicon) : null;
      if (border !== null) starts.add(border);
    }
    return starts;
  }
  if (role.kind === 'place' && count >= 3) return placeStarts(surface, count, lexicon);
  if (count === 2 && surface.length === 2 && isLoose(surface, lexicon)) return new Set([1]);
  if (count >= 4 && count === surface.length && !isIdiom(surface, lexicon) && !isDoubled(surface))
    return partStarts(surface, lexicon);
  return starts;
}

/** Digits, and more or less so many ten thousands. */
const MORE_OF_DIGITS = /^[\d.,]+[余多来餘來][万亿萬億]$/u;

/** What stands between the syllables of a number; null where the token is none, or a name: 三星 Sānxīng. */
function numeralOf(
  surface: string,
  capitals: readonly boolean[] | null,
  role: Role,
  lexicon: Lexicon,
): ReturnType<typeof numeralJoints> {
  // 7000 | 余 | 万.
  if (role.kind === 'plain' && MORE_OF_DIGITS.test(surface)) return ['', ' '];
  if (role.kind !== 'plain' || !mayBeNumeral(surface.charAt(0)) || capitals?.includes(true)) return null;
  const signs = [...surface].filter((sign) => isHan(sign.codePointAt(0) ?? 0));
  const joints = numeralJoints(signs);
  if (joints) return joints;
  // What the frequency list alone counts with: 三回, 数十艘.
  const word = lexicon.find(surface);
  return word >= 0 && lexicon.pos(word) === 'm' && (lexicon.flags(word) & WORD.dictionary) === 0
    ? measureJoints(signs)
    : null;
}

/** AABB, which is written as one word: jiājiāhùhù (GB/T 16159-2012, 5.4). */
function isDoubled(surface: string): boolean {
  return surface.length === 4 && surface[0] === surface[1] && surface[2] === surface[3];
}

/** The parts with two of one sign at the beginning or the end as one: 有 | 期 | 徒刑, 国内 | 生产 | 毛 | 额. */
function withPairs(parts: readonly Span[]): readonly Span[] {
  const isSign = (part: Span | undefined): boolean => part !== undefined && part.end - part.start === 1;
  const paired = (first: number): readonly Span[] => [
    ...parts.slice(0, first),
    { start: parts[first]?.start ?? 0, end: parts[first + 1]?.end ?? 0 },
    ...parts.slice(first + 2),
  ];
  if (parts.filter(isSign).length !== 2 || parts.length < 3) return parts;
  if (isSign(parts[0]) && isSign(parts[1])) return paired(0);
  return isSign(parts.at(-1)) && isSign(parts.at(-2)) ? paired(parts.length - 2) : parts;
}

/** Long words are written in parts of two or more characters, where they have such: gǔfèn yǒuxiàn gōngsī. */
function partStarts(surface: string, lexicon: Lexicon, from = 0, to = surface.length): Set<number> {
  const cut = splitWord(surface, from, to, lexicon);
  const word = lexicon.find(surface, from, to);
  // Sayings are one word: 说一不二.
  let parts = word >= 0 && lexicon.pos(word) === 'n' ? withPairs(cut) : cut;
  // A head of one sign is written on to the word before it: zhòngzhèng jiānhùshì, gāoděng jiàoyùfǎ.
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (last && before && last.end - last.start === 1) {
    if (parts.length === 2) return partStarts(surface, lexicon, before.start, before.end);
    parts = [...parts.slice(0, -2), { start: before.start, end: last.end }];
  }
  if (parts.some(({ start, end }) => end - start < 2)) return new Set();
  const starts = parts.slice(1).map(({ start }) => start);
  // 有限公司 of 股份有限公司.
  for (const { start, end } of parts)
    if (end - start >= 4) starts.push(...partStarts(surface, lexicon, start, end));
  return new Set(starts);
}
