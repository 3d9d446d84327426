import { WORD, type Lexicon } from './lexicon.ts';
import type { PartReader } from './term-part.ts';
import { holdsName, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';

/*
 * Slogans and names of programmes in quotes that the glossary does not have: “一港两园一枢纽”, “破零倍增”, “雪亮”工程. Their meaning
 * is never guessed: the gloss says what they are, and renders them word for word where every part is known.
 */

const OPENERS = '“‘「『"';
const CLOSERS = '”’」』"';
/** Characters between the quotes at most. */
const LONGEST = 14;
const NUMERALS: Readonly<Record<string, string>> = {
  一: 'one',
  二: 'two',
  两: 'two',
  双: 'double',
  三: 'three',
  四: 'four',
  五: 'five',
  六: 'six',
  七: 'seven',
  八: 'eight',
  九: 'nine',
  十: 'ten',
  百: 'hundred',
  千: 'thousand',
  万: 'ten thousand',
};
const NUMERAL = '[一二两双三四五六七八九十百千万\\d]';
/** 一港两园一枢纽, 三高四新: a numeral and one to three characters, twice or more. */
const PARALLEL = new RegExp(`^(?:${NUMERAL}[^一二两双三四五六七八九十百千万\\d\\P{Script=Han}]{1,4}){2,}$`, 'u');
/** 六个一批, 三大战役, 百县千镇工程. */
const NUMBERED = new RegExp(`^${NUMERAL}+(?:个|大|项|张|支|新|高|区|线|园|化|好|清|进|有|网|站|库|办|员|会|课)?\\p{Script=Han}{1,6}$`, 'u');
const PROGRAMMES = ['专项行动', '工程', '行动', '计划', '模式', '战略', '机制', '工作法', '品牌', '体系', '项目', '活动', '平台', '经济', '政策', '改革', '作战', '布局'];
const PROGRAMME_ENGLISH: Readonly<Record<string, string>> = {
  专项行动: 'campaign', 工程: 'programme', 行动: 'campaign', 计划: 'plan', 模式: 'model', 战略: 'strategy', 机制: 'mechanism',
  工作法: 'way of working', 品牌: 'brand', 体系: 'system', 项目: 'project', 活动: 'activity', 平台: 'platform', 经济: 'economy',
  政策: 'policy', 改革: 'reform', 作战: 'operation', 布局: 'layout',
};
/** Speech and not slogan: pronouns, particles, questions. */
const SPEECH = /[我你他她它您咱这那哪谁吗呢吧啊呀了着过的地得很太就也都还没别]/u;
const HAN = /^[\p{Script=Han}]+$/u;

/** The slogan whose opening quote stands at `open`; null where what is quoted is a word, a name or somebody's speech. */
export function findSlogan(scene: PatternScene, reader: PartReader, lexicon: Lexicon, open: number): PatternMatch | null {
  const { folded } = scene;
  const sign = folded.charAt(open);
  const closer = CLOSERS.charAt(OPENERS.indexOf(sign));
  const close = folded.slice(open + 1, open + 2 + LONGEST).indexOf(closer) + open + 1;
  if (close <= open + 2) return null;
  const start = open + 1;
  const inner = folded.slice(start, close);
  // A word that dots or + join is looked at without them: “放·管·服”, “党建+”.
  const plain = inner.replaceAll(/[·•、+＋]/gu, '');
  if (!HAN.test(plain) && !/^[\p{Script=Han}\d]+$/u.test(plain)) return null;
  if (holdsName(scene, start, close, NAMED.person | NAMED.other)) return null;
  if (scene.listed.has(start) && (scene.listed.get(start)?.end ?? 0) >= close) return null;
  const programme = PROGRAMMES.find((word) => folded.startsWith(word, close + 1));
  const made = (end: number, gloss: string): PatternMatch => ({
    start: end > close ? open : start,
    end,
    origin: 'slogan',
    isCommon: false,
    gloss,
  });
  const literal = literalOf(scene, reader, start, close);
  const words = literal === null ? '' : `; word for word: ${literal}`;
  if (/[+＋]$/u.test(inner)) return made(close, `slogan, not in the glossary: combined with other things${words}`);
  if (plain.length < 3 || SPEECH.test(plain) || isWord(plain, lexicon)) {
    if (programme === undefined || SPEECH.test(plain) || plain.length < 2) return null;
    return made(close + 1 + programme.length, `name of a ${PROGRAMME_ENGLISH[programme] ?? 'programme'}, not in the glossary${words}`);
  }
  const isNumbered = PARALLEL.test(plain) || (plain.length <= 8 && NUMBERED.test(plain));
  const ending = PROGRAMMES.find((word) => plain.length > word.length + 1 && plain.endsWith(word));
  if (isNumbered) return made(close, `slogan, not in the glossary${words}`);
  if (programme !== undefined)
    return made(close + 1 + programme.length, `name of a ${PROGRAMME_ENGLISH[programme] ?? 'programme'}, not in the glossary${words}`);
  if (ending !== undefined) return made(close, `name of a ${PROGRAMME_ENGLISH[ending] ?? 'programme'}, not in the glossary${words}`);
  if (isParallel(scene, plain, start, close, inner)) return made(close, `slogan, not in the glossary${words}`);
  return null;
}

function isWord(plain: string, lexicon: Lexicon): boolean {
  const word = lexicon.find(plain);
  return word >= 0 && (lexicon.flags(word) & WORD.dictionary) !== 0;
}

/** 破零倍增, 放管服, 亩均论英雄: short, or of equal halves, and not an ordinary phrase of known words. */
function isParallel(scene: PatternScene, plain: string, start: number, close: number, inner: string): boolean {
  if (inner.includes('、')) return inner.split('、').every((part) => part.length === inner.split('、')[0]?.length);
  if (plain.length === 3) {
    // 放管服: no two of its characters are a word.
    return scene.words.filter((word) => word.start >= start && word.end <= close).length === 3;
  }
  return plain.length === 4;
}

/** Word for word: numerals with what they count, parted by commas; null where a part is unknown. */
function literalOf(scene: PatternScene, reader: PartReader, start: number, end: number): string | null {
  const groups: string[] = [];
  for (let index = scene.wordFrom[start] ?? -1; index >= 0; index++) {
    const word = scene.words[index];
    if (!word || word.start >= end) break;
    if (word.end > end) return null;
    if (word.kind === 'punctuation' || word.kind === 'other' || word.kind === 'space') continue;
    const surface = scene.folded.slice(word.start, word.end);
    const number = /^\d+$/u.test(surface) ? surface : NUMERALS[surface];
    const english = number ?? reader.literal(surface);
    if (english === null) return null;
    if (number !== undefined || groups.length === 0) groups.push(english);
    else groups[groups.length - 1] += ` ${english}`;
  }
  return groups.length === 0 ? null : groups.join(', ');
}
