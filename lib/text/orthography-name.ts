import { WORD, type Lexicon } from './lexicon.ts';
import { splitWord } from './segment.ts';
import type { Span } from './span.ts';

/*
 * Where words begin inside of names: a place's kind stands apart, and so do the names and the words that a long name is made of.
 */

/** Endings that name the kind of a place, and are written apart: Héngnán Xiàn, Sāntáng Zhèn. Longest first. */
const PLACE_KINDS = [
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '街道',
  '行政区',
  '山脉',
  '社区',
  '特区',
  '景区',
  '园区',
  '片区',
  '大桥',
  '大道',
  '大街',
  '新区',
  ...'省市县区州盟旗镇乡村屯路街巷江河湖海山岛湾港桥寺',
];

/** Before which of its `count` Han characters a new word begins in the name of a place. */
export function placeStarts(surface: string, count: number, lexicon: Lexicon): Set<number> {
  const kind = PLACE_KINDS.find((ending) => surface.endsWith(ending));
  if (!kind) {
    // 人民共和国 behind 中华.
    const border = wordInName(surface, 0, count, lexicon, true);
    return border === null ? wordsOfName(surface, count, lexicon) : new Set([border]);
  }
  const end = count - kind.length;
  if (end < 2) return new Set();
  return new Set([end, ...peoplesBefore(surface, end, lexicon), ...placesBefore(surface, end, lexicon)]);
}

/** Where the peoples begin that an autonomous place is called after: Tǎshān Yáozú Xiāng, Xiāngxī Tǔjiāzú Miáozú Zìzhìzhōu. */
function peoplesBefore(surface: string, end: number, lexicon: Lexicon): number[] {
  const found: number[] = [];
  let at = end;
  while (surface.charAt(at - 1) === '族') {
    const longest = [5, 4, 3, 2].find(
      (length) => at - length >= 2 && lexicon.find(surface, at - length, at) >= 0,
    );
    if (longest === undefined) break;
    at -= longest;
    found.push(at);
  }
  return found;
}

/** Where another place begins before the kind of a place: 南京 | 长江 | 大桥. */
function placesBefore(surface: string, end: number, lexicon: Lexicon): number[] {
  const parts = end >= 4 ? splitWord(surface, 0, end, lexicon) : [];
  const isPlace = (part: Span): boolean =>
    part.end - part.start > 1 &&
    (lexicon.flags(lexicon.find(surface, part.start, part.end)) & WORD.place) !== 0;
  return parts.length > 1 && parts.every(isPlace) ? parts.slice(1).map(({ start }) => start) : [];
}

/**
 * Where an ordinary word begins inside what the dictionary writes as one word of a name: 民族 in Zhōnghuá Mínzú, 关系 in
 * Zhōng Rì Guānxì, or, where there `mayBeName`, another name: Bādálǐng Chángchéng. Null where there is none.
 */
export function wordInName(
  surface: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  mayBeName = false,
): number | null {
  // Between two capitals one sign may stand for a country; a word of three that is whole is left as it is.
  const shortest = start > 0 ? 1 : 2;
  if (end - start < shortest + 2 || isIdiom(surface, lexicon)) return null;
  const parts = splitWord(surface, start, end, lexicon);
  const [head, tail] = parts;
  if (!head || !tail || parts.length > 2 || head.end - head.start < shortest || tail.end - tail.start < 2)
    return null;
  const [first, last] = [head, tail].map((part) => lexicon.find(surface, part.start, part.end));
  if (first === undefined || last === undefined || first < 0 || last < 0) return null;
  const flags = lexicon.flags(last);
  // 长城 is a name by itself, 米亚 of 克里米亚 none, and 马来西亚 is one name.
  const isListed = (lexicon.flags(lexicon.find(surface)) & WORD.dictionary) !== 0;
  const isName = mayBeName && !isListed && (flags & WORD.dictionary) !== 0 && (flags & WORD.place) !== 0;
  return isName || (flags & WORD.common) !== 0 ? tail.start : null;
}

/** Where ordinary words begin behind a name: 浦东 | 国际 | 机场. None where the name is not made of three such or more. */
function wordsOfName(surface: string, count: number, lexicon: Lexicon): Set<number> {
  const parts = count === surface.length ? splitWord(surface, 0, count, lexicon) : [];
  const isWord = ({ start, end }: Span, i: number): boolean => {
    const word = end - start < 2 ? -1 : lexicon.find(surface, start, end);
    return word >= 0 && (i === 0 || (lexicon.flags(word) & WORD.common) !== 0);
  };
  return new Set(parts.length > 2 && parts.every(isWord) ? parts.slice(1).map(({ start }) => start) : []);
}

/** True for a saying, which is one word however long it is. */
export function isIdiom(surface: string, lexicon: Lexicon): boolean {
  const word = lexicon.find(surface);
  // The frequency list has 尽量减少 among them.
  return word >= 0 && lexicon.pos(word) === 'i' && (lexicon.flags(word) & WORD.dictionary) !== 0;
}
