import type { Token } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { joinSyllables } from './pinyin.ts';
import type { Span } from './span.ts';

/*
 * GB/T 16159-2012 writes a prefix or a suffix in one with its word (6.1.1): fùxiànzhǎng, yùbàoyuán, jǐnmìxíng, gàozhīshū. The
 * dictionary has few of them. They are joined when all is read, so that each half keeps the reading that it has as a word.
 */

/** Endings of one character that make one word with two before them: suffixes, and heads that do not stand alone there. */
const SUFFIXES = new Set(
  '性化型式率员们者级度症制量局厅办所室卡金书区船群费额官码赛池件厂园网机药房仪桩站库柜舱币版馆店',
);
/** The same in traditional text, where they are written otherwise. */
const TRADITIONAL = new Set('員們級製區書費額廳辦碼賽廠園網機藥儀樁庫櫃艙幣館');
/**
 * Parts of speech of what a suffix is joined to: nouns, verbs, adjectives, what stands before nouns, measures (毫米级), adverbs
 * (重复度), short forms (质保金), unknown.
 */
const STEMS = new Set(['n', 'v', 'a', 'b', 'z', 'q', 'd', 'j', '']);
/** Prefixes by the parts of speech that they are written on to; 总要 and 反倒 are other words. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['总', 'nj'],
  ['總', 'nj'],
  ['反', 'nj'],
  ['非', 'nbj'],
  ['超', 'bd'],
  ['净', 'n'],
  ['淨', 'n'],
]);
/** Before any post or title. */
const DEPUTY = '副';
const STEM = 2;
const LONGEST_TITLE = 4;
/** What a verb of one character has brought about, in one with it (GB/T 16159-2012, 6.1.2): 打牢, 跑完. */
const RESULTS = new Set('牢紧准完住掉透緊準');
/** 好 is a result after these alone: 抓好 | 生态环境保护, but 写 | 好文章. */
const WELL = new Set('打用管抓办做守护建备辦護備');

/** The tokens with affixes joined to their words, unless one of `bounds` ends between them: a name is not written on. */
export function joinAffixes(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  bounds: readonly Span[],
): readonly Token[] {
  const borders = new Set(bounds.flatMap(({ start, end }) => [start, end]));
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && belongs(text, last, token, lexicon) && last.end === token.start && !borders.has(token.start))
      joined[joined.length - 1] = asOne(last, token);
    else joined.push(token);
  }
  return joined;
}

function belongs(text: string, first: Token, second: Token, lexicon: Lexicon): boolean {
  if (first.kind !== 'word' || second.kind !== 'word') return false;
  const [a, b] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  if (a.length !== first.readings.length || b.length !== second.readings.length) return false;
  if (a === DEPUTY) return b.length >= STEM && b.length <= LONGEST_TITLE;
  const pos = (surface: string): string | null => {
    const word = lexicon.find(surface);
    return word < 0 ? null : lexicon.pos(word);
  };
  const stems = PREFIXES.get(a);
  if (stems !== undefined && b.length === STEM) {
    const stem = pos(b);
    return stem !== null && stem !== '' && stems.includes(stem);
  }
  if (a.length === 1 && b.length === 1) return b === '好' ? WELL.has(a) : RESULTS.has(b) && pos(a) === 'v';
  if (a.length !== STEM || !(SUFFIXES.has(b) || TRADITIONAL.has(b))) return false;
  const stem = pos(a);
  return stem !== null && STEMS.has(stem);
}

/** Two tokens as one word: its pinyin is written on, in small letters. */
function asOne(first: Token, second: Token): Token {
  const small = second.pinyin.charAt(0).toLowerCase() + second.pinyin.slice(1);
  const pinyin = /^\p{L}+$/u.test(small)
    ? joinSyllables([first.pinyin, small])
    : `${first.pinyin} ${second.pinyin}`;
  return { ...first, end: second.end, readings: [...first.readings, ...second.readings], pinyin };
}
