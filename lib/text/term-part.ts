import type { RawEntry } from './dictionary-line.ts';
import { WORD, type Lexicon } from './lexicon.ts';
import { entriesFromRaw } from './entry.ts';
import type { PatternScene } from './term-scene.ts';
import { partWord, ROLE } from './term-sense-words.ts';
import { suffixOf, withSuffix } from './term-suffix.ts';

/*
 * One word as a part of an expression: what it may be there (a noun, what stands before a noun, an action) and its English in
 * two or three words. The tables know best; else the dictionary's senses are cleaned, and a noun's preferred.
 */

/** What a word is in a compound. */
export interface CompoundPart {
  readonly noun: string;
  readonly attributive: string;
  /** Bits of ROLE; 0 where it can be no part. */
  readonly roles: number;
  /** True where the tables have it, not only the dictionary. */
  readonly isKnown: boolean;
}

/** Reads words as parts; remembers them by the lexicon's word. */
export interface PartReader {
  /** The word `index` of a scene; null where it can be no part of a compound. */
  part(scene: PatternScene, index: number): CompoundPart | null;
  /** English of a stretch as one part: 智能化, 转化率; null where it is unknown. */
  english(folded: string): CompoundPart | null;
  /** True where the dictionary has it. */
  isInDictionary(folded: string): boolean;
  /** True where the dictionary gives it as a verb first. */
  isVerb(folded: string): boolean;
  /** True where the lexicon's word is a verb or adverb that no table has: 反对 in 反对形式主义. */
  startsVerb(word: number): boolean;
  /** The first sense of the dictionary, as it stands there; null where it does not have the word. */
  sense(folded: string): string | null;
  /** A word's English of a few words for a word-for-word rendering; null where it is unknown. */
  literal(folded: string): string | null;
}

/** English words of a dictionary sense at most, for it to be a part. */
const LONGEST_SENSE = 3;
/** Cost from which on a word is rare, in nats. */
const RARE = 12;
/** Nouns that stand beside a noun without belonging to it, or that point: 记者, 方面, 同志. */
const NO_PARTS = new Set(
  `记者 同志 先生 女士 老师 方面 情况 过程 时期 期间 时候 时间 地方 左右 其中 人们 大家 自己 本人 双方 对方 一方 问题 事情 东西 样子 部分 全部 有关
   所在 对象 上级 下级 上述 下列 方向 有所 若干 逐步 小时 分钟 公里 公斤 千克 平方米 平方公里 公顷 万元 亿元 美元 人次 人民 朋友 网友 市民 代表 专家 主席 书记 主任 总统 总理 部长 先后 一起 同时 结果 意义 原因 目的 机会 方式 办法 意见 建议 要求 内容 作用 影响 关系 条件 基础上
   一带 可能 实际 根本 全体 整体 不少 许多 多数 少数 大部分 个人 世界 今日 昨日 明日 上午 下午 晚上 目前 当前 近年 近日 日前 春天 夏天 秋天 冬天 公司 集团
   电话 来源 编辑 图片 摄影 责编 校对`.split(/\s+/u),
);

/** Suffixes that a verb of the dictionary takes: 化解率. */
const VERBAL = '率制化性型权量额式度';
/** Suffixes that a noun of the dictionary takes; the others only a word of the tables: 名义制 is no system. */
const NOMINAL = '化型性级率业区圈带链网园厂站库线林馆';
/** Too general to be a stem: 工作群 is a chat of colleagues. */
const VAGUE_STEMS = new Set(
  '工作 部门 单位 问题 全面 国家 地方 社会 生活 服务 经济 企业 学生 群众'.split(' '),
);

/** Adjectives that go with anything. */
const VAGUE = new Set(
  `重要 重大 严重 良好 美丽 美好 优美 明显 显著 突出 巨大 广大 广泛 深刻 深入 具体 详细 准确 正确 真实 实际 丰富 充分 充足 完整 完善 完美 成功 顺利 快速 迅速 高度
   普通 一般 平均 相关 相应 有关 有力 有利 有效 有序 积极 主动 认真 努力 稳定 平稳 坚决 坚定 坚强 强烈 强大 强劲 热烈 热情 幸福 快乐 高兴 满意 年轻 不同 相同 独特 特别 特定
   明确 清晰 清楚 简单 复杂 困难 容易 方便 便利 及时 直接 间接 最大 最高 最低 最新 最佳 重新 低等 陈旧 飞速 领先 首要 首个 唯一 同样 各种 整个 所有 全体 全部 健全 可靠 合理 科学`.split(
    /\s+/u,
  ),
);

/** A dictionary sense without brackets, references and second wordings; empty where nothing short is left. */
export function cleanSense(sense: string): string {
  if (
    /^(?:CL:|see |variant of|old variant|abbr\.|also |surname|used |classifier|\(classifier|idiom)/u.test(
      sense,
    )
  )
    return '';
  const text = sense
    .replaceAll(/\s*\([^)]*\)/gu, '')
    .replace(/[;,].*$/u, '')
    .replace(/^(?:a|an|the|one’s|one's) /u, '')
    .trim();
  if (/\p{Script=Han}|[[\]|~…]|\b(?:sb|sth)\b/u.test(text)) return '';
  return text;
}

/** `operators` of `operator`; words that are plural or have no plural in the tables stay. */
export function plural(english: string): string {
  if (
    /(?:s|ing|tion|ment|ance|ence|electricity|quality|ure|people|personnel|equipment|work|data|land)$/u.test(
      english,
    )
  )
    return english;
  if (/[^aeiou]y$/u.test(english)) return `${english.slice(0, -1)}ies`;
  return /(?:x|ch|sh)$/u.test(english) ? `${english}es` : `${english}s`;
}

/** `monitoring` of `to monitor`; the sense itself where it is no verb. */
export function nounFromSense(sense: string): string {
  const [, verb = '', rest = ''] = /^to ([a-z]+)(.*)$/u.exec(sense) ?? [];
  if (verb === '') return sense;
  if (verb === 'be') return '';
  const ing = /[^aeiouy]e$/u.test(verb) || verb.endsWith('ue') ? `${verb.slice(0, -1)}ing` : doubled(verb);
  return `${ing}${rest}`;
}

/** `running` of `run`, `setting` of `set`: one syllable with one vowel before one consonant. */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

function senseFromEntries(entries: readonly RawEntry[], isNoun: boolean): string | null {
  const senses = entries
    .filter(({ syllables }) => !/^[A-Z]/u.test(syllables[0] ?? ''))
    .flatMap((entry) => entry.senses.map(cleanSense))
    .filter((sense) => sense !== '' && sense.split(' ').length <= LONGEST_SENSE + 1);
  const plain = senses.find((sense) => !sense.startsWith('to ') && sense.split(' ').length <= LONGEST_SENSE);
  const found = isNoun ? (plain ?? senses[0]) : (senses[0] ?? plain);
  return found === undefined ? null : nounFromSense(found) || null;
}

/** The reader over a lexicon. Its memory grows with the distinct words it has met, not with the text. */
export function openParts(lexicon: Lexicon): PartReader {
  const known = new Map<string, CompoundPart | null>();
  const literals = new Map<string, string | null>();

  const fromTables = (word: string): CompoundPart | null => {
    const row = partWord(word);
    return row ? { ...row, isKnown: true } : null;
  };
  const fromDictionary = (word: string): CompoundPart | null => {
    if (word.length < 2 || NO_PARTS.has(word) || VAGUE.has(word)) return null;
    const id = lexicon.find(word);
    if (id < 0) return null;
    const flags = lexicon.flags(id);
    if ((flags & WORD.dictionary) === 0 || (flags & WORD.common) === 0) return null;
    if ((flags & (WORD.place | WORD.organisation)) !== 0) return null;
    const entries = lexicon.entries(id);
    const english = senseFromEntries(entries, true);
    // 大力 "energetically" says how and makes no compound.
    if (english === null || english.endsWith('ly')) return null;
    const made = (roles: number): CompoundPart => ({
      noun: english,
      attributive: english,
      roles,
      isKnown: false,
    });
    const pos = lexicon.pos(id);
    if (/[化型性]$/u.test(word) && word.length > 2) return made(ROLE.attributive);
    if (pos === 'n') return made(ROLE.noun);
    if ('lj'.includes(pos || '-') && word.length < 3) return null;
    const hasVerb = entries.some(({ senses }) => senses.some((sense) => sense.startsWith('to ')));
    // Words too new for the frequency list have no part of speech: what is no verb is taken for a noun from three characters on.
    if (pos === '' || pos === 'l' || pos === 'j')
      return word.length > 2 && !hasVerb && !/^(?:idiom|lit\.|\()/u.test(entries[0]?.senses[0] ?? '')
        ? made(ROLE.noun)
        : null;
    // An adjective that goes with anything, or is a verb too (充实), makes no compound.
    if (!'ab'.includes(pos) || word.length !== 2 || hasVerb) return null;
    return made(ROLE.attributive);
  };
  const fromSuffix = (word: string): CompoundPart | null => {
    const suffix = suffixOf(word);
    const id = lexicon.find(word);
    if (!suffix || word.length < 3 || (id >= 0 && (lexicon.flags(id) & WORD.dictionary) !== 0)) return null;
    const base = word.slice(0, -1);
    const stem = fromTables(base) ?? fromDictionary(base) ?? fromVerb(base);
    if (!stem || VAGUE_STEMS.has(base)) return null;
    // Of a verb only the rate, the right and the like are read so; 提高 and 险 only stand side by side.
    if (stem.roles !== 0 && !stem.isKnown && !NOMINAL.includes(suffix.sign)) return null;
    if (stem.roles === 0 && (!VERBAL.includes(suffix.sign) || stem.noun.includes(' '))) return null;
    return withSuffix(stem, suffix);
  };
  /** 化解 in 化解率: a verb is a stem, but no part. */
  const fromVerb = (word: string): CompoundPart | null => {
    const id = lexicon.find(word);
    if (id < 0 || word.length < 2 || (lexicon.flags(id) & WORD.dictionary) === 0) return null;
    if (!'va'.includes(lexicon.pos(id) || 'x')) return null;
    const english = senseFromEntries(lexicon.entries(id), lexicon.pos(id) === 'a');
    return english === null ? null : { noun: english, attributive: english, roles: 0, isKnown: false };
  };
  /** 环境保护: a word of the dictionary that is made of two of the tables. */
  const fromHalves = (word: string): CompoundPart | null => {
    if (word.length !== 4) return null;
    const [first, second] = [fromTables(word.slice(0, 2)), fromTables(word.slice(2))];
    if (!first || !second || (second.roles & (ROLE.noun | ROLE.action)) === 0) return null;
    const noun = `${first.attributive} ${second.noun}`;
    return { noun, attributive: noun, roles: ROLE.noun, isKnown: true };
  };
  const english = (word: string): CompoundPart | null => {
    let part = known.get(word);
    if (part === undefined) {
      part = fromTables(word) ?? fromSuffix(word) ?? fromHalves(word) ?? fromDictionary(word);
      known.set(word, part);
    }
    return part;
  };
  // By the lexicon's word, so that a text's words cost one look each: 0 not asked yet, 1 no part, else the part's number.
  const numbers = new Uint32Array(lexicon.size);
  const list: CompoundPart[] = [];
  const verbs = new Map<number, boolean>();
  return {
    part: (scene, index) => {
      const word = scene.words[index];
      if (!word || word.kind !== 'word') return null;
      const number = word.word < 0 ? 0 : (numbers[word.word] ?? 0);
      if (number === 1) return null;
      if (number > 1) return list[number - 2] ?? null;
      const part = english(scene.folded.slice(word.start, word.end));
      if (word.word >= 0) numbers[word.word] = part ? list.push(part) + 1 : 1;
      return part;
    },
    english,
    isInDictionary: (word) => {
      const id = lexicon.find(word);
      return id >= 0 && (lexicon.flags(id) & WORD.dictionary) !== 0;
    },
    isVerb: (word) => {
      const id = lexicon.find(word);
      if (id < 0) return false;
      let isVerb = verbs.get(id);
      if (isVerb === undefined)
        verbs.set(id, (isVerb = (lexicon.entries(id)[0]?.senses[0] ?? '').startsWith('to ')));
      return isVerb;
    },
    startsVerb: (word) =>
      word >= 0 && 'vd'.includes(lexicon.pos(word) || '-') && !partWord(lexicon.text(word)),
    sense: (word) => {
      const id = lexicon.find(word);
      const [first] = id < 0 ? [] : entriesFromRaw(lexicon.entries(id));
      return first?.senses[0]?.gloss ?? null;
    },
    literal: (word) => {
      let text = literals.get(word);
      if (text === undefined) {
        const id = lexicon.find(word);
        // A rare word is likelier two that only meet here: 公转 in “公转铁”.
        const isRare = id < 0 || lexicon.cost(id) > RARE;
        text =
          fromTables(word)?.noun ??
          (isRare ? null : senseFromEntries(lexicon.entries(id), lexicon.pos(id) === 'n'));
        literals.set(word, text);
      }
      return text;
    },
  };
}
