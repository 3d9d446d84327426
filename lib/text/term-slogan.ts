import { plural, type PartReader } from './term-part.ts';
import { holdsName, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';
import { partWord } from './term-sense-words.ts';
import { NUMERALS, PROGRAMMES, SIGNS } from './term-slogan-words.ts';

/*
 * What stands in quotes and is neither speech nor a name: slogans (“一港两园一枢纽”), programmes (“雪亮”工程), new words. Their meaning
 * is never guessed: the gloss says what they are, and renders them word for word where every part is known.
 */

const OPENERS = '“‘「『"';
const CLOSERS = '”’」』"';
/** Characters between the quotes at most; and of what has neither numerals nor a programme's ending. */
const LONGEST = 14;
const LONGEST_PLAIN = 7;
const DIGIT = '一二两双三四五六七八九十百千万\\d';
/** 一港两园一枢纽, 三高四新: a numeral and one to four characters, twice or more. */
const PARALLEL = new RegExp(`^(?:[${DIGIT}](?:(?![${DIGIT}])\\p{Script=Han}){1,4}){2,}$`, 'u');
/** 六个一批, 百县千镇工程. */
const NUMBERED = new RegExp(`^[${DIGIT}]+\\p{Script=Han}{1,7}$`, 'u');
/** 江渡六号, 东方号. */
const CRAFT = /..号$/u;
/** Speech and not slogan: pronouns, particles, questions, requests. */
const SPEECH = /[我你他她它您咱这那哪谁吗呢吧啊呀呢嘛啦了着过的很请谢被是]|大家|怎么|什么|为何|如何/u;
/** What sentences have and slogans of words alone have not: 找不到合理解释, 最有意思, 井水变甜. */
const SENTENCE = /不到|没|[最太真才就都也变]/u;
const WRITTEN = /^[\p{Script=Han}\d]+$/u;
const NUMBER = new RegExp(`^[${DIGIT}]+$`, 'u');
const NOT_IN = 'not in the glossary';

/** The slogan whose opening quote stands at `open`; null where what is quoted is a name or somebody's speech. */
export function findSlogan(scene: PatternScene, reader: PartReader, open: number): PatternMatch | null {
  const { folded } = scene;
  const closer = CLOSERS.charAt(OPENERS.indexOf(folded.charAt(open)));
  const start = open + 1;
  const close = folded.slice(start, start + LONGEST + 1).indexOf(closer) + start;
  if (close < start + 2) return null;
  const inner = folded.slice(start, close);
  // Looked at without the signs that join its parts: “放·管·服”, “党建+”.
  const plain = inner.replaceAll(/[·•、+＋]/gu, '');
  if (plain.length < 2 || !WRITTEN.test(plain) || SPEECH.test(plain) || /^\d+$/u.test(plain)) return null;
  if (isNamed(scene, start, close) && !PARALLEL.test(plain) && !reader.isInDictionary(plain)) return null;
  const listed = scene.listed.get(start);
  if (listed && listed.end >= close) return null;

  const literal = literalOf(scene, reader, start, close);
  const words = literal === null ? '' : `; word for word: ${literal}`;
  const slogan = (gloss: string): PatternMatch => ({
    start,
    end: close,
    origin: 'slogan',
    isCommon: false,
    gloss,
  });
  const after = PROGRAMMES.find(([word]) => folded.startsWith(word, close + 1));
  if (after && plain.length > 1) {
    const end = close + 1 + after[0].length;
    return { ...slogan(`name of ${after[1]}, ${NOT_IN}${words}`), start: open, end };
  }
  if (/[+＋]$/u.test(inner)) return slogan(`slogan, ${NOT_IN}: this, combined with other things${words}`);
  if (CRAFT.test(plain)) return slogan(`name of a ship, train or craft, ${NOT_IN}`);
  if (PARALLEL.test(plain)) return slogan(`slogan, ${NOT_IN}${words}`);
  // “十五” is a plan’s short form here, not fifteen.
  if (!NUMBER.test(plain) && reader.isInDictionary(plain)) return quotedWord(reader, plain, start, close);
  if (plain.length > 2 && NUMBERED.test(plain)) return slogan(`slogan, ${NOT_IN}${words}`);
  const ending = PROGRAMMES.find(([word]) => plain.length > word.length + 1 && plain.endsWith(word));
  if (ending) return slogan(`name of ${ending[1]}, ${NOT_IN}${words}`);
  const halves = inner.split('、');
  if (halves.length > 1 && halves.some(({ length }) => length !== halves[0]?.length)) return null;
  if (plain.length === 2) return slogan(`short form in quotes, ${NOT_IN}`);
  if (halves.length === 1 && (plain.length > LONGEST_PLAIN || SENTENCE.test(plain))) return null;
  // Two words that everybody knows: not a slogan, only named so here.
  if (literal !== null && plain.length >= 4 && areKnown(scene, start, close))
    return { start, end: close, origin: 'composed', isCommon: true, gloss: `${literal} (in quotes)` };
  return slogan(`expression in quotes, ${NOT_IN}${words}`);
}

/** A word of the dictionary in quotes: said in a figure, or as a name. */
function quotedWord(reader: PartReader, plain: string, start: number, end: number): PatternMatch | null {
  const sense = reader.sense(plain);
  if (sense === null || /^(?:surname|variant of|see )/u.test(sense)) return null;
  const short =
    sense
      .replaceAll(/\s*\([^)]*\)/gu, '')
      .replace(/;.*$/u, '')
      .trim() || sense;
  return {
    start,
    end,
    origin: 'pattern',
    isCommon: true,
    gloss: `${short} (in quotes: a figure of speech or a name)`,
  };
}

/** True where a person is named, or a place or an organisation by the whole: “辽宁舰”, but not “澳车北上”. */
function isNamed(scene: PatternScene, start: number, end: number): boolean {
  if (holdsName(scene, start, end, NAMED.person)) return true;
  for (let at = start; at < end; at++) if (((scene.named[at] ?? 0) & NAMED.other) === 0) return false;
  return true;
}

/** True where all words of a stretch are in the tables. */
function areKnown({ words, folded }: PatternScene, start: number, end: number): boolean {
  for (let index = firstWord(words, start); (words[index]?.start ?? end) < end; index++)
    if (!partWord(folded.slice(words[index]?.start, words[index]?.end))) return false;
  return true;
}

function firstWord(words: PatternScene['words'], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Word for word: numerals with what they count, parted by commas; null where a part is unknown. A single character has many
 * senses: only those that slogans are made of are rendered.
 */
function literalOf(scene: PatternScene, reader: PartReader, start: number, end: number): string | null {
  const groups: string[] = [];
  const { words } = scene;
  for (let index = firstWord(words, start); (words[index]?.start ?? end) < end; index++) {
    const word = words[index];
    if (!word || word.end > end || (groups.length === 0 && word.start > start)) return null;
    if (word.kind === 'punctuation' || word.kind === 'other' || word.kind === 'space') continue;
    const surface = scene.folded.slice(word.start, word.end);
    const number = /^\d+$/u.test(surface) ? surface : NUMERALS.get(surface);
    const english = number ?? (surface.length === 1 ? (SIGNS.get(surface) ?? null) : reader.literal(surface));
    if (english === null) return null;
    if (number !== undefined || groups.length === 0) groups.push(english);
    else groups[groups.length - 1] += ` ${english}`;
  }
  if (groups.length === 0) return null;
  return groups
    .map((group) =>
      /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) /u.test(group) ? plural(group) : group,
    )
    .join(', ');
}
