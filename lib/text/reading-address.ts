import { WORD, type Lexicon } from './lexicon.ts';
import type { Decided } from './reading.ts';
import type { Segment } from './segment.ts';
import { hasSign, signSet } from './sign-set.ts';
import type { WordReadings } from './word-readings.ts';

/*
 * A surname that stands alone before a form of address, after 姓, or among others: 单老师, 曾工, 小任, 姓解, 任、单、查三人. It names a
 * person without being a name, so no finder of names reports it; but it is said as a surname (Shàn, not dān).
 */

const words = (list: string): string[] => list.trim().split(/\s+/u);

/** Forms of address of two characters and more, which hardly follow a word of one: 解女士, 单科长. */
const ADDRESSES = words(`
  先生 女士 小姐 太太 夫人 夫妇 夫妻 同学 同志 老师 教授 博士 院士 师傅 医生 大夫 护士 律师 法官 警官 教练 导演 经理 总监 总裁 主任
  大姐 大哥 大嫂 大妈 大娘 大爷 大叔 大伯 大婶 阿姨 叔叔 伯伯 爷爷 奶奶 婆婆 老汉 老太 老爷子 老伯 家人 家姐妹 家兄弟 姓男子 姓女子
  书记 市长 县长 区长 镇长 乡长 村长 局长 处长 科长 所长 院长 校长 厂长 队长 站长 班长 部长 司长 厅长 团长 连长 排长 将军 司令 参谋
`);
/** Posts that one can also be said to hold: 任局长 is "to be director" as often as Director Ren. */
const POST = /(?:长|书记|主任|经理|总监|总裁|教授|教练|将军|司令|参谋)$/u;
/** What goes on about holding a post: 任局长期间. */
const HOLDING = /^(?:期间|以来|时|后|前|一职|职务|[，。、；的])/u;
/** Forms of address of one character, believed at the beginning of a clause or after a function word only: 曾工, 单总. */
const SHORT = '工总姐哥叔伯姨婶爷嫂董老氏某';
/** Characters after which a clause goes on with whom it is about. */
const BEFORE =
  '的让向对把被和与跟给由请据为将同及或在从问着叫喊找见像陪了过是，。：；、！？“”‘’（）《》「」『』—…\n';
/** What counts the surnames before it: 任、单、查三人, 曾、解两家. */
const COUNTED = /^(?:[一两二三四五六七八九十几]+(?:人|家|位|姓|户|方|名)|夫妇|夫妻|等人)/u;

/** What makes 过家, 解氏 a family: 古城解氏宗祠, 过家与开发商. */
const CLAN =
  /^氏(?![度零一二三四五六七八九十百\d])|^家(?=[与和]|父子|父母|兄弟|姐妹|两|三|几口|老宅|祖|后人|世代|一家|宗祠|祠堂|大院|子弟)/u;
/** Whom one calls so: 街坊都叫他曾叔. */
const CALLS = /[叫喊称][他她我你您]$/u;
/** What says that a surname follows, 他姓解, and is no end of 百姓. */
const FAMILY = /(?<!百)姓$/u;
/** A second nickname joined to the first, though it is a word too: 小任和小区是同学, but not 小任和小区居民. */
const ALSO_NICK = /^[和与跟、及][老小]\p{Script=Han}(?=[是都也在两一，、。；还就从把同将说]|$)/u;

/** True where a clause, or a new part of it, begins at `offset`. */
function isAfterBreak(text: string, offset: number): boolean {
  return offset === 0 || BEFORE.includes(text.charAt(offset - 1)) || /\s/u.test(text.charAt(offset - 1));
}

/** True where `text` addresses somebody by the surname at `offset`. `isBorder` tells where words end. */
function isAddressed(
  text: string,
  offset: number,
  isBorder: (at: number) => boolean,
  lexicon: Lexicon,
): boolean {
  const rest = text.slice(offset + 1, offset + 6);
  const before = text.charAt(offset - 1);
  const isBegun = isAfterBreak(text, offset) || CALLS.test(text.slice(Math.max(0, offset - 2), offset));
  if (before === '姓' && isBorder(offset + 1))
    return FAMILY.test(text.slice(Math.max(0, offset - 2), offset));
  const title = ADDRESSES.find((address) => rest.startsWith(address));
  if (title !== undefined && isBegun) {
    // A post is addressed at the beginning of a clause; 任 before it is more often the verb.
    const after = text.slice(offset + 1 + title.length);
    const isVerb =
      text.charAt(offset) === '任' && POST.test(title) && (before === '将' || HOLDING.test(after));
    return !isVerb && lexicon.find(text, offset, offset + 1 + title.length) < 0;
  }
  if (CLAN.test(rest) && (rest.startsWith('氏') || isBegun) && lexicon.find(text, offset, offset + 2) < 0)
    return true;
  if (SHORT.includes(rest.charAt(0)) && rest !== '' && isBegun && isBorder(offset + 2)) {
    return lexicon.find(text, offset, offset + 2) < 0;
  }
  // 老单, 小任; not 小区, which is a word, nor 老任务, where 任 is part of one.
  const isNick =
    (before === '老' || before === '小') && isAfterBreak(text, offset - 1) && isBorder(offset + 1);
  // Frequency lists have nicknames too; a word is what the dictionary explains: 小区.
  const word = lexicon.find(text, offset - 1, offset + 1);
  return isNick && (word < 0 || (lexicon.flags(word) & WORD.dictionary) === 0);
}

/** What a nickname begins with. */
const NICKS = signSet('老小');

/**
 * The surnames of people who are addressed or counted by them, read as surnames: `[{start, end, readings}]` in `text`,
 * one character each. Only surnames that are said otherwise than the word are looked at.
 */
export function findAddressed(
  text: string,
  segments: readonly Segment[],
  readings: WordReadings,
  lexicon: Lexicon,
): Decided[] {
  const found: Decided[] = [];
  const surnameAt = (offset: number): string | null => {
    const code = lexicon.fold(text.charCodeAt(offset));
    return readings.isSurnameSign(code)
      ? (readings.surname(String.fromCharCode(code))?.[0]?.[0] ?? null)
      : null;
  };
  const decide = (offset: number): void => {
    const syllable = surnameAt(offset);
    if (syllable === null) return;
    found.push({ start: offset, end: offset + 1, readings: [{ syllable, source: 'name', confidence: 0.9 }] });
  };
  // Surnames in a row, then a count of them.
  const rows = text.includes('、') ? text.matchAll(/(?:\p{Script=Han}、)+\p{Script=Han}/gu) : [];
  for (const { index, 0: row } of rows) {
    if (!isAfterBreak(text, index) || !COUNTED.test(text.slice(index + row.length))) continue;
    for (let offset = index; offset < index + row.length; offset += 2) decide(offset);
  }
  segments.forEach(({ start }, i) => {
    const isNick = hasSign(NICKS, text.charCodeAt(start));
    if (!isNick && !readings.isSurnameSign(lexicon.fold(text.charCodeAt(start)))) return;
    const isBorder = (at: number): boolean =>
      at === segments[i]?.end || at === segments[i + 1]?.end || at === segments[i + 2]?.end;
    if (surnameAt(start) !== null) {
      if (isAddressed(text, start, isBorder, lexicon)) decide(start);
    } else if (isNick && surnameAt(start + 1) !== null) {
      // A cut before 老 or 小 need not be one before the surname.
      if (!isAddressed(text, start + 1, isBorder, lexicon)) return;
      decide(start + 1);
      if (ALSO_NICK.test(text.slice(start + 2, start + 6))) decide(start + 4);
    }
  });
  return found;
}
