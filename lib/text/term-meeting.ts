import type { PatternWord } from './term-pattern-words.ts';
import { isBorder, type PatternMatch, type PatternScene } from './term-scene.ts';

/*
 * Meetings and events: 现场推进会 and what they are on (全省乡村振兴现场推进会), and numbered sessions (十四届全国人大三次会议, 二十届三中全会).
 */

/** English of the stretch of words that ends at `end`, and where it begins; null where there is no such stretch. */
export type ReadMatter = (
  scene: PatternScene,
  end: number,
) => { readonly start: number; readonly english: string } | null;

/** The meeting that `word`, a word of the tables, makes at `start`. */
export function findMeeting(
  scene: PatternScene,
  word: PatternWord,
  start: number,
  readMatter: ReadMatter,
): PatternMatch | null {
  const end = start + word.length;
  if (!isBorder(scene, start) || !isBorder(scene, end)) return null;
  const [plain = '', onMatter = ''] = word.english.split(' | ');
  const matter = readMatter(scene, start);
  if (matter) {
    return {
      start: matter.start,
      end,
      origin: 'pattern',
      isCommon: false,
      gloss: onMatter.replace('{}', matter.english),
    };
  }
  if (word.need !== 'none') return null;
  return { start, end, origin: 'pattern', isCommon: true, gloss: plain };
}

/** Bounded, as a text may be nothing but numerals. */
const NUMERAL = '[一二三四五六七八九十百零〇\\d]{1,5}';
const SESSION = new RegExp(
  `第?(${NUMERAL})届([\\p{Script=Han}]{0,14}?)(?:第?(${NUMERAL})(?:次(?:全体)?(?:会议|全会)|中全会))`,
  'yu',
);
const DIGITS = '零一二三四五六七八九';

/** 21 of 二十一; NaN of what is none. Below a thousand. */
export function numberFromHan(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  let sum = 0;
  let digit = 0;
  for (const sign of text.replaceAll('〇', '零')) {
    const unit = sign === '十' ? 10 : sign === '百' ? 100 : 0;
    if (unit > 0) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
    if (digit < 0) return Number.NaN;
  }
  return sum + digit;
}

/** `21st`, `3rd`, `12th`. */
export function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${String(value)}${ending}`;
}

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/(?:全国)?(?:人大常委会|人民代表大会常务委员会)$/u, 'people’s congress standing committee'],
  [/(?:人大|人民代表大会)$/u, 'people’s congress'],
  [/政协$/u, 'CPPCC committee'],
  [/纪委$/u, 'commission for discipline inspection'],
  [/中央委员会$|中央$/u, 'Central Committee'],
  [/^全国委员会$/u, 'CPPCC National Committee'],
  [/委员会$|委$/u, 'Party committee'],
];

/** A numbered session that begins at `start` (at 第 or the numeral of 届); null where none does. */
export function findSession(scene: PatternScene, start: number): PatternMatch | null {
  SESSION.lastIndex = start;
  const match = SESSION.exec(scene.folded);
  if (!match) return null;
  const [whole, term = '', body = '', session = ''] = match;
  const place = BODIES.find(([pattern]) => pattern.test(body))?.[1];
  if (body !== '' && place === undefined) return null;
  const kind = /全会$|全体会议$/u.test(whole) ? 'plenary session' : 'session';
  const of = place ?? (whole.endsWith('中全会') ? 'Central Committee' : 'term');
  const level = /^全国(?!委)/u.test(body)
    ? 'National '
    : body.startsWith('省')
      ? 'provincial '
      : body.startsWith('市')
        ? 'city '
        : '';
  return {
    start,
    end: start + whole.length,
    origin: 'pattern',
    isCommon: false,
    gloss: `${ordinal(numberFromHan(session))} ${kind} of the ${ordinal(numberFromHan(term))} ${level}${of}`,
  };
}
