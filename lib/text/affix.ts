import type { Token } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { joinSyllables } from './pinyin.ts';
import { hasSign, signSet } from './sign-set.ts';
import type { Span } from './span.ts';

/*
 * GB/T 16159-2012 writes a prefix or a suffix in one with its word (6.1.1): fùxiànzhǎng, yùbàoyuán, jǐnmìxíng, gàozhīshū. The
 * dictionary has few of them. They are joined when all is read, so that each half keeps the reading that it has as a word.
 */

/** Endings of one character that make one word with two before them: suffixes, and heads that do not stand alone there. */
const SUFFIXES = new Set('性化型式率员们者级度症制量局厅办所室卡金书区船群费额員們級製區書費額廳辦');
/** Nouns that are written on to a noun before them: 充电桩. After a verb they are its object: 需要药. */
const HEADS = new Set('码池厂园网机药房桩站库柜舱币版馆店碼廠園網機藥樁庫櫃艙幣館');
/** Those that a verb makes one word with, too, and verbs whose object they are all the same: 争夺赛, 参加 | 赛. */
const MADE = new Set('赛仪件官賽儀');
const TAKES_OBJECT = new Set(
  '没有 需要 缺少 出示 参加 继续 决定 进行 举行 观看 组织 举办 参与 沒有 參加 繼續 決定 進行 舉行 觀看 組織 舉辦 參與'.split(
    ' ',
  ),
);
/**
 * Parts of speech of what a suffix is joined to: nouns, verbs, adjectives, what stands before nouns, measures (毫米级), short
 * forms (质保金), unknown; of what a noun is joined to; and adverbs, which take 度 alone (重复度).
 */
const STEMS = new Set(['n', 'v', 'a', 'b', 'z', 'q', 'j', '']);
const NOUN_STEMS = new Set(['n', 'b', 'j', '']);
/** Prefixes by the parts of speech that they are written on to; 反倒 is another word. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['反', 'nj'],
  ['非', 'nbj'],
  ['超', 'bd'],
  ['净', 'n'],
  ['淨', 'n'],
]);
/** What there is a whole of: 总投资. Elsewhere 总 may be "always": 总问题解决不了. */
const TOTAL = new Set('总總');
const OF_TOTAL = new Set(
  '基调 河长 林长 链长 投资 收入 产值 产量 面积 目标 要求 规模 人口 里程 容量 部署 布局 方案 规划 思路 需求 供给 销量 长度 库容 时长 体量 抓手 基調 河長 投資 產值 產量 面積 目標 規模 里程 規劃'.split(
    ' ',
  ),
);
/** Before any post or title. */
const DEPUTY = '副';
const STEM = 2;
const LONGEST_TITLE = 4;
/** What a verb of one character has brought about, in one with it (GB/T 16159-2012, 6.1.2): 打牢, 跑完. */
const RESULTS = new Set('牢紧准完住掉透緊準');
/** Verbs before which another verb stands by itself: 能 | 住. */
const MODAL = new Set('是能想要会會来來去可该該肯不没沒');
/** 好 is a result after these alone: 抓好 | 生态环境保护, but 写 | 好文章. */
const WELL = new Set('打用管抓办做守护建备辦護備');

/** What of one character is joined to the word after it; and to the one before it, of one or two. */
const LEADING = signSet([DEPUTY, ...TOTAL, ...PREFIXES.keys()]);
const TRAILING = signSet([...SUFFIXES, ...HEADS, ...MADE, ...RESULTS, '好']);

/** False for nearly all words side by side, by their lengths and the one character of one of them. */
function mayBelong(text: string, first: Token, second: Token): boolean {
  const length = first.end - first.start;
  if (length > STEM) return false;
  if (second.end - second.start === 1) return hasSign(TRAILING, text.charCodeAt(second.start));
  return length === 1 && hasSign(LEADING, text.charCodeAt(first.start));
}

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
  if (first.kind !== 'word' || second.kind !== 'word' || !mayBelong(text, first, second)) return false;
  const [a, b] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  if (a.length !== first.readings.length || b.length !== second.readings.length) return false;
  if (a === DEPUTY) return b.length >= STEM && b.length <= LONGEST_TITLE;
  const pos = (surface: string): string | null => {
    const word = lexicon.find(surface);
    return word < 0 ? null : lexicon.pos(word);
  };
  if (TOTAL.has(a)) return OF_TOTAL.has(b);
  const stems = PREFIXES.get(a);
  if (stems !== undefined && b.length === STEM) {
    const stem = pos(b);
    return stem !== null && stem !== '' && stems.includes(stem);
  }
  if (a.length === 1 && b.length === 1)
    return b === '好' ? WELL.has(a) : RESULTS.has(b) && !MODAL.has(a) && pos(a) === 'v';
  if (a.length !== STEM) return false;
  const stem = pos(a);
  if (stem === null) return false;
  if (SUFFIXES.has(b)) return STEMS.has(stem) || (stem === 'd' && b === '度');
  if (HEADS.has(b)) return NOUN_STEMS.has(stem);
  return MADE.has(b) && (NOUN_STEMS.has(stem) || (stem === 'v' && !TAKES_OBJECT.has(a)));
}

/** Two tokens as one word: its pinyin is written on, in small letters. */
function asOne(first: Token, second: Token): Token {
  const small = second.pinyin.charAt(0).toLowerCase() + second.pinyin.slice(1);
  const pinyin = /^\p{L}+$/u.test(small)
    ? joinSyllables([first.pinyin, small])
    : `${first.pinyin} ${second.pinyin}`;
  return { ...first, end: second.end, readings: [...first.readings, ...second.readings], pinyin };
}
